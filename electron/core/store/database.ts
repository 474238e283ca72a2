import type BetterSqlite3 from 'better-sqlite3';
import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';

export type Database = BetterSqlite3.Database;
type Value = string | number | null;
type Statement<Row> = BetterSqlite3.Statement<(Value | Record<string, Value>)[], Row>;

const cache = new WeakMap<Database, Map<string, unknown>>();

/** The prepared statement of this SQL on this connection, prepared once. `Row` is what it gives, as the schema says. */
export function sql<Row = Record<string, Value>>(db: Database, text: string): Statement<Row> {
  let statements = cache.get(db);
  if (!statements) cache.set(db, (statements = new Map()));
  let statement = statements.get(text);
  if (!statement) statements.set(text, (statement = db.prepare(text)));
  return statement as Statement<Row>;
}

/** Opens the file with the driver, which is loaded at first use only. */
export async function openDatabase(path: string, options: BetterSqlite3.Options = {}): Promise<Database> {
  // Loading the driver on an older one ends the process.
  if (Number(process.versions['napi']) < 10)
    fail('internal', say`此运行时的 Node-API 低于 10，不能打开数据库。`, { napi: process.versions['napi'] ?? null });
  const { default: Driver } = await import('better-sqlite3');
  return new Driver(path, options);
}

/** Runs `work` in one immediate transaction. It must not await: a transaction never spans one. */
export function transact<T>(db: Database, work: () => T): T {
  return db.transaction(work).immediate();
}
