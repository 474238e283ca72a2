import type { Condition } from '../notice/notice.ts';
import type { Criterion } from '../notice/criterion.ts';
import type { Finding } from './check.ts';
import type { ProjectRow } from './facts.ts';

/** What a person decided where no machine can: a condition without criteria, or a criterion that is unknown. */
export interface Decision {
  readonly noticeId: string;
  readonly track: string | null;
  readonly client: string;
  /** JSON pointer in the notice: `/conditions/3`, `/conditions/3/criteria/0`; `/region` for the criterion that follows from the notice's region. */
  readonly target: string;
  readonly result: 'pass' | 'fail';
  readonly reason: string;
  readonly by: string;
  /** ISO date. */
  readonly on: string;
  /** The clause and the facts under the decision as they were (`basis` of the trace node): once they differ it has lapsed. */
  readonly basis: string;
}

/** The decisions of one client on one program, by target. */
export type Decisions = ReadonlyMap<string, Decision>;

/** What a decision on a criterion rests on: the criterion, the project row, the facts read and those that were missing. */
export function basisOfCriterion(criterion: Criterion, perProject: boolean, row: ProjectRow, finding: Finding): string {
  const facts = finding.used.map((fact) => [fact.sheet, fact.label, fact.value]);
  return JSON.stringify([
    criterion,
    perProject ? (row.kind === 'row' ? row.project.name : row.kind) : null,
    facts,
    finding.missing,
  ]);
}

/** What a decision on a whole condition rests on: its words, and the findings of its criteria. */
export const basisOfCondition = (condition: Condition, criteria: readonly string[]): string =>
  JSON.stringify([condition.text, condition.track, condition.mandatory, criteria]);
