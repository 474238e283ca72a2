import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fail, FailureError } from '../../../shared/base/failure.ts';
import { backupDatabase, latestBackup } from './backup-file.ts';
import { type Database, openDatabase } from './database.ts';
import { syncFolder } from './durable-file.ts';
import { type Holder, lockWorkspace } from './lock.ts';
import { assertOurs, migrate, readHeader, versionOf } from './migrate.ts';
import { SCHEMA_VERSION } from './migrations/list.ts';

/** An open workspace: the folder, its database and its lock. Only `store` looks inside. */
export interface Workspace {
  readonly folder: string;
  readonly db: Database;
  readonly close: () => void;
}

export interface OpenOptions {
  readonly holder: Holder;
  /** Make the workspace where there is none; else a missing one fails with `workspace-missing`. */
  readonly create: boolean;
  readonly now: Date;
}

export const databasePath = (folder: string): string => join(folder, 'workspace.db');
export const originalsPath = (folder: string): string => join(folder, 'originals');
export const backupsPath = (folder: string): string => join(folder, 'backups');
export const exportsPath = (folder: string): string => join(folder, 'exports');
/** For files that only live as long as one command; emptied whenever the workspace opens. */
export const scratchPath = (folder: string): string => join(folder, 'scratch');

/**
 * Opens (or makes) the workspace of a folder and locks it. Fails with `workspace-missing`, `workspace-locked`,
 * `workspace-newer` (nothing touched) or `workspace-damaged` (nothing touched, and the newest backup named).
 */
export async function openWorkspace(path: string, options: OpenOptions): Promise<Workspace> {
  const folder = resolve(path);
  prepareFolder(folder, options.create);
  const unlock = await lockWorkspace(folder, options.holder, options.now);
  try {
    const db = await openChecked(folder);
    return {
      folder,
      db,
      close: () => {
        if (db.open) db.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

function prepareFolder(folder: string, create: boolean): void {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    fail('workspace-missing', `工作区应当是一个文件夹：${folder} 是文件。`, { folder });
  if (!existsSync(databasePath(folder)) && !create && !hasRemains(folder)) {
    fail('workspace-missing', `这里没有工作区：${folder}。请检查路径，或先导入通知以新建。`, { folder });
  }
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const inner of [originalsPath(folder), backupsPath(folder), exportsPath(folder)])
      mkdirSync(inner, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    rmSync(scratchPath(folder), { recursive: true, force: true });
    mkdirSync(scratchPath(folder), { mode: 0o700 });
  } catch (error) {
    fail('output-unwritable', `不能写入工作区文件夹：${folder}。请检查权限和磁盘空间。`, { folder }, error);
  }
}

/** A folder that held a workspace: originals or backups without a database must never become a silent empty one. */
function hasRemains(folder: string): boolean {
  return [originalsPath(folder), backupsPath(folder)].some(
    (inner) => existsSync(inner) && readdirSync(inner).some((name) => !name.startsWith('.tmp-')),
  );
}

async function openChecked(folder: string): Promise<Database> {
  const path = databasePath(folder);
  const present = existsSync(path);
  if (!present && hasRemains(folder)) fail('workspace-damaged', damageText(folder, '数据库文件不见了'), { folder });
  if (present) {
    const header = readHeader(path);
    if (!header)
      fail(
        'workspace-damaged',
        damageText(folder, statSync(path).size === 0 ? '数据库文件是空的' : '数据库文件已损坏'),
        { folder },
      );
    assertOurs(header, path);
  }
  let db: Database | undefined;
  try {
    if (!present) await createDatabase(folder, path);
    db = await openDatabase(path, { timeout: 1000, fileMustExist: true });
    chmodSync(path, 0o600);
    if (present)
      assertOurs(
        { version: versionOf(db), application: db.pragma('application_id', { simple: true }) as number },
        path,
      );
    if (db.pragma('journal_mode = WAL', { simple: true }) !== 'wal')
      fail('workspace-damaged', `这个位置不支持安全写入（WAL）：${folder}。请把工作区放到本机磁盘。`, { folder });
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    if (versionOf(db) < SCHEMA_VERSION) {
      if (present && versionOf(db) > 0) await backupDatabase(db, backupsPath(folder), `before-v${SCHEMA_VERSION}`);
      migrate(db);
      db.pragma('wal_checkpoint(TRUNCATE)');
    }
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof FailureError) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
      fail('workspace-damaged', damageText(folder, '数据库文件已损坏'), { folder }, error);
    throw error;
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

function damageText(folder: string, what: string): string {
  const backup = latestBackup(backupsPath(folder));
  const advice = backup ? `可用备份恢复：${backup}。` : '没有找到备份。';
  return `工作区不能打开，${what}：${folder}。原文件未改动。${advice}`;
}
