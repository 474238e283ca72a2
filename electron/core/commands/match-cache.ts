import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Client } from '../../../shared/client/client.ts';
import type { ClientPaper } from '../../../shared/client/client-paper.ts';
import { clientOf } from '../../../shared/client/client-of.ts';
import type { StoredClient } from '../../../shared/client/merge.ts';
import type { Decisions } from '../../../shared/match/decision.ts';
import { fail } from '../../../shared/base/failure.ts';
import { noticeSchema } from '../../../shared/notice/notice.ts';
import type { Program } from '../../../shared/program/program.ts';
import { programId, programsOf } from '../../../shared/program/programs-of.ts';
import { standings } from '../../../shared/program/standing.ts';
import { createMatcher, type Matcher } from '../../../shared/match/matcher.ts';
import { listPapers, papersOfClient } from '../store/client-papers.ts';
import { listClients, readClient } from '../store/clients.ts';
import { decisionsForClient, listDecisions, type StoredDecision } from '../store/decisions.ts';
import { listProgramNotices } from '../store/notices.ts';
import { listRelations } from '../store/relations.ts';
import type { Workspace } from '../store/workspace.ts';

/** A client as it is now: a new object as soon as a fact of it, or a decision for it, is another. */
export interface KnownClient {
  readonly stored: StoredClient;
  readonly client: Client;
  readonly papers: readonly ClientPaper[];
  /** What persons decided for it, by the id of the program. */
  readonly decisions: ReadonlyMap<string, Decisions>;
}

export interface CompiledPrograms {
  readonly programs: readonly Program[];
  /** Id → place in `programs`; also by the id of a notice that changes it or that it has replaced. */
  readonly byId: ReadonlyMap<string, number>;
  /** A notice that is no program of its own (延期、更正, 已被替代) → the notice whose program it belongs to. */
  readonly standsFor: ReadonlyMap<string, string>;
  readonly matcher: Matcher;
}

/** Programs and clients of the open workspace, read once and kept until something stored changes. */
export interface MatchCache {
  readonly clients: (ws: Workspace, today: LocalDate) => Promise<readonly KnownClient[]>;
  readonly programs: (ws: Workspace) => Promise<CompiledPrograms>;
  /** One client's facts or decisions have changed: it alone is read again, and what was found of the others stays. */
  readonly refresh: (ws: Workspace, today: LocalDate, client: number) => Promise<void>;
  readonly forget: (what: 'notices' | 'clients' | 'all') => void;
}

export function createMatchCache(): MatchCache {
  let clients: { today: LocalDate; list: Promise<readonly KnownClient[]> } | null = null;
  let programs: Promise<CompiledPrograms> | null = null;
  return {
    clients: (ws, today) => {
      if (clients?.today !== today) clients = { today, list: readClients(ws, today) };
      return clients.list;
    },
    programs: (ws) => (programs ??= compile(ws)),
    refresh: async (ws, today, id) => {
      const held = clients;
      if (held === null) return;
      const list = await held.list;
      const stored = await readClient(ws, id);
      const fresh = stored && known(stored, await decisionsForClient(ws, id), await papersOfClient(ws, id), today);
      if (clients !== held) return;
      clients = fresh
        ? { today: held.today, list: Promise.resolve(list.map((other) => (other.stored.id === id ? fresh : other))) }
        : null;
    },
    forget: (what) => {
      if (what !== 'notices') clients = null;
      if (what !== 'clients') programs = null;
    },
  };
}

async function readClients(ws: Workspace, today: LocalDate): Promise<readonly KnownClient[]> {
  const decisions = new Map<number, StoredDecision[]>();
  for (const decision of await listDecisions(ws)) {
    const own = decisions.get(decision.clientId);
    if (own) own.push(decision);
    else decisions.set(decision.clientId, [decision]);
  }
  const papers = await listPapers(ws);
  return (await listClients(ws)).map((stored) =>
    known(stored, decisions.get(stored.id) ?? [], papers.get(stored.id) ?? [], today),
  );
}

function known(
  stored: StoredClient,
  made: readonly StoredDecision[],
  papers: readonly ClientPaper[],
  today: LocalDate,
): KnownClient {
  const decisions = new Map<string, Map<string, StoredDecision>>();
  for (const decision of made) {
    const id = programId(decision);
    const own = decisions.get(id) ?? new Map<string, StoredDecision>();
    decisions.set(id, own.set(decision.target, decision));
  }
  return { stored, client: clientOf(stored.name, stored.cells, stored.rows, today), papers, decisions };
}

async function compile(ws: Workspace): Promise<CompiledPrograms> {
  const notices = await listProgramNotices(ws);
  const standing = standings(await listRelations(ws));
  try {
    return compiled(notices, standing);
  } catch (error) {
    refuseDamagedNotice(notices);
    throw error;
  }
}

/**
 * Fails with `workspace-damaged` at the first notice that cannot be made into programs any more. Ten thousand notices
 * are not checked one by one at each start: a damaged one is looked for where compiling has failed.
 */
function refuseDamagedNotice(notices: Awaited<ReturnType<typeof listProgramNotices>>): void {
  for (const one of notices)
    try {
      noticeSchema.parse(one.notice);
      compiled([one], new Map());
    } catch (error) {
      fail(
        'workspace-damaged',
        `工作区里通知「${one.notice.title}」的内容已损坏，可能是磁盘造成的。请先备份，再重新导入这份通知的原文件，或从备份恢复。`,
        { notice: one.id },
        error,
      );
    }
}

function compiled(
  notices: Awaited<ReturnType<typeof listProgramNotices>>,
  standing: ReturnType<typeof standings>,
): CompiledPrograms {
  const programs = notices.flatMap(({ id, notice }) => {
    const own = standing.get(id);
    return own && own.is !== 'own' ? [] : programsOf(id, notice, own?.amendments);
  });
  const byId = new Map(programs.map((program, i) => [programId(program), i]));
  const standsFor = new Map(
    [...standing].flatMap(([id, own]): [string, string][] => {
      const target = own.is === 'change' ? own.of : own.is === 'superseded' ? [own.by] : [];
      return target.length === 1 && target[0] ? [[id, target[0].id]] : [];
    }),
  );
  for (const [id, target] of standsFor)
    programs.forEach((program, i) => {
      if (program.noticeId === target) byId.set(programId({ noticeId: id, track: program.track }), i);
    });
  return { programs, byId, standsFor, matcher: createMatcher(programs) };
}
