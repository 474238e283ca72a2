import { appendFileSync } from 'node:fs';

/** How much a run does: a seeded part within `npm test`, more within `npm run test:faults`, all of it with `-- --full`. */
export const SCALE = (process.env['SHENBAO_FAULTS'] ?? 'part') as 'part' | 'usual' | 'full';

/** The figure of this run's scale. */
export const scaled = (figures: { readonly part: number; readonly usual: number; readonly full: number }): number =>
  figures[SCALE];

/** What the runner adds up and prints at the end. */
export type Tally =
  | 'kills survived'
  | 'writes failed'
  | 'databases corrupted'
  | 'files tried'
  | 'rows lost'
  | 'flips unseen';

/** Adds to a figure of the run; nothing where no runner counts. */
export function count(what: Tally, n = 1): void {
  const file = process.env['SHENBAO_FAULTS_TALLY'];
  if (file) appendFileSync(file, `${JSON.stringify([what, n])}\n`);
}

/** Repeatable numbers in [0, 1): the same seed breaks the same things. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A whole number below `end`. */
export const below = (next: () => number, end: number): number => Math.floor(next() * end);
