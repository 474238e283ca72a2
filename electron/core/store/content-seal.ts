import { createHash, type Hash } from 'node:crypto';
import { type Database, sql } from './database.ts';

/**
 * A seal over all rows of a database, so that a backup whose cells were changed by a failing disk is found out:
 * SQLite's own check sees broken pages, not a flipped bit within a text.
 */
const SEAL = 'backup_seal';

interface Sealed {
  readonly name: string;
  readonly rows: number;
  readonly sha256: string;
}

/** Writes the seal into the database, in a table of its own. */
export function seal(db: Database): void {
  const sealed = contents(db);
  db.exec(`CREATE TABLE ${SEAL} (name TEXT PRIMARY KEY, rows INTEGER NOT NULL, sha256 TEXT NOT NULL) STRICT`);
  const insert = db.prepare(`INSERT INTO ${SEAL} (name, rows, sha256) VALUES (?, ?, ?)`);
  for (const { name, rows, sha256 } of sealed) insert.run(name, rows, sha256);
}

/** Tables that do not hold what they held when the seal was made; none also where there is no seal (older backups). */
export function brokenSeals(db: Database): readonly string[] {
  if (!hasTable(db, SEAL)) return [];
  const wanted = db.prepare<[], Sealed>(`SELECT name, rows, sha256 FROM ${SEAL}`).all();
  const found = new Map(contents(db).map((table) => [table.name, table]));
  const names = new Set([...wanted.map(({ name }) => name), ...found.keys()]);
  return [...names].filter((name) => {
    const table = wanted.find((other) => other.name === name);
    const now = found.get(name);
    return table?.rows !== now?.rows || table?.sha256 !== now?.sha256;
  });
}

/** Takes the seal off, for a database that is to be worked with. */
export const removeSeal = (db: Database): void => void db.exec(`DROP TABLE IF EXISTS ${SEAL}`);

export const hasTable = (db: Database, name: string): boolean =>
  sql(db, 'SELECT 1 FROM sqlite_schema WHERE name = ?').get(name) !== undefined;

/** Number of rows and hash of every table, the shadow tables of the search index included. */
export function contents(db: Database): readonly Sealed[] {
  const tables = db
    .prepare<[], { name: string; sql: string }>(
      `SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name <> '${SEAL}' ORDER BY name`,
    )
    .all();
  return tables.map(({ name, sql: text }) => {
    const hash = createHash('sha256').update(text);
    const order = /WITHOUT ROWID/i.test(text) ? '' : 'ORDER BY rowid';
    let rows = 0;
    const statement = db.prepare<[], unknown[]>(`SELECT * FROM "${name}" ${order}`).raw(true);
    for (const row of statement.safeIntegers(true).iterate()) {
      rows += 1;
      for (const value of row) addValue(hash, value);
    }
    return { name, rows, sha256: hash.digest('hex') };
  });
}

/** Type and length go first, so that no two rows give the same bytes. */
function addValue(hash: Hash, value: unknown): void {
  if (value instanceof Uint8Array) hash.update(`b${value.length}:`).update(value);
  else {
    const text = String(value);
    hash.update(`${typeof value}${text.length}:`).update(text);
  }
}
