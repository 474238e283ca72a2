import type { Sentence } from '../base/sentence.ts';

/** A cell that a fact was wanted for and none is known. */
export interface MissingFact {
  readonly client: string;
  /** The column's or label's name as the template has it. */
  readonly name: string;
  /** `Sheet1!C7`, `表1第3行`. */
  readonly place: Sentence;
}

/** What one filled template lacks, and what a person should know of it. */
export interface FillReport {
  readonly missing: readonly MissingFact[];
  readonly warnings: readonly Sentence[];
}
