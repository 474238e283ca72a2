import { cellText } from '../../../shared/packet/cell-text.ts';
import type { Align, Cell, Row, Table } from '../../../shared/packet/document.ts';
import { layOut, type LaidCell } from '../../../shared/packet/table-layout.ts';
import { TABLE_SIZE, type ExcelStyles } from './excel-style.ts';
import { groupHeights, sheetRows } from './row-heights.ts';
import {
  columnLetters,
  dateSerial,
  emptyCell,
  formulaCell,
  numberCell,
  rowXml,
  textCell,
  type SheetMarks,
} from './sheet-xml.ts';

/** Where a table stands on its sheet. `offsets` are where the grid columns begin, in characters, and the right end. */
export interface TablePlace {
  readonly styles: ExcelStyles;
  readonly marks: SheetMarks;
  readonly firstRow: number;
  readonly offsets: readonly number[];
}

/** The rows of a table, those that merges hold together at a time: their XML, and the sheet row that comes after. */
export function* tableRows(
  table: Table,
  place: TablePlace,
): Generator<{ readonly xml: string; readonly next: number }> {
  const starts = columnStarts(table);
  const kinds = [...table.head, ...table.rows].map((row) => row.kind);
  const firstData = place.firstRow + table.head.length;
  const widthOf = (cell: LaidCell): number =>
    (place.offsets[starts[cell.column + cell.colSpan] ?? 0] ?? 0) - (place.offsets[starts[cell.column] ?? 0] ?? 0);
  let next = place.firstRow;
  for (const group of rowGroups(table)) {
    const heights = groupHeights(group, TABLE_SIZE, widthOf);
    const tops = [next];
    for (const height of heights) tops.push((tops.at(-1) ?? next) + sheetRows(height));
    const first = group[0]?.[0]?.row ?? 0;
    const end = tops.at(-1) ?? next;
    /** Cells by sheet row, in the order of their columns. */
    const rows: string[][] = Array.from({ length: end - next }, () => []);
    for (const cells of group) {
      for (const cell of cells) {
        const top = tops[cell.row - first] ?? next;
        const bottom = (tops[cell.row - first + cell.rowSpan] ?? end) - 1;
        const left = (starts[cell.column] ?? 0) + 1;
        const right = starts[cell.column + cell.colSpan] ?? left;
        const kind = kinds[cell.row] ?? 'data';
        const style = place.styles.ofCell(kind, cell.placed.cell, alignOf(kind, cell, table));
        const master = cellXml(top, left, style, cell.placed.cell, firstData, place.marks);
        if (top === bottom && left === right) rows[top - next]![left] = master;
        else {
          place.marks.merge(top, left, bottom, right);
          for (let row = top; row <= bottom; row += 1) {
            for (let column = left; column <= right; column += 1)
              rows[row - next]![column] = row === top && column === left ? master : emptyCell(row, column, style);
          }
        }
      }
    }
    let xml = '';
    for (const [index, height] of heights.entries()) {
      const span = sheetRows(height);
      for (let i = 0; i < span; i += 1) {
        const row = (tops[index] ?? next) + i;
        xml += rowXml(row, Math.round((height / span) * 100) / 100, rows[row - next]?.join('') ?? '');
      }
    }
    next = end;
    yield { xml, next };
  }
}

function cellXml(row: number, column: number, style: number, cell: Cell, firstData: number, marks: SheetMarks): string {
  switch (cell.kind) {
    case 'text':
      return textCell(row, column, style, cell.text);
    case 'number':
      return numberCell(row, column, style, cell.value);
    case 'date':
      return numberCell(row, column, style, dateSerial(cell.date));
    case 'check':
      if (cell.label === '') marks.check(row, column);
      return textCell(row, column, style, cellText(cell));
    case 'sum': {
      const letters = columnLetters(column);
      return formulaCell(row, column, style, `SUM(${letters}${firstData}:${letters}${row - 1})`, cell.value);
    }
  }
}

const alignOf = (kind: Row['kind'], { placed, column, colSpan }: LaidCell, table: Table): Align =>
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
