import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { byKeyboard } from './by-keyboard.ts';
import { ownWorkbenchOfFile } from './own-workbench.ts';
import type { Keyboard } from './by-keyboard.ts';

let keyboard: Keyboard;
const { files, bench } = ownWorkbenchOfFile(async (own) => {
  keyboard = await byKeyboard(own.bench.page);
});

const grid = () => bench().page.getByRole('grid', { name: '企业表格' });
const cell = () => bench().page.locator('.cell-input');

test('导入: the headings of a foreign sheet are looked over, corrected and taken', async () => {
  const { page } = bench();
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('汇总').addRows([
    ['客户名称', '省', '2025年营收（元）', '人手'],
    ['榕湖例甲有限公司', '福建省', 52_000_000, 88],
    ['榕湖例乙有限公司', '福建省', 9_000_000, 12],
  ]);
  const path = join(files().folder, '汇总.xlsx');
  await workbook.xlsx.writeFile(path);
  await bench().dialogs({ open: [path] });
  await keyboard.press('Control+Shift+o');
  const dialog = page.getByRole('dialog', { name: '核对各列' });
  await dialog.waitFor();
  const target = dialog.getByLabel('省 对应');
  await keyboard.tabTo(target);
  expect(await target.inputValue()).toBe('company/province');
  await keyboard.press('Home');
  expect(await target.inputValue()).toBe('');
  await keyboard.tabTo(dialog.getByRole('button', { name: '导入', exact: true }));
  await keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page
    .getByRole('complementary', { name: '导入' })
    .getByText(/^新增 \d+ 行/)
    .waitFor();
  await keyboard.press('Escape');
  await keyboard.check();
});

test('企业: a cell is typed into, undone, and the grid is left by F6 although Tab goes from cell to cell', async () => {
  const { page } = bench();
  await keyboard.press('Control+3');
  await keyboard.tabTo(cell());
  await keyboard.press('Control+Home', 'ArrowRight');
  const label = (await cell().getAttribute('aria-label')) ?? '';
  expect(label).toContain('榕湖例甲有限公司');
  await keyboard.type('91350000EX0000009K');
  await keyboard.press('Tab');
  await expect.poll(() => grid().getByText('91350000EX0000009K').count()).toBe(1);
  await keyboard.press('Control+z');
  await expect.poll(() => grid().getByText('91350000EX0000009K').count()).toBe(0);
  await keyboard.press('F6');
  const detail = page.getByRole('region', { name: '榕湖例甲有限公司' });
  await expect
    .poll(() => detail.evaluate((element) => element.closest('.split-pane')?.contains(document.activeElement)))
    .toBe(true);
  await keyboard.press('Shift+F6');
  expect(await cell().evaluate((element) => element === document.activeElement)).toBe(true);
  await keyboard.check();
});

test('企业: the order is changed by a heading, and a paper is entered on the page of a client', async () => {
  const { page } = bench();
  const heading = grid().getByRole('columnheader', { name: /企业名称/ });
  await keyboard.tabTo(heading.getByRole('button'), 'back');
  await keyboard.press('Enter');
  const order = await heading.getAttribute('aria-sort');
  await keyboard.press('Enter');
  await expect.poll(() => heading.getAttribute('aria-sort')).not.toBe(order);
  await keyboard.press('F6', 'F6');
  await keyboard.tabTo(page.getByRole('button', { name: '添加证照' }));
  await keyboard.press('Enter');
  const form = page.getByRole('form', { name: '证照' });
  await keyboard.tabTo(form.getByRole('combobox').or(form.getByRole('textbox')).first());
  await keyboard.type('营业执照');
  await keyboard.tabTo(form.getByRole('button', { name: '保存' }));
  await keyboard.press('Enter');
  await page.getByText('营业执照').first().waitFor();
  await keyboard.check();
});
