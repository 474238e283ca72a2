import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fail, FailureError } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import { backupDatabase, backupProblem, copyDatabase, lastBackupAt } from './backup-file.ts';
import { hasTable, removeSeal } from './content-seal.ts';
import { keepDamaged } from './damage.ts';
import { openDatabase, sql, transact } from './database.ts';
import { syncFolder, writeDurably } from './durable-file.ts';
import type { Holder } from './lock.ts';
import { openChecked } from './open-database.ts';
import { listOriginals, originalBytes, sha256 } from './originals.ts';
import { backupsPath, databasePath, originalsPath, scratchPath } from './places.ts';
import { sealAside } from './seal-aside.ts';
import { mark, markChanging } from './session-mark.ts';
import { lockFolder, type Workspace } from './workspace.ts';

/** The table in which a whole backup carries the originals. */
const ORIGINALS = 'backup_original';

/**
 * Writes the whole workspace into one file: the database as SQLite's backup API copies it, with the originals in a
 * table of their own. The file is complete and checked, or absent. Fails with `output-unwritable`.
 */
export async function fullBackup(ws: Workspace, file: string): Promise<void> {
  const path = resolve(file);
  const originals = await listOriginals(ws);
  try {
    mkdirSync(dirname(path), { recursive: true });
    await copyDatabase(ws.db, path, sealAside, (copy) =>
      transact(copy, () => {
        copy.exec(`CREATE TABLE ${ORIGINALS} (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT`);
        const insert = copy.prepare(`INSERT INTO ${ORIGINALS} (sha256, bytes) VALUES (?, ?)`);
        for (const hash of originals) insert.run(hash, originalBytes(ws, hash));
      }),
    );
  } catch (error) {
    if (error instanceof FailureError) throw error;
    fail('output-unwritable', say`不能写入备份文件：${path}。请检查文件夹、权限和磁盘空间。`, { file: path }, error);
  }
}

export interface RestoreOptions {
  readonly holder: Holder;
  readonly now: Date;
  /** Also over a workspace that stands in the folder; else that fails with `usage`. */
  readonly over: boolean;
}

/**
 * Makes the workspace of `folder` what the backup file holds. A workspace that stands there is backed up first, into
 * its own `backups/`; a damaged one is moved into `damaged/`, whose new folder is returned (else null). The backup is
 * checked whole before anything is touched.
 */
export async function restoreBackup(file: string, folder: string, options: RestoreOptions): Promise<string | null> {
  const path = resolve(file);
  const place = resolve(folder);
  if (!existsSync(path)) fail('file-missing', say`找不到备份文件：${path}。`, { file: path });
  const problem = await backupProblem(path);
  if (problem !== null) fail('file-format', say`不能恢复，备份文件有问题：${path}（${problem}）。`, { file: path });
  const stands = existsSync(databasePath(place)) || lastBackupAt(backupsPath(place)) !== null;
  if (stands && !options.over)
    fail('usage', say`这个文件夹里已有工作区：${place}。请选择一个空文件夹来恢复。`, { folder: place });
  const unlock = await lockFolder(place, { ...options, create: true });
  try {
    const whole = stands && (await keepAsBackup(place));
    const temp = join(scratchPath(place), 'restored.db');
    await extract(path, temp, place);
    const damaged = stands && !whole ? keepDamaged(place, options.now) : null;
    markChanging(place);
    for (const leftover of ['-wal', '-shm']) rmSync(`${databasePath(place)}${leftover}`, { force: true });
    renameSync(temp, databasePath(place));
    mark(place, 'closed');
    syncFolder(place);
    return damaged;
  } finally {
    unlock();
  }
}

/** Backs up the workspace that stands in the folder; false where it is too damaged for that. */
async function keepAsBackup(folder: string): Promise<boolean> {
  try {
    const { db, close } = await openChecked(folder);
    try {
      await backupDatabase(db, backupsPath(folder), 'before-restore');
    } finally {
      close();
    }
    return true;
  } catch (error) {
    if (error instanceof FailureError && error.failure.code === 'workspace-damaged') return false;
    throw error;
  }
}

async function extract(backup: string, temp: string, folder: string): Promise<void> {
  const source = await openDatabase(backup, { readonly: true });
  try {
    const originals = hasTable(source, ORIGINALS)
      ? sql<{ sha256: string; bytes: Uint8Array }>(source, `SELECT sha256, bytes FROM ${ORIGINALS}`).iterate()
      : [];
    for (const { sha256: hash, bytes } of originals) {
      if (sha256(bytes) !== hash) fail('file-format', say`备份文件中的原文件已损坏：${hash}。`, { file: backup });
      const place = join(originalsPath(folder), hash);
      if (!existsSync(place)) writeDurably(place, bytes);
    }
    await source.backup(temp);
  } finally {
    source.close();
  }
  const copy = await openDatabase(temp);
  try {
    copy.pragma('journal_mode = DELETE');
    copy.pragma('synchronous = FULL');
    copy.exec(`DROP TABLE IF EXISTS ${ORIGINALS}`);
    removeSeal(copy);
    copy.exec('VACUUM');
  } finally {
    copy.close();
  }
}
