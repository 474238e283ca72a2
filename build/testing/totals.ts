export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NO_TESTS: Totals = { passed: 0, failed: 0, skipped: 0 };

export const sum = (all: readonly Totals[]): Totals =>
  all.reduce(
    (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }),
    NO_TESTS,
  );

/** The last line of `npm test`; `.ci/run` reads it. */
export const totalsLine = ({ passed, failed }: Totals): string => `${passed} passed, ${failed} failed`;
