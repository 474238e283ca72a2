import { expect, test } from 'vitest';
import { copiedFormula, movedCells, movedFormula } from '../../electron/core/write/fill-excel-refs.ts';
import { fillExcel } from '../../electron/core/write/fill-excel.ts';
import { readTemplate } from '../../electron/core/write/read-template.ts';
import { partBytes, partText } from '../../electron/core/write/template-parts.ts';
import { drawTable, partsOf, reopened, rowsFor, workbookOf } from './templates.ts';

const ADDED = { sheet: '表 1', after: 6, count: 3 };

test.each([
  ['SUM(D5:D6)', 'SUM(D5:D9)'],
  ['SUM($D$5:$D$6)/D7', 'SUM($D$5:$D$9)/D10'],
  ['A1&"D7"&LOG10(D8)', 'A1&"D7"&LOG10(D11)'],
  ["'另表'!D7+'表 1'!D7", "'另表'!D7+'表 1'!D10"],
  ['SUM(5:6)+ABCD7', 'SUM(5:9)+ABCD7'],
])('the formula %s becomes %s', (before, after) => {
  expect(movedFormula(before, '表 1', ADDED)).toBe(after);
});

test('a range within its own row stays within it; a copied formula goes along where nothing is fixed', () => {
  expect(movedFormula('SUM(D6:F6)', '表 1', ADDED, 6)).toBe('SUM(D6:F6)');
  expect(copiedFormula('D6*$E$2+F$1', 2, 1)).toBe('E8*$E$2+G$1');
  expect(movedCells('A6 B7:B8', ADDED, true)).toBe('A6:A9 B10:B11');
});

test('shared formulas, names, other sheets and the calculation chain follow added rows', async () => {
  const parts = new Map(
    await workbookOf((workbook) => {
      drawTable(
        workbook,
        {
          heading: [['序号', '企业名称', '营业收入', '研发费用', '两项之和']],
          rows: [
            [null, null, null, null, null],
            [null, null, null, null, null],
          ],
          total: ['合计', null, '=SUM(C4:C5)', null, null],
        },
        '表 1',
      );
      workbook.addWorksheet('封面').getCell('A1').value = { formula: "'表 1'!C6" };
    }),
  );
  const sheet = (partText(parts, 'xl/worksheets/sheet1.xml') ?? '')
    .replace(/<c r="E4"([^>]*)\/>/, '<c r="E4"$1><f t="shared" ref="E4:E5" si="0">C4+D4</f><v>0</v></c>')
    .replace(/<c r="E5"([^>]*)\/>/, '<c r="E5"$1><f t="shared" si="0"/><v>0</v></c>');
  parts.set('xl/worksheets/sheet1.xml', partBytes(sheet)).set('xl/calcChain.xml', partBytes('<calcChain/>'));
  const filled = fillExcel(parts, readTemplate(parts, 'a.xlsx'), rowsFor(4));
  const after = partsOf(filled.bytes);
  expect(after.has('xl/calcChain.xml')).toBe(false);
  const workbook = await reopened(filled.bytes);
  const own = workbook.getWorksheet('表 1');
  expect([4, 5, 6, 7].map((row) => own?.getCell(row, 5).formula)).toEqual(['C4+D4', 'C5+D5', 'C6+D6', 'C7+D7']);
  expect(own?.getCell('C8').formula).toBe('SUM(C4:C7)');
  expect(workbook.getWorksheet('封面')?.getCell('A1').formula).toBe("'表 1'!C8");
});
