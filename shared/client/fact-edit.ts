import { fail } from '../base/failure.ts';
import { say } from '../base/sentence.ts';
import { type CellValue, readCell } from './cell-value.ts';
import { type Field, headingWords, type Sheet, SHEETS } from './fields.ts';
import { type Cells, nameKey, type StoredClient, type StoredRow } from './merge.ts';

/** A cell by the workbook's words; `row` is the year on 财务, the row's name elsewhere, null on 企业. */
export interface FactAt {
  readonly sheet: string;
  readonly row: string | null;
  readonly field: string;
}

/** One cell of a stored client with another value. */
export interface FactEdit {
  readonly sheet: Sheet;
  readonly field: Field;
  readonly value: CellValue;
  /** The stored row; null for the 企业 row, and for a year that has no row yet. */
  readonly row: StoredRow | null;
  /** All cells of the row as they are then. */
  readonly cells: Cells;
}

/**
 * Reads a typed value as the workbook's import would, for its place in this client. An empty text is *not known*. Fails
 * with `usage` on a place that does not exist, on a cell that tells rows apart, and on a value that is no such value.
 */
export function factEdit(client: StoredClient, at: FactAt, typed: string): FactEdit {
  const sheet = SHEETS.find((s) => s.label === at.sheet) ?? fail('usage', say`没有这张表：${at.sheet}。`);
  const field =
    sheet.fields.find((f) => headingWords(f.label) === headingWords(at.field)) ??
    fail('usage', say`「${at.sheet}」表没有这一列：${at.field}。`);
  if (field.id === 'name' || sheet.key.includes(field.id))
    fail('usage', say`「${field.label}」用来区分各行，请在工作簿里修改后重新导入。`);
  const reading = readCell(field, typed);
  if (!reading.ok) return fail('usage', say`${client.name} · ${at.row ?? ''}${field.label}：${reading.reason}。`);
  const { value } = reading;
  if (sheet.id === 'company') return { sheet, field, value, row: null, cells: { ...client.cells, [field.id]: value } };
  const rows = client.rows.filter((row) => row.sheet === sheet.id && isNamed(row, sheet, at.row));
  if (rows.length > 1)
    fail(
      'usage',
      say`「${client.name}」的${sheet.label}表里有 ${rows.length} 行「${at.row ?? ''}」，请在工作簿里改正后重新导入。`,
    );
  const row = rows[0] ?? null;
  if (row) return { sheet, field, value, row, cells: { ...row.cells, [field.id]: value } };
  const year = sheet.id === 'financials' ? readCell(yearField(sheet), at.row ?? '') : null;
  if (year?.ok !== true || year.value === null)
    return fail('usage', say`「${client.name}」的${sheet.label}表里没有「${at.row ?? ''}」这一行。`);
  return { sheet, field, value, row: null, cells: { year: year.value, [field.id]: value } };
}

/** The client as it would be; the one given stays as it is. */
export function withFact(client: StoredClient, { sheet, row, cells }: FactEdit): StoredClient {
  if (sheet.id === 'company') return { ...client, cells };
  if (row === null) return { ...client, rows: [...client.rows, { id: 0, sheet: sheet.id, cells }] };
  return { ...client, rows: client.rows.map((other) => (other === row ? { ...other, cells } : other)) };
}

/** What tells a row of a sheet from the others, for a person: the year, the name. */
export function rowName(sheet: Sheet, cells: Cells): string {
  const name = cells[sheet.key.at(-1) ?? ''];
  return name === null || name === undefined ? '' : String(name);
}

const isNamed = (row: StoredRow, sheet: Sheet, name: string | null): boolean =>
  name !== null && nameKey(rowName(sheet, row.cells)) === nameKey(name);

function yearField(sheet: Sheet): Field {
  const field = sheet.fields.find((f) => f.kind === 'year');
  if (!field) throw new Error(`no year on ${sheet.label}`);
  return field;
}
