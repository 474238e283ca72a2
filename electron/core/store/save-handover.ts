import { nameKey } from '../../../shared/client/merge.ts';
import type { HandedCorrection, HandedNotice, Handover } from '../../../shared/packet/handover-file.ts';
import type { HandoverPlan } from '../../../shared/packet/handover-plan.ts';
import { writeClientChanges } from './clients.ts';
import { insertCorrection } from './corrections.ts';
import { type Database, sql, transact } from './database.ts';
import { nthAlike, samePaper } from '../../../shared/packet/handover-papers.ts';
import { putPaper, putTemplate } from './handover-file-rows.ts';
import { putApplication, putDecision } from './handover-rows.ts';
import { type Act, record, type Recorder } from './journal.ts';
import { refreshNotices } from './notices.ts';
import { dropUncited, insertOriginal, keepAhead, type Original } from './originals.ts';
import { saveSingleNotice } from './save-notices.ts';
import type { Workspace } from './workspace.ts';

export interface HandoverToSave {
  /** The handover file itself: where the client's rows came from. */
  readonly original: Original;
  readonly bytes: Uint8Array;
  readonly handover: Handover;
  readonly originals: ReadonlyMap<string, Uint8Array>;
  readonly plan: HandoverPlan;
}

/** Saves a handover, all or nothing, as one journal entry; null where nothing was new. */
export async function saveHandover(ws: Workspace, save: HandoverToSave, act: Act): Promise<number | null> {
  const kept = [...save.originals, [save.original.sha256, save.bytes] as const];
  try {
    for (const [hash, bytes] of kept) await keepAhead(ws, hash, bytes);
    return transact(ws.db, () => saveAll(ws.db, save, act));
  } finally {
    for (const [hash] of kept) dropUncited(ws, hash);
  }
}

function saveAll(db: Database, { original, handover, plan }: HandoverToSave, act: Act): number | null {
  let recorder: Recorder | null = null;
  const recording = (): Recorder => (recorder ??= record(db, act, null));
  const notices = handover.notices.map((notice, i) => {
    const seq = saveNotice(db, notice, plan.corrections[i] ?? [], recording);
    for (const template of plan.templates[i] ?? []) putTemplate(db, seq, template, recording);
    return seq;
  });
  if (plan.clients.length > 0) {
    insertOriginal(db, original);
    writeClientChanges(db, plan.clients, recording(), original.sha256);
  }
  const clients = handover.clients.map(
    ({ name }) =>
      sql<{ id: number }>(db, 'SELECT id FROM client WHERE name_key = ? AND removed = 0').get(nameKey(name))?.id,
  );
  plan.papers.forEach((papers, i) => {
    const client = clients[i];
    if (client === undefined) throw new Error('handover: papers without a client');
    papers.forEach((paper, n) => putPaper(db, client, paper, nthAlike(papers, n, samePaper), recording));
  });
  const pairOf = (of: { notice: number; client: number; track: string | null }) => {
    const [notice, client] = [notices[of.notice], clients[of.client]];
    if (notice === undefined || client === undefined) throw new Error('handover: a pair without notice or client');
    return { notice, client, track: of.track };
  };
  for (const decision of handover.decisions) putDecision(db, pairOf(decision), decision, recording);
  for (const application of plan.applications) putApplication(db, pairOf(application), application, recording);
  return (recorder as Recorder | null)?.entry ?? null;
}

function saveNotice(
  db: Database,
  handed: HandedNotice,
  corrections: readonly HandedCorrection[],
  recording: () => Recorder,
): number {
  insertOriginal(db, handed.original);
  const reading = { notice: handed.extracted, text: handed.text, spans: handed.spans };
  const file = { original: handed.original, rules: handed.rules };
  const { seq } = saveSingleNotice(db, file, reading, handed.position, recording);
  for (const correction of corrections) insertCorrection(recording(), seq, correction);
  if (corrections.length > 0) refreshNotices(db, [seq]);
  return seq;
}
