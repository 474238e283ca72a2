import type { Failure } from '../base/failure.ts';
import { type CellValue, readCell } from './cell-value.ts';
import { type Field, fieldOf, headingWords, type Sheet, SHEETS, type SheetId } from './fields.ts';
import { columnLetters, type RawRow, type RawSheet, type RawWorkbook } from './raw-workbook.ts';

/** One row that could be read, by the sheet that it is of. A field without a column is absent from `cells`. */
export interface PortfolioRow {
  readonly sheet: SheetId;
  /** The client's name as printed. */
  readonly name: string;
  readonly cells: Readonly<Record<string, CellValue>>;
  /** Where it stands: the workbook's own name of the sheet, and Excel's row number. */
  readonly source: { readonly sheet: string; readonly row: number };
}

export interface PortfolioReading {
  readonly rows: readonly PortfolioRow[];
  readonly failures: readonly Failure[];
  readonly warnings: readonly string[];
}

interface Layout {
  readonly sheet: Sheet;
  readonly headingRow: number;
  readonly columns: readonly { readonly column: number; readonly field: Field }[];
  readonly unknown: readonly string[];
}

const HEADING_ROWS = 5;

/**
 * Reads the rows of a portfolio workbook. Rows with a cell that cannot be read are left out and reported with sheet,
 * row and column; the others go on. Without any sheet that is known, the one failure is `workbook-layout`.
 */
export function readPortfolio(workbook: RawWorkbook, file: string): PortfolioReading {
  const rows: PortfolioRow[] = [];
  const failures: Failure[] = [];
  const warnings: string[] = [];
  let known = 0;
  for (const raw of workbook.sheets) {
    const layout = layoutOf(raw);
    if (!layout) {
      const named = SHEETS.some((sheet) => headingWords(sheet.label) === headingWords(raw.name));
      if (named) failures.push(layoutFailure(file, raw));
      else if (raw.rows.length > 0) warnings.push(`工作表「${raw.name}」没有可识别的表头，已略过。`);
      continue;
    }
    known += 1;
    if (layout.unknown.length > 0)
      warnings.push(`工作表「${raw.name}」有不认识的列，已略过：${layout.unknown.join('、')}。`);
    for (const row of raw.rows) {
      if (row.row <= layout.headingRow || row.cells.every(isBlank)) continue;
      const read = readRow(layout, raw, row, file);
      if (Array.isArray(read)) failures.push(...read);
      else rows.push(read as PortfolioRow);
    }
  }
  if (known === 0 && failures.length === 0) {
    const sheets = workbook.sheets.map((sheet) => sheet.name).join('、') || '无';
    failures.push({
      code: 'workbook-layout',
      message: `${file} 里没有可识别的工作表（现有：${sheets}）。第 1–5 行内应有含「企业名称」的表头；空白模板可用「client template」导出。`,
      details: { file },
    });
  }
  return { rows, failures, warnings };
}

const isBlank = (cell: RawRow['cells'][number]): boolean =>
  cell === null || (typeof cell === 'string' && cell.trim() === '');

function layoutFailure(file: string, raw: RawSheet): Failure {
  return {
    code: 'workbook-layout',
    message: `${file} 的工作表「${raw.name}」第 1–${HEADING_ROWS} 行没有含「企业名称」的表头，未读入。`,
    details: { file, sheet: raw.name },
  };
}

/** The heading row is the one of the first five with most known headings, 企业名称 among them; the sheet follows from its name, else from the headings. */
function layoutOf(raw: RawSheet): Layout | null {
  const named = SHEETS.find((sheet) => headingWords(sheet.label) === headingWords(raw.name));
  let best: Layout | null = null;
  for (const sheet of named ? [named] : SHEETS) {
    for (const row of raw.rows.filter((r) => r.row <= HEADING_ROWS)) {
      const layout = headingsOf(sheet, row);
      const required = sheet.fields.filter((f) => f.required).every((f) => layout.columns.some((c) => c.field === f));
      const enough = named ? layout.columns.length >= 1 : required && layout.columns.length >= 3;
      const hasName = layout.columns.some((c) => c.field.id === 'name');
      if (enough && hasName && layout.columns.length > (best?.columns.length ?? 0)) best = layout;
    }
  }
  return best;
}

function headingsOf(sheet: Sheet, row: RawRow): Layout {
  const columns: { column: number; field: Field }[] = [];
  const unknown: string[] = [];
  row.cells.forEach((cell, column) => {
    if (typeof cell !== 'string' || headingWords(cell) === '') return;
    const field = fieldOf(sheet, cell);
    if (field && !columns.some((c) => c.field === field)) columns.push({ column, field });
    else unknown.push(cell.trim());
  });
  return { sheet, headingRow: row.row, columns, unknown };
}

function readRow(layout: Layout, raw: RawSheet, row: RawRow, file: string): PortfolioRow | Failure[] {
  const cells: Record<string, CellValue> = {};
  const failures: Failure[] = [];
  const refuse = (column: number | null, heading: string, reason: string): void => {
    const place = column === null ? '' : ` ${columnLetters(column)} 列`;
    failures.push({
      code: 'row-invalid',
      message: `${file} 工作表「${raw.name}」第 ${row.row} 行${place}（${heading}）：${reason}。该行未导入。`,
      details: { file, sheet: raw.name, row: row.row, column: heading },
    });
  };
  for (const { column, field } of layout.columns) {
    const reading = readCell(field, row.cells[column]);
    if (reading.ok) cells[field.id] = reading.value;
    else refuse(column, field.label, reading.reason);
  }
  for (const field of layout.sheet.fields.filter((f) => f.required)) {
    const column = layout.columns.find((c) => c.field === field)?.column ?? null;
    if (!failures.some((f) => f.details?.['column'] === field.label) && (cells[field.id] ?? null) === null)
      refuse(column, field.label, '必填项为空');
  }
  if (failures.length > 0) return failures;
  const { name, ...rest } = cells;
  return { sheet: layout.sheet.id, name: String(name), cells: rest, source: { sheet: raw.name, row: row.row } };
}
