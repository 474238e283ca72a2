import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { officeFile } from '../../electron/core/write/template-parts.ts';
import { drawTable, reopened, workbookOf } from '../write/templates.ts';
import { goTo } from './in-window.ts';
import { workbenchOfFile } from './workbench-of-file.ts';

const PROGRAM = /绿色工厂/;
const HEADINGS = ['序号', '企业名称', '统一社会信用代码', '备注'];
const TABLE = '附件2 推荐汇总表.xlsx';
const MARKED = '附件3 带页脚的汇总表.xlsx';

const bench = workbenchOfFile();

async function templateFile(name: string, change: (sheet: ExcelJS.Worksheet) => void): Promise<string> {
  const path = join(bench().folder, name);
  const parts = await workbookOf((book) => {
    const sheet = drawTable(book, { heading: [HEADINGS], rows: [HEADINGS.map(() => null)], foot: '填报人：' });
    // As in Excel, words that find no room in their cell are cut.
    for (const column of [2, 3]) sheet.getColumn(column).width = 40;
    sheet.pageSetup.fitToPage = true;
    sheet.pageSetup.fitToHeight = 0;
    change(sheet);
  });
  writeFileSync(path, officeFile(parts));
  return path;
}

const preview = () => bench().page.getByRole('dialog', { name: '预览与打印' });
const shownPage = () => preview().frameLocator('iframe');

test('a bureau’s file is seen as it is filled', async () => {
  const { page } = bench();
  await goTo(page, '模板');
  await page.getByRole('listbox', { name: '项目列表' }).getByRole('option', { name: PROGRAM }).click();
  for (const path of [
    await templateFile(TABLE, () => undefined),
    await templateFile(MARKED, (sheet) => (sheet.headerFooter.oddFooter = '第 &P 页')),
  ]) {
    await bench().dialogs({ open: [path] });
    await page.getByRole('button', { name: '添加模板…' }).click();
    await page.getByRole('button', { name: `移除 ${basename(path)}` }).waitFor();
  }
  await goTo(page, '材料包');
  await page.getByRole('option', { name: PROGRAM }).first().click();
  await page.getByRole('button', { name: '预览与打印…' }).click();
  await preview()
    .getByRole('option', { name: /附件2 推荐汇总表/ })
    .click();
  await preview()
    .getByText(/^这是填好以后的内容.*Excel/)
    .waitFor();
  await shownPage().getByText('附件2 示例市技术改造项目汇总表').waitFor();
  const filled = await shownPage().locator('td.filled').allTextContents();
  expect(filled.filter((words) => words === '')).toEqual([]);
  expect(filled.some((words) => words.includes('有限公司'))).toBe(true);
  await bench().screenshot('preview-template');
});

test('its PDF holds what was filled in', async () => {
  const { page } = bench();
  const filled = await shownPage().locator('td.filled').allTextContents();
  await preview()
    .getByRole('button', { name: /^存为 PDF/ })
    .click();
  await page.getByText(/^已生成 \d+ 个 PDF 文件$/).waitFor();
  const { workspace } = await bench().call('desktop.state', {});
  const pdf = `${workspace?.path}/exports/附件2 推荐汇总表.pdf`;
  const words = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s/g, '');
  for (const value of filled) expect(words).toContain(value.replace(/\s/g, ''));
});

test('a file whose page lacks something says what, is left out of printing, and is opened instead', async () => {
  const { page, app } = bench();
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { openedFiles: opened });
    shell.openPath = async (path) => {
      opened.push(path);
      return '';
    };
  });
  const line = preview().getByRole('option', { name: /附件3 带页脚的汇总表.*在 Excel 里打印/ });
  await line.click();
  expect(await line.getByRole('checkbox').isDisabled()).toBe(true);
  const note = preview().getByRole('region', { name: MARKED });
  await note.getByText('“汇总表”的页眉、页脚').waitFor();
  await bench().screenshot('preview-template-unshown');
  await note.getByRole('button', { name: '打开文件' }).click();
  const openedFiles = (): Promise<readonly string[]> =>
    app.evaluate(() => (globalThis as unknown as { readonly openedFiles: readonly string[] }).openedFiles);
  await expect.poll(async () => (await openedFiles()).length).toBe(1);
  const [path = ''] = await openedFiles();
  expect(basename(path)).toContain('附件3 带页脚的汇总表');
  const [sheet] = (await reopened(readFileSync(path))).worksheets;
  const shown = await shownPage().locator('td.filled').allTextContents();
  const written = new Set<string>();
  sheet?.eachRow((row) => row.eachCell((cell) => void written.add(cell.text)));
  expect(shown.filter((words) => !written.has(words))).toEqual([]);
  await page.keyboard.press('Escape');
});
