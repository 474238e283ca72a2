/** The middle one; of an even number, the upper. */
export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Does a piece of work and says how many milliseconds it took, its own preparation left out. */
export type Timed = () => number | Promise<number>;

/**
 * Median time of ours over median time of theirs, in turn: each round times both, the order changing from round to
 * round, so that what else the machine does falls on both. One round before them warms up.
 */
export async function inTurn(ours: Timed, theirs: Timed, rounds: number): Promise<number> {
  const times: { readonly own: number[]; readonly their: number[] } = { own: [], their: [] };
  for (let round = 0; round <= rounds; round++) {
    const first = round % 2 === 0 ? await ours() : null;
    const their = await theirs();
    const own = first ?? (await ours());
    if (round === 0) continue;
    times.own.push(own);
    times.their.push(their);
  }
  if (process.env['SHENBAO_DEBUG']) console.log(times);
  return median(times.own) / median(times.their);
}

/** Milliseconds of a piece of work. */
export function msOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Milliseconds of processor time that a piece of work takes in this thread: what else the machine does is left out. */
export function cpuMsOf(work: () => void): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
