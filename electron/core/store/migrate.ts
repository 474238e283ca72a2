import { closeSync, openSync, readSync } from 'node:fs';
import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import { type Database, transact } from './database.ts';
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from './migrations/list.ts';

/** What the first 100 bytes of a database file say; null where they are no SQLite header. */
export function readHeader(path: string): { version: number; application: number } | null {
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    if (readSync(file, header, 0, 100, 0) < 100) return null;
  } finally {
    closeSync(file);
  }
  if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') return null;
  return { version: header.readUInt32BE(60), application: header.readUInt32BE(68) };
}

interface Marks {
  readonly version: number;
  readonly application: number;
}

/** A version further ahead than this was never released: the header is damaged. */
const FAR_AHEAD = 1000;

/** Whether a database with these marks is a workspace's, of whatever version. */
export const isOurs = (found: Marks): boolean =>
  found.application === APPLICATION_ID && found.version <= SCHEMA_VERSION + FAR_AHEAD;

/** Refuses a database that a newer version of this program wrote. */
export function assertNotNewer(found: Marks, path: string): void {
  if (found.version <= SCHEMA_VERSION) return;
  fail(
    'workspace-newer',
    say`工作区由更新版本的申报工作台写成（数据版本 ${found.version}，本程序支持到 ${SCHEMA_VERSION}）：${path}。未作任何改动，请升级程序后再打开。`,
    { file: path, version: found.version },
  );
}

export const versionOf = (db: Database): number => db.pragma('user_version', { simple: true }) as number;

/** Runs the migrations that the database still lacks, each in a transaction of its own. */
export function migrate(db: Database): void {
  for (const { version, sql } of MIGRATIONS) {
    if (version <= versionOf(db)) continue;
    transact(db, () => {
      db.exec(sql);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${version}`);
    });
  }
}
