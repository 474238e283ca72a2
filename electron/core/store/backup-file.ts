import { existsSync, readdirSync, renameSync, rmSync, openSync, closeSync, fsyncSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail } from '../../../shared/base/failure.ts';
import { type Database, openDatabase } from './database.ts';
import { syncFolder } from './durable-file.ts';

const KEPT = 7;
const SUFFIX = '.shenbao-backup';

/** Newest backup in the folder, by its name's time; null where there is none. */
export function latestBackup(folder: string): string | null {
  if (!existsSync(folder)) return null;
  const newest = readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .sort()
    .at(-1);
  return newest === undefined ? null : join(folder, newest);
}

/**
 * Copies the database into `folder` with SQLite's backup API, opens and checks the copy, and only then gives it its
 * name. Keeps the newest seven of the automatic ones. Returns the path.
 */
export async function backupDatabase(db: Database, folder: string, reason: string): Promise<string> {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const path = join(folder, `${stamp}-${reason}${SUFFIX}`);
  await copyDatabase(db, path, () => undefined);
  const old = readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .sort()
    .slice(0, -KEPT);
  for (const name of old) rmSync(join(folder, name), { force: true });
  return path;
}

/** A checked copy of the database at `path`, complete or absent; `add` may put more into it before it is checked. */
export async function copyDatabase(db: Database, path: string, add: (copy: Database) => void): Promise<void> {
  const temp = join(dirname(path), `.tmp-${process.pid}-${Math.random().toString(36).slice(2)}`);
  try {
    await db.backup(temp);
    const copy = await openDatabase(temp);
    try {
      copy.pragma('journal_mode = DELETE');
      copy.pragma('synchronous = FULL');
      add(copy);
      const result = copy.pragma('integrity_check', { simple: true });
      if (result !== 'ok') fail('workspace-damaged', `备份未通过检查，已放弃：${String(result)}`, { file: path });
    } finally {
      copy.close();
    }
    const handle = openSync(temp, 'r+');
    fsyncSync(handle);
    closeSync(handle);
    renameSync(temp, path);
    syncFolder(dirname(path));
  } finally {
    for (const leftover of [temp, `${temp}-journal`, `${temp}-wal`, `${temp}-shm`]) rmSync(leftover, { force: true });
  }
}

/** When the newest backup in the folder was made, ISO; null where there is none. */
export function lastBackupAt(folder: string): string | null {
  const newest = latestBackup(folder);
  return newest === null ? null : statSync(newest).mtime.toISOString();
}
