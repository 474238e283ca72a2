import { inChinese } from '../../../shared/base/sentence.ts';
import ExcelJS from 'exceljs';
import { type Fen, wanText } from '../../../shared/base/money.ts';
import type { CellValue } from '../../../shared/client/cell-value.ts';
import { type CellKind, type Field, type Sheet, SHEETS } from '../../../shared/client/fields.ts';
import type { StoredClient } from '../../../shared/client/merge.ts';
import { writeFileAtomic } from './atomic-file.ts';
import { excelText } from './excel-text.ts';

const ROWS = 1000;
const FORMATS: Partial<Record<CellKind, string>> = {
  date: 'yyyy-mm-dd',
  wan: '#,##0.00####',
  count: '#,##0',
  year: '0',
  text: '@',
};
const LISTS: Readonly<Record<string, readonly string[]>> = {
  'yes-no': ['是', '否'],
  scale: ['大型', '中型', '小型', '微型'],
};

/**
 * The portfolio workbook: headings as they are read back, formats, drop-down lists, notes; blank, or with these
 * clients, so that reading it back changes nothing.
 */
export async function writePortfolio(path: string, clients: readonly StoredClient[] = []): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '申报工作台';
  for (const sheet of SHEETS) addSheet(workbook, sheet, clients);
  const bytes = await workbook.xlsx.writeBuffer();
  await writeFileAtomic(path, new Uint8Array(bytes));
}

function addSheet(workbook: ExcelJS.Workbook, sheet: Sheet, clients: readonly StoredClient[]): void {
  const worksheet = workbook.addWorksheet(sheet.label, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  worksheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
  };
  sheet.fields.forEach((field, i) => formatColumn(worksheet, field, i + 1));
  let row = 1;
  for (const { name, cells, rows } of clients) {
    const own = sheet.id === 'company' ? [cells] : rows.filter((one) => one.sheet === sheet.id).map((one) => one.cells);
    for (const values of own) {
      row += 1;
      for (const [i, field] of sheet.fields.entries()) {
        const value = cellOf(field, field.id === 'name' ? name : (values[field.id] ?? null));
        if (value !== null) worksheet.getCell(row, i + 1).value = value;
      }
    }
  }
  sheet.fields.forEach((field, i) => addHeading(worksheet, field, i + 1, Math.max(ROWS, row)));
  worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: sheet.fields.length } };
  worksheet.getRow(1).height = 24;
}

/** A stored value as a cell that is read back as the same value; null where it is not known. */
function cellOf(field: Field, value: CellValue): string | number | Date | null {
  if (value === null) return null;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return field.kind === 'wan' ? Number(wanText(value as Fen)) : value;
  if (typeof value !== 'string') return value.length === 0 ? '无' : excelText(value.join('、'));
  const date = field.kind === 'date' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) : null;
  if (date && Number(date[1]) >= 1901) return new Date(Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])));
  return excelText(value);
}

function formatColumn(worksheet: ExcelJS.Worksheet, field: Field, index: number): void {
  const column = worksheet.getColumn(index);
  column.width = Math.max(12, [...headingOf(field)].length * 2 + 4, field.id === 'name' ? 32 : 0);
  const format = FORMATS[field.kind];
  if (format !== undefined) column.numFmt = format;
}

const headingOf = (field: Field): string =>
  `${field.label}${field.required ? '*' : ''}${field.kind === 'wan' ? '（万元）' : ''}`;

function addHeading(worksheet: ExcelJS.Worksheet, field: Field, index: number, rows: number): void {
  const cell = worksheet.getCell(1, index);
  cell.value = headingOf(field);
  cell.numFmt = '@';
  cell.font = { name: '宋体', size: 11, bold: true };
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: field.required ? 'FFFDE9D9' : 'FFEAF1FB' } };
  cell.border = { bottom: { style: 'thin' } };
  if (field.hint !== undefined) cell.note = inChinese(field.hint);
  const validation = validationOf(field);
  if (validation) for (let row = 2; row <= rows; row++) worksheet.getCell(row, index).dataValidation = validation;
}

function validationOf(field: Field): ExcelJS.DataValidation | null {
  const said = { showErrorMessage: true, errorStyle: 'warning', errorTitle: field.label, allowBlank: true } as const;
  const list = LISTS[field.kind];
  if (list) return { ...said, type: 'list', formulae: [`"${list.join(',')}"`], error: `应为 ${list.join('、')}` };
  switch (field.kind) {
    case 'date':
      return {
        ...said,
        type: 'date',
        operator: 'greaterThan',
        formulae: [new Date(Date.UTC(1900, 0, 1))],
        error: '应为日期，如 2019-04-15',
      };
    case 'wan':
      return { ...said, type: 'decimal', operator: 'between', formulae: [-1e10, 1e10], error: '应为金额，单位万元' };
    case 'count':
      return { ...said, type: 'whole', operator: 'greaterThanOrEqual', formulae: [0], error: '应为人数' };
    case 'year':
      return { ...said, type: 'whole', operator: 'between', formulae: [1990, 2100], error: '应为四位年度' };
    default:
      return null;
  }
}
