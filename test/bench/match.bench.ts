import { LogicEngine } from 'json-logic-engine';
import { Engine } from 'json-rules-engine';
import type { Client } from '../../shared/client/client.ts';
import { createMatcher, type Matcher } from '../../shared/match/matcher.ts';
import { inTurn, msOf } from './in-turn.ts';
import { clients, CRITERIA_EACH, flatFacts, ON, programs, type FlatFacts, type SameCheck } from './match-load.ts';
import type { Measure } from './measure.ts';

/** Verdicts of the matrix against two other engines on the same checks, and what one changed fact costs. */

const CLIENTS = 5000;
const PROGRAMS = 2000;

interface Timed<T> {
  readonly ms: number;
  readonly value: T;
}

function timed<T>(run: () => T): Timed<T> {
  const start = performance.now();
  const value = run();
  return { ms: performance.now() - start, value };
}

/** The best of three: what the machine can do, not what else it was doing. */
function best<T>(run: () => T): Timed<T> {
  const runs = [timed(run), timed(run), timed(run)];
  return runs.reduce((a, b) => (b.ms < a.ms ? b : a));
}

/** One digit a pair: whether it is eligible. Clients are prepared within. */
function verdicts(matcher: Matcher, list: readonly Client[]): Uint8Array {
  const count = matcher.programs.length;
  const answers = new Uint8Array(list.length * count);
  list.forEach((client, i) => {
    const prepared = matcher.prepare(client, ON);
    for (let j = 0; j < count; j++) if (matcher.verdict(prepared, j) === 'eligible') answers[i * count + j] = 1;
  });
  return answers;
}

const asLogic = (checks: readonly SameCheck[]): object => ({ and: checks.map(asLogicCheck) });

function asLogicCheck({ fact, op, value }: SameCheck): object {
  if (op === 'in') return { in: [{ var: fact }, value] };
  if (op === 'contains') return { in: [value, { var: fact }] };
  return { [op]: [{ var: fact }, value] };
}

function logicVerdicts(compiled: readonly ((facts: FlatFacts) => unknown)[], list: readonly FlatFacts[]): Uint8Array {
  const answers = new Uint8Array(list.length * compiled.length);
  list.forEach((facts, i) =>
    compiled.forEach((run, j) => {
      if (run(facts) === true) answers[i * compiled.length + j] = 1;
    }),
  );
  return answers;
}

function sameAnswers(a: Uint8Array, b: Uint8Array): void {
  if (a.length !== b.length || a.some((answer, i) => answer !== b[i]))
    throw new Error('The engines disagree: the measure is void.');
}

const RULES_OPERATORS = { '>=': 'greaterThanInclusive', '==': 'equal', in: 'in', contains: 'contains' } as const;

function rulesEngine(checks: readonly SameCheck[]): Engine {
  const engine = new Engine();
  engine.addRule({
    conditions: { all: checks.map(({ fact, op, value }) => ({ fact, operator: RULES_OPERATORS[op], value })) },
    event: { type: 'eligible' },
  });
  return engine;
}

/** Milliseconds a criterion in ours and in json-rules-engine, on a part of the load (it takes minutes for the whole). */
async function againstRulesEngine(): Promise<number> {
  const own = programs(1000);
  const list = clients(20);
  const engines = own.map(({ checks }) => rulesEngine(checks));
  const facts = list.map(flatFacts);
  const answers = new Uint8Array(list.length * own.length);
  const start = performance.now();
  for (const [i, one] of facts.entries()) {
    for (const [j, engine] of engines.entries()) {
      const { events } = await engine.run({ ...one });
      if (events.length > 0) answers[i * engines.length + j] = 1;
    }
  }
  const theirs = performance.now() - start;
  const matcher = createMatcher(own.map(({ program }) => program));
  verdicts(matcher, list);
  const ours = best(() => verdicts(matcher, list));
  sameAnswers(ours.value, answers);
  return ours.ms / theirs;
}

async function againstLogicEngine(): Promise<number> {
  const own = programs(PROGRAMS);
  const list = clients(CLIENTS);
  const engine = new LogicEngine();
  const compiled = own.map(({ checks }) => engine.build(asLogic(checks)) as (facts: FlatFacts) => unknown);
  const facts = list.map(flatFacts);
  const matcher = createMatcher(own.map(({ program }) => program));
  sameAnswers(verdicts(matcher, list), logicVerdicts(compiled, facts));
  return inTurn(
    () => msOf(() => verdicts(matcher, list)),
    () => msOf(() => logicVerdicts(compiled, facts)),
    5,
  );
}

/** One changed fact: that client's row again, as a share of the whole matrix; over the promised thousandth. */
async function oneFact(): Promise<number> {
  const matcher = createMatcher(programs(PROGRAMS).map(({ program }) => program));
  const list = clients(CLIENTS);
  const whole = best(() => verdicts(matcher, list)).ms;
  const changed = list.slice(0, 200).map((client) => ({ ...client, employees: (client.employees ?? 0) + 1 }));
  const single = timed(() => changed.forEach((client) => verdicts(matcher, [client]))).ms / changed.length;
  return single / (whole / 1000);
}

/** Time a pair at ten times the clients over time a pair at one. */
async function growth(times: number): Promise<number> {
  const matcher = createMatcher(programs(PROGRAMS).map(({ program }) => program));
  const [small, large] = [clients(500), clients(500 * times)];
  const ratio = await inTurn(
    () => msOf(() => verdicts(matcher, large)),
    () => msOf(() => verdicts(matcher, small)),
    5,
  );
  return ratio / times;
}

export const measures: readonly Measure[] = [
  {
    name: `match: verdicts ${CLIENTS}×${PROGRAMS}×${CRITERIA_EACH} against json-logic-engine compiled`,
    goal: 1,
    run: againstLogicEngine,
  },
  { name: 'match: verdicts a criterion against json-rules-engine', goal: 0.01, run: againstRulesEngine },
  { name: 'match: one changed fact against 1/1000 of a full run', goal: 1, run: oneFact },
  { name: 'match: growth a pair at 3×', goal: 1.2, run: () => growth(3) },
  { name: 'match: growth a pair at 10×', goal: 1.2, run: () => growth(10) },
];
