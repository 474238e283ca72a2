import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importByMenu, noticeRow, setAsOf } from './in-window.ts';
import { PROGRAM_TITLE } from './own-files.ts';
import { ownWorkbenchOfFile } from './own-workbench.ts';

const EXTENSION_TITLE = '泉北市科学技术局关于延长智能装备研发专项申报时间的通知';
const EXTENSION = `${EXTENSION_TITLE}

泉科计〔2026〕15号

各有关单位：

我局印发的通知（泉科计〔2026〕9号）申报截止时间由2026年4月30日延长至2026年5月31日，请申报单位于2026年5月31日前在线填报。

泉北市科学技术局

2026年4月25日
`;

const { bench } = ownWorkbenchOfFile(async ({ files: { folder, newsletter }, bench: opened }) => {
  const extension = join(folder, '延期.txt');
  writeFileSync(extension, EXTENSION);
  await importByMenu(opened, '导入通知…', [newsletter, extension]);
  await opened.page.getByRole('complementary', { name: '导入' }).getByText('2026-05-31').first().waitFor();
  await opened.page.getByRole('button', { name: '关闭导入面板' }).click();
  await setAsOf(opened.page, '2026-05-11');
});

test('the extended call is open until the new date, with the words of the extension and the way to it', async () => {
  const { page } = bench();
  await noticeRow(page, PROGRAM_TITLE).getByText('申报中 · 剩 20 天').waitFor();
  await noticeRow(page, EXTENSION_TITLE).getByText('变更通知').waitFor();
  await noticeRow(page, PROGRAM_TITLE).click();
  const related = page.getByRole('region', { name: '相关通知' });
  await related.getByText('2026-05-31').waitFor();
  expect(await related.locator('.related-kind').textContent()).toBe('延期通知');
  const bound = page.locator('.fact-in-force');
  expect(await bound.textContent()).toContain('2026-05-31');
  expect(await bound.textContent()).toContain('延长至2026年5月31日');
  expect(await page.locator('.fact-replaced').textContent()).toContain('2026-04-30');
  await bound.getByRole('button', { name: EXTENSION_TITLE }).click();
  await page.getByRole('heading', { level: 2, name: EXTENSION_TITLE }).waitFor();
  await related.getByText('只变更下列通知').waitFor();
});

test('unlinked by hand it is a program of its own, and undo links it again', async () => {
  const { page } = bench();
  await page.getByRole('button', { name: `取消关联 ${PROGRAM_TITLE}` }).click();
  await noticeRow(page, PROGRAM_TITLE).getByText('已截止').waitFor();
  await noticeRow(page, EXTENSION_TITLE).getByText('申报中 · 剩 20 天').waitFor();
  await page.getByRole('listbox', { name: '通知列表' }).focus();
  await page.keyboard.press('Control+z');
  await noticeRow(page, PROGRAM_TITLE).getByText('申报中 · 剩 20 天').waitFor();
});

test('two notices are linked by hand, whichever of them is open', async () => {
  const { page } = bench();
  await page.getByRole('button', { name: `取消关联 ${PROGRAM_TITLE}` }).click();
  await noticeRow(page, PROGRAM_TITLE).getByText('已截止').waitFor();
  await noticeRow(page, PROGRAM_TITLE).click();
  await page.getByRole('heading', { level: 2, name: PROGRAM_TITLE }).waitFor();
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('menuitem', { name: '关联通知…' }).click();
  const dialog = page.getByRole('dialog', { name: '关联另一条通知' });
  await dialog.getByLabel('查找标题或文号').fill('15号');
  await dialog.getByRole('option', { name: new RegExp(EXTENSION_TITLE) }).click();
  await dialog.getByRole('checkbox', { name: '反过来' }).check();
  await dialog.getByRole('button', { name: '关联', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  await noticeRow(page, PROGRAM_TITLE).getByText('申报中 · 剩 20 天').waitFor();
  expect(await page.locator('.fact-in-force').textContent()).toContain('2026-05-31');
});
