import { expect, test } from 'vitest';
import { chinese } from '../helpers/chinese.ts';
import { readTemplate } from '../../electron/core/write/read-template.ts';
import { expectOnlyCells, filledOf } from './only-filled.ts';
import { drawTable, rowsFor, workbookOf } from './templates.ts';

const form = () =>
  workbookOf((workbook) => {
    const sheet = workbook.addWorksheet('申请表');
    sheet.addRow(['企业名称', null, '统一社会信用代码', null]);
    sheet.addRow(['职工总数', null, '联系人', null]);
    sheet.addRow(['序号', '项目名称', '建设地点', '备注']);
    sheet.addRow([1, null, null, null]);
    for (let row = 1; row <= 4; row += 1)
      for (let column = 1; column <= 4; column += 1) sheet.getCell(row, column).border = { left: { style: 'thin' } };
    drawTable(
      workbook,
      { heading: [['序号', '项目名称', '总投资', '备注']], rows: [[null, null, null, null]] },
      '清单',
    );
  });

test("a form with lists of the client's own is filled by label, the lists are left to a person and named", async () => {
  const before = await form();
  const template = readTemplate(before, 'a.xlsx');
  expect(template.table).toBeNull();
  expect(chinese(template.unfilled)).toEqual(['“申请表”第 3 行', '“清单”第 3 行']);
  const { parts } = filledOf(before, 'a.xlsx', rowsFor(1));
  expectOnlyCells(before, parts, 'xl/worksheets/sheet1.xml', ['B1', 'D1', 'B2', 'D2']);
});
