import type { Client } from '../../shared/client/client.ts';
import { matchOf } from '../../shared/match/match-json.ts';
import { createMatcher } from '../../shared/match/matcher.ts';
import type { Decision } from '../../shared/match/decision.ts';
import type { CriterionResult, Match } from '../../shared/match/match-result.ts';
import type { ProgramTrace } from '../../shared/match/trace.ts';
import type { CriterionNode } from '../../shared/notice/criterion.ts';
import type { Program } from '../../shared/program/program.ts';
import { day } from './clients.ts';
import { programAsking } from './programs.ts';

export const D = '2026-05-20';

/** The tree of reasons; the verdict of the matrix is held beside it each time. */
export function traceOf(program: Program, client: Client, on = D, decisions: readonly Decision[] = []): ProgramTrace {
  const matcher = createMatcher([program]);
  const prepared = matcher.prepare(client, day(on));
  const decided = decisions.length > 0 ? new Map(decisions.map((d) => [d.target, d])) : null;
  const trace = matcher.trace(prepared, 0, decided);
  const alone = matcher.verdict(matcher.prepare(client, day(on)), 0, decided);
  if (alone !== trace.verdict) throw new Error(`The matrix says ${alone}, the tree ${trace.verdict}.`);
  return trace;
}

export const match = (program: Program, client: Client, on = D): Match => matchOf(traceOf(program, client, on));

/** The first criterion of a program that asks this and nothing else. */
export function check(node: CriterionNode, client: Client, on = D): CriterionResult {
  const [first] = match(programAsking(node), client, on).criteria;
  if (!first) throw new Error('No criterion applies.');
  return first;
}

/** Only the result of `check`. */
export const resultOf = (node: CriterionNode, client: Client, on = D): CriterionResult['result'] =>
  check(node, client, on).result;
