import { expect, test } from 'vitest';
import { byKeyboard } from './by-keyboard.ts';
import { noticeRow } from './in-window.ts';
import { PROGRAM_TITLE } from './own-files.ts';
import { ownWorkbenchOfFile } from './own-workbench.ts';
import type { Keyboard } from './by-keyboard.ts';

let keyboard: Keyboard;
const { files, bench } = ownWorkbenchOfFile(async (own) => {
  keyboard = await byKeyboard(own.bench.page);
});

const facts = () => bench().page.getByRole('region', { name: '要点' });
const find = () => bench().page.locator('#find-field');
const list = () => bench().page.getByRole('listbox', { name: '通知列表' });

test('通知: a file is imported, and its notice found and opened', async () => {
  const { page } = bench();
  await bench().dialogs({ open: [files().newsletter] });
  await keyboard.press('Control+o');
  // There is no field to find in yet: it is gone to once it comes with the list.
  await keyboard.press('Control+f');
  await page.getByRole('complementary', { name: '导入' }).getByText('2 条通知', { exact: true }).waitFor();
  await expect.poll(() => find().evaluate((field) => field === document.activeElement)).toBe(true);
  await keyboard.press('Escape');
  await page.getByRole('complementary', { name: '导入' }).waitFor({ state: 'detached' });
  await keyboard.type('智能装备');
  await expect.poll(() => list().getByRole('option').count()).toBe(1);
  await keyboard.tabTo(list());
  await keyboard.press('Home');
  expect(await noticeRow(page, PROGRAM_TITLE).getAttribute('aria-selected')).toBe('true');
  await keyboard.check();
});

test('通知: a fact is corrected, one is confirmed, one added and taken away again', async () => {
  const { page } = bench();
  await keyboard.press('F6', 'F6');
  await keyboard.tabTo(facts().locator('.fact').first());
  await keyboard.press('F2');
  await keyboard.press('End');
  await keyboard.type('（更正）');
  await keyboard.press('Enter');
  await facts().locator('.fact-changed', { hasText: '（更正）' }).waitFor();
  await keyboard.press('ArrowDown');
  const second = await page.locator('.fact:focus').getAttribute('data-pointer');
  await keyboard.press('Space');
  await facts().locator(`.fact-confirmed[data-pointer="${second}"]`).waitFor();

  await keyboard.tabTo(facts().getByRole('button', { name: '添加 条件' }));
  await keyboard.press('Enter');
  await keyboard.tabTo(page.getByLabel('内容'));
  await keyboard.type('在本市依法纳税');
  await keyboard.press('Enter');
  const added = facts().locator('.fact-added', { hasText: '在本市依法纳税' });
  await added.waitFor();
  await keyboard.tabTo(added);
  await keyboard.press('Delete');
  await added.waitFor({ state: 'detached' });
  await keyboard.press('Control+z');
  await added.waitFor();
  await keyboard.check();
});

test('通知: 核对 goes from fact to fact and is left again', async () => {
  const { page } = bench();
  await keyboard.tabTo(page.getByRole('button', { name: '核对', exact: true }), 'back');
  await keyboard.press('Enter');
  const bar = page.getByRole('group', { name: '核对' });
  await bar.waitFor();
  await expect.poll(() => page.locator('.fact-unconfirmed:focus').count()).toBe(1);
  const first = await page.locator('.fact:focus').getAttribute('data-pointer');
  await keyboard.press('Space');
  await facts().locator(`.fact-confirmed[data-pointer="${first}"]`).waitFor();
  await keyboard.press('Tab');
  expect(await page.locator('.fact-unconfirmed:focus').count()).toBe(1);
  await keyboard.press('Escape');
  await bar.waitFor({ state: 'detached' });
  await keyboard.check();
});

test('通知: a filter chip is opened, ticked and cleared', async () => {
  const { page } = bench();
  await keyboard.press('Control+f', 'Control+a', 'Delete');
  await keyboard.tabTo(page.getByRole('button', { name: /^类别/ }));
  await keyboard.press('Enter');
  await keyboard.tabTo(page.getByRole('checkbox', { name: /^政策/ }));
  await keyboard.press('Space');
  await expect.poll(() => list().getByRole('option').count()).toBe(1);
  await keyboard.press('Escape');
  await keyboard.tabTo(page.getByRole('button', { name: '清除 类别' }));
  await keyboard.press('Enter');
  await expect.poll(() => list().getByRole('option').count()).toBe(2);
  await keyboard.check();
});

test('搜索全部 leads to a notice, the sheet of keys opens and closes, and the as-of date is set', async () => {
  const { page } = bench();
  await keyboard.press('Control+k');
  await keyboard.type('服务规范');
  await page
    .getByRole('dialog')
    .getByRole('option', { name: /中小企业服务规范/ })
    .waitFor();
  await keyboard.press('ArrowDown', 'ArrowUp', 'Enter');
  await page.getByRole('heading', { level: 2, name: /中小企业服务规范/ }).waitFor();
  await keyboard.tabTo(list());
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: '快捷键' });
  await sheet.waitFor();
  await keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  const date = page.getByRole('button', { name: /^基准日/ });
  await keyboard.tabTo(date, 'back');
  await keyboard.press('Enter');
  await keyboard.tabTo(page.getByLabel('输入日期，如 2026-03-16'));
  await keyboard.press('Control+a');
  await keyboard.type('2026-04-10');
  await keyboard.press('Enter');
  await expect.poll(() => date.textContent()).toContain('2026-04-10');
  expect(await date.evaluate((button) => button === document.activeElement)).toBe(true);
  await keyboard.check();
});
