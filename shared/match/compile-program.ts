import { all, any, type Truth } from '../base/truth.ts';
import type { Condition } from '../notice/notice.ts';
import { applicantClasses } from '../program/applicant-classes.ts';
import type { Program } from '../program/program.ts';
import { basisOfCondition } from './decision.ts';
import { answerOf, FAIL, UNKNOWN, type CheckTable, type NumberedCheck } from './check-table.ts';
import { compileNode, conjunction, standing, type Case, type Node } from './node.ts';
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

export function compileProgram(program: Program, checks: CheckTable): CompiledProgram {
  const { notice, regionCriterion } = program;
  const region =
    regionCriterion && compileNode(regionCriterion, '/region', { notice, condition: null, checks, mandatory: true });
  const classes = applicantClasses(program.conditions.map((c) => c.condition));
  const conditions = program.conditions.map(({ index, condition }, i) =>
    compileCondition(
      condition,
      `/conditions/${index}`,
      classes.includes(i),
      condition.criteria.map((node, j) =>
        compileNode(node, `/conditions/${index}/criteria/${j}`, {
          notice,
          condition,
          checks,
          mandatory: condition.mandatory,
        }),
      ),
    ),
  );
  const mandatory = conditions.filter((c) => c.condition.mandatory);
  const alternatives = mandatory.filter((c) => c.alternative);
  // What must hold: the region, the one of the alternatives, each other condition.
  const required: readonly Tested[] = [
    ...(region ? [region] : []),
    ...mandatory.filter((c) => !c.alternative),
    ...(alternatives.length > 0 ? [oneOf(alternatives)] : []),
  ];
  const manual = mandatory.filter((c) => c.nodes.length === 0);
  const projectNodes: readonly Tested[] = [
    ...mandatory.filter((c) => !c.alternative).flatMap((c) => c.nodes),
    ...(alternatives.length > 0 ? [oneOf(alternatives)] : []),
  ].filter((node) => node.perProject);
  const perProject = conditions.some((c) => c.perProject);
  // The same requirements for the matrix: the plain checks by themselves, the nodes that need more beside them.
  const single: readonly Tested[] = [
    ...(region ? [region] : []),
    ...mandatory.filter((c) => !c.alternative).flatMap((c) => c.nodes),
  ];
  const plain = plainChecks(single.flatMap((node) => node.plain ?? []));
  const others = [...single.filter((node) => !node.plain), ...(alternatives.length > 0 ? [oneOf(alternatives)] : [])];

  const best = (cases: readonly [Case, ...Case[]]): Case =>
    perProject && cases.length > 1 ? bestCase(cases, projectNodes) : cases[0];
  const manualOpen = (at: Case): number =>
    at.decisions === null ? manual.length : manual.filter((c) => c.test(at) === null).length;
  const verdictOf = (cases: readonly [Case, ...Case[]]): Verdict => {
    if (cases[0].decisions === null) return combined(cases[0], plain, others, () => best(cases));
    const at = best(cases);
    const verdict = combined(at, NO_CHECKS, required, () => at);
    // Without a criterion that applies only persons can have decided: then all of it, for the client.
    const byPersons =
      verdict === 'needs-data' && manual.length > 0 && required.every((node) => node.test(at) === 'pass');
    return byPersons && manualOpen(at) === 0 ? 'eligible' : verdict;
  };

  return {
    program,
    perProject,
    verdict: verdictOf,
    trace(cases) {
      const at = best(cases);
      const regionTrace = region?.trace(at) ?? null;
      return {
        program,
        facts: at.facts,
        verdict: verdictOf(cases),
        manualOpen: manualOpen(at),
        project: perProject && at.row.kind === 'row' ? at.row.project : null,
        region: regionTrace?.kind === 'criterion' ? regionTrace : null,
        conditions: conditions.map((c) => c.trace(at)),
        alternatives: alternatives.length > 0 ? any(alternatives.map((c) => c.test(at) ?? 'unknown')) : null,
      };
    },
  };
}

/** Plain checks of a program, their numbers in a row for the matrix. */
interface PlainChecks {
  readonly numbers: Int32Array;
  readonly checks: readonly NumberedCheck[];
}

const NO_CHECKS: PlainChecks = { numbers: new Int32Array(0), checks: [] };

const plainChecks = (checks: readonly NumberedCheck[]): PlainChecks => ({
  checks,
  numbers: Int32Array.from(checks, (check) => check.number),
});

/**
 * The verdict of all requirements: one that fails decides, else one that is unknown; what does not apply is left out,
 * and where nothing applies the verdict is needs-data. The plain checks come first, since most programs have no others.
 */
function combined(first: Case, plain: PlainChecks, others: readonly Tested[], best: () => Case): Verdict {
  const { answers, facts, row } = first;
  const { numbers, checks } = plain;
  let applies = numbers.length > 0;
  let unknown = false;
  for (let i = 0; i < numbers.length; i++) {
    const answer = answers[numbers[i] as number] || answerOf(checks[i] as NumberedCheck, answers, facts, row);
    if (answer === FAIL) return 'ineligible';
    if (answer === UNKNOWN) unknown = true;
  }
  if (others.length > 0) {
    const at = best();
    for (const node of others) {
      const own = node.test(at);
      if (own === 'fail') return 'ineligible';
      if (own === 'unknown') unknown = true;
      if (own !== null && node.manual !== true) applies = true;
    }
  }
  return applies && !unknown ? 'eligible' : 'needs-data';
}

interface Tested {
  readonly perProject: boolean;
  readonly plain?: NumberedCheck | null;
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

function compileCondition(
  condition: Condition,
  pointer: string,
  alternative: boolean,
  nodes: readonly Node[],
): CompiledCondition {
  const marksOf = (at: Case, machine: Truth | null, children: readonly TraceNode[]): Marks => {
    const basis = basisOfCondition(
      condition,
      criteriaIn(children).map((c) => c.marks.basis),
    );
    return { basis, ...standing(at.decisions?.get(pointer), basis, machine) };
  };
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
    const difference =
      score.rank - bestScore.rank || bestScore.failing - score.failing || bestScore.unknown - score.unknown;
    if (difference > 0) {
      best = at;
      bestScore = score;
    }
  }
  return best;
}

function scoreOf(at: Case, nodes: readonly Tested[]): { rank: number; failing: number; unknown: number } {
  const results = nodes.flatMap((node) => node.test(at) ?? []);
  return {
    rank: RANK[all(results)],
    failing: results.filter((r) => r === 'fail').length,
    unknown: results.filter((r) => r === 'unknown').length,
  };
}
