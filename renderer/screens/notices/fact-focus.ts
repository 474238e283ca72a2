/** Which fact the keyboard goes to. */

const factsBeside = (element: HTMLElement): HTMLElement[] => [
  ...(element.closest('.facts')?.querySelectorAll<HTMLElement>('.fact[data-pointer]') ?? []),
];

/** The next or previous fact; the row itself keeps the focus where there is none. */
export function focusNeighbour(row: HTMLElement, by: 1 | -1): void {
  const rows = factsBeside(row);
  rows[rows.indexOf(row) + by]?.focus();
}

/** The next or previous fact that nobody has confirmed, round the end; false where there is no other. */
export function focusUnconfirmed(row: HTMLElement, by: 1 | -1): boolean {
  const rows = factsBeside(row);
  const at = rows.indexOf(row);
  for (let step = 1; step < rows.length; step++) {
    const next = rows[(at + by * step + rows.length * step) % rows.length];
    if (next?.classList.contains('fact-unconfirmed')) {
      next.focus();
      return true;
    }
  }
  return false;
}

/** The fact of this pointer in a list of facts; null where it is gone. */
export const factIn = (list: HTMLElement | null, pointer: string): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`.fact[data-pointer="${CSS.escape(pointer)}"]`) ?? null;
