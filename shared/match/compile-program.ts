import { any } from '../base/truth.ts';
import { applicantClasses } from '../program/applicant-classes.ts';
import type { Program } from '../program/program.ts';
import { bestCase } from './best-case.ts';
import type { CheckTable } from './check-table.ts';
import { combined, NO_CHECKS, plainChecks, type Tested } from './combined-verdict.ts';
import { compileCondition, oneOf } from './compile-condition.ts';
import type { Verdict } from './match-result.ts';
import { compileNode, type Case } from './node.ts';
import type { ProgramTrace } from './trace.ts';

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
