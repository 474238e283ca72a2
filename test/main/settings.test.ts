import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Settings } from '../../electron/main/settings.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shenbao-settings-'));
  file = join(folder, 'data', 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what is set is there after a restart, also when many are set at once', async () => {
  const settings = new Settings(file);
  await Promise.all(Array.from({ length: 20 }, (_, index) => settings.set(`window.${index}`, String(index))));
  const again = new Settings(file);
  expect(again.get('window.7')).toBe('7');
  expect(Object.keys(again.below('window.'))).toHaveLength(20);
});

test('the window sees its own settings without those of the main process', async () => {
  const settings = new Settings(file);
  await settings.set('main.workspace', '/secret');
  await settings.set('window.width', '320');
  expect(settings.below('window.')).toEqual({ width: '320' });
});

test.each(['', '{ not json', '[]', '3', '{"window.a":5,"window.b":"kept"}'])(
  'a damaged file (%s) does not stop the start',
  async (text) => {
    new Settings(file);
    writeFileSync(file, text);
    const settings = new Settings(file);
    expect(settings.get('window.a')).toBeUndefined();
    await settings.set('window.c', '1');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ 'window.c': '1' });
  },
);

test.skipIf(process.platform === 'win32')('only the user can read it', async () => {
  await new Settings(file).set('window.a', '1');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(file, '..')).mode & 0o777).toBe(0o700);
});
