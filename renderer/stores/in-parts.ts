/** Rows of one answer: arriving, checked and taken they take less than a frame. */
const PART = 200;

interface Part<R> {
  readonly rows: readonly R[];
  /** Where the next part begins; null where there is none. */
  readonly next: string | null;
}

/** Puts a long list together part by part, so that scrolling and typing go on while it comes in. */
export async function inParts<R>(askFor: (after: string | null, count: number) => Promise<Part<R>>): Promise<R[]> {
  const rows: R[] = [];
  for (let after: string | null = null; ;) {
    const part: Part<R> = await askFor(after, PART);
    rows.push(...part.rows);
    if (part.next === null) return rows;
    after = part.next;
  }
}
