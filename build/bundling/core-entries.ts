import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Whether a process or thread of its own starts with this file, by its name: `entry-process.ts`, `child-entry.ts` … */
export const isCoreEntry = (file: string): boolean => /(?:^|[\\/])(?:entry-[\w-]+|[\w-]+-entry)\.ts$/.test(file);

/** Name in the bundle → file, for every entry below the folder. */
export function coreEntries(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isCoreEntry);
  return Object.fromEntries(files.map((file) => [basename(file, '.ts'), join(folder, file)]));
}
