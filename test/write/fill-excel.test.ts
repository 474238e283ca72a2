import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { fillExcel } from '../../electron/core/write/fill-excel.ts';
import { readTemplate } from '../../electron/core/write/read-template.ts';
import { libreOffice, printed, squeezed } from './libreoffice.ts';
import { changedParts, drawTable, partsOf, reopened, rowsFor, workbookOf } from './templates.ts';
import { chinese } from '../helpers/chinese.ts';

const HEADING = [
  ['序号', '企业名称', '统一社会信用代码', '投资情况', '投资情况', '联系人', '联系电话', '备注'],
  ['', '', '', '总投资（万元）', '固定资产投资', '', '', ''],
];
const EMPTY_ROW = Array.from({ length: 8 }, () => null);
const renovation = () =>
  workbookOf((workbook) => {
    const sheet = drawTable(workbook, {
      heading: HEADING,
      rows: [EMPTY_ROW, EMPTY_ROW],
      total: ['合计', null, null, '=SUM(D5:D6)', null, null, null, null],
      foot: '填报人：　　审核人：　　联系电话：',
    });
    sheet.addConditionalFormatting({
      ref: 'D5:D6',
      rules: [{ type: 'expression', priority: 1, formulae: ['$D5>10000'], style: {} }],
    });
    for (const cell of ['H5', 'H6']) sheet.getCell(cell).dataValidation = { type: 'list', formulae: ['"甲,乙"'] };
    workbook.addWorksheet('填表说明').addRow(['请如实填写。']);
  });

test('rows are added with heights and formats, sums grow, foot and print area follow', async () => {
  const parts = await renovation();
  const filled = fillExcel(parts, readTemplate(parts, '汇总表.xlsx'), rowsFor(5));
  const sheet = (await reopened(filled.bytes)).getWorksheet('汇总表');
  expect([5, 6, 7, 8, 9].map((row) => sheet?.getCell(row, 1).value)).toEqual([1, 2, 3, 4, 5]);
  expect(sheet?.getCell('B9').value).toBe('武汉示例5号精工机械有限公司');
  expect(sheet?.getCell('D5').value).toBe(8000);
  expect(sheet?.getCell('E5').value).toBe(6500.5);
  expect(sheet?.getRow(9).height).toBe(33);
  expect(sheet?.getCell('H9').border.left?.style).toBe('thin');
  expect(sheet?.getCell('D10').value).toMatchObject({ formula: 'SUM(D5:D9)' });
  expect(sheet?.getCell('E10').value).toMatchObject({ formula: 'SUM(E5:E9)' });
  expect(sheet?.getCell('A11').value).toContain('填报人');
  expect(sheet?.pageSetup.printArea).toBe('A1:H11');
  expect(sheet?.pageSetup.printTitlesRow).toBe('3:4');
  const xml = new TextDecoder().decode(partsOf(filled.bytes).get('xl/worksheets/sheet1.xml'));
  expect(xml).toContain('sqref="D5:D9"');
  expect(xml).toContain('sqref="H5:H9"');
  expect(xml).toContain('<mergeCell ref="A1:H1"/>');
  expect(changedParts(parts, partsOf(filled.bytes))).toEqual(['xl/workbook.xml', 'xl/worksheets/sheet1.xml']);
});

test('where the rows are enough nothing but the sheet changes, and on it only filled cells', async () => {
  const parts = await workbookOf((workbook) => {
    drawTable(workbook, {
      heading: [['序号', '单位名称', '信用代码', '备注']],
      rows: [
        [null, null, null, null],
        [null, null, null, null],
      ],
      foot: '填报人：',
    });
  });
  const filled = fillExcel(parts, readTemplate(parts, 'a.xlsx'), rowsFor(1));
  const after = partsOf(filled.bytes);
  expect(changedParts(parts, after)).toEqual(['xl/worksheets/sheet1.xml']);
  const cells = (xml: string): string => xml.replace(/<c r="[ABC]4"[^>]*?(?:\/>|>.*?<\/c>)/g, '');
  const text = (from: typeof parts): string => new TextDecoder().decode(from.get('xl/worksheets/sheet1.xml'));
  expect(cells(text(after))).toBe(cells(text(parts)));
});

test("an example row goes, unit and date format are the template's, what is not known is 【待补】 and listed", async () => {
  const parts = await workbookOf((workbook) => {
    const sheet = drawTable(workbook, {
      unit: '单位：元',
      heading: [['序号', '申报企业', '上年营业收入', '法定代表人', '所属行业', '特殊指标', '注册日期']],
      rows: [
        ['例', '某某公司', 100, '张某', '制造业', 'x', null],
        [null, null, null, null, null, null, null],
      ],
    });
    sheet.getCell('G4').numFmt = 'yyyy.mm';
  });
  const filled = fillExcel(parts, readTemplate(parts, 'a.xlsx'), rowsFor(1));
  const sheet = (await reopened(filled.bytes)).getWorksheet('汇总表');
  expect(sheet?.getCell('C4').value).toBe(30_010_000);
  expect(sheet?.getCell('D4').value).toBe('【待补】');
  expect(sheet?.getCell('F4').value).toBeNull();
  expect(sheet?.getCell('G4').value).toEqual(new Date(Date.UTC(2012, 1, 29)));
  expect(filled.missing.map(({ name }) => name)).toContain('法定代表人');
  expect(chinese(filled.warnings).join('')).toContain('示例');
});

