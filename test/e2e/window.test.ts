import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { corePids } from './core-processes.ts';
import { launch } from './launch.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shenbao-window-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the window opens with the sample workspace and says which runtime it is', async () => {
  const bench = await launch();
  const state = await bench.call('desktop.state', {});
  const title = await bench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());
  expect(state).toMatchObject({ problem: null, workspace: { sample: true } });
  expect(title).toBe(state.developmentRuntime ? '申报工作台 · 开发运行时' : '申报工作台');
  await bench.close();
});

test('the page loads without an error, under its policy', async () => {
  const bench = await launch();
  const complaints: string[] = [];
  bench.page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  bench.page.on('pageerror', (error) => complaints.push(error.message));
  await bench.page.reload();
  await bench.page.getByText('申报工作台').or(bench.page.getByText('通知')).first().waitFor();
  await bench.screenshot('window');
  await bench.close();
  expect(complaints).toEqual([]);
});

test('size and settings are there again after a restart, and nothing is left running', async () => {
  const userData = join(folder, 'remembered');
  const first = await launch({ userData, size: [1111, 666] });
  await first.call('settings.write', { key: 'width', value: '320' });
  const cores = corePids(first.app);
  await first.close();
  for (const pid of cores) expect(() => process.kill(pid, 0)).toThrow();

  const second = await launch({ userData, size: 'remembered' });
  const size = await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getContentSize());
  expect(await second.call('settings.read', {})).toMatchObject({ width: '320' });
  await second.close();
  expect(size).toEqual([1111, 666]);
});

test('dialogs give handles and names, never paths', async () => {
  const bench = await launch();
  const file = join(folder, '通知.txt');
  writeFileSync(file, '一份通知');
  await bench.dialogs({ open: [file] });
  const { files } = await bench.call('dialog.chooseFiles', { purpose: 'notices' });
  await bench.dialogs({ open: [] });
  const cancelled = await bench.call('dialog.chooseFolder', { purpose: 'packets' });
  const dropped = await bench.drop([file]);
  await bench.close();
  expect(files).toEqual([{ handle: expect.stringMatching(/^[0-9a-f-]{36}$/), name: '通知.txt' }]);
  expect(cancelled).toEqual({ folder: null });
  expect(dropped).toEqual([expect.stringMatching(/^[0-9a-f-]{36}$/)]);
});

test('entries of the menu reach the window', async () => {
  const bench = await launch();
  await bench.dialogs({ open: [] });
  await bench.events();
  await bench.app.evaluate(({ Menu }) => {
    const labels = ['匹配', '导入通知…', '撤销'];
    for (const item of Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []) {
      if (labels.includes(item.label)) item.click();
    }
  });
  const commands = async (): Promise<unknown[]> =>
    (await bench.events()).filter((event) => (event as { type: string }).type === 'menu');
  await expect
    .poll(commands)
    .toEqual(['import-notices', 'undo', 'screen-4'].map((command) => ({ type: 'menu', command })));
  await bench.close();
});
