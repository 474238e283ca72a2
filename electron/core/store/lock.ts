import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { fail } from '../../../shared/base/failure.ts';
import { say, type Sentence } from '../../../shared/base/sentence.ts';
import { type Database, openDatabase } from './database.ts';

export type Holder = 'window' | 'cli';

interface HolderNote {
  readonly holder: Holder;
  readonly pid: number;
  readonly host: string;
  readonly since: string;
}

const NAMES: Record<Holder, Sentence> = { window: say`工作台窗口`, cli: say`命令行` };

/**
 * One lock a workspace, for window and CLI alike: an exclusive SQLite lock on `lock.db`, held as long as the process
 * lives. The operating system drops it when the holder dies, so a dead holder's lock heals by itself and no two
 * processes can both take over a stale one. `lock.json` beside it only names the holder.
 * Fails with `workspace-locked`, at once, where another process has it.
 */
export async function lockWorkspace(folder: string, holder: Holder, now: Date): Promise<() => void> {
  const notePath = join(folder, 'lock.json');
  const path = join(folder, 'lock.db');
  const db = await openDatabase(path, { timeout: 500 });
  try {
    chmodSync(path, 0o600);
    // Starting together, processes can keep each other from the lock until all give up: where nobody has it, try again.
    for (let left = 2; !tryLock(db, left === 0 || readNote(notePath) !== null); left--);
  } catch (error) {
    db.close();
    if (!isBusy(error)) throw error;
    const note = readNote(notePath);
    const who = note ? say`${NAMES[note.holder]}（进程 ${note.pid}，${note.host}，${note.since} 起）` : say`另一个进程`;
    fail(
      'workspace-locked',
      say`工作区正被${who}使用：${folder}。请先关闭它再试。`,
      { folder, pid: note?.pid ?? null, holder: note?.holder ?? null },
      error,
    );
  }
  const note: HolderNote = { holder, pid: process.pid, host: hostname(), since: now.toISOString() };
  try {
    writeFileSync(notePath, JSON.stringify(note), { mode: 0o600 });
  } catch (error) {
    db.close();
    throw error;
  }
  let held = true;
  return () => {
    if (!held) return;
    held = false;
    rmSync(notePath, { force: true });
    db.exec('ROLLBACK');
    db.close();
  };
}

/** Takes the lock; false where it is busy and another try is wanted (`last` false), else the driver's error. */
function tryLock(db: Database, last: boolean): boolean {
  try {
    db.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (last || !isBusy(error)) throw error;
    return false;
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

function readNote(path: string): HolderNote | null {
  try {
    const note = JSON.parse(readFileSync(path, 'utf8')) as HolderNote;
    return note.holder in NAMES ? note : null;
  } catch {
    return null;
  }
}
