import { all, any, type Truth } from '../base/truth.ts';
import type { Condition } from '../notice/notice.ts';
import { applicantClasses } from '../program/applicant-classes.ts';
import type { Program } from '../program/program.ts';
import { basisOfCondition } from './decision.ts';
import { compileNode, conjunction, standing, type Case, type CheckNumbers, type Node } from './node.ts';
import type { Verdict } from './match-result.ts';
import type { ConditionTrace, CriterionTrace, Marks, ProgramTrace, TraceNode } from './trace.ts';

/** A program made ready once for any number of clients. */
export interface CompiledProgram {
  readonly program: Program;
  /** Whether it is evaluated once for each 项目 row. */
  readonly perProject: boolean;
  verdict(cases: readonly [Case, ...Case[]]): Verdict;
  trace(cases: readonly [Case, ...Case[]]): ProgramTrace;
}

export function compileProgram(program: Program, numbers: CheckNumbers): CompiledProgram {
  const { notice, regionCriterion } = program;
  const region = regionCriterion && compileNode(regionCriterion, '/region', { notice, condition: null, numbers, mandatory: true });
  const classes = applicantClasses(program.conditions.map((c) => c.condition));
  const conditions = program.conditions.map(({ index, condition }, i) =>
    compileCondition(condition, `/conditions/${index}`, classes.includes(i), condition.criteria.map((node, j) =>
      compileNode(node, `/conditions/${index}/criteria/${j}`, { notice, condition, numbers, mandatory: condition.mandatory }),
    )),
  );
  const mandatory = conditions.filter((c) => c.condition.mandatory);
  const alternatives = mandatory.filter((c) => c.alternative);
  // What must hold: the region, the one of the alternatives, each other condition.
  const required: readonly Tested[] = [...(region ? [region] : []), ...mandatory.filter((c) => !c.alternative), ...(alternatives.length > 0 ? [oneOf(alternatives)] : [])];
  const manual = mandatory.filter((c) => c.nodes.length === 0);
  const projectNodes: readonly Tested[] = [
    ...mandatory.filter((c) => !c.alternative).flatMap((c) => c.nodes),
    ...(alternatives.length > 0 ? [oneOf(alternatives)] : []),
  ].filter((node) => node.perProject);
  const perProject = conditions.some((c) => c.perProject);

  const best = (cases: readonly [Case, ...Case[]]): Case => (perProject && cases.length > 1 ? bestCase(cases, projectNodes) : cases[0]);
  const manualOpen = (at: Case): number => (at.decisions === null ? manual.length : manual.filter((c) => c.test(at) === null).length);
  const verdictOf = (at: Case): Verdict => {
    let applies = false;
    let result: Verdict = 'eligible';
    for (const node of required) {
      const own = node.test(at);
      if (own === 'fail') return 'ineligible';
      if (own === 'unknown') result = 'needs-data';
      if (own !== null && !node.manual) applies = true;
    }
    // Without a criterion that applies only persons can have decided, and then all of it.
    if (!applies && (at.decisions === null || manual.length === 0 || manualOpen(at) > 0)) return 'needs-data';
    return result;
  };

  return {
    program,
    perProject,
    verdict: (cases) => verdictOf(best(cases)),
    trace(cases) {
      const at = best(cases);
      const regionTrace = region?.trace(at) ?? null;
      return {
        program,
        facts: at.facts,
        verdict: verdictOf(at),
        manualOpen: manualOpen(at),
        project: perProject && at.row.kind === 'row' ? at.row.project : null,
        region: regionTrace?.kind === 'criterion' ? regionTrace : null,
        conditions: conditions.map((c) => c.trace(at)),
        alternatives: alternatives.length > 0 ? any(alternatives.map((c) => c.test(at) ?? 'unknown')) : null,
      };
    },
  };
}

interface Tested {
  readonly perProject: boolean;
  /** Without criteria: decided by persons only. */
  readonly manual?: boolean;
  test(at: Case): Truth | null;
}

interface CompiledCondition extends Tested {
  readonly condition: Condition;
  readonly alternative: boolean;
  readonly nodes: readonly Node[];
  trace(at: Case): ConditionTrace;
}

function compileCondition(condition: Condition, pointer: string, alternative: boolean, nodes: readonly Node[]): CompiledCondition {
  const marksOf = (at: Case, machine: Truth | null, children: readonly TraceNode[]): Marks => {
    const basis = basisOfCondition(condition, criteriaIn(children).map((c) => c.marks.basis));
    return { basis, ...standing(at.decisions?.get(pointer), basis, machine) };
  };
  const test = (at: Case): Truth | null => {
    const machine = conjunction(nodes, at);
    if (at.decisions === null || (machine !== 'unknown' && machine !== null) || !at.decisions.has(pointer)) return machine;
    return marksOf(at, machine, nodes.map((node) => node.trace(at))).decision?.result ?? machine;
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
      return { kind: 'condition', pointer, condition, mandatory: condition.mandatory, alternative, result: test(at), manual: nodes.length === 0, marks, children };
    },
  };
}

function criteriaIn(nodes: readonly TraceNode[]): readonly CriterionTrace[] {
  return nodes.flatMap((node) => (node.kind === 'criterion' ? [node] : node.kind === 'skipped' ? [] : criteriaIn(node.children)));
}

/** Classes of applicant: one of the conditions must pass. */
function oneOf(conditions: readonly CompiledCondition[]): Tested {
  return {
    perProject: conditions.some((c) => c.perProject),
    test: (at) => any(conditions.map((c) => c.test(at) ?? 'unknown')),
  };
}

const RANK: Readonly<Record<Truth, number>> = { fail: 0, unknown: 1, pass: 2 };

/** The row that counts: the highest conjunction of what depends on the project, fewest failing, fewest unknown, sheet order. */
function bestCase(cases: readonly [Case, ...Case[]], nodes: readonly Tested[]): Case {
  let best = cases[0];
  let bestScore = scoreOf(best, nodes);
  for (const at of cases.slice(1)) {
    const score = scoreOf(at, nodes);
    const difference = score.rank - bestScore.rank || bestScore.failing - score.failing || bestScore.unknown - score.unknown;
    if (difference > 0) {
      best = at;
      bestScore = score;
    }
  }
  return best;
}

function scoreOf(at: Case, nodes: readonly Tested[]): { rank: number; failing: number; unknown: number } {
  const results = nodes.flatMap((node) => node.test(at) ?? []);
  return { rank: RANK[all(results)], failing: results.filter((r) => r === 'fail').length, unknown: results.filter((r) => r === 'unknown').length };
}
