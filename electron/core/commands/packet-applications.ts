import type { LocalDate } from '../../../shared/base/local-date.ts';
import {
  type Application,
  defaultProjects,
  type PaperMark,
  type ProgramSource,
} from '../../../shared/packet/application.ts';
import { withClientPapers } from '../../../shared/packet/client-papers.ts';
import { materialKeys } from '../../../shared/packet/material-key.ts';
import type { Program } from '../../../shared/program/program.ts';
import { listTicks, type StoredTick } from '../store/application-work.ts';
import { applicationsFor } from '../store/applications.ts';
import { clientNamed } from './clients.ts';
import { tracePair } from './explanation.ts';
import type { CompiledPrograms, KnownClient } from './match-cache.ts';
import { noticeOf } from './notices.ts';
import { compiledPrograms, programAt } from './programs.ts';
import { openOf, type Session } from './session.ts';

/** A program with the text of its notice, and the applications of these clients as they stand. */
export interface PacketInput {
  readonly source: ProgramSource;
  readonly applications: readonly Application[];
}

/** Gathers what papers are made from. Unknown programs and clients fail; a client that has no application yet has its papers all the same. */
export async function packetInput(
  session: Session,
  on: LocalDate,
  id: string,
  clients: readonly string[],
): Promise<PacketInput> {
  const compiled = await compiledPrograms(session);
  const index = programAt(compiled, id);
  const program = compiled.programs[index];
  if (!program) throw new RangeError(`no program ${index}`);
  const known: KnownClient[] = [];
  for (const name of new Set(clients)) known.push(await clientNamed(session, name));
  const ws = openOf(session);
  const stored = new Map((await applicationsFor(ws, program.noticeId, program.track)).map((a) => [a.clientId, a]));
  const applications: Application[] = [];
  for (const client of known) {
    const own = stored.get(client.stored.id);
    const ticks = own ? await listTicks(ws, own.id) : [];
    applications.push(applicationOf(compiled, client, index, on, paperMarks(program, ticks), own?.copies ?? null));
  }
  const { text, spans, origin } = await noticeOf(session, program.noticeId);
  return { source: { program, reading: origin.format === 'json' ? null : { text, spans }, on }, applications };
}

/** One client's application to the program at `index`; its own papers tick off what persons have not noted. */
export function applicationOf(
  compiled: CompiledPrograms,
  known: KnownClient,
  index: number,
  on: LocalDate,
  papers: Application['papers'],
  copies: number | null,
): Application {
  const trace = tracePair(compiled, known, index, on);
  const program = compiled.programs[index];
  const all = program ? withClientPapers(program, papers, known.papers, on) : papers;
  return { client: known.client, trace, projects: defaultProjects(trace), papers: all, copies };
}

/** Ticks by the index of their material; those whose material is no longer in the notice are left out. */
export function paperMarks({ notice }: Program, ticks: readonly StoredTick[]): ReadonlyMap<number, PaperMark> {
  const byKey = new Map(ticks.map((tick) => [tick.material, tick]));
  return new Map(
    materialKeys(notice.materials).flatMap((key, index) => {
      const tick = byKey.get(key);
      return tick ? [[index, { ready: tick.done, responsible: tick.responsible, note: tick.note }] as const] : [];
    }),
  );
}
