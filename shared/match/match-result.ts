import type { Truth } from '../base/truth.ts';
import type { Criterion } from '../notice/criterion.ts';
import type { Window } from '../program/window.ts';

export type { Window } from '../program/window.ts';

export type Verdict = 'eligible' | 'needs-data' | 'ineligible';

/** Match JSON, "criteria": one criterion as it was found for one client. */
export interface CriterionResult {
  readonly field: Criterion['field'];
  readonly result: Truth;
  /** The figure seen (yuan, quotient, years), or the text seen, or null. */
  readonly actual: number | string | null;
  readonly required: string;
  readonly missing: readonly string[];
  readonly quote: string;
  /** Present and false where the criterion belongs to a preference. */
  readonly mandatory?: false;
}

export interface Match {
  readonly client: string;
  readonly notice: string;
  readonly track: string | null;
  readonly window: Window;
  readonly verdict: Verdict;
  readonly criteria: readonly CriterionResult[];
  readonly manual: readonly string[];
  readonly manualOpen: number;
}

export interface MatchFile {
  readonly on: string;
  readonly matches: readonly Match[];
}
