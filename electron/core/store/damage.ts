import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { fail } from '../../../shared/base/failure.ts';
import { say, type Sentence } from '../../../shared/base/sentence.ts';
import { madeAt, newestGoodBackup } from './backup-file.ts';
import { syncFolder } from './durable-file.ts';
import { backupsPath, damagedPath, databasePath } from './places.ts';

/**
 * Refuses a workspace whose database is damaged: nothing is touched, and the newest backup that passes every check is
 * named in the message and in `details.backup` (its time in `details.backupAt`), both null where there is none.
 */
export async function refuseDamaged(folder: string, what: Sentence, cause?: unknown): Promise<never> {
  const backup = await newestGoodBackup(backupsPath(folder));
  const at = backup === null ? null : madeAt(backup);
  const advice =
    backup === null
      ? say`没有找到完好的备份。如果另存过备份文件，请用它恢复到一个新文件夹。`
      : say`可用 ${localTime(at)} 的备份恢复：${backup}。`;
  return fail(
    'workspace-damaged',
    say`工作区不能打开，${what}：${folder}。原文件未改动。${advice}`,
    { folder, backup, backupAt: at },
    cause,
  );
}

/** Moves a damaged database out of the way, into a folder of its own where it is kept. Returns that folder; null where there is none. */
export function keepDamaged(folder: string, now: Date): string | null {
  if (!existsSync(databasePath(folder))) return null;
  const kept = join(damagedPath(folder), now.toISOString().replace(/[:.]/g, '-'));
  mkdirSync(kept, { recursive: true, mode: 0o700 });
  for (const suffix of ['', '-wal', '-shm', '-journal']) {
    const path = `${databasePath(folder)}${suffix}`;
    if (existsSync(path)) renameSync(path, join(kept, `workspace.db${suffix}`));
  }
  syncFolder(kept);
  syncFolder(folder);
  return kept;
}

/** To the minute, on the clock of this computer. */
function localTime(iso: string | null): string {
  if (iso === null) return '';
  const at = new Date(iso);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
