import type { CriterionNode } from '../../shared/notice/criterion.ts';
import { noticeSchema, type Condition, type Notice } from '../../shared/notice/notice.ts';
import type { Program } from '../../shared/program/program.ts';
import { programsOf } from '../../shared/program/programs-of.ts';

/** A notice of kind `program` with only what a case is about. */
export const noticeWith = (facts: Partial<Notice>): Notice =>
  noticeSchema.parse({ title: '关于组织申报某项目的通知', kind: 'program', ...facts });

export const conditionWith = (criteria: readonly CriterionNode[], facts: Partial<Condition> = {}): Condition => ({
  text: '申报条件一条',
  track: null,
  mandatory: true,
  ...facts,
  criteria: [...criteria],
});

/** The one program of a notice without tracks. */
export function programWith(facts: Partial<Notice>): Program {
  const [program] = programsOf('n1', noticeWith(facts));
  if (!program) throw new Error('The notice is no program.');
  return program;
}

/** A national program whose mandatory conditions are these, each of one criterion. */
export const programAsking = (...criteria: readonly CriterionNode[]): Program =>
  programWith({ conditions: criteria.map((node) => conditionWith([node])) });
