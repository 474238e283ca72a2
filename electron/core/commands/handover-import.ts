import { basename } from 'node:path';
import { fail } from '../../../shared/base/failure.ts';
import { joined, quoted, say } from '../../../shared/base/sentence.ts';
import type { HandoverPreview } from '../../../shared/contract/handover-commands.ts';
import type { HandedCorrection, Handover } from '../../../shared/packet/handover-file.ts';
import { knownClient } from '../../../shared/packet/handover-clients.ts';
import { type HandoverPlan, planHandover } from '../../../shared/packet/handover-plan.ts';
import type { HandoverFile } from '../import/read-handover.ts';
import { loadFile } from '../import/load-file.ts';
import { listApplications } from '../store/applications.ts';
import { listClients } from '../store/clients.ts';
import { listDecisions } from '../store/decisions.ts';
import { readNotice } from '../store/notices.ts';
import { papersToHand, templatesToHand } from '../store/read-handed-files.ts';
import { sha256 } from '../store/originals.ts';
import { saveHandover } from '../store/save-handover.ts';
import { findSameNotice } from '../store/save-notices.ts';
import { applicationToHand } from './handover-export.ts';
import { actOf, type Call, openOf, type Session } from './session.ts';

/** What reading the file in would change; changes nothing. */
export async function previewHandover(session: Session, path: string, call: Call): Promise<HandoverPreview> {
  const { file } = await read(session, path, call);
  const plan = await planFor(session, file.handover, basename(path));
  const { kind, title, madeBy, madeAt } = file.handover;
  const items = plan.items.map((item) => ({ ...item, lines: [...item.lines] }));
  return { file: path, kind, title, madeBy, madeAt, items, failures: [...plan.failures] };
}

/** Reads the file in, all or nothing, as one act. */
export async function importHandover(
  session: Session,
  path: string,
  call: Call,
): Promise<{ title: string; changed: number; entry: number | null }> {
  const { file, bytes } = await read(session, path, call);
  const { handover, originals } = file;
  const plan = await planFor(session, handover, basename(path));
  const [failure] = plan.failures;
  if (failure)
    fail(
      'row-invalid',
      say`「${handover.title}」没有读入：${
        joined(
          plan.failures.map(({ said }) => said),
          quoted(' '),
        ) ?? ''
      }`,
      failure.details,
    );
  const act = actOf(session, 'handover.import', say`读入交接 ${handover.title}`);
  const name = basename(path);
  const original = {
    sha256: sha256(bytes),
    name,
    format: 'sbwb',
    encoding: null,
    size: bytes.length,
    importedAt: act.at,
  };
  const entry = await saveHandover(openOf(session), { original, bytes, handover, originals, plan }, act);
  if (entry !== null) {
    session.matches.forget('all');
    session.changed('workspace');
  }
  return { title: handover.title, changed: plan.items.filter(({ change }) => change !== 'unchanged').length, entry };
}

async function read(session: Session, path: string, call: Call): Promise<{ file: HandoverFile; bytes: Uint8Array }> {
  const bytes = await loadFile(path);
  const value = await session.reader.read({ as: 'handover', name: basename(path), bytes }, call.signal);
  if (value.as !== 'handover') throw new Error('reader answered another question');
  return { file: value.file, bytes };
}

async function planFor(session: Session, handover: Handover, name: string): Promise<HandoverPlan> {
  const ws = openOf(session);
  const clients = await listClients(ws);
  const notices = await Promise.all(
    handover.notices.map(({ extracted, text, spans }) => findSameNotice(ws, { notice: extracted, text, spans })),
  );
  const stored = await Promise.all(notices.map((known) => known && readNotice(ws, known.id)));
  const [decisions, applications] = [await listDecisions(ws), await listApplications(ws)];
  const isPair = (of: { notice: number; client: number; track: string | null }) => {
    const noticeId = notices[of.notice]?.id;
    const handed = handover.clients[of.client];
    const clientId = handed ? knownClient(clients, handed)?.id : undefined;
    return (other: { noticeId: string; clientId: number; track: string | null }): boolean =>
      other.noticeId === noticeId && other.clientId === clientId && other.track === of.track;
  };
  const ground = {
    clients,
    notices: stored.map(
      (known): readonly HandedCorrection[] | null =>
        known?.corrections.map((correction) => ({ ...correction, path: [...correction.path] })) ?? null,
    ),
    templates: await Promise.all(notices.map(async (known) => (known ? templatesToHand(ws, known.seq) : []))),
    papers: await Promise.all(
      handover.clients.map(async (handed) => {
        const known = knownClient(clients, handed);
        return known === null ? [] : papersToHand(ws, known.id);
      }),
    ),
    decisions: handover.decisions.map(
      (handed) => decisions.filter(isPair(handed)).find(({ target }) => target === handed.target) ?? null,
    ),
    applications: await Promise.all(
      handover.applications.map(async (handed) => {
        const known = applications.find(isPair(handed));
        return known ? { ...(await applicationToHand(ws, known, handed.notice)), client: handed.client } : null;
      }),
    ),
  };
  return planHandover(handover, ground, name);
}
