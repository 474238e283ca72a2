import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { load } from 'cheerio';
import type ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { officeFile } from '../../electron/core/write/template-parts.ts';
import { ON, RENOVATION_CLIENTS, renovationWorkspace } from '../helpers/renovation.ts';
import { htmlCells } from '../helpers/html-cells.ts';
import { tempFile, tempFolder } from '../helpers/workspaces.ts';
import { drawTable, reopened, workbookOf } from '../write/templates.ts';

const [FIRST, SECOND] = RENOVATION_CLIENTS;
const clients = [FIRST, SECOND];
const HEADINGS = ['序号', '企业名称', '项目名称', '总投资', '职工总数', '备注'];

const table = async (change: (sheet: ExcelJS.Worksheet) => void = () => undefined): Promise<string> =>
  tempFile(
    '附件2 汇总表.xlsx',
    officeFile(
      await workbookOf((book) => {
        const rows = [HEADINGS.map(() => null)];
        const total = ['合计', null, null, '=SUM(D4:D4)', null, null];
        const sheet = drawTable(book, { heading: [HEADINGS], rows, total, foot: '填报人：' });
        for (const cell of ['D4', 'D5']) sheet.getCell(cell).numFmt = '#,##0.00';
        change(sheet);
      }),
    ),
  );

const form = async (): Promise<string> =>
  tempFile(
    '附件1 申请表.xlsx',
    officeFile(
      await workbookOf((book) => {
        const sheet = book.addWorksheet('申请表');
        sheet.addRow(['单位名称', null, '法定代表人', null]);
        for (const cell of ['B1', 'D1']) sheet.getCell(cell).border = { left: { style: 'thin' } };
      }),
    ),
  );

/** The words of each row, a cell that a merge covers left out. */
const pageRows = (html: string): string[][] => htmlCells(html).map((row) => row.map(({ words }) => words));

/** The same of the written file, read by another program's reader. */
const fileRows = (sheet: ExcelJS.Worksheet): string[][] => {
  const rows: string[][] = [];
  for (let row = 1; row <= sheet.rowCount; row += 1) {
    const cells: string[] = [];
    for (let column = 1; column <= sheet.columnCount; column += 1) {
      const cell = sheet.getCell(row, column);
      if (cell.isMerged && cell.master !== cell) continue;
      cells.push(typeof cell.value === 'number' && column === 4 ? cell.value.toFixed(2) : cell.text);
    }
    rows.push(cells);
  }
  return rows;
};

test('the page of a filled table says, cell by cell, what the written file holds', async () => {
  const { core, program } = await renovationWorkspace();
  await core.run('template.add', { program, file: await table() });
  const { papers } = await core.run('packet.preview', { on: ON, program, clients });
  const paper = papers.find(({ kind }) => kind === 'template');
  expect(paper).toMatchObject({
    title: '附件2 汇总表',
    client: null,
    file: { name: '附件2 汇总表.xlsx', unshown: [], failed: null },
  });
  const { path } = await core.run('packet.writeForm', {
    on: ON,
    program,
    clients,
    id: paper?.id ?? '',
    folder: tempFolder(),
  });
  expect(basename(path)).toBe('2026年技术改造项目-附件2 汇总表.xlsx');
  const [sheet] = (await reopened(readFileSync(path))).worksheets;
  const rows = pageRows(paper?.html ?? '').map((row) => row.map((words) => words.replaceAll(',', '')));
  const written = sheet ? fileRows(sheet) : [];
  expect(written.flat()).toEqual(expect.arrayContaining([FIRST, SECOND, '数控车间改造', '3000.00', '【待补】']));
  // The sum is Excel's to work out: its file holds the formula, the page what it comes to.
  const total = written.findIndex(([first]) => first === '合计');
  expect(rows[total]?.[3]).toBe('3000.00');
  expect(rows.filter((_, n) => n !== total)).toEqual(written.filter((_, n) => n !== total));
});

test('what was filled in is marked, what is missing in the red of the other papers, and the bureau’s words are not', async () => {
  const { core, program } = await renovationWorkspace();
  await core.run('template.add', { program, file: await table() });
  const { papers } = await core.run('packet.preview', { on: ON, program, clients });
  const page = load(papers.find(({ kind }) => kind === 'template')?.html ?? '');
  const marked = page('.filled')
    .toArray()
    .map((cell) => page(cell).text());
  expect(marked).toEqual(expect.arrayContaining([FIRST, SECOND, '数控车间改造', '3,000.00']));
  for (const words of [...HEADINGS, '填报人：', '合计', '单位：万元']) expect(marked).not.toContain(words);
  expect(page('b.missing').first().text()).toBe('【待补】');
});

test('a form has a page for each client among that client’s papers, and is written alone when it is opened', async () => {
  const { core, program } = await renovationWorkspace([[FIRST, '法定代表人', '示例庚']]);
  await core.run('template.add', { program, file: await form() });
  const choice = { on: ON, program, clients };
  const { papers } = await core.run('packet.preview', choice);
  expect(papers.map(({ kind, client }) => [kind, client])).toEqual([
    ['checklist', FIRST],
    ['cover', FIRST],
    ['template', FIRST],
    ['checklist', SECOND],
    ['cover', SECOND],
    ['template', SECOND],
    ['summary', null],
    ['job-ticket', null],
  ]);
  const [first, second] = papers.filter(({ kind }) => kind === 'template');
  expect(pageRows(first?.html ?? '')).toEqual([['单位名称', FIRST, '法定代表人', '示例庚']]);
  expect(pageRows(second?.html ?? '')).toEqual([['单位名称', SECOND, '法定代表人', '【待补】']]);
  const listed = await core.run('packet.preview', { ...choice, show: [second?.id ?? ''] });
  expect(listed.papers.filter(({ html }) => html !== null).map(({ client }) => client)).toEqual([SECOND]);
  expect(listed.papers.map(({ id }) => id)).toEqual(papers.map(({ id }) => id));
  await expect(
    core.run('packet.writeForm', { ...choice, id: 'template/9/none', folder: tempFolder() }),
  ).rejects.toMatchObject({ failure: { code: 'usage' } });
});

test('with recommending units each table is of its own unit', async () => {
  const { core, program } = await renovationWorkspace([
    [FIRST, '推荐单位', '示例甲区'],
    [SECOND, '推荐单位', '示例乙区'],
  ]);
  await core.run('template.add', { program, file: await table() });
  const { papers } = await core.run('packet.preview', { on: ON, program, clients, perRecommender: true });
  const tables = papers.filter(({ kind }) => kind === 'template');
  expect(tables.map(({ recommender }) => recommender)).toEqual(['示例甲区', '示例乙区']);
  expect(tables.map(({ html }) => [html?.includes(FIRST), html?.includes(SECOND)])).toEqual([
    [true, false],
    [false, true],
  ]);
});
