import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropFiles, goTo, importByMenu, noticeRow, setAsOf } from './in-window.ts';
import { launch } from './launch.ts';
import { OPEN_DAY, PROGRAM_TITLE, writeOwnFiles } from './own-files.ts';
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

test('an empty workspace says what belongs here and offers the import', async () => {
  await bench.page.getByText('这里是申报通知').waitFor();
  expect(await bench.page.getByRole('button', { name: '导入通知…' }).isVisible()).toBe(true);
});

test('a newsletter imported by dialog is on screen, and the file that could not be read says why', async () => {
  const { page } = bench;
  await importByMenu(bench, '导入通知…', [files.newsletter, files.empty]);
  const panel = page.getByRole('complementary', { name: '导入' });
  await panel.getByText('2 条通知', { exact: true }).waitFor();
  expect(await panel.getByText('是空文件').count()).toBe(1);
  await panel.getByRole('button', { name: '复制详情' }).click();
  expect(await panel.getByRole('button', { name: '已复制' }).count()).toBe(1);
  await panel.getByRole('button', { name: '关闭导入面板' }).click();
  await noticeRow(page, PROGRAM_TITLE).waitFor();
  expect(await page.getByRole('listbox', { name: '通知列表' }).getByRole('option').count()).toBe(2);
});

test('the same file dropped on the window changes nothing and says so', async () => {
  const { page } = bench;
  await dropFiles(page, [files.newsletter]);
  const panel = page.getByRole('complementary', { name: '导入' });
  await panel.getByText('内容与上次相同，没有变化').waitFor();
  await panel.getByRole('button', { name: '关闭导入面板' }).click();
  expect(await page.getByRole('listbox', { name: '通知列表' }).getByRole('option').count()).toBe(2);
});

test('a copied notice pasted anywhere on the window is offered, imported and taken back', async () => {
  const { page } = bench;
  const words =
    '示例县科学技术局关于申报2026年度科普项目的通知\n各有关单位：\n现组织申报2026年度科普项目，有关事项通知如下：\n一、申报条件\n在示例县注册、具有独立法人资格的单位。\n二、申报时间\n请于2026年6月30日前将申报书一式两份报送至县科学技术局。\n示例县科学技术局\n2026年3月1日';
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, words);
  const dialog = page.getByRole('dialog', { name: '粘贴通知文本' });
  expect(await dialog.getByLabel('通知全文').inputValue()).toBe(words);
  await dialog.getByRole('button', { name: '导入' }).click();
  const panel = page.getByRole('complementary', { name: '导入' });
  await panel.getByText('1 条通知', { exact: true }).waitFor();
  await noticeRow(page, '示例县科学技术局关于申报2026年度科普项目的通知').waitFor();
  await panel.getByRole('button', { name: '撤销本次导入' }).click();
  await panel.getByText('已撤销').waitFor();
  await panel.getByRole('button', { name: '关闭导入面板' }).click();
  await expect.poll(() => page.getByRole('listbox', { name: '通知列表' }).getByRole('option').count()).toBe(2);
});

test('another as-of date re-reads every window', async () => {
  const { page } = bench;
  await setAsOf(page, OPEN_DAY);
  await noticeRow(page, PROGRAM_TITLE).getByText('申报中 · 剩 20 天').waitFor();
  await setAsOf(page, '2026-05-01');
  await noticeRow(page, PROGRAM_TITLE).getByText('已截止').waitFor();
  await setAsOf(page, OPEN_DAY);
  await noticeRow(page, PROGRAM_TITLE).getByText('申报中 · 剩 20 天').waitFor();
});

test('pointing at a fact lights its words, pointing at words lights their fact', async () => {
  const { page } = bench;
  await noticeRow(page, PROGRAM_TITLE).click();
  const facts = page.getByRole('region', { name: '要点' });
  const source = page.getByRole('document', { name: '原文' });
  const condition = facts.locator('.fact', { hasText: '营业收入不低于3000万元' });
  await condition.hover();
  await expect
    .poll(() =>
      source
        .locator('.lit')
        .allTextContents()
        .then((words) => words.join('')),
    )
    .toContain('营业收入不低于3000万元');

  await source.locator('.read', { hasText: '2025年度审计报告' }).hover();
  await facts.locator('.fact-lit', { hasText: '2025年度审计报告' }).waitFor();
  expect(await facts.locator('.fact-lit').count()).toBe(1);
});

test('a fact is confirmed with Space, changed with Enter, and the change is undone', async () => {
  const { page } = bench;
  const number = page.locator('.fact[data-pointer="/docNumber"]');
  await number.focus();
  await page.keyboard.press('Space');
  await page.locator('.fact-confirmed[data-pointer="/docNumber"]').waitFor();

  await number.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('文号', { exact: true }).fill('泉科计〔2026〕10号');
  await page.keyboard.press('Enter');
  await page.locator('.fact-changed', { hasText: '泉科计〔2026〕10号' }).waitFor();

  await page.locator('.fact[data-pointer="/docNumber"]').focus();
  await page.keyboard.press('Control+z');
  await page.locator('.fact[data-pointer="/docNumber"]', { hasText: '泉科计〔2026〕9号' }).waitFor();
  expect(await page.getByRole('status').textContent()).toContain('已撤销');
});

test('two-character words find notices by their text, chips narrow the list, and all of it is there after a restart', async () => {
  const { page } = bench;
  const options = page.getByRole('listbox', { name: '通知列表' }).getByRole('option');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('审计');
  await expect.poll(() => options.count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => options.count()).toBe(2);
  await page.getByRole('button', { name: /^类别/ }).click();
  await page.getByRole('checkbox', { name: '政策文件' }).check();
  await expect.poll(() => options.count()).toBe(1);
  await page.waitForTimeout(600);
  await bench.close();

  const again = await launch({ workspace: files.workspace, userData });
  bench = again;
  await noticeRow(again.page, '中小企业服务规范').waitFor();
  expect(await again.page.getByRole('listbox', { name: '通知列表' }).getByRole('option').count()).toBe(1);
  expect(await again.page.getByRole('button', { name: /^基准日/ }).textContent()).toContain(OPEN_DAY);
});

test('a whole import is taken back', async () => {
  const { page } = bench;
  await page.getByRole('button', { name: '清除筛选' }).first().click();
  await dropFiles(page, [files.workbook]);
  const panel = page.getByRole('complementary', { name: '导入' });
  await panel.getByRole('button', { name: '撤销本次导入' }).click();
  await panel.getByText('已撤销').waitFor();
  await goTo(page, '企业');
  await page.getByText('这里是您服务的企业').waitFor();
});
