/**
 * Where a correction belongs, in a form that outlives a new reading of the notice: keys as they are, and for each list
 * on the way the entry itself, so that it is found again where better rules have moved, split or reworded its
 * neighbours.
 */
export type AnchorStep = string | { readonly entry: unknown; readonly nth: number };

/** The anchor of a JSON pointer in `root`; null where nothing stands there. The last key of an object may be new. */
export function anchorOf(root: unknown, segments: readonly string[]): readonly AnchorStep[] | null {
  const steps: AnchorStep[] = [];
  let here = root;
  for (const segment of segments) {
    if (Array.isArray(here)) {
      const index = Number(segment);
      if (!/^\d+$/.test(segment) || index >= here.length) return null;
      const entry: unknown = here[index];
      steps.push({ entry, nth: here.slice(0, index).filter((other) => same(other, entry)).length });
      here = entry;
    } else if (isRecord(here)) {
      steps.push(segment);
      here = here[segment];
    } else return null;
  }
  return steps;
}

/** The place in `list` of the entry that an anchor step names: the same value, else the most alike; -1 where none is alike. */
export function findEntry(list: readonly unknown[], step: { readonly entry: unknown; readonly nth: number }): number {
  const equal = list.flatMap((value, i) => (same(value, step.entry) ? [i] : []));
  if (equal.length > 0) return equal[step.nth] ?? equal.at(-1) ?? -1;
  const wanted = words(step.entry);
  let best = -1;
  let bestScore = 0.6;
  list.forEach((value, i) => {
    const score = likeness(words(value), wanted);
    if (score > bestScore) [best, bestScore] = [i, score];
  });
  return best;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Equality of JSON values, whatever the order of their keys. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((value, i) => same(value, b[i]));
  if (!isRecord(a) || !isRecord(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => key in b && same(a[key], b[key]));
}

/** What an entry is known by: its own words where it has any, else all that it holds. */
function words(value: unknown): string {
  if (!isRecord(value)) return typeof value === 'string' ? value : JSON.stringify(value);
  const own = value['text'] ?? value['name'] ?? value['quote'];
  const extra = [value['label'], value['actor'], value['to'], value['field'], value['track']];
  return [own, ...extra].filter((part) => typeof part === 'string').join('|') || JSON.stringify(value);
}

/** Share of common pairs of characters (Dice), 0 to 1. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < a.length; i++) pairs.set(a.slice(i, i + 2), (pairs.get(a.slice(i, i + 2)) ?? 0) + 1);
  let common = 0;
  for (let i = 0; i + 1 < b.length; i++) {
    const left = pairs.get(b.slice(i, i + 2)) ?? 0;
    if (left === 0) continue;
    common += 1;
    pairs.set(b.slice(i, i + 2), left - 1);
  }
  return a.length + b.length <= 2 ? 0 : (2 * common) / (a.length + b.length - 2);
}
