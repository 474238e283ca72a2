import type ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { chinese } from '../helpers/chinese.ts';
import { partText } from '../../electron/core/write/template-parts.ts';
import { filledOf } from './only-filled.ts';
import { changedParts, reopened, rowsFor, workbookOf } from './templates.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const EDGE = { left: { style: 'thin' } } as const;

function looped(build: (sheet: ExcelJS.Worksheet) => void) {
  return workbookOf((workbook) => build(workbook.addWorksheet('名单')));
}

test('the rows between {#企业} and {/企业} stand once for each client, with figures as figures', async () => {
  const before = await looped((sheet) => {
    sheet.addRow(['推荐名单（{申报通知}）']);
    sheet.mergeCells('A1:E1');
    sheet.addRow(['序号', '企业名称', '职工总数', '营业收入（万元）', '注册日期']);
    sheet.addRow(['{#企业}{序号}', '{企业名称}', '{职工总数}', '{营业收入}', '{注册日期}{/企业}']);
    sheet.addRow(['合计', null, { formula: 'SUM(C3:C3)' }, { formula: 'SUM(D3:D3)' }]);
    sheet.getRow(3).height = 30;
    for (const cell of ['A3', 'B3', 'C3', 'D3', 'E3']) sheet.getCell(cell).border = EDGE;
    sheet.getCell('E3').numFmt = 'yyyy-mm-dd';
  });
  const { parts, report } = filledOf(before, 'a.xlsx', rowsFor(3));
  const sheet = (await reopened(report.bytes)).worksheets[0];
  expect(sheet?.getCell('A1').value).toBe('推荐名单（关于组织申报2026年示例市技术改造项目的通知）');
  expect([3, 4, 5].map((row) => [1, 3, 4, 5].map((column) => sheet?.getCell(row, column).value))).toEqual(
    [1, 2, 3].map((no) => [no, 320 + no, 3000 + no, new Date(Date.UTC(2012, 1, 29))]),
  );
  expect(sheet?.getCell('B5').value).toBe('武汉示例3号精工机械有限公司');
  expect(sheet?.getRow(5).height).toBe(30);
  expect(sheet?.getCell('B5').border.left?.style).toBe('thin');
  expect(sheet?.getCell('C6').formula).toBe('SUM(C3:C5)');
  expect(changedParts(before, parts)).toEqual(['xl/workbook.xml', SHEET]);
  expect(report.missing).toEqual([]);
});

test('a loop over several rows keeps their merges, and a second loop below it is filled as well', async () => {
  const before = await looped((sheet) => {
    sheet.addRow(['{#单位}单位名称', '{企业名称}', null]);
    sheet.mergeCells('B1:C1');
    sheet.addRow(['法定代表人', '{法定代表人}', '{/单位}']);
    sheet.addRow(['以下为项目']);
    sheet.addRow(['{#项目}{项目名称}', '{企业名称}', '{总投资}{/项目}']);
    sheet.addRow(['盖章']);
  });
  const { parts, report } = filledOf(before, 'a.xlsx', rowsFor(2, true));
  const sheet = (await reopened(report.bytes)).worksheets[0];
  const texts = (row: number) => [1, 2, 3].map((column) => sheet?.getCell(row, column).text);
  expect(texts(3).slice(0, 2)).toEqual(['单位名称', '武汉示例2号精工机械有限公司']);
  expect(texts(4)).toEqual(['法定代表人', '【待补】', '']);
  expect(texts(5)[0]).toBe('以下为项目');
  expect([6, 7, 8, 9].map((row) => texts(row)[2])).toEqual(['8000万元', '8001万元', '8000万元', '8001万元']);
  expect(texts(10)[0]).toBe('盖章');
  const xml = partText(parts, SHEET) ?? '';
  for (const merge of ['B1:C1', 'B3:C3']) expect(xml).toContain(`<mergeCell ref="${merge}"/>`);
  expect(chinese(report.missing).map(({ place }) => place)).toEqual(['名单!B2', '名单!B4']);
});

test.each([
  ['without an end', [['{#企业}{企业名称}']], '名单!A1 的循环 {#企业} 没有结尾'],
  ['without a beginning', [['{企业名称}{/企业}']], '名单!A1 的 {/企业} 前面没有对应的'],
  [
    'within another',
    [['{#企业}'], ['{#项目}{项目名称}{/项目}'], ['{/企业}']],
    '名单!A2 的循环 {#项目} 套在 {#企业} 里',
  ],
  ['of something unknown', [['{#设备}{企业名称}{/设备}']], '{#设备} 不认识'],
  ['two in a row', [['{#企业}{企业名称}{/企业}', '{#项目}{项目名称}{/项目}']], '第 1 行有两个循环'],
])('a loop %s is refused by name and place', async (_, rows, message) => {
  const before = await looped((sheet) => {
    for (const row of rows) sheet.addRow(row);
  });
  expect(() => filledOf(before, 'a.xlsx', rowsFor(2))).toThrow(message);
});

test('outside a loop a tag that is another for each client is refused, not filled with the first', async () => {
  const before = await looped((sheet) => {
    sheet.addRow(['{联系人}：{企业名称}']);
    sheet.addRow(['{#企业}{企业名称}{/企业}']);
  });
  expect(() => filledOf(before, 'a.xlsx', rowsFor(2))).toThrow('{企业名称}（名单!A1）在循环之外');
});
