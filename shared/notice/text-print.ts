/** Characters that are taken together, and how many of their hashes are kept of a text. */
const WIDTH = 12;
const KEPT = 24;
/** Shorter texts (a title with its link) say too little to be known by. */
const LEAST = 200;
const BASE = 0x01000193;

/**
 * A print of a text, given as its `textKey`: the smallest hashes of its stretches of twelve characters. Two texts that
 * are nearly the same share most of it, wherever they differ. [] for a text that is too short to be known by.
 */
export function textPrint(key: string): readonly number[] {
  if (key.length < LEAST) return [];
  let top = 1;
  for (let i = 1; i < WIDTH; i++) top = Math.imul(top, BASE);
  const smallest: number[] = [];
  let hash = 0;
  for (let i = 0; i < key.length; i++) {
    if (i >= WIDTH) hash = (hash - Math.imul(key.charCodeAt(i - WIDTH), top)) | 0;
    hash = (Math.imul(hash, BASE) + key.charCodeAt(i)) | 0;
    if (i >= WIDTH - 1) keep(smallest, mixed(hash));
  }
  return smallest;
}

/** The share of two prints that they have in common, 0 to 1: about that of their texts. */
export function printLikeness(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const theirs = new Set(other);
  const smallest = [...new Set([...one, ...other])].sort((a, b) => a - b).slice(0, Math.min(one.length, other.length));
  const mine = new Set(one);
  return smallest.filter((hash) => mine.has(hash) && theirs.has(hash)).length / smallest.length;
}

/** From this likeness on, two texts are taken for one notice that was set or printed differently. */
export const NEARLY_THE_SAME = 0.7;

/** Spreads the bits of a rolling hash, whose smallest values would else favour certain characters. */
function mixed(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x45d9f3b);
  return (h ^ (h >>> 15)) >>> 0;
}

/** Keeps the list of the smallest distinct values, ascending. */
function keep(smallest: number[], value: number): void {
  const last = smallest.at(-1);
  if (smallest.length === KEPT && last !== undefined && value >= last) return;
  let at = smallest.length;
  while (at > 0 && (smallest[at - 1] as number) > value) at -= 1;
  if (smallest[at - 1] === value) return;
  smallest.splice(at, 0, value);
  if (smallest.length > KEPT) smallest.pop();
}
