import type { AnchorStep } from '../../../shared/notice/anchor.ts';
import type { Correction } from '../../../shared/notice/corrections.ts';
import { type Database, sql } from './database.ts';

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
  const rows = sql<Row>(
    db,
    'SELECT id, path, action, before, after, made_by, made_at FROM correction WHERE notice = ? AND removed = 0 ORDER BY id',
  ).all(notice);
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
