import { any, type Truth } from '../base/truth.ts';
import type { Condition } from '../notice/notice.ts';
import type { Tested } from './combined-verdict.ts';
import { basisOfCondition } from './decision.ts';
import { conjunction, marksFrom, type Case, type Node } from './node.ts';
import type { ConditionTrace, CriterionTrace, Marks, TraceNode } from './trace.ts';

export interface CompiledCondition extends Tested {
  readonly condition: Condition;
  readonly alternative: boolean;
  readonly nodes: readonly Node[];
  trace(at: Case): ConditionTrace;
}

export function compileCondition(
  condition: Condition,
  pointer: string,
  alternative: boolean,
  nodes: readonly Node[],
): CompiledCondition {
  const marksOf = (at: Case, machine: Truth | null, children: readonly TraceNode[]): Marks =>
    marksFrom(at.decisions?.get(pointer), machine, () =>
      basisOfCondition(
        condition,
        criteriaIn(children).map((c) => c.marks.basis),
      ),
    );
  const test = (at: Case): Truth | null => {
    const machine = conjunction(nodes, at);
    if (at.decisions === null || (machine !== 'unknown' && machine !== null) || !at.decisions.has(pointer))
      return machine;
    return (
      marksOf(
        at,
        machine,
        nodes.map((node) => node.trace(at)),
      ).decision?.result ?? machine
    );
  };
  return {
    condition,
    alternative,
    nodes,
    manual: nodes.length === 0,
    perProject: nodes.some((node) => node.perProject),
    test,
    trace(at) {
      const children = nodes.map((node) => node.trace(at));
      const marks = marksOf(at, conjunction(nodes, at), children);
      return {
        kind: 'condition',
        pointer,
        condition,
        mandatory: condition.mandatory,
        alternative,
        result: test(at),
        manual: nodes.length === 0,
        marks,
        children,
      };
    },
  };
}

function criteriaIn(nodes: readonly TraceNode[]): readonly CriterionTrace[] {
  return nodes.flatMap((node) =>
    node.kind === 'criterion' ? [node] : node.kind === 'skipped' ? [] : criteriaIn(node.children),
  );
}

/** Classes of applicant: one of the conditions must pass. */
export function oneOf(conditions: readonly CompiledCondition[]): Tested {
  return {
    perProject: conditions.some((c) => c.perProject),
    test: (at) => any(conditions.map((c) => c.test(at) ?? 'unknown')),
  };
}
