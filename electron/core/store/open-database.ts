import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fail, FailureError, failureOf } from '../../../shared/base/failure.ts';
import { say, type Sentence } from '../../../shared/base/sentence.ts';
import { addBackup, thinBackups } from './backup-file.ts';
import { refuseDamaged } from './damage.ts';
import { type Database, openDatabase } from './database.ts';
import { syncFolder } from './durable-file.ts';
import { assertNotNewer, isOurs, migrate, readHeader, versionOf } from './migrate.ts';
import { SCHEMA_VERSION } from './migrations/list.ts';
import { backupsPath, damagedPath, databasePath, originalsPath, scratchPath } from './places.ts';
import { mark, markChanging, readMark } from './session-mark.ts';

/** Every open of a database up to this size looks at all of its pages (2–3 ms a megabyte); larger ones after a crash, and daily by the backup. */
const CHECKED_BYTES = 64 * 1_048_576;

/**
 * Opens the database of a locked workspace, or makes one where the folder never had any. A damaged one is refused before
 * anything is written to it. `warning` says what a person should look at; null where all is well.
 */
export async function openChecked(folder: string): Promise<OpenDatabase> {
  const path = databasePath(folder);
  const present = existsSync(path);
  if (!present && hasRemains(folder)) await refuseDamaged(folder, say`数据库文件不见了`);
  const last = readMark(folder);
  const lostLog = present && last === 'open' && !existsSync(`${path}-wal`);
  const foreignLog = present && last === 'closed' ? await withoutForeignLog(folder) : null;
  if (present) await inspect(folder, last === 'open', lostLog);
  let db: Database | undefined;
  try {
    markChanging(folder);
    if (!present) await createDatabase(folder, path);
    db = await openDatabase(path, { timeout: 1000, fileMustExist: true });
    chmodSync(path, 0o600);
    if (db.pragma('journal_mode = WAL', { simple: true }) !== 'wal')
      fail('workspace-damaged', say`这个位置不支持安全写入（WAL）：${folder}。请把工作区放到本机磁盘。`, { folder });
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    if (versionOf(db) < SCHEMA_VERSION) await upgrade(db, folder);
    if (last !== 'closed' && !lostLog) dropUncitedOriginals(db, folder);
    mark(folder, 'open');
    return { db, warning: lostLog ? LOST_LOG : foreignLog, close: closing(db, folder) };
  } catch (error) {
    db?.close();
    if (error instanceof FailureError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
      return refuseDamaged(folder, say`数据库文件已损坏`, error);
    throw error;
  }
}

export interface OpenDatabase {
  readonly db: Database;
  readonly warning: Sentence | null;
  readonly close: () => void;
}

const closing = (db: Database, folder: string) => (): void => {
  if (!db.open) return;
  mark(folder, 'changing');
  db.close();
  // Closing keeps the log where it could not be written back whole (a full disk): then it is needed.
  if (!hasLog(folder)) mark(folder, 'closed');
};

const logPath = (folder: string): string => `${databasePath(folder)}-wal`;
const hasLog = (folder: string): boolean => (statSync(logPath(folder), { throwIfNoEntry: false })?.size ?? 0) > 0;

/**
 * Moves a log out of the way that was not there when the database was closed: replaying it would bring old pages back.
 * Only where the database is whole without it. Returns what a person should know; null where there was none.
 */
async function withoutForeignLog(folder: string): Promise<Sentence | null> {
  if (!hasLog(folder)) return null;
  const kept = join(damagedPath(folder), `${new Date().toISOString().replace(/[:.]/g, '-')}-wal`);
  mkdirSync(damagedPath(folder), { recursive: true, mode: 0o700 });
  renameSync(logPath(folder), kept);
  rmSync(`${databasePath(folder)}-shm`, { force: true });
  const whole = await problemOf(databasePath(folder), folder, { whole: true, emptied: true });
  if (whole !== null) {
    rmSync(logPath(folder), { force: true });
    renameSync(kept, logPath(folder));
    return null;
  }
  syncFolder(folder);
  return say`工作区里出现了一个不属于它的日志文件（workspace.db-wal，可能由同步程序带来），没有使用，已移到 ${kept}。`;
}

const LOST_LOG = say`上次没有正常退出，且数据库的日志文件（workspace.db-wal）不见了：最后的改动可能没有保存，请核对；自动备份在工作区的 backups 文件夹里。`;

/** A folder that held a workspace: originals or backups without a database must never become a silent empty one. */
export function hasRemains(folder: string): boolean {
  return [originalsPath(folder), backupsPath(folder)].some(
    (inner) => existsSync(inner) && readdirSync(inner).some((name) => !name.startsWith('.tmp-')),
  );
}

/** Looks at a database through a read-only connection, which changes nothing, also not by closing. */
async function inspect(folder: string, unclean: boolean, lostLog: boolean): Promise<void> {
  const path = databasePath(folder);
  const header = readHeader(path);
  if (!header) return refuseDamaged(folder, statSync(path).size === 0 ? say`数据库文件是空的` : say`数据库文件已损坏`);
  if (!isOurs(header)) return refuseDamaged(folder, say`数据库文件已损坏，或不是申报工作台的`);
  assertNotNewer(header, path);
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  const whole = unclean || log > 0 || statSync(path).size <= CHECKED_BYTES;
  const problem = await problemOf(path, folder, { whole, emptied: !unclean || lostLog });
  if (problem instanceof FailureError) throw problem;
  if (problem !== null) await refuseDamaged(folder, problem.what, problem.cause);
}

interface Problem {
  readonly what: Sentence;
  readonly cause?: unknown;
}

async function problemOf(
  path: string,
  folder: string,
  look: { readonly whole: boolean; readonly emptied: boolean },
): Promise<Problem | FailureError | null> {
  let db: Database | undefined;
  try {
    db = await openDatabase(path, { readonly: true, timeout: 1000 });
    const found = { version: versionOf(db), application: db.pragma('application_id', { simple: true }) as number };
    if (!isOurs(found)) return { what: say`数据库文件已损坏，或不是申报工作台的` };
    assertNotNewer(found, path);
    const check = look.whole ? db.pragma('integrity_check(1)', { simple: true }) : 'ok';
    if (check !== 'ok') return { what: say`数据库文件已损坏`, cause: new Error(String(check)) };
    const empty = db.prepare('SELECT 1 FROM original LIMIT 1').get() === undefined;
    if (look.emptied && empty && readdirSync(originalsPath(folder)).some((name) => /^[0-9a-f]{64}$/.test(name)))
      return { what: say`数据库里没有任何资料，而原文件还在` };
    return null;
  } catch (error) {
    if (error instanceof FailureError) return error;
    const busy = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
    if (busy)
      return new FailureError(
        failureOf('workspace-locked', say`工作区的数据库正被另一个程序使用：${folder}。请先关闭它再试。`),
        { cause: error },
      );
    return { what: say`数据库文件已损坏`, cause: error };
  } finally {
    db?.close();
  }
}

/** Takes out what an import that was killed had put aside and never saved; else it would look like a workspace that lost its data. */
function dropUncitedOriginals(db: Database, folder: string): void {
  const cited = db.prepare<[string], unknown>('SELECT 1 FROM original WHERE sha256 = ?');
  for (const name of readdirSync(originalsPath(folder)))
    if (cited.get(name) === undefined) rmSync(join(originalsPath(folder), name), { force: true });
}

/** Backs the database up, then runs the migrations that it lacks. */
async function upgrade(db: Database, folder: string): Promise<void> {
  const backups = backupsPath(folder);
  const before = versionOf(db) > 0 ? await addBackup(db, backups, `before-v${SCHEMA_VERSION}`) : null;
  try {
    migrate(db);
    db.pragma('wal_checkpoint(TRUNCATE)');
    if (before !== null) thinBackups(backups);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'SQLITE_ERROR')) throw error;
    // The schema is not that of the version it claims. Every migration is a transaction of its own: it was taken back.
    // A copy of it cannot be restored either, and must not be offered as the newest good backup.
    if (before !== null) rmSync(before, { force: true });
    await refuseDamaged(folder, say`数据库的内容与它的数据版本不符，没有升级`, error);
  }
}

/** A new database is made beside its place and renamed, so that a kill never leaves an empty one behind. */
async function createDatabase(folder: string, path: string): Promise<void> {
  const temp = join(scratchPath(folder), 'new.db');
  const db = await openDatabase(temp);
  try {
    db.pragma('synchronous = FULL');
    migrate(db);
  } finally {
    db.close();
  }
  chmodSync(temp, 0o600);
  renameSync(temp, path);
  syncFolder(folder);
}
