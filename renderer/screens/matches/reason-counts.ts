import { told } from '../../text/told.ts';
import type { ReasonView } from '../../../shared/contract/views.ts';

export interface ReasonCounts {
  readonly fail: number;
  readonly unknown: number;
  readonly manual: number;
  /** Sentences of what fails, then of what is not known. */
  readonly sentences: readonly string[];
}

/** How many mandatory criteria of a pair fail, are not known, or are left to a person. Pure. */
export function reasonCounts(reasons: readonly ReasonView[]): ReasonCounts {
  const leaves = reasons.flatMap(leavesOf).filter((reason) => reason.mandatory);
  const of = (result: ReasonView['result']): readonly ReasonView[] => leaves.filter((leaf) => leaf.result === result);
  return {
    fail: of('fail').length,
    unknown: of('unknown').length,
    manual: of('manual').length,
    sentences: [...of('fail'), ...of('unknown')].map((leaf) => told(leaf.sentence)),
  };
}

/** What a branch that has come out says is settled with it: an alternative that failed beside one that passed counts for nothing. */
const leavesOf = (reason: ReasonView): readonly ReasonView[] =>
  reason.children.length === 0 || reason.result === 'pass' ? [reason] : reason.children.flatMap(leavesOf);
