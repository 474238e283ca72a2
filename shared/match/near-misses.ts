import { verdictAssuming } from './assume.ts';
import type { Verdict } from './match-result.ts';
import { criterionTraces, type CriterionTrace, type ProgramTrace } from './trace.ts';

/** A program that fails on one criterion only. */
export interface NearMiss {
  readonly trace: ProgramTrace;
  /** The criteria of which one would have to come out otherwise: several only where they are alternatives. */
  readonly criteria: readonly CriterionTrace[];
  /** The verdict that the client would then have. */
  readonly then: Exclude<Verdict, 'ineligible'>;
}

/** Null where the program does not fail, or on more than one criterion, or on a person's decision. */
export function nearMissOf(trace: ProgramTrace): NearMiss | null {
  if (trace.verdict !== 'ineligible') return null;
  const options = criterionTraces(trace).flatMap((criterion) => {
    if (!criterion.mandatory || criterion.result !== 'fail' || criterion.marks.decision) return [];
    const then = verdictAssuming(trace, (other) => (other === criterion ? 'pass' : null));
    return then === 'ineligible' ? [] : [{ criterion, then }];
  });
  if (options.length === 0) return null;
  return {
    trace,
    criteria: options.map((o) => o.criterion),
    then: options.some((o) => o.then === 'eligible') ? 'eligible' : 'needs-data',
  };
}
