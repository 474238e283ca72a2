import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import type {
  HandedApplication,
  HandedClient,
  HandedDecision,
  HandedNotice,
  Handover,
} from '../../../shared/packet/handover-file.ts';
import { originalsOf } from '../../../shared/packet/handover-file.ts';
import { FILE_LIMIT_BYTES } from '../import/limits.ts';
import { stageEvents, type StoredApplication, listApplications } from '../store/applications.ts';
import { listTasks, listTicks } from '../store/application-work.ts';
import { decisionsForClient } from '../store/decisions.ts';
import { readOriginal } from '../store/originals.ts';
import { filesToHand } from '../store/read-handed-files.ts';
import { clientToHand, noticeToHand } from '../store/read-handover.ts';
import type { Workspace } from '../store/workspace.ts';
import { clientNamed } from './clients.ts';
import { relatedNotices } from './notice-relations.ts';
import { noticeOf } from './notices.ts';
import { openOf, type Session, whoAndWhen } from './session.ts';

export type HandoverSubject = { readonly client: string } | { readonly notice: string };

/** Writes a client, or a program with the notices that extend or correct it, into one file. */
export async function exportHandover(
  session: Session,
  subject: HandoverSubject,
  file: string,
): Promise<{ path: string; clients: number; notices: number }> {
  const handover =
    'client' in subject
      ? await clientHandover(session, subject.client)
      : await programHandover(session, subject.notice);
  const ws = openOf(session);
  const originals = new Map<string, Uint8Array>();
  for (const { sha256 } of originalsOf(handover)) originals.set(sha256, await readOriginal(ws, sha256));
  mustBeReadable(handover.title, originals);
  const { writeHandover } = await import('../write/handover.ts');
  await writeHandover(file, handover, originals);
  return { path: file, clients: handover.clients.length, notices: handover.notices.length };
}

/** Nothing is written that the other workbench would refuse as too large. Fails with `file-too-large`. */
function mustBeReadable(title: string, originals: ReadonlyMap<string, Uint8Array>): void {
  const bytes = [...originals.values()].reduce((sum, { length }) => sum + length, 0);
  if (bytes > FILE_LIMIT_BYTES)
    fail(
      'file-too-large',
      say`「${title}」的附件和原文件共 ${Math.ceil(bytes / 2 ** 20)} MB，超过一个交接文件的上限 ${FILE_LIMIT_BYTES / 2 ** 20} MB。请先取下较大的附件再交接。`,
      { size: bytes },
    );
}

const head = (session: Session): Pick<Handover, 'madeBy' | 'madeAt'> => {
  const { by, at } = whoAndWhen(session);
  return { madeBy: by, madeAt: at };
};

async function programHandover(session: Session, id: string): Promise<Handover> {
  const ws = openOf(session);
  const stored = await noticeOf(session, id);
  const related = await relatedNotices(session, stored);
  const changing = related.filter(({ relation }) => relation === 'extension' || relation === 'correction');
  const notices = await noticesToHand(ws, [id, ...changing.map((other) => other.id)]);
  return {
    ...head(session),
    kind: 'program',
    title: stored.notice.title,
    notices,
    clients: [],
    decisions: [],
    applications: [],
  };
}

async function clientHandover(session: Session, name: string): Promise<Handover> {
  const ws = openOf(session);
  const { stored } = await clientNamed(session, name);
  const client: HandedClient =
    (await clientToHand(ws, stored.id)) ?? fail('client-unknown', say`没有这家企业：「${name}」。`);
  const decisions = await decisionsForClient(ws, stored.id);
  const applications = (await listApplications(ws)).filter(({ clientId }) => clientId === stored.id);
  const ids = [...new Set([...decisions, ...applications].map(({ noticeId }) => noticeId))];
  const notices = await noticesToHand(ws, ids);
  return {
    ...head(session),
    kind: 'client',
    title: client.name,
    notices,
    clients: [client],
    decisions: decisions.map(({ noticeId, track, target, result, reason, basis, by, on }): HandedDecision => ({
      notice: ids.indexOf(noticeId),
      client: 0,
      track,
      target,
      result,
      reason,
      basis,
      by,
      on,
    })),
    applications: await Promise.all(
      applications.map((application) => applicationToHand(ws, application, ids.indexOf(application.noticeId))),
    ),
  };
}

async function noticesToHand(ws: Workspace, ids: readonly string[]): Promise<HandedNotice[]> {
  return Promise.all(
    ids.map(
      async (id) => (await noticeToHand(ws, id)) ?? fail('notice-unknown', say`没有这条通知：${id}。`, { notice: id }),
    ),
  );
}

/** An application with all that hangs on it; `notice` is the notice's place in the file. */
export async function applicationToHand(
  ws: Workspace,
  application: StoredApplication,
  notice: number,
): Promise<HandedApplication> {
  const { track, stage, owner, note, ownDate, copies, archived, madeBy, madeAt, id } = application;
  return {
    notice,
    client: 0,
    track,
    stage,
    owner,
    note,
    ownDate,
    copies,
    archived,
    madeBy,
    madeAt,
    ticks: (await listTicks(ws, id)).map(({ material, done, responsible, note: words, by, on }) => ({
      material,
      done,
      responsible,
      note: words,
      by,
      on,
    })),
    tasks: (await listTasks(ws, id)).map(({ title, due, who, done }) => ({ title, due, who, done })),
    events: (await stageEvents(ws, id)).map(({ stage: reached, on, note: words, by }) => ({
      stage: reached,
      on,
      note: words,
      by,
    })),
    files: await filesToHand(ws, id),
  };
}
