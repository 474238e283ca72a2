import { closeSync, openSync, readSync } from 'node:fs';
import { fail } from '../../../shared/base/failure.ts';
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

/** Refuses a database that this program must not touch: of another program, or written by a newer version. */
export function assertOurs(found: { version: number; application: number }, path: string): void {
  if (found.application !== APPLICATION_ID)
    fail('workspace-damaged', `${path} 不是申报工作台的数据库，未作任何改动。`, { file: path });
  if (found.version > SCHEMA_VERSION) {
    fail(
      'workspace-newer',
      `工作区由更新版本的申报工作台写成（数据版本 ${found.version}，本程序支持到 ${SCHEMA_VERSION}）：${path}。未作任何改动，请升级程序后再打开。`,
      {
        file: path,
        version: found.version,
      },
    );
  }
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
