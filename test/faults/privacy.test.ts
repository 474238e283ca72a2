import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { workbookFile } from '../helpers/workbooks.ts';
import { faultFolder, filledWorkspace } from './material.ts';

const ENTRY = join(import.meta.dirname, '../../electron/core/entry-cli.ts');
const CANARY = '云岭金丝雀有限公司';

const below = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));

test.skipIf(process.platform === 'win32')(
  'every folder of a workspace is its owner’s only, and every file, also what commands leave there',
  async () => {
    const workspace = await filledWorkspace(faultFolder(), 2);
    for (const path of [workspace, ...below(workspace)]) expect(statSync(path).mode & 0o077, path).toBe(0);
  },
);

test('a client’s name is in no temporary or home folder after an import that was killed', async () => {
  const folder = faultFolder();
  const [temp, home] = [join(folder, 'temp'), join(folder, 'home')];
  for (const made of [temp, home]) mkdirSync(made);
  const rows = Array.from({ length: 3000 }, (_, n) => [`${CANARY}${n}`, '云南省', '云岭市']);
  const workbook = await workbookFile({ 企业: [['企业名称*', '省', '市'], ...rows] });
  const env = { ...process.env, TMPDIR: temp, TEMP: temp, TMP: temp, HOME: home, XDG_CACHE_HOME: home };
  for (const delay of [250, 500, 900]) {
    const args = [ENTRY, 'client', 'import', workbook, '--workspace', join(folder, 'ws')];
    const child = spawn(process.execPath, args, { env, stdio: 'ignore' });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await sleep(delay);
    child.kill('SIGKILL');
    await ended;
    const found = [...below(temp), ...below(home)].filter(
      (path) => existsSync(path) && statSync(path).isFile() && holds(path, CANARY),
    );
    expect(found).toEqual([]);
  }
}, 60_000);

const holds = (path: string, words: string): boolean => {
  const bytes = readFileSync(path);
  return (['utf8', 'utf16le'] as const).some((encoding) => bytes.includes(Buffer.from(words, encoding)));
};
