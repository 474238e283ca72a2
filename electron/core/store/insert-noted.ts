import { type Database, sql } from './database.ts';
import type { Recorder, Target } from './journal.ts';

/** Inserts a row and notes it, so that undo takes it back; its id. For use inside a transaction. */
export function insert(
  db: Database,
  table: Exclude<Target, 'notice'>,
  row: Readonly<Record<string, string | number | null>>,
  recording: () => Recorder,
): number {
  const names = Object.keys(row);
  const { lastInsertRowid } = sql(
    db,
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
  ).run({ ...row });
  recording().inserted(table, Number(lastInsertRowid));
  return Number(lastInsertRowid);
}
