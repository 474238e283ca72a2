import type { Correction } from '../../../shared/notice/corrections.ts';
import { type Database, sql, transact } from './database.ts';
import { type Act, record, type Recorder } from './journal.ts';
import { refreshNotices } from './notices.ts';
import type { Workspace } from './workspace.ts';

/** Keeps corrections of one notice, with one journal entry, and what lists read of the notice. */
export async function saveCorrections(
  ws: Workspace,
  notice: number,
  corrections: readonly Omit<Correction, 'id'>[],
  act: Act,
): Promise<void> {
  transact(ws.db, () => {
    const recorder = record(ws.db, act, null);
    for (const correction of corrections) insertCorrection(recorder, notice, correction);
    refreshNotices(ws.db, [notice]);
  });
}

/** Inserts one correction of a notice. For use inside the recorder's transaction. */
export function insertCorrection(
  recorder: Recorder,
  notice: number,
  { path, action, before, after, by, at }: Omit<Correction, 'id'>,
): void {
  recorder.insert('correction', {
    notice,
    path: JSON.stringify(path),
    action,
    before: JSON.stringify(before ?? null),
    after: JSON.stringify(after ?? null),
    made_by: by,
    made_at: at,
  });
}

/** The notices whose corrections these changes touch. For use inside a transaction. */
export function noticesOfCorrections(db: Database, ids: readonly number[]): readonly number[] {
  return ids.flatMap((id) =>
    sql<{ notice: number }>(db, 'SELECT notice FROM correction WHERE id = ?')
      .all(id)
      .map((row) => row.notice),
  );
}
