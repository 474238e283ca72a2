import type { LocalDate } from '../base/local-date.ts';
import type { Client } from '../client/client.ts';
import type { Program } from '../program/program.ts';
import { checkTable } from './check-table.ts';
import { compileProgram, type CompiledProgram } from './compile-program.ts';
import type { Decisions } from './decision.ts';
import { factsOf } from './facts.ts';
import type { Verdict } from './match-result.ts';
import type { Case } from './node.ts';
import type { ProgramTrace } from './trace.ts';

/** A client as of a date, ready for the programs of one matcher. */
export interface PreparedClient {
  readonly client: Client;
  readonly cases: readonly [Case, ...Case[]];
}

/** Programs compiled together: what several ask alike is asked once a client. */
export interface Matcher {
  readonly programs: readonly Program[];
  /** To be done once for each client and date, before any number of programs. */
  prepare(client: Client, on: LocalDate): PreparedClient;
  /** The verdict alone, without the tree. `program` is the index in `programs`. */
  verdict(prepared: PreparedClient, program: number, decisions?: Decisions | null): Verdict;
  /** The tree of reasons. */
  trace(prepared: PreparedClient, program: number, decisions?: Decisions | null): ProgramTrace;
}

export function createMatcher(programs: readonly Program[]): Matcher {
  const checks = checkTable();
  const compiled = programs.map((program) => compileProgram(program, checks));
  const at = (program: number): CompiledProgram => {
    const found = compiled[program];
    if (!found) throw new RangeError(`No program ${program} among ${compiled.length}`);
    return found;
  };
  return {
    programs,
    prepare(client, on) {
      const facts = factsOf(client, on);
      const answers = new Uint8Array(checks.clientChecks);
      const [first, ...others] = facts.rows;
      const caseOf = (row: Case['row']): Case => ({
        facts,
        row,
        answers,
        rowAnswers: new Uint8Array(checks.projectChecks),
        decisions: null,
      });
      return { client, cases: [caseOf(first), ...others.map(caseOf)] };
    },
    verdict: (prepared, program, decisions = null) => at(program).verdict(decided(prepared.cases, decisions)),
    trace: (prepared, program, decisions = null) => at(program).trace(decided(prepared.cases, decisions)),
  };
}

function decided(cases: PreparedClient['cases'], decisions: Decisions | null): PreparedClient['cases'] {
  if (decisions === null) return cases;
  const [first, ...others] = cases;
  return [{ ...first, decisions }, ...others.map((at) => ({ ...at, decisions }))];
}
