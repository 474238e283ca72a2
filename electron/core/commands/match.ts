import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Explanation, Matrix, ProgramView, ReasonView } from '../../../shared/contract/views.ts';
import { type Reason, reasonsOf, summaryOf } from '../../../shared/match/explain/reasons.ts';
import { matchOf } from '../../../shared/match/match-json.ts';
import type { Match, MatchFile, Verdict, Window } from '../../../shared/match/match-result.ts';
import { windowOf } from '../../../shared/program/window.ts';
import { clientNamed, knownClients } from './clients.ts';
import { noticeOf } from './notices.ts';
import { compiledPrograms, programAt, programView } from './programs.ts';
import type { Call, Session } from './session.ts';

export async function programViews(session: Session, on: LocalDate): Promise<readonly ProgramView[]> {
  return (await compiledPrograms(session)).programs.map((program) => programView(program, on));
}

const CELLS: Record<Verdict, string> = { eligible: 'e', 'needs-data': 'd', ineligible: 'i' };
const CLIENTS_A_SLICE = 50;

/** Verdicts of every client on every program whose window is asked for. Gives way to other calls between slices. */
export async function matrix(session: Session, on: LocalDate, windows: readonly Window[], call: Call): Promise<Matrix> {
  const { programs, matcher } = await compiledPrograms(session);
  const clients = await knownClients(session);
  const shown = programs.flatMap((program, i) => (windows.includes(windowOf(program, on)) ? [{ program, i }] : []));
  const cells: string[] = [];
  for (const [n, { client }] of clients.entries()) {
    if (n % CLIENTS_A_SLICE === 0) {
      call.progress(n, clients.length, '匹配');
      await new Promise((resolve) => setImmediate(resolve));
      call.signal.throwIfAborted();
    }
    const prepared = matcher.prepare(client, on);
    cells.push(shown.map(({ i }) => CELLS[matcher.verdict(prepared, i)]).join(''));
  }
  return {
    on,
    programs: shown.map(({ program }) => programView(program, on)),
    clients: clients.map(({ client }) => client.name),
    cells,
    manualOpen: shown.map(
      ({ program }) =>
        program.conditions.filter(({ condition }) => condition.mandatory && condition.criteria.length === 0).length,
    ),
  };
}

/** Why one client fits one program or not. */
export async function explanation(
  session: Session,
  on: LocalDate,
  program: string,
  name: string,
): Promise<Explanation> {
  const compiled = await compiledPrograms(session);
  const index = programAt(compiled, program);
  const { client } = await clientNamed(session, name);
  const trace = compiled.matcher.trace(compiled.matcher.prepare(client, on), index);
  const { spans } = await noticeOf(session, trace.program.noticeId);
  return {
    client: client.name,
    program: programView(trace.program, on),
    verdict: trace.verdict,
    manualOpen: trace.manualOpen,
    summary: summaryOf(trace),
    reasons: reasonsOf(trace).map((reason) => reasonView(reason, spans)),
    project: trace.project?.name ?? null,
  };
}

function reasonView(reason: Reason, spans: Readonly<Record<string, { start: number; end: number }>>): ReasonView {
  const span =
    reason.pointer === null
      ? undefined
      : (spans[reason.pointer] ??
        spans[reason.pointer.replace(/\/criteria.*$/, '')] ??
        spans[`${reason.pointer.replace(/\/criteria.*$/, '')}/text`]);
  return {
    result: reason.result,
    sentence: reason.sentence,
    quote: reason.quote,
    span: span ?? null,
    mandatory: reason.mandatory,
    missing: [...reason.missing],
    children: reason.children.map((child) => reasonView(child, spans)),
  };
}

export interface MatchFilter {
  readonly client?: string | undefined;
  readonly noticeId?: string | undefined;
}

/** Match JSON of every client and program, or of those asked for. */
export async function matchFile(session: Session, on: LocalDate, filter: MatchFilter): Promise<MatchFile> {
  const { programs, matcher } = await compiledPrograms(session);
  const clients =
    filter.client === undefined ? await knownClients(session) : [await clientNamed(session, filter.client)];
  const prepared = clients.map(({ client }) => matcher.prepare(client, on));
  const matches: Match[] = [];
  programs.forEach((program, i) => {
    if (filter.noticeId !== undefined && program.noticeId !== filter.noticeId) return;
    for (const client of prepared) matches.push(matchOf(matcher.trace(client, i)));
  });
  return { on, matches };
}
