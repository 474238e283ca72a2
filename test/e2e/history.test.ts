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
});
afterAll(async () => {
  await bench.close();
  rmSync(files.folder, { recursive: true, force: true });
});

const undoButton = () => bench.page.getByRole('button', { name: /^(撤销：|没有可撤销)/ });
const redoButton = () => bench.page.getByRole('button', { name: /^(重做：|没有可重做)/ });

test('undo and redo say what they would take back, and do it', async () => {
  const { page } = bench;
  expect(await undoButton().isDisabled()).toBe(true);
  await importByMenu(bench, '导入通知…', [files.newsletter]);
  await page.getByRole('button', { name: '关闭导入面板' }).click();
  await noticeRow(page, PROGRAM_TITLE).click();
  await page.locator('.fact[data-pointer="/docNumber"]').focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: /^撤销：核对文号「泉科计〔2026〕9号」/ }).click();
  await page
    .getByRole('status')
    .getByText(/^已撤销：核对文号/)
    .waitFor();
  await page.getByRole('button', { name: /^重做：核对文号/ }).click();
  await page.locator('.fact-confirmed[data-pointer="/docNumber"]').waitFor();
  expect(await redoButton().isDisabled()).toBe(true);
});

test('the history goes back to a chosen step', async () => {
  const { page } = bench;
  await page.locator('.fact[data-pointer="/title"]').focus();
  await page.keyboard.press('Space');
  await page.locator('.fact-confirmed[data-pointer="/title"]').waitFor();
  await page.getByRole('button', { name: '操作记录', exact: true }).click();
  const panel = page.getByRole('complementary', { name: '操作记录' });
  await expect.poll(() => panel.getByRole('listitem').count()).toBe(3);
  await panel.getByRole('listitem').nth(1).hover();
  await panel.getByRole('button', { name: /^撤销到此步之前：核对文号/ }).click();
  await page
    .getByRole('status')
    .getByText(/^已撤销 2 步，直到：核对文号/)
    .waitFor();
  await expect.poll(() => panel.getByText('已撤销', { exact: true }).count()).toBe(2);
  await page.locator('.fact-unconfirmed[data-pointer="/title"]').waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
});

test('Ctrl K runs commands and leads to programs', async () => {
  const { page } = bench;
  await page.keyboard.press('Control+k');
  await page.keyboard.type('深色');
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /外观：深色/ })
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator('html[data-theme="dark"]').waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('智能装备');
  await page.getByRole('dialog').getByRole('option', { name: /^项目/ }).click();
  await page.getByRole('navigation').locator('[aria-current="page"]', { hasText: '匹配' }).waitFor();
});

test('zoom, screen and theme are there again after a restart', async () => {
  const zoom = (): Promise<number | undefined> =>
    bench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor());
  await bench.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1.25));
  await bench.page.waitForTimeout(600);
  await bench.close();
  bench = await launch({ workspace: files.workspace, userData });
  await expect.poll(zoom).toBeCloseTo(1.25);
  await bench.page.locator('html[data-theme="dark"]').waitFor();
  await bench.page.getByRole('navigation').locator('[aria-current="page"]', { hasText: '匹配' }).waitFor();
});

test('a list is where it was scrolled to, with the same notice open, after a restart', async () => {
  const folder = join(files.folder, 'scrolled');
  const scrolled = async (page: Workbench['page']): Promise<number> =>
    page.getByRole('listbox', { name: '通知列表' }).evaluate((list) => list.scrollTop);
  const first = await launch({ userData: folder, size: [1366, 480] });
  await first.page.getByRole('navigation').getByRole('button', { name: /^通知/ }).click();
  const list = first.page.getByRole('listbox', { name: '通知列表' });
  await list.getByRole('option').nth(2).click();
  const title = await first.page.getByRole('heading', { level: 2 }).first().textContent();
  await list.evaluate((element) => element.scrollTo(0, 40));
  await first.page.waitForTimeout(600);
  await first.close();
  const again = await launch({ userData: folder, size: [1366, 480] });
  await again.page.getByRole('heading', { level: 2, name: title ?? '' }).waitFor();
  await expect.poll(() => scrolled(again.page)).toBe(40);
  await again.close();
});
