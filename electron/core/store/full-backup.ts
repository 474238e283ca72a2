import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fail, FailureError } from '../../../shared/base/failure.ts';
import { backupsPath, databasePath, openWorkspace, originalsPath, scratchPath, type Workspace } from './workspace.ts';
import { backupDatabase, copyDatabase } from './backup-file.ts';
import { type Database, openDatabase, sql, transact } from './database.ts';
import { syncFolder, writeDurably } from './durable-file.ts';
import type { Holder } from './lock.ts';
import { assertOurs, readHeader } from './migrate.ts';
import { listOriginals, readOriginal, sha256 } from './originals.ts';

/**
 * Writes the whole workspace into one file: the database as SQLite's backup API copies it, with the originals in a
 * table of their own. The file is complete and checked, or absent. Fails with `output-unwritable`.
 */
export async function fullBackup(ws: Workspace, file: string): Promise<void> {
  const path = resolve(file);
  const originals = await Promise.all(
    (await listOriginals(ws)).map(async (hash) => ({ hash, bytes: await readOriginal(ws, hash) })),
  );
  try {
    mkdirSync(dirname(path), { recursive: true });
    await copyDatabase(ws.db, path, (copy) =>
      transact(copy, () => {
        copy.exec('CREATE TABLE backup_original (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
        const insert = copy.prepare('INSERT INTO backup_original (sha256, bytes) VALUES (?, ?)');
        for (const { hash, bytes } of originals) insert.run(hash, bytes);
      }),
    );
  } catch (error) {
    if (error instanceof FailureError) throw error;
    fail('output-unwritable', `不能写入备份文件：${path}。请检查文件夹、权限和磁盘空间。`, { file: path }, error);
  }
}

/**
 * Makes the workspace of `folder` what the backup file holds. A workspace that stands there is backed up first, into
 * its own `backups/`. The file is checked before anything is touched.
 */
export async function restoreBackup(
  file: string,
  folder: string,
  options: { readonly holder: Holder; readonly now: Date },
): Promise<void> {
  const path = resolve(file);
  if (!existsSync(path)) fail('file-missing', `找不到备份文件：${path}。`, { file: path });
  const header = readHeader(path);
  if (!header) fail('file-format', `不是备份文件，或已损坏：${path}。`, { file: path });
  assertOurs(header, path);
  const present = existsSync(databasePath(resolve(folder)));
  const ws = await openWorkspace(folder, { holder: options.holder, create: true, now: options.now });
  try {
    if (present) await backupDatabase(ws.db, backupsPath(ws.folder), 'before-restore');
    const temp = join(scratchPath(ws.folder), 'restored.db');
    await extract(path, temp, ws);
    ws.db.close();
    for (const leftover of ['-wal', '-shm']) rmSync(`${databasePath(ws.folder)}${leftover}`, { force: true });
    renameSync(temp, databasePath(ws.folder));
    syncFolder(ws.folder);
  } finally {
    ws.close();
  }
}

async function extract(backup: string, temp: string, ws: Workspace): Promise<void> {
  const source = await openDatabase(backup, { readonly: true });
  try {
    const check = source.pragma('integrity_check', { simple: true });
    if (check !== 'ok') fail('file-format', `备份文件已损坏：${backup}（${String(check)}）。`, { file: backup });
    const originals = hasOriginals(source)
      ? sql<{ sha256: string; bytes: Uint8Array }>(source, 'SELECT sha256, bytes FROM backup_original').iterate()
      : [];
    for (const { sha256: hash, bytes } of originals) {
      if (sha256(bytes) !== hash) fail('file-format', `备份文件中的原文件已损坏：${hash}。`, { file: backup });
      const place = join(originalsPath(ws.folder), hash);
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
    copy.exec('DROP TABLE IF EXISTS backup_original; VACUUM');
  } finally {
    copy.close();
  }
}

const hasOriginals = (db: Database): boolean =>
  sql(db, "SELECT 1 FROM sqlite_schema WHERE name = 'backup_original'").get() !== undefined;
