import type { Truth } from '../base/truth.ts';
import type { Project } from '../client/client.ts';
import type { Criterion } from '../notice/criterion.ts';
import type { Condition } from '../notice/notice.ts';
import type { Program } from '../program/program.ts';
import type { Finding } from './check.ts';
import type { Decision } from './decision.ts';
import type { Facts } from './facts.ts';
import type { Verdict } from './match-result.ts';

/** The tree of reasons of one client and one program. */
export interface ProgramTrace {
  readonly program: Program;
  readonly facts: Facts;
  readonly verdict: Verdict;
  /** Mandatory conditions without criteria that no person has decided. */
  readonly manualOpen: number;
  /** The 项目 row all results are of; null where the program asks nothing of a project or no row stood behind them. */
  readonly project: Project | null;
  /** The criterion that follows from the notice's region. */
  readonly region: CriterionTrace | null;
  /** In the notice's order. */
  readonly conditions: readonly ConditionTrace[];
  /** Where some conditions are alternatives (`alternative`): whether one of them passes. */
  readonly alternatives: Truth | null;
}

export interface ConditionTrace {
  readonly kind: 'condition';
  readonly pointer: string;
  readonly condition: Condition;
  readonly mandatory: boolean;
  /** One of several classes of applicant, of which one must pass. */
  readonly alternative: boolean;
  /** Null where there is nothing to decide by: no criteria, or none that applies, and no person's decision. */
  readonly result: Truth | null;
  /** Without criteria: for a person to check. */
  readonly manual: boolean;
  readonly marks: Marks;
  readonly children: readonly TraceNode[];
}

export type TraceNode = CriterionTrace | GroupTrace | SkippedTrace;

export interface CriterionTrace {
  readonly kind: 'criterion';
  readonly pointer: string;
  readonly criterion: Criterion;
  readonly mandatory: boolean;
  readonly result: Truth;
  /** Without guards and decisions. */
  readonly own: Truth;
  readonly finding: Finding;
  /** The guards and whether they hold; null where it has none. */
  readonly guard: { readonly result: Truth; readonly nodes: readonly TraceNode[] } | null;
  readonly marks: Marks;
}

export interface GroupTrace {
  readonly kind: 'any' | 'all';
  readonly pointer: string;
  readonly result: Truth;
  readonly children: readonly TraceNode[];
}

/** A criterion whose guard fails, or a group of nothing else: it does not apply. */
export interface SkippedTrace {
  readonly kind: 'skipped';
  readonly pointer: string;
  readonly criteria: readonly Criterion[];
}

/** What persons have to do with a result. */
export interface Marks {
  /** What a decision made now would rest on. */
  readonly basis: string;
  /** The decision that the result is from. */
  readonly decision: Decision | null;
  /** A decision that no longer counts, because the clause or the facts under it are others now. */
  readonly lapsed: Decision | null;
}

/** All criteria that apply, groups flattened, in the order of the conditions. */
export function criterionTraces(trace: ProgramTrace): readonly CriterionTrace[] {
  return [
    ...(trace.region ? [trace.region] : []),
    ...trace.conditions.flatMap((condition) => flatten(condition.children)),
  ];
}

function flatten(nodes: readonly TraceNode[]): readonly CriterionTrace[] {
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case 'criterion':
        return [node];
      case 'any':
      case 'all':
        return flatten(node.children);
      case 'skipped':
        return [];
      default:
        return node satisfies never;
    }
  });
}
