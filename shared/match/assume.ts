import { all, any, type Truth } from '../base/truth.ts';
import type { Verdict } from './match-result.ts';
import type { ConditionTrace, CriterionTrace, ProgramTrace, TraceNode } from './trace.ts';

/** Null leaves the result as it was found. */
export type Assumption = (criterion: CriterionTrace) => Truth | null;

/** The verdict if some criteria came out otherwise: what a missing fact, or a figure that falls short, would change. */
export function verdictAssuming(trace: ProgramTrace, assume: Assumption): Verdict {
  const mandatory = trace.conditions.filter((condition) => condition.mandatory);
  const alternatives = mandatory.filter((c) => c.alternative).map((c) => conditionAssuming(c, assume) ?? 'unknown');
  const results = [
    trace.region && criterionAssuming(trace.region, assume),
    ...mandatory.filter((c) => !c.alternative).map((c) => conditionAssuming(c, assume)),
    alternatives.length > 0 ? any(alternatives) : null,
  ].filter((result) => result !== null);
  const criteria = trace.region !== null || mandatory.some((c) => c.children.some((node) => node.kind !== 'skipped'));
  if (!criteria) return trace.verdict;
  const result = all(results);
  return result === 'fail' ? 'ineligible' : result === 'unknown' ? 'needs-data' : 'eligible';
}

function conditionAssuming(condition: ConditionTrace, assume: Assumption): Truth | null {
  if (condition.marks.decision) return condition.marks.decision.result;
  return conjunctionAssuming(condition.children, assume);
}

function conjunctionAssuming(nodes: readonly TraceNode[], assume: Assumption): Truth | null {
  const results = nodes.map((node) => nodeAssuming(node, assume)).filter((result) => result !== null);
  return results.length === 0 ? null : all(results);
}

function nodeAssuming(node: TraceNode, assume: Assumption): Truth | null {
  switch (node.kind) {
    case 'criterion':
      return criterionAssuming(node, assume);
    case 'any': {
      const results = node.children.map((child) => nodeAssuming(child, assume)).filter((result) => result !== null);
      return results.length === 0 ? null : any(results);
    }
    case 'all':
      return conjunctionAssuming(node.children, assume);
    case 'skipped':
      return null;
    default:
      return node satisfies never;
  }
}

const criterionAssuming = (node: CriterionTrace, assume: Assumption): Truth => assume(node) ?? node.result;
