import type { HandedApplication, HandedDecision } from '../../../shared/packet/handover-file.ts';
import { type Database, sql } from './database.ts';
import { putFiles } from './handover-file-rows.ts';
import type { Recorder } from './journal.ts';

/** Where a decision or application belongs, in the store's own keys. */
export interface Pair {
  readonly notice: number;
  readonly client: number;
  readonly track: string | null;
}

/** Keeps a decision in the place of another one; nothing where it stands already. For use inside a transaction. */
export function putDecision(
  db: Database,
  { notice, client, track }: Pair,
  made: HandedDecision,
  recording: () => Recorder,
): void {
  const earlier = sql<{ id: number; result: string; reason: string }>(
    db,
    'SELECT id, result, reason FROM decision WHERE notice = ? AND track IS ? AND client = ? AND target = ? AND removed = 0',
  ).all(notice, track, client, made.target);
  if (earlier.some(({ result, reason }) => result === made.result && reason === made.reason)) return;
  for (const { id } of earlier) recording().update('decision', id, { removed: 1 });
  const { target, result, reason, basis, by, on } = made;
  const row = { notice, track, client, target, result, reason, basis, made_by: by, made_on: on };
  recording().insert('decision', row);
}

/** Makes an application what it is to be, with its papers, tasks and events. For use inside a transaction. */
export function putApplication(
  db: Database,
  pair: Pair,
  application: HandedApplication,
  recording: () => Recorder,
): void {
  const id = applicationRow(db, pair, application, recording);
  for (const { material, done, responsible, note, by, on } of application.ticks) {
    const known = sql<{ id: number; done: number; responsible: string | null; note: string | null }>(
      db,
      'SELECT id, done, responsible, note FROM application_tick WHERE application = ? AND material = ? AND removed = 0',
    ).get(id, material);
    const after = { done: done ? 1 : 0, responsible, note };
    if (known && known.done === after.done && known.responsible === responsible && known.note === note) continue;
    if (known) recording().update('application_tick', known.id, { ...after, made_by: by, made_on: on });
    else recording().insert('application_tick', { application: id, material, ...after, made_by: by, made_on: on });
  }
  for (const { title, due, who, done } of application.tasks) {
    const known = sql<{ id: number; who: string | null; done: number }>(
      db,
      'SELECT id, who, done FROM application_task WHERE application = ? AND title = ? AND due IS ? AND removed = 0',
    ).get(id, title, due);
    const after = { who, done: done ? 1 : 0 };
    if (known && known.who === who && known.done === after.done) continue;
    if (known) recording().update('application_task', known.id, after);
    else recording().insert('application_task', { application: id, title, due, ...after });
  }
  for (const { stage, on, note, by } of application.events) {
    const known = sql(
      db,
      'SELECT 1 FROM application_event WHERE application = ? AND stage = ? AND happened_on = ? AND removed = 0',
    ).get(id, stage, on);
    if (!known) recording().insert('application_event', { application: id, stage, happened_on: on, note, made_by: by });
  }
  putFiles(db, id, application.files, recording);
}

function applicationRow(
  db: Database,
  { notice, client, track }: Pair,
  { stage, owner, note, ownDate, copies, archived, madeBy, madeAt }: HandedApplication,
  recording: () => Recorder,
): number {
  const columns = { stage, owner, note, own_date: ownDate, copies, archived: archived ? 1 : 0 };
  const known = sql<{ id: number } & typeof columns>(
    db,
    `SELECT id, stage, owner, note, own_date, copies, archived FROM application
     WHERE client = ? AND notice = ? AND track IS ? AND removed = 0`,
  ).get(client, notice, track);
  if (!known)
    return recording().insert('application', {
      notice,
      track,
      client,
      ...columns,
      made_by: madeBy,
      made_at: madeAt,
    });
  const changed = Object.entries(columns).some(([column, value]) => known[column as keyof typeof columns] !== value);
  if (changed) recording().update('application', known.id, columns);
  return known.id;
}
