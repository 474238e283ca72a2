import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from './durable-file.ts';

/**
 * Whether the database was closed, in a file beside it. SQLite cannot tell that its log was lost (the rows of a session
 * that crashed) or that one was put there that is not its own (an older copy, by a sync program): with this mark we can.
 * `open`: its log must be there. `closed`: no log may be there. `changing`: either.
 */
export type SessionMark = 'open' | 'closed' | 'changing';

const pathOf = (folder: string): string => join(folder, 'session.json');

/** The mark of the last session; `changing`, which claims nothing, where there is none. */
export function readMark(folder: string): SessionMark {
  try {
    const { state } = JSON.parse(readFileSync(pathOf(folder), 'utf8')) as { state?: unknown };
    return state === 'open' || state === 'closed' ? state : 'changing';
  } catch {
    return 'changing';
  }
}

/** Before anything is written to the database: must be on disk before the log is, or a log of ours could be taken for another's. */
export const markChanging = (folder: string): void =>
  writeDurably(pathOf(folder), Buffer.from(JSON.stringify({ state: 'changing' })));

/** Any time after; what a power cut makes of it claims no more than is true. Where it cannot be written, nothing is claimed. */
export function mark(folder: string, state: SessionMark): void {
  const temp = `${pathOf(folder)}.tmp`;
  try {
    writeFileSync(temp, JSON.stringify({ state }), { mode: 0o600 });
    renameSync(temp, pathOf(folder));
  } catch {
    // A full disk, or a folder that is gone: closing must go on. Taking the mark away needs no space.
    for (const path of [temp, pathOf(folder)]) rmSync(path, { force: true });
  }
}
