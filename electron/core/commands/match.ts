import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Matrix, ProgramView } from '../../../shared/contract/views.ts';
import { matchOf } from '../../../shared/match/match-json.ts';
import type { Match, MatchFile, Window } from '../../../shared/match/match-result.ts';
import { programId } from '../../../shared/program/programs-of.ts';
import { windowOf } from '../../../shared/program/window.ts';
import { clientNamed, knownClients } from './clients.ts';
import { compiledPrograms, programView } from './programs.ts';
import type { Call, Session } from './session.ts';
import { verdictRow } from './verdict-row.ts';

export async function programViews(session: Session, on: LocalDate): Promise<readonly ProgramView[]> {
  return (await compiledPrograms(session)).programs.map((program) => programView(program, on));
}

const CLIENTS_A_SLICE = 50;

/**
 * Verdicts of every client on every program whose window is asked for. Gives way to other calls between slices; of a
 * client that has not changed since the last matrix of that date the verdicts are kept.
 */
export async function matrix(session: Session, on: LocalDate, windows: readonly Window[], call: Call): Promise<Matrix> {
  const compiled = await compiledPrograms(session);
  const clients = await knownClients(session);
  const shown = compiled.programs.flatMap((program, i) =>
    windows.includes(windowOf(program, on)) ? [{ program, i }] : [],
  );
  const places = shown.map(({ i }) => i);
  const cells: string[] = [];
  const manualOpenFor: Record<string, Record<string, number>> = {};
  const decided: Record<string, number[]> = {};
  for (const [n, known] of clients.entries()) {
    if (n % CLIENTS_A_SLICE === 0) {
      call.progress(n, clients.length, '');
      await new Promise((resolve) => setImmediate(resolve));
      call.signal.throwIfAborted();
    }
    const row = verdictRow(known, compiled, on, places);
    cells.push(row.cells);
    if (row.byPersons.size === 0) continue;
    const name = known.client.name;
    shown.forEach(({ i }, column) => {
      const persons = row.byPersons.get(i);
      if (persons) (manualOpenFor[name] ??= {})[column] = persons.manualOpen;
      if (persons?.decided) (decided[name] ??= []).push(column);
    });
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
    manualOpenFor,
    decided,
  };
}

export interface MatchFilter {
  readonly client?: string | undefined;
  readonly noticeId?: string | undefined;
}

/** Match JSON of every client and program, or of those asked for. */
export async function matchFile(session: Session, on: LocalDate, filter: MatchFilter): Promise<MatchFile> {
  const { programs, matcher, standsFor } = await compiledPrograms(session);
  const noticeId = filter.noticeId === undefined ? undefined : (standsFor.get(filter.noticeId) ?? filter.noticeId);
  const clients =
    filter.client === undefined ? await knownClients(session) : [await clientNamed(session, filter.client)];
  const prepared = clients.map(({ client, decisions }) => ({ client: matcher.prepare(client, on), decisions }));
  const matches: Match[] = [];
  programs.forEach((program, i) => {
    if (noticeId !== undefined && program.noticeId !== noticeId) return;
    for (const { client, decisions } of prepared)
      matches.push(matchOf(matcher.trace(client, i, decisions.get(programId(program)) ?? null)));
  });
  return { on, matches };
}
