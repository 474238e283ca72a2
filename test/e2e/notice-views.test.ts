import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importByMenu, noticeRow } from './in-window.ts';
import { launch } from './launch.ts';
import { PROGRAM_TITLE, writeOwnFiles } from './own-files.ts';
import type { Workbench } from './launch.ts';
import type { OwnFiles } from './own-files.ts';

let files: OwnFiles;
let bench: Workbench;
let userData: string;
beforeAll(async () => {
  files = await writeOwnFiles();
  userData = join(files.folder, 'user-data');
  bench = await launch({ workspace: files.workspace, userData });
  await importByMenu(bench, '导入通知…', [files.newsletter]);
  await bench.page.getByRole('button', { name: '关闭导入面板' }).click();
  await noticeRow(bench.page, PROGRAM_TITLE).waitFor();
});
afterAll(async () => {
  await bench.close();
  rmSync(files.folder, { recursive: true, force: true });
});

const options = () => bench.page.getByRole('listbox', { name: '通知列表' }).getByRole('option');
const tabs = () => bench.page.getByRole('tablist', { name: '视图' }).getByRole('tab');
const choose = async (chip: RegExp, value: string): Promise<void> => {
  await bench.page.getByRole('button', { name: chip }).click();
  await bench.page.getByRole('checkbox', { name: value }).check();
  await bench.page.keyboard.press('Escape');
};

test('what is filtered is kept under a name, and its tab shows it again', async () => {
  const { page } = bench;
  expect(await tabs().count()).toBe(0);
  await choose(/^机关/, '泉北市科学技术局');
  await expect.poll(() => options().count()).toBe(1);
  await page.getByRole('button', { name: '存为视图' }).click();
  await page.getByLabel('视图名称').fill('科技局');
  await page.keyboard.press('Enter');
  await expect.poll(() => tabs().allTextContents()).toEqual(['全部', '科技局']);
  await tabs().nth(0).click();
  await expect.poll(() => options().count()).toBe(2);
  await tabs().nth(1).click();
  await expect.poll(() => options().count()).toBe(1);
});

test('a view that was gone on from says so and takes the new filter in', async () => {
  const { page } = bench;
  await choose(/^类别/, '政策文件');
  await page.getByRole('tab', { name: '科技局 *' }).waitFor();
  await page.getByRole('button', { name: '视图「科技局」的操作' }).click();
  await page.getByRole('menuitem', { name: '更新视图' }).click();
  await page.getByRole('tab', { name: '科技局', exact: true }).waitFor();
});

test('views are renamed, and are there after a restart', async () => {
  await bench.page.getByRole('button', { name: '视图「科技局」的操作' }).click();
  await bench.page.getByRole('menuitem', { name: '重命名' }).click();
  await bench.page.getByLabel('视图名称').fill('科技政策');
  await bench.page.keyboard.press('Enter');
  await bench.page.getByRole('tab', { name: '科技政策' }).waitFor();
  await bench.page.waitForTimeout(600);
  await bench.close();
  bench = await launch({ workspace: files.workspace, userData });
  await bench.page.getByRole('tab', { name: '科技政策' }).waitFor();
  expect(await bench.page.getByRole('tab', { name: '科技政策' }).getAttribute('aria-selected')).toBe('true');
});

test('a deleted view comes back with Ctrl Z', async () => {
  const { page } = bench;
  await page.getByRole('button', { name: '视图「科技政策」的操作' }).click();
  await page.getByRole('menuitem', { name: '删除视图' }).click();
  await page.getByRole('tab', { name: '科技政策' }).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+z');
  await page.getByRole('tab', { name: '科技政策' }).waitFor();
  expect(await page.getByRole('status').textContent()).toContain('已撤销：删除视图「科技政策」');
});
