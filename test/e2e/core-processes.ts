import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ElectronApplication } from 'playwright-core';

/** Process ids of the core below the application (Linux, where the desktop tests run). */
export function corePids(app: ElectronApplication): number[] {
  return corePidsBelow(app.process().pid ?? 0);
}

/** The same below a process of this id. */
export const corePidsBelow = (main: number): number[] => pidsBelow(main, 'entry-process.mjs');

/** Processes below one of this id whose command line holds these words. */
export function pidsBelow(main: number, words: string): number[] {
  if (main === 0 || !existsSync('/proc')) return [];
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => commandLine(pid).includes(words) && hasAncestor(pid, main));
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function hasAncestor(pid: number, ancestor: number): boolean {
  try {
    const parent = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
    return parent === ancestor || (parent > 1 && hasAncestor(parent, ancestor));
  } catch {
    return false;
  }
}
