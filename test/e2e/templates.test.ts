import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officeFile } from '../../electron/core/write/template-parts.ts';
import { drawTable, workbookOf } from '../write/templates.ts';
import { goTo } from './in-window.ts';
import { launch } from './launch.ts';
import type { Workbench } from './launch.ts';

const PROGRAM = /绿色工厂/;
const HEADINGS = ['序号', '企业名称', '统一社会信用代码', '企业经办', '备注'];

let bench: Workbench;
beforeAll(async () => {
  bench = await launch();
});
afterAll(() => bench.close());

async function templateFile(): Promise<string> {
  const bytes = await workbookOf((book) => {
    drawTable(book, { heading: [HEADINGS], rows: [HEADINGS.map(() => null)], foot: '填报人：' });
  });
  const path = join(bench.folder, '附件2 汇总表.xlsx');
  writeFileSync(path, officeFile(bytes));
  return path;
}

const mapping = () => bench.page.getByRole('region', { name: '对应关系' });
const taken = (column: string) => mapping().getByRole('combobox', { name: `「${column}」填什么` });
const shownFor = (column: string) =>
  mapping()
    .getByRole('row', { name: new RegExp(column) })
    .locator('.template-fact');

test("模板: a bureau's file is added, its columns are proposed, and a person says what the unknown one takes", async () => {
  const { page } = bench;
  await goTo(page, '模板');
  await page.getByRole('listbox', { name: '项目列表' }).getByRole('option', { name: PROGRAM }).click();
  await bench.dialogs({ open: [await templateFile()] });
  await page.getByRole('button', { name: '添加模板…' }).click();
  await mapping().waitFor();
  expect(await shownFor('统一社会信用代码').textContent()).toBe('统一社会信用代码');
  expect(await shownFor('企业经办').textContent()).toBe('未对应');
  const hint = page.getByText(/未对应的栏：.*没有则留空。/);
  await hint.waitFor();
  await bench.screenshot('templates-mapping');
  await taken('企业经办').click();
  await page.keyboard.type('联系人');
  await page.locator('.ant-select-item-option[title="联系人"]').click();
  await expect.poll(() => shownFor('企业经办').textContent()).toBe('联系人');
  await hint.waitFor({ state: 'detached' });
});

test('材料包 fills the file along, in place of the own summary table', async () => {
  const { page } = bench;
  await goTo(page, '材料包');
  await page.getByRole('option', { name: PROGRAM }).first().click();
  await page.getByRole('checkbox', { name: /^附件2 汇总表\.xlsx/ }).waitFor();
  await page.getByRole('button', { name: /^为 \d+ 家企业生成$/ }).click();
  await page.getByText(/^已生成 \d+ 个文件/).waitFor();
  const path = await page.locator('.packet-file-name[title*="附件2"]').first().getAttribute('title');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path ?? '');
  const texts: string[] = [];
  workbook.worksheets[0]?.eachRow((row) => row.eachCell((cell) => void texts.push(cell.text)));
  expect(texts).toEqual(expect.arrayContaining(['企业经办', '填报人：']));
  const { rows } = await bench.call('client.list', {});
  const contacts = rows.flatMap(({ contactName }) => (contactName === null ? [] : [contactName]));
  expect(texts.some((words) => contacts.includes(words))).toBe(true);
});

test('a file that is taken away comes back by Ctrl Z, with what a person had said', async () => {
  const { page } = bench;
  await goTo(page, '模板');
  await page.getByRole('button', { name: '移除 附件2 汇总表.xlsx' }).click();
  await page.getByText('这个项目还没有模板').waitFor();
  await page.getByRole('listbox', { name: '项目列表' }).focus();
  await page.keyboard.press('Control+z');
  await mapping().waitFor();
  expect(await shownFor('企业经办').textContent()).toBe('联系人');
});

test('a file without a heading row is refused, and why stands where it would have stood', async () => {
  const { page } = bench;
  const path = join(bench.folder, '说明.xlsx');
  const bytes = await workbookOf((book) => {
    book.addWorksheet('说明').addRow(['请按要求填写。']);
  });
  writeFileSync(path, officeFile(bytes));
  await bench.dialogs({ open: [path] });
  await page.getByRole('button', { name: '添加模板…' }).click();
  const alert = page.getByRole('alert').filter({ hasText: '说明.xlsx' });
  await alert.waitFor();
  expect(await page.getByRole('button', { name: /^移除 / }).count()).toBe(1);
});

test('of a workbook with several tables a person says which one is filled', async () => {
  const { page } = bench;
  const path = join(bench.folder, '附件3 各表.xlsx');
  const bytes = await workbookOf((book) => {
    for (const name of ['企业汇总表', '项目汇总表'])
      drawTable(book, { heading: [HEADINGS], rows: [HEADINGS.map(() => null)], foot: '填报人：' }, name);
  });
  writeFileSync(path, officeFile(bytes));
  await bench.dialogs({ open: [path] });
  await page.getByRole('button', { name: '添加模板…' }).click();
  await page.getByRole('alert').getByRole('button', { name: '项目汇总表' }).click();
  await page.getByRole('button', { name: '移除 附件3 各表.xlsx' }).waitFor();
  await mapping().getByText('项目汇总表!A3').waitFor();
});
