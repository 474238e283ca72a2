import type { Correction } from '../../../shared/notice/corrections.ts';
import { type Database, sql, transact } from './database.ts';
import { type Act, record } from './journal.ts';
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
    const insert = sql(
      ws.db,
      'INSERT INTO correction (notice, path, action, before, after, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    for (const { path, action, before, after, by, at } of corrections) {
      const { lastInsertRowid } = insert.run(
        notice,
        JSON.stringify(path),
        action,
        JSON.stringify(before ?? null),
        JSON.stringify(after ?? null),
        by,
        at,
      );
      recorder.inserted('correction', Number(lastInsertRowid));
    }
    refreshNotices(ws.db, [notice]);
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
