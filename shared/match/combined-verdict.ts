import type { Truth } from '../base/truth.ts';
import { answerOf, FAIL, UNKNOWN, type NumberedCheck } from './check-table.ts';
import type { Verdict } from './match-result.ts';
import type { Case } from './node.ts';

/** Something that must hold for a client. */
export interface Tested {
  readonly perProject: boolean;
  readonly plain?: NumberedCheck | null;
  /** Without criteria: decided by persons only. */
  readonly manual?: boolean;
  test(at: Case): Truth | null;
}

/** Plain checks of a program, their numbers in a row for the matrix. */
export interface PlainChecks {
  readonly numbers: Int32Array;
  readonly checks: readonly NumberedCheck[];
}

export const NO_CHECKS: PlainChecks = { numbers: new Int32Array(0), checks: [] };

export const plainChecks = (checks: readonly NumberedCheck[]): PlainChecks => ({
  checks,
  numbers: Int32Array.from(checks, (check) => check.number),
});

/**
 * The verdict of all requirements: one that fails decides, else one that is unknown; what does not apply is left out,
 * and where nothing applies the verdict is needs-data. The plain checks come first, since most programs have no others.
 */
export function combined(first: Case, plain: PlainChecks, others: readonly Tested[], best: () => Case): Verdict {
  const { answers, facts, row } = first;
  const { numbers, checks } = plain;
  let applies = numbers.length > 0;
  let unknown = false;
  for (let i = 0; i < numbers.length; i++) {
    const answer = answers[numbers[i] as number] || answerOf(checks[i] as NumberedCheck, answers, facts, row);
    if (answer === FAIL) return 'ineligible';
    if (answer === UNKNOWN) unknown = true;
  }
  if (others.length > 0) {
    const at = best();
    for (const node of others) {
      const own = node.test(at);
      if (own === 'fail') return 'ineligible';
      if (own === 'unknown') unknown = true;
      if (own !== null && node.manual !== true) applies = true;
    }
  }
  return applies && !unknown ? 'eligible' : 'needs-data';
}
