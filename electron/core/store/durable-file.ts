import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes a file of the workspace: temp file beside it, fsync, rename, fsync of the folder. Complete or absent. */
export function writeDurably(path: string, bytes: Uint8Array): void {
  const temp = tempBeside(path);
  try {
    const file = openSync(temp, 'wx', 0o600);
    try {
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temp, path);
  } catch (error) {
    rmSync(temp, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** The same without blocking the process. */
export async function writeDurablyAside(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const temp = tempBeside(path);
  try {
    const file = await open(temp, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temp, path);
  } catch (error) {
    await rm(temp, { force: true });
    throw error;
  }
  await syncFolderAside(dirname(path));
}

/** For each folder the sync that has not begun yet: it covers whatever is renamed before it does. */
const toCome = new Map<string, Promise<void>>();
const underWay = new Map<string, Promise<void>>();

/** `syncFolder` without blocking the process; of several that are asked for while one runs, the next one is for all. */
function syncFolderAside(folder: string): Promise<void> {
  if (process.platform === 'win32') return Promise.resolve();
  const shared = toCome.get(folder);
  if (shared) return shared;
  const before = underWay.get(folder) ?? Promise.resolve();
  const own = before.then(begin, begin);
  function begin(): Promise<void> {
    toCome.delete(folder);
    underWay.set(folder, own);
    return syncNow(folder).finally(() => underWay.get(folder) === own && underWay.delete(folder));
  }
  toCome.set(folder, own);
  return own;
}

async function syncNow(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const tempBeside = (path: string): string =>
  join(dirname(path), `.tmp-${process.pid}-${Math.random().toString(36).slice(2)}`);

/** Makes a rename in the folder durable. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
