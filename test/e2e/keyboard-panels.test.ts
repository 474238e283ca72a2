import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { byKeyboard } from './by-keyboard.ts';
import { noticeRow } from './in-window.ts';
import { FITTING_CLIENT, PROGRAM_TITLE, UNKNOWN_CLIENT } from './own-files.ts';
import { fillWorkspace, ownWorkbenchOfFile } from './own-workbench.ts';
import type { Keyboard } from './by-keyboard.ts';

let keyboard: Keyboard;
const { files, bench } = ownWorkbenchOfFile(async (own) => {
  await fillWorkspace(own);
  keyboard = await byKeyboard(own.bench.page);
});

/** What a screen reader would say is current while the focus stays in a field or list. */
const spoken = (): Promise<string> =>
  bench().page.evaluate(() => {
    const current = document.activeElement?.getAttribute('aria-activedescendant') ?? null;
    return (current === null ? null : document.getElementById(current))?.textContent ?? '';
  });

test('搜索全部: what Enter would open is told while one types, a command is run and a client opened', async () => {
  const { page } = bench();
  await keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: /搜索/ });
  await field.waitFor();
  await keyboard.type('例新');
  await expect.poll(spoken).toContain(UNKNOWN_CLIENT);
  await keyboard.press('Enter');
  await page.getByRole('region', { name: UNKNOWN_CLIENT }).waitFor();

  const path = join(files().folder, '空白企业工作簿.xlsx');
  await bench().dialogs({ save: path });
  await keyboard.press('Control+k');
  await keyboard.type('空白企业工作簿');
  await expect.poll(spoken).toContain('空白企业工作簿');
  await keyboard.press('Enter');
  await expect.poll(() => existsSync(path)).toBe(true);

  await keyboard.press('Control+k');
  await keyboard.type('没有这样的东西');
  await page.getByRole('dialog').getByText('没有找到').waitFor();
  expect(await spoken()).toBe('');
  await keyboard.press('Escape');
  await keyboard.check();
});

test('操作记录: a step is gone back to from the panel, and the panel is left', async () => {
  const { page } = bench();
  await keyboard.press('Control+2');
  await noticeRow(page, PROGRAM_TITLE).waitFor();
  await keyboard.tabTo(page.getByRole('listbox', { name: '通知列表' }));
  await keyboard.press('Home');
  for (let row = 0; row < 3 && (await noticeRow(page, PROGRAM_TITLE).getAttribute('aria-selected')) !== 'true'; row++)
    await keyboard.press('ArrowDown');
  const number = page.locator('.fact[data-pointer="/docNumber"]');
  await keyboard.tabTo(number.or(page.locator('.fact').first()));
  for (let fact = 0; fact < 10 && !(await number.evaluate((one) => one === document.activeElement)); fact++)
    await keyboard.press('ArrowDown');
  await keyboard.press('Space');
  await page.locator('.fact-confirmed[data-pointer="/docNumber"]').waitFor();

  const button = page.getByRole('button', { name: '操作记录', exact: true });
  await keyboard.tabTo(button, 'back');
  await keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: '操作记录' });
  const back = panel.getByRole('button', { name: /^撤销到此步之前：核对文号/ });
  await back.waitFor();
  await keyboard.tabTo(back);
  await keyboard.press('Enter');
  await page.locator('.fact-unconfirmed[data-pointer="/docNumber"]').waitFor();
  await panel.getByText('已撤销', { exact: true }).waitFor();
  await keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await keyboard.check();
});

test('申报: the menu key opens the menu of the current card, which moves it, and puts the focus back', async () => {
  const { page } = bench();
  await keyboard.press('Control+4');
  const cell = page.getByRole('gridcell', { name: new RegExp(`^${FITTING_CLIENT}，${PROGRAM_TITLE}：`) });
  await cell.waitFor();
  await keyboard.tabTo(page.getByRole('grid', { name: /^匹配矩阵/ }));
  await keyboard.press('Control+Home');
  for (let row = 0; row < 3 && (await cell.getAttribute('aria-selected')) !== 'true'; row++)
    await keyboard.press('ArrowDown');
  await keyboard.tabTo(page.getByRole('region', { name: '理由' }).getByRole('button', { name: '拟申报' }));
  await keyboard.press('Enter');
  const column = (stage: string) => page.getByRole('listbox', { name: new RegExp(`^${stage}，`) });
  await column('拟申报').getByRole('option').waitFor();
  await keyboard.tabTo(column('拟申报'));
  const menu = page.getByRole('menu', { name: `${FITTING_CLIENT} 的操作` });

  await keyboard.press('ContextMenu');
  await menu.waitFor();
  await keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  expect(await column('拟申报').evaluate((list) => list === document.activeElement)).toBe(true);

  await keyboard.press('Shift+F10');
  await menu.waitFor();
  const submitted = menu.getByRole('menuitem', { name: '移到 已提交' });
  for (let entry = 0; entry < 8 && !(await submitted.evaluate((one) => one === document.activeElement)); entry++)
    await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await column('已提交').getByRole('option').filter({ hasText: FITTING_CLIENT }).waitFor();
  await menu.waitFor({ state: 'detached' });
  await keyboard.check();
});

test('材料包: what the papers lack is entered in its form and kept', async () => {
  const { page } = bench();
  await keyboard.press('Control+6');
  const programs = page.getByRole('listbox', { name: '一、选择项目' });
  await programs.getByRole('option').first().waitFor();
  await keyboard.tabTo(programs);
  await keyboard.press('Home');
  const fill = page.getByRole('button', { name: '补齐…' });
  await fill.waitFor();
  const line = page.getByText(/还缺 \d+ 项/);
  const before = await line.textContent();
  await keyboard.tabTo(fill);
  await keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: '还缺的资料' });
  const field = form.getByRole('textbox').first();
  await keyboard.tabTo(field);
  await keyboard.type('待考');
  await keyboard.tabTo(form.getByRole('button', { name: '保存' }));
  await keyboard.press('Enter');
  await form.waitFor({ state: 'detached' });
  await expect.poll(() => line.textContent()).not.toBe(before);
  await keyboard.check();
});

test('导入: the newest import is taken back from its panel', async () => {
  const { page } = bench();
  const other = join(files().folder, '另一通知.txt');
  writeFileSync(
    other,
    '泉北市商务局关于申报2026年示例展会补贴的通知\n\n申报时间：2026年5月1日至5月20日。\n\n泉北市商务局\n2026年4月1日\n',
  );
  await bench().dialogs({ open: [other] });
  await keyboard.press('Control+2', 'Control+o');
  const panel = page.getByRole('complementary', { name: '导入' });
  const notice = noticeRow(page, '示例展会补贴');
  await notice.waitFor();
  await keyboard.tabTo(panel.getByRole('button', { name: '撤销本次导入' }));
  await keyboard.press('Enter');
  await notice.waitFor({ state: 'detached' });
  await panel.getByText('已撤销', { exact: true }).waitFor();
  await keyboard.tabTo(panel.getByRole('button', { name: '关闭导入面板' }));
  await keyboard.press('Enter');
  await panel.waitFor({ state: 'detached' });
  await keyboard.check();
});
