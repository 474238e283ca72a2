import {
  chmodSync,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  openSync,
  closeSync,
  fsyncSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail } from '../../../shared/base/failure.ts';
import { listed, quoted, say, type Sentence } from '../../../shared/base/sentence.ts';
import { brokenSeals, seal } from './content-seal.ts';
import { type Database, openDatabase } from './database.ts';
import { syncFolder } from './durable-file.ts';
import { assertNotNewer, isOurs, readHeader } from './migrate.ts';

const KEPT = 7;
const SUFFIX = '.shenbao-backup';

/** The automatic backups of the folder, newest first by the time in their names. */
export function backupNames(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(SUFFIX))
    .toSorted()
    .toReversed()
    .map((name) => join(folder, name));
}

/** Newest backup in the folder that passes every check; null where there is none. */
export async function newestGoodBackup(folder: string): Promise<string | null> {
  for (const path of backupNames(folder)) {
    // One of another program or of a newer version cannot be restored here: the next one may.
    if ((await backupProblem(path).catch(String)) === null) return path;
  }
  return null;
}

/** Seals and checks a copy that nobody else has open, and puts it on the disk: what is wrong with it, null where it is whole. */
export type Sealing = (path: string) => Promise<Sentence | null>;

/**
 * Copies the database into `folder` with SQLite's backup API, seals, opens and checks the copy, and only then gives it
 * its name. Keeps the newest seven of the automatic ones. Returns the path.
 */
export async function backupDatabase(
  db: Database,
  folder: string,
  reason: string,
  sealing: Sealing = sealCopy,
): Promise<string> {
  const path = await addBackup(db, folder, reason, sealing);
  thinBackups(folder);
  return path;
}

/** As `backupDatabase`, with all older ones kept: for a backup that may turn out to be none. */
export async function addBackup(
  db: Database,
  folder: string,
  reason: string,
  sealing: Sealing = sealCopy,
): Promise<string> {
  const stamp = new Date().toISOString().replace(/[:.]/g, '-');
  const path = join(folder, `${stamp}-${reason}${SUFFIX}`);
  await copyDatabase(db, path, sealing);
  return path;
}

/** Keeps the newest seven of the automatic backups. */
export function thinBackups(folder: string): void {
  for (const old of backupNames(folder).slice(KEPT)) rmSync(old, { force: true });
}

/** A sealed and checked copy of the database at `path`, complete or absent; `add` may put more into it before that. */
export async function copyDatabase(
  db: Database,
  path: string,
  sealing: Sealing,
  add?: (copy: Database) => void,
): Promise<void> {
  const temp = join(dirname(path), `.tmp-${process.pid}-${Math.random().toString(36).slice(2)}`);
  try {
    await db.backup(temp);
    chmodSync(temp, 0o600);
    if (add) await inCopy(temp, add);
    const problem = await sealing(temp);
    if (problem !== null) fail('workspace-damaged', say`备份未通过检查，已放弃：${problem}`, { file: path });
    renameSync(temp, path);
    syncFolder(dirname(path));
  } finally {
    for (const leftover of [temp, `${temp}-journal`, `${temp}-wal`, `${temp}-shm`]) rmSync(leftover, { force: true });
  }
}

/** `Sealing` at once: takes its thread seconds for a large database. */
export async function sealCopy(path: string): Promise<Sentence | null> {
  await inCopy(path, seal);
  const problem = await backupProblem(path);
  if (problem !== null) return problem;
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return null;
}

async function inCopy(path: string, work: (copy: Database) => void): Promise<void> {
  const copy = await openDatabase(path);
  try {
    copy.pragma('journal_mode = DELETE');
    copy.pragma('synchronous = FULL');
    work(copy);
  } finally {
    copy.close();
  }
}

/** What is wrong with a backup file, for a person; null where it is whole. Fails with `workspace-newer` for a newer one. */
export async function backupProblem(path: string): Promise<Sentence | null> {
  const header = readHeader(path);
  if (!header || !isOurs(header)) return say`不是备份文件，或已损坏`;
  assertNotNewer(header, path);
  const db = await openDatabase(path, { readonly: true });
  try {
    const check = db.pragma('integrity_check(1)', { simple: true });
    if (check !== 'ok') return quoted(String(check));
    const broken = brokenSeals(db);
    return broken.length === 0 ? null : say`内容与备份时不同（${listed(broken)}）`;
  } catch (error) {
    return quoted(error instanceof Error ? error.message : String(error));
  } finally {
    db.close();
  }
}

/** When the newest backup in the folder was made, ISO; null where there is none. */
export function lastBackupAt(folder: string): string | null {
  const newest = backupNames(folder)[0];
  return newest === undefined ? null : statSync(newest).mtime.toISOString();
}

/** When an automatic backup was made, by its name; the file's own time where a person renamed it. ISO. */
export function madeAt(path: string): string {
  const [, day, hour, minute, second, milli] =
    /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z/.exec(basename(path)) ?? [];
  return day === undefined ? statSync(path).mtime.toISOString() : `${day}T${hour}:${minute}:${second}.${milli}Z`;
}
