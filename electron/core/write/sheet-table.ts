import type { Cell as ExcelCell, Style, Worksheet } from 'exceljs';
import type { Cell, Row, Table } from '../../../shared/packet/document.ts';
import { CHECKED, UNCHECKED, cellText } from '../../../shared/packet/cell-text.ts';
import { layOut, type LaidCell } from '../../../shared/packet/table-layout.ts';
import { dayOf, monthOf, yearOf } from '../../../shared/base/local-date.ts';
import { TABLE_SIZE, type ExcelStyles } from './excel-style.ts';
import { excelText } from './excel-text.ts';
import { groupHeights, sheetRows } from './row-heights.ts';

/** Where a table stands on its sheet. `offsets` are where the grid columns begin, in characters, and the right end. */
export interface TablePlace {
  readonly sheet: Worksheet;
  readonly styles: ExcelStyles;
  readonly firstRow: number;
  readonly offsets: readonly number[];
}

/** Writes a table; yields the sheet row that was written last, after each group of rows that merges hold together. */
export function* writeTable(table: Table, place: TablePlace): Generator<number> {
  const starts = columnStarts(table);
  const kinds = [...table.head, ...table.rows].map((row) => row.kind);
  const firstData = place.firstRow + table.head.length;
  const widthOf = (cell: LaidCell): number => {
    const from = starts[cell.column] ?? 0;
    const to = starts[cell.column + cell.colSpan] ?? from;
    return (place.offsets[to] ?? 0) - (place.offsets[from] ?? 0);
  };
  let next = place.firstRow;
  for (const group of rowGroups(table)) {
    const heights = groupHeights(group, TABLE_SIZE, widthOf);
    const spans = heights.map(sheetRows);
    const tops = [next];
    for (const span of spans) tops.push((tops.at(-1) ?? next) + span);
    const rowAt = (index: number): number => tops[index] ?? next;
    const groupFirst = group[0]?.[0]?.row ?? 0;
    for (const [index, height] of heights.entries()) {
      const span = spans[index] ?? 1;
      for (let i = 0; i < span; i += 1) place.sheet.getRow(rowAt(index) + i).height = height / span;
    }
    for (const cell of group.length === 1 ? (group[0] ?? []) : group.flat()) {
      const index = cell.row - groupFirst;
      const top = rowAt(index);
      const bottom = rowAt(index + cell.rowSpan) - 1;
      const left = (starts[cell.column] ?? 0) + 1;
      const right = starts[cell.column + cell.colSpan] ?? left;
      const kind = kinds[cell.row] ?? 'data';
      const target = place.sheet.getRow(top).getCell(left);
      put(target, cell.placed.cell, place.styles.ofCell(kind, cell.placed.cell, alignOf(kind, cell, table)), firstData);
      if (bottom > top || right > left) place.sheet.mergeCells(top, left, bottom, right);
    }
    next = rowAt(group.length);
    place.sheet.getRow(next - 1).commit();
    yield next - 1;
  }
}

const alignOf = (kind: Row['kind'], { placed, column, colSpan }: LaidCell, table: Table): 'left' | 'center' | 'right' =>
  placed.align ?? (kind === 'total' && colSpan > 1 ? 'center' : (table.columns[column]?.align ?? 'left'));

/** The grid column (from 0) at which each column of the table begins, and the end. */
function columnStarts(table: Table): number[] {
  const starts = [0];
  for (const { span } of table.columns) starts.push((starts.at(-1) ?? 0) + span);
  return starts;
}

/** Rows in groups that no merge crosses. */
function* rowGroups(table: Table): Generator<(readonly LaidCell[])[]> {
  let group: (readonly LaidCell[])[] = [];
  let last = 0;
  let index = 0;
  for (const laid of layOut([...table.head, ...table.rows], table.columns.length)) {
    group.push(laid);
    for (const cell of laid) last = Math.max(last, cell.row + cell.rowSpan - 1);
    if (index >= last) {
      yield group;
      group = [];
    }
    index += 1;
    last = Math.max(last, index);
  }
  if (group.length > 0) yield group;
}

function put(target: ExcelCell, cell: Cell, style: Partial<Style>, firstData: number): void {
  target.style = style;
  switch (cell.kind) {
    case 'text':
      // An empty cell has its borders only.
      if (cell.text !== '') target.value = excelText(cell.text);
      return;
    case 'number':
      target.value = cell.value;
      return;
    case 'date':
      target.value = new Date(Date.UTC(yearOf(cell.date), monthOf(cell.date) - 1, dayOf(cell.date)));
      return;
    case 'check':
      target.value = excelText(cellText(cell));
      if (cell.label === '')
        target.dataValidation = { type: 'list', allowBlank: true, formulae: [`"${UNCHECKED},${CHECKED}"`] };
      return;
    case 'sum': {
      const column = target.address.replace(/\d+$/, '');
      target.value = { formula: `SUM(${column}${firstData}:${column}${Number(target.row) - 1})`, result: cell.value };
      return;
    }
  }
}
