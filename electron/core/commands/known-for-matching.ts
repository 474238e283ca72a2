import type { CompiledPrograms, KnownClient } from './match-cache.ts';
import { fail } from '../../../shared/base/failure.ts';
import { groupBy } from '../../../shared/base/group-by.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { say } from '../../../shared/base/sentence.ts';
import type { ClientPaper } from '../../../shared/client/client-paper.ts';
import { clientOf } from '../../../shared/client/client-of.ts';
import type { StoredClient } from '../../../shared/client/merge.ts';
import { noticeSchema } from '../../../shared/notice/notice.ts';
import { programId, programsOf } from '../../../shared/program/programs-of.ts';
import type { Standing } from '../../../shared/program/standing.ts';
import { createMatcher } from '../../../shared/match/matcher.ts';
import { listPapers, papersOfClient } from '../store/client-papers.ts';
import { listClients, readClient } from '../store/clients.ts';
import { decisionsForClient, listDecisions, type StoredDecision } from '../store/decisions.ts';
import { listProgramNotices } from '../store/notices.ts';
import type { Workspace } from '../store/workspace.ts';

/** Every client as of a day, in the order of their import. */
export async function readClients(ws: Workspace, today: LocalDate): Promise<readonly KnownClient[]> {
  const decisions = groupBy(await listDecisions(ws), ({ clientId }) => clientId);
  const papers = await listPapers(ws);
  return (await listClients(ws)).map((stored) =>
    known(stored, decisions.get(stored.id) ?? [], papers.get(stored.id) ?? [], today),
  );
}

/** One client as of a day; null where it is gone. */
export async function readKnownClient(ws: Workspace, today: LocalDate, id: number): Promise<KnownClient | null> {
  const stored = await readClient(ws, id);
  return stored && known(stored, await decisionsForClient(ws, id), await papersOfClient(ws, id), today);
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

/** Every program that may be matched, with its matcher. `standing`: what related notices are worth beside each other. */
export async function readPrograms(ws: Workspace, standing: ReadonlyMap<string, Standing>): Promise<CompiledPrograms> {
  const notices = await listProgramNotices(ws);
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
        say`工作区里通知「${one.notice.title}」的内容已损坏，可能是磁盘造成的。请先备份，再重新导入这份通知的原文件，或从备份恢复。`,
        { notice: one.id },
        error,
      );
    }
}

function compiled(
  notices: Awaited<ReturnType<typeof listProgramNotices>>,
  standing: ReadonlyMap<string, Standing>,
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
