import type { Truth } from '../base/truth.ts';
import { isCriterion, type Criterion, type CriterionNode } from '../notice/criterion.ts';
import { criteriaOf } from '../program/criteria-walk.ts';
import { answerOf, truthOf, type Answers, type CheckTable, type NumberedCheck } from './check-table.ts';
import type { Finding } from './check.ts';
import { compileCriterion, type CriterionContext } from './compile-criterion.ts';
import { basisOfCriterion, type Decision, type Decisions } from './decision.ts';
import type { Facts, ProjectRow } from './facts.ts';
import type { CriterionTrace, Marks, TraceNode } from './trace.ts';

/** A client under one project row, with the answers that its checks have given so far. */
export interface Case {
  readonly facts: Facts;
  readonly row: ProjectRow;
  /** By number of the check: of the client, and of the client under this row. */
  readonly answers: Answers;
  readonly rowAnswers: Answers;
  /** A person's decisions on the program at hand; null where there are none. */
  readonly decisions: Decisions | null;
}

/** A compiled criterion or group. `test` is the evaluator; `trace` tells how its answer came about. */
export interface Node {
  readonly perProject: boolean;
  /** For a criterion of the client alone without guards: it is nothing but this check. Else null. */
  readonly plain: NumberedCheck | null;
  /** Null where it does not apply. */
  test(at: Case): Truth | null;
  trace(at: Case): TraceNode;
}

/** What all nodes of a condition share. */
export interface NodeContext extends CriterionContext {
  readonly checks: CheckTable;
  readonly mandatory: boolean;
}

export function compileNode(node: CriterionNode, pointer: string, context: NodeContext): Node {
  if (isCriterion(node)) return criterionNode(node, pointer, context);
  const kind = 'any' in node ? 'any' : 'all';
  const members = 'any' in node ? node.any : node.all;
  const nodes = members.map((member, i) => compileNode(member, `${pointer}/${kind}/${i}`, context));
  return groupNode(kind, nodes, pointer, criteriaOf([node]));
}

/** All of them, those left out that do not apply; null where none does. */
export function conjunction(nodes: readonly Node[], at: Case): Truth | null {
  let result: Truth | null = null;
  for (const node of nodes) {
    const own = node.test(at);
    if (own === 'fail') return 'fail';
    if (own !== null && result !== 'unknown') result = own;
  }
  return result;
}

function disjunction(nodes: readonly Node[], at: Case): Truth | null {
  let result: Truth | null = null;
  for (const node of nodes) {
    const own = node.test(at);
    if (own === 'pass') return 'pass';
    if (own !== null && result !== 'unknown') result = own;
  }
  return result;
}

function groupNode(kind: 'any' | 'all', nodes: readonly Node[], pointer: string, criteria: readonly Criterion[]): Node {
  const test = kind === 'any' ? (at: Case) => disjunction(nodes, at) : (at: Case) => conjunction(nodes, at);
  return {
    perProject: nodes.some((node) => node.perProject),
    plain: null,
    test,
    trace(at) {
      const result = test(at);
      return result === null
        ? { kind: 'skipped', pointer, criteria }
        : { kind, pointer, result, children: nodes.map((node) => node.trace(at)) };
    },
  };
}

function criterionNode(criterion: Criterion, pointer: string, context: NodeContext): Node {
  const numbered = context.checks.numbered(compileCriterion(criterion, context));
  const { check } = numbered;
  const guards = (criterion.when ?? []).map((guard, i) => compileNode(guard, `${pointer}/when/${i}`, context));
  const perProject = check.perProject || guards.some((guard) => guard.perProject);

  const own = (at: Case): Truth =>
    truthOf(answerOf(numbered, check.perProject ? at.rowAnswers : at.answers, at.facts, at.row));
  const guarded = (at: Case): Truth | null => {
    const guard = conjunction(guards, at) ?? 'pass';
    if (guard === 'fail') return null;
    const answer = own(at);
    return guard === 'pass' || answer === 'pass' ? answer : 'unknown';
  };
  const machine = guards.length > 0 ? guarded : own;
  const marksOf = (at: Case, finding: Finding): Marks =>
    marksFrom(at.decisions?.get(pointer), machine(at), () => basisOfCriterion(criterion, perProject, at.row, finding));
  const test = (at: Case): Truth | null => {
    const answer = machine(at);
    if (at.decisions === null || answer !== 'unknown' || !at.decisions.has(pointer)) return answer;
    return marksOf(at, check.look(at.facts, at.row)).decision?.result ?? answer;
  };

  return {
    perProject,
    plain: guards.length === 0 && !perProject ? numbered : null,
    test,
    trace(at): TraceNode {
      const result = test(at);
      if (result === null) return { kind: 'skipped', pointer, criteria: [criterion] };
      const finding = check.look(at.facts, at.row);
      const guard =
        guards.length === 0
          ? null
          : { result: conjunction(guards, at) ?? 'pass', nodes: guards.map((node) => node.trace(at)) };
      const missing =
        machine(at) === 'unknown'
          ? [...missingOf(guard?.result === 'unknown' ? guard.nodes : []), ...finding.missing]
          : [];
      return {
        kind: 'criterion',
        pointer,
        criterion,
        mandatory: context.mandatory,
        result,
        own: own(at),
        finding: { ...finding, missing: [...new Set(missing)] },
        guard,
        marks: marksOf(at, finding),
      } satisfies CriterionTrace;
    },
  };
}

/**
 * A decision counts while its basis stands and the machine cannot tell; after that it has lapsed. The basis is made
 * when it is asked for: few results have a decision.
 */
export function marksFrom(decision: Decision | undefined, machine: Truth | null, basis: () => string): Marks {
  const undecided = machine === 'unknown' || machine === null;
  const stands = decision !== undefined && undecided && decision.basis === basis();
  return {
    get basis() {
      return basis();
    },
    decision: stands ? decision : null,
    lapsed: stands ? null : (decision ?? null),
  };
}

/** The words of everything missing in these nodes. */
function missingOf(nodes: readonly TraceNode[]): readonly string[] {
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case 'criterion':
        return node.result === 'unknown' ? node.finding.missing : [];
      case 'any':
      case 'all':
        return node.result === 'unknown' ? missingOf(node.children) : [];
      case 'skipped':
        return [];
      default:
        return node satisfies never;
    }
  });
}
