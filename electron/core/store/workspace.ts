import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fail } from '../../../shared/base/failure.ts';
import { say, type Sentence } from '../../../shared/base/sentence.ts';
import type { Database } from './database.ts';
import { type Holder, lockWorkspace } from './lock.ts';
import { hasRemains, openChecked } from './open-database.ts';
import { backupsPath, databasePath, exportsPath, originalsPath, scratchPath } from './places.ts';

/** An open workspace: the folder, its database and its lock. Only `store` looks inside. */
export interface Workspace {
  readonly folder: string;
  readonly db: Database;
  /** What a person should look at after this opening; null where all is well. */
  readonly warning: Sentence | null;
  readonly close: () => void;
}

export interface OpenOptions {
  readonly holder: Holder;
  /** Make the workspace where there is none; else a missing one fails with `workspace-missing`. */
  readonly create: boolean;
  readonly now: Date;
}

/**
 * Opens (or makes) the workspace of a folder and locks it. Fails with `workspace-missing`, `workspace-locked`,
 * `workspace-newer` (nothing touched) or `workspace-damaged` (nothing touched, and the newest good backup named).
 */
export async function openWorkspace(path: string, options: OpenOptions): Promise<Workspace> {
  const folder = resolve(path);
  const unlock = await lockFolder(folder, options);
  try {
    const { db, warning, close } = await openChecked(folder);
    return {
      folder,
      db,
      warning,
      close: () => {
        close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Prepares the folder of a workspace and locks it, without looking at its database. What killed processes left half-written goes. */
export async function lockFolder(folder: string, options: OpenOptions): Promise<() => void> {
  prepareFolder(folder, options.create);
  const unlock = await lockWorkspace(folder, options.holder, options.now);
  try {
    rmSync(scratchPath(folder), { recursive: true, force: true });
    mkdirSync(scratchPath(folder), { mode: 0o700 });
    for (const inner of [originalsPath(folder), backupsPath(folder)])
      for (const name of readdirSync(inner)) if (name.startsWith('.tmp-')) rmSync(join(inner, name), { force: true });
    return unlock;
  } catch (error) {
    unlock();
    throw error;
  }
}

function prepareFolder(folder: string, create: boolean): void {
  if (existsSync(folder) && !statSync(folder).isDirectory())
    fail('workspace-missing', say`工作区应当是一个文件夹：${folder} 是文件。`, { folder });
  if (!existsSync(databasePath(folder)) && !create && !hasRemains(folder)) {
    fail('workspace-missing', say`这里没有工作区：${folder}。请检查路径，或先导入通知以新建。`, { folder });
  }
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const inner of [originalsPath(folder), backupsPath(folder), exportsPath(folder)])
      mkdirSync(inner, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
  } catch (error) {
    fail('output-unwritable', say`不能写入工作区文件夹：${folder}。请检查权限和磁盘空间。`, { folder }, error);
  }
}
