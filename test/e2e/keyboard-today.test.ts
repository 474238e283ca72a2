import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { officeFile } from '../../electron/core/write/template-parts.ts';
import { drawTable, workbookOf } from '../write/templates.ts';
import { byKeyboard } from './by-keyboard.ts';
import { workbenchOfFile } from './workbench-of-file.ts';
import type { Keyboard } from './by-keyboard.ts';

const bench = workbenchOfFile({ tour: true });
let keyboard: Keyboard;
beforeAll(async () => {
  keyboard = await byKeyboard(bench().page);
});

const panel = (name: string) => bench().page.getByRole('region', { name, exact: true });

test('导览: its steps are gone through by its buttons, and after its end the window is used on', async () => {
  const { page } = bench();
  const tour = page.getByRole('dialog', { name: '导览' });
  await tour.getByText('1 / 5').waitFor();
  await keyboard.tabTo(tour.getByRole('button', { name: '下一步' }));
  await keyboard.press('Enter');
  await tour.getByText('2 / 5').waitFor();
  await keyboard.tabTo(tour.getByRole('button', { name: '上一步' }));
  await keyboard.press('Enter');
  await tour.getByText('1 / 5').waitFor();
  await keyboard.tabTo(tour.getByRole('button', { name: '关闭导览' }));
  await keyboard.press('Enter');
  await tour.waitFor({ state: 'detached' });
  await keyboard.check();
});

test('今日: clients of a new program are put down, a day of the timeline is looked at alone, and a date leads to its application', async () => {
  const { page } = bench();
  await keyboard.press('Control+1');
  const start = panel('新到与变化').getByRole('button', { name: /^拟申报：.*绿色工厂/ });
  await start.waitFor();
  await keyboard.tabTo(start);
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '列入拟申报' });
  await keyboard.tabTo(dialog.getByRole('button', { name: '列入拟申报' }));
  await keyboard.press('Enter');
  await page.getByRole('region', { name: /^申报：/ }).waitFor();

  await keyboard.press('Control+1');
  const day = page.getByRole('button', { name: /^2026-04-30 周四：截止/ });
  await day.waitFor();
  await keyboard.tabTo(day);
  await keyboard.press('Enter');
  const alone = panel('到期').getByRole('button', { name: '只看 2026-04-30 ✕' });
  await alone.waitFor();
  await keyboard.tabTo(alone);
  await keyboard.press('Enter');
  await alone.waitFor({ state: 'detached' });
  await keyboard.press('Control+1');
  await keyboard.tabTo(day);
  await keyboard.press('Enter');
  await keyboard.tabTo(panel('到期').getByRole('listitem').getByRole('button').first());
  await keyboard.press('Enter');
  await page.getByRole('region', { name: /^申报：/ }).waitFor();
  await keyboard.check();
});

test("模板: a bureau's file is added, a column is given what it takes, and the file is taken away and undone", async () => {
  const { page, folder } = bench();
  const path = join(folder, '附件2 汇总表.xlsx');
  const table = await workbookOf((book) => {
    drawTable(book, { heading: [['序号', '企业名称', '企业经办']], rows: [[null, null, null]] });
  });
  writeFileSync(path, officeFile(table));
  await keyboard.press('Control+7');
  const programs = page.getByRole('listbox', { name: '项目列表' });
  await programs.getByRole('option').first().waitFor();
  await keyboard.tabTo(programs);
  await keyboard.press('Home');
  await bench().dialogs({ open: [path] });
  await keyboard.tabTo(page.getByRole('button', { name: '添加模板…' }));
  await keyboard.press('Enter');
  const mapping = page.getByRole('region', { name: '对应关系' });
  await mapping.waitFor();
  await keyboard.tabTo(mapping.getByRole('combobox', { name: '「企业经办」填什么' }));
  await keyboard.press('ArrowDown');
  await keyboard.type('联系人');
  await page.locator('.ant-select-item-option[title="联系人"]').waitFor();
  await keyboard.press('Enter');
  const taken = mapping.getByRole('row', { name: /企业经办/ }).locator('.template-fact');
  await expect.poll(() => taken.textContent()).toBe('联系人');

  await keyboard.tabTo(page.getByRole('button', { name: '移除 附件2 汇总表.xlsx' }), 'back');
  await keyboard.press('Enter');
  await page.getByText('这个项目还没有模板').waitFor();
  await keyboard.tabTo(programs, 'back');
  await keyboard.press('Control+z');
  await expect.poll(() => taken.textContent()).toBe('联系人');
  await keyboard.check();
});