test('a form is filled by label, a tag in place; a client that looks like a formula stays text', async () => {
  const form = await workbookOf((workbook) => {
    const sheet = workbook.addWorksheet('申请表');
    sheet.addRow(['申请表']);
    sheet.mergeCells('A1:D1');
    sheet.addRow(['单位名称', null, '信用代码', null]);
    sheet.addRow(['职工人数', null, '注册资本（万元）', null]);
    for (const cell of ['B2', 'D2', 'B3', 'D3']) sheet.getCell(cell).border = { left: { style: 'thin' } };
  });
  const [row] = rowsFor(1);
  if (!row) throw new Error('no row');
  const evil = { ...row, facts: { ...row.facts, client: { ...row.facts.client, name: '=HYPERLINK("x")<b>' } } };
  const filled = fillExcel(form, readTemplate(form, 'a.xlsx'), [evil]);
  const sheet = (await reopened(filled.bytes)).getWorksheet('申请表');
  expect(sheet?.getCell('B2').value).toBe('=HYPERLINK("x")<b>');
  expect(sheet?.getCell('D2').value).toBe('91420100000000001X');
  expect(sheet?.getCell('B3').value).toBe(321);
  expect(sheet?.getCell('D3').value).toBe('【待补】');
  expect(changedParts(form, partsOf(filled.bytes))).toEqual(['xl/worksheets/sheet1.xml']);

  const tagged = await workbookOf((workbook) =>
    workbook.addWorksheet('函').addRow(['兹有{企业名称}（{信用代码}）申报。']),
  );
  const letter = fillExcel(tagged, readTemplate(tagged, 'b.xlsx'), [row]);
  expect((await reopened(letter.bytes)).getWorksheet('函')?.getCell('A1').value).toBe(
    '兹有示例1号高端智能装备与新材料科技发展集团股份有限公司光谷分公司（91420100000000001X）申报。',
  );
});

test('under category bands rows go into one band and the others stay', async () => {
  const parts = await workbookOf((workbook) => {
    const sheet = drawTable(workbook, {
      heading: [['序号', '企业名称', '信用代码', '所属行业', '备注']],
      rows: [
        ['一、智能化改造类', null, null, null, null],
        [null, null, null, null, null],
        ['二、绿色化改造类', null, null, null, null],
        [null, null, null, null, null],
      ],
    });
    sheet.mergeCells('A4:E4');
    sheet.mergeCells('A6:E6');
  });
  const filled = fillExcel(parts, readTemplate(parts, 'a.xlsx'), rowsFor(3));
  const sheet = (await reopened(filled.bytes)).getWorksheet('汇总表');
  expect([5, 6, 7].map((at) => sheet?.getCell(at, 1).value)).toEqual([1, 2, 3]);
  expect(sheet?.getCell('A8').value).toBe('二、绿色化改造类');
  expect(sheet?.getCell('E8').isMerged).toBe(true);
  expect(chinese(filled.warnings).join('')).toContain('分类栏');
});

test.each([
  [
    'several tables',
    '有 2 个表',
    (workbook: ExcelJS.Workbook): void => {
      for (const name of ['一', '二'])
        drawTable(
          workbook,
          { heading: [['序号', '企业名称', '信用代码', '备注']], rows: [[null, null, null, null]] },
          name,
        );
    },
  ],
  [
    '200 columns',
    '200 列',
    (workbook: ExcelJS.Workbook): void => {
      workbook.addWorksheet('宽').addRow(Array.from({ length: 200 }, (_, i) => `列${i}`));
    },
  ],
  [
    'no heading row',
    '没有找到表头行',
    (workbook: ExcelJS.Workbook): void => {
      workbook.addWorksheet('文').addRow(['只有一句话。']);
    },
  ],
])('%s is refused by name and place', async (_, message, build) => {
  const parts = await workbookOf(build);
  expect(() => readTemplate(parts, 'a.xlsx')).toThrow(message);
});

test('macros and a tag that matches nothing are refused', async () => {
  const parts = await renovation();
  expect(() => readTemplate(new Map(parts).set('xl/vbaProject.bin', new Uint8Array()), 'a.xlsx')).toThrow('带有宏');
  const tagged = await workbookOf((workbook) => workbook.addWorksheet('函').addRow(['{不存在的事项}']));
  expect(() => fillExcel(tagged, readTemplate(tagged, 'b.xlsx'), rowsFor(1))).toThrow('{不存在的事项}（函!A1）');
});

test.runIf(libreOffice)(
  'a filled table opens in LibreOffice with its sum worked out',
  async () => {
    const parts = await renovation();
    const folder = await mkdtemp(join(tmpdir(), 'template-'));
    const path = join(folder, 'a.xlsx');
    await writeFile(path, fillExcel(parts, readTemplate(parts, 'a.xlsx'), rowsFor(5)).bytes);
    const [file] = await printed([path]);
    expect(squeezed(file?.pages.join('') ?? '')).toContain('40000');
    await rm(folder, { recursive: true });
  },
  120_000,
);
