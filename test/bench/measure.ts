/** One thing that the bench measures. Bench modules (`*.bench.ts`) export a list of these as `measures`. */
export interface Measure {
  /** What is measured, in the words import, packet, extract, match, search, window, memory, summary. */
  readonly name: string;
  /** `ratio ≤ goal` is good. */
  readonly goal: number;
  run(): Promise<number>;
}
