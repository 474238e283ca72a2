import ExcelJS from 'exceljs';
import { type CellKind, type Field, type Sheet, SHEETS } from '../../../shared/client/fields.ts';
import { writeFileAtomic } from './atomic-file.ts';

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

/** The portfolio workbook without rows: headings as they are read back, formats, drop-down lists, notes. */
export async function writeClientTemplate(path: string): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '申报工作台';
  for (const sheet of SHEETS) addSheet(workbook, sheet);
  const bytes = await workbook.xlsx.writeBuffer();
  await writeFileAtomic(path, new Uint8Array(bytes));
}

function addSheet(workbook: ExcelJS.Workbook, sheet: Sheet): void {
  const worksheet = workbook.addWorksheet(sheet.label, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  worksheet.pageSetup = {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: '1:1',
  };
  sheet.fields.forEach((field, i) => addColumn(worksheet, field, i + 1));
  worksheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: sheet.fields.length } };
  worksheet.getRow(1).height = 24;
}

function addColumn(worksheet: ExcelJS.Worksheet, field: Field, index: number): void {
  const column = worksheet.getColumn(index);
  const heading = `${field.label}${field.required ? '*' : ''}${field.kind === 'wan' ? '（万元）' : ''}`;
  column.width = Math.max(12, [...heading].length * 2 + 4, field.id === 'name' ? 32 : 0);
  const format = FORMATS[field.kind];
  if (format !== undefined) column.numFmt = format;
  const cell = worksheet.getCell(1, index);
  cell.value = heading;
  cell.numFmt = '@';
  cell.font = { name: '宋体', size: 11, bold: true };
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: field.required ? 'FFFDE9D9' : 'FFEAF1FB' } };
  cell.border = { bottom: { style: 'thin' } };
  if (field.hint !== undefined) cell.note = field.hint;
  const validation = validationOf(field);
  if (validation) for (let row = 2; row <= ROWS; row++) worksheet.getCell(row, index).dataValidation = validation;
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
