import type { AnchorStep } from '../../../shared/notice/anchor.ts';
import type { Correction } from '../../../shared/notice/corrections.ts';
import { type Database, sql, transact } from './database.ts';
import { type Act, record } from './journal.ts';
import { refreshNotices } from './notices.ts';
import type { Workspace } from './workspace.ts';

interface Row {
  readonly id: number;
  readonly path: string;
  readonly action: Correction['action'];
  readonly before: string | null;
  readonly after: string | null;
  readonly made_by: string;
  readonly made_at: string;
}

const value = (json: string | null): unknown => (json === null ? null : (JSON.parse(json) as unknown));

/** The corrections of a notice that stand, oldest first. */
export function readCorrections(db: Database, notice: number): readonly Correction[] {
  const rows = sql<Row>(db, 'SELECT id, path, action, before, after, made_by, made_at FROM correction WHERE notice = ? AND removed = 0 ORDER BY id').all(notice);
  return rows.map((row) => ({
    id: row.id,
    path: JSON.parse(row.path) as AnchorStep[],
    action: row.action,
    before: value(row.before),
    after: value(row.after),
    by: row.made_by,
    at: row.made_at,
  }));
}

/** Keeps corrections of one notice, with one journal entry, and what lists read of the notice. */
export async function saveCorrections(ws: Workspace, notice: number, corrections: readonly Omit<Correction, 'id'>[], act: Act): Promise<void> {
  transact(ws.db, () => {
    const recorder = record(ws.db, act, null);
    const insert = sql(ws.db, 'INSERT INTO correction (notice, path, action, before, after, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?, ?)');
    for (const { path, action, before, after, by, at } of corrections) {
      const { lastInsertRowid } = insert.run(notice, JSON.stringify(path), action, JSON.stringify(before ?? null), JSON.stringify(after ?? null), by, at);
      recorder.inserted('correction', Number(lastInsertRowid));
    }
    refreshNotices(ws.db, [notice]);
  });
}

/** The notices whose corrections these changes touch. For use inside a transaction. */
export function noticesOfCorrections(db: Database, ids: readonly number[]): readonly number[] {
  return ids.flatMap((id) => sql<{ notice: number }>(db, 'SELECT notice FROM correction WHERE id = ?').all(id).map((row) => row.notice));
}
