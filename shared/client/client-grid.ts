import type { Sentence } from '../base/sentence.ts';
import { type LocalDate, yearOf } from '../base/local-date.ts';
import { type CellKind, type Field, type SheetId, sheetOf } from './fields.ts';
import type { Cells, StoredClient } from './merge.ts';
import { shownCell } from './shown-cell.ts';

/**
 * A cell of one client in the grid. `row`: null on 企业, the year on 财务, elsewhere the place among the client's rows
 * of the sheet, from 0; one behind the last is a row that is not there yet.
 */
export interface CellPlace {
  readonly sheet: SheetId;
  readonly row: number | null;
  readonly field: string;
}

export interface GridColumn {
  /** Of `place`, for looking cells up. */
  readonly key: string;
  /** null: how many rows have no columns of their own; counted, not entered. */
  readonly place: CellPlace | null;
  /** The workbook's heading; the sheet's name where `place` is null. */
  readonly title: string;
  readonly kind: CellKind;
  readonly hint: Sentence | null;
  /** The only values that it takes; [] where it takes others. */
  readonly choices: readonly string[];
}

export interface GridGroup {
  readonly sheet: SheetId;
  /** The sheet's name. */
  readonly title: string;
  /** null for 企业 and for what is counted, the year on 财务, else the place of the row, from 0. */
  readonly row: number | null;
  readonly columns: readonly GridColumn[];
}

/** Sheets with any number of rows a client, and for how many of these the grid has columns; the others are counted in a last one. */
const ROW_SHEETS: readonly (readonly [SheetId, most: number])[] = [
  ['qualifications', 6],
  ['properties', 6],
  ['projects', 3],
];
const MOST_YEARS = 6;
const YEARS_ASKED = 3;

const CHOICES: Partial<Record<CellKind, readonly string[]>> = {
  'yes-no': ['是', '否'],
  scale: ['大型', '中型', '小型', '微型'],
};

export const placeKey = ({ sheet, row, field }: CellPlace): string => `${sheet}/${row ?? ''}/${field}`;

/**
 * The columns of a grid with one row a client: 基本, 财务 by year (the newest first; the three finished years before
 * `on` always), then 资质, 知识产权 and 项目 row by row with one more row to enter.
 */
export function gridGroups(clients: readonly StoredClient[], on: LocalDate): readonly GridGroup[] {
  return [
    groupOf('company', null),
    ...yearsOf(clients, on).map((year) => groupOf('financials', year)),
    ...ROW_SHEETS.flatMap(([sheet, most]) => rowGroups(sheet, most, clients)),
  ];
}

/** The filled cells of a client by the key of their column. */
export function gridCells(client: StoredClient): Readonly<Record<string, string>> {
  const cells: Record<string, string> = { 'company//name': client.name };
  put(cells, 'company', null, client.cells);
  for (const row of client.rows.filter((r) => r.sheet === 'financials').toReversed())
    if (typeof row.cells['year'] === 'number') put(cells, 'financials', row.cells['year'], row.cells);
  for (const [sheet, most] of ROW_SHEETS) {
    const rows = client.rows.filter((row) => row.sheet === sheet);
    rows.slice(0, most).forEach((row, i) => put(cells, sheet, i, row.cells));
    if (rows.length > most) cells[`${sheet}/more`] = `+${rows.length - most}`;
  }
  return cells;
}

const SCALES = ['微型', '小型', '中型', '大型'];

/** The names of the clients that have something in a cell, by its value: figures and dates as such, sizes by size. */
export function namesByCell(clients: readonly StoredClient[], place: CellPlace): readonly string[] {
  const valued = clients.flatMap((client) => {
    const value = valueAt(client, place);
    return value === null ? [] : [{ name: client.name, value }];
  });
  return valued.toSorted((a, b) => compared(a.value, b.value)).map(({ name }) => name);
}

function valueAt(client: StoredClient, { sheet, row, field }: CellPlace): string | number | null {
  const rows = client.rows.filter((one) => one.sheet === sheet);
  const year = rows.find((one) => one.cells['year'] === row);
  const cells = sheet === 'company' ? client.cells : (sheet === 'financials' ? year : rows[row ?? 0])?.cells;
  const value = cells?.[field] ?? null;
  if (field === 'scale' && typeof value === 'string') return SCALES.indexOf(value);
  return value === null || typeof value === 'number' ? value : String(value);
}

const compared = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-CN');

function put(cells: Record<string, string>, sheet: SheetId, row: number | null, stored: Cells): void {
  for (const field of fieldsOf(sheet)) {
    if (field.id === 'name') continue;
    const shown = shownCell(field, stored[field.id] ?? null);
    if (shown !== null && shown !== '') cells[placeKey({ sheet, row, field: field.id })] = String(shown);
  }
}

/** What is entered in the grid: the name stands on 企业 only, the year is the column's. */
const fieldsOf = (sheet: SheetId): readonly Field[] =>
  sheetOf(sheet).fields.filter(({ id }) => (sheet === 'company' || id !== 'name') && id !== 'year');

function groupOf(sheet: SheetId, row: number | null): GridGroup {
  const columns = fieldsOf(sheet).map((field): GridColumn => {
    const place = { sheet, row, field: field.id };
    return {
      key: placeKey(place),
      place,
      title: field.label,
      kind: field.kind,
      hint: field.hint ?? null,
      choices: CHOICES[field.kind] ?? [],
    };
  });
  return { sheet, title: sheetOf(sheet).label, row, columns };
}

function yearsOf(clients: readonly StoredClient[], on: LocalDate): readonly number[] {
  const years = new Set(Array.from({ length: YEARS_ASKED }, (_, i) => yearOf(on) - 1 - i));
  for (const { rows } of clients)
    for (const { sheet, cells } of rows)
      if (sheet === 'financials' && typeof cells['year'] === 'number') years.add(cells['year']);
  return [...years].toSorted((a, b) => b - a).slice(0, MOST_YEARS);
}

function rowGroups(sheet: SheetId, most: number, clients: readonly StoredClient[]): readonly GridGroup[] {
  const longest = clients.reduce((n, { rows }) => Math.max(n, rows.filter((row) => row.sheet === sheet).length), 0);
  const groups = Array.from({ length: Math.min(most, longest + 1) }, (_, i) => groupOf(sheet, i));
  if (longest <= most) return groups;
  const { label: title } = sheetOf(sheet);
  const more: GridColumn = { key: `${sheet}/more`, place: null, title, kind: 'text', hint: null, choices: [] };
  return [...groups, { sheet, title, row: null, columns: [more] }];
}
