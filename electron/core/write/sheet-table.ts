import { cellText } from '../../../shared/packet/cell-text.ts';
import type { Align, Cell, Row, Table } from '../../../shared/packet/document.ts';
import { layOut, type LaidCell } from '../../../shared/packet/table-layout.ts';
import { TABLE_SIZE, type ExcelStyles } from './excel-style.ts';
import { groupHeights, sheetRows } from './row-heights.ts';
import {
  columnLetters,
  dateSerial,
  emptyCell,
  numberCell,
  rowXml,
  sumCell,
  textCell,
  type SheetMarks,
  type SharedTexts,
} from './sheet-xml.ts';

/** Where a table stands on its sheet. `offsets` are where the grid columns begin, in characters, and the right end. */
export interface TablePlace {
  readonly styles: ExcelStyles;
  readonly marks: SheetMarks;
  readonly texts: SharedTexts;
  readonly firstRow: number;
  readonly offsets: readonly number[];
}

/** What the rows of a table share. */
interface Layout extends TablePlace {
  readonly table: Table;
  readonly kinds: readonly Row['kind'][];
  /** The grid column (from 0) at which each column of the table begins, and the end. */
  readonly starts: readonly number[];
  readonly firstData: number;
}

/** Rows of a sheet that belong together: their XML and how tall each is. */
export interface SheetRows {
  readonly xml: string;
  readonly heights: readonly number[];
  /** The last of the table's rows that they show, from 0. */
  readonly last: number;
}

/** The rows of a table, those that merges hold together at a time. */
export function* tableRows(table: Table, place: TablePlace): Generator<SheetRows> {
  const starts = columnStarts(table);
  const kinds = [...table.head, ...table.rows].map((row) => row.kind);
  const layout: Layout = { ...place, table, kinds, starts, firstData: place.firstRow + table.head.length };
  const widthOf = (cell: LaidCell): number =>
    (place.offsets[starts[cell.column + cell.colSpan] ?? 0] ?? 0) - (place.offsets[starts[cell.column] ?? 0] ?? 0);
  let next = place.firstRow;
  for (const group of rowGroups(table)) {
    const heights = groupHeights(group, TABLE_SIZE, widthOf);
    const [only, ...others] = group;
    const height = heights[0] ?? 0;
    if (only && others.length === 0 && sheetRows(height) === 1) {
      yield { xml: singleRow(layout, only, next, height), heights: [height], last: only[0]?.row ?? 0 };
      next += 1;
    } else {
      const rows = mergedRows(layout, group, next, heights);
      next += rows.length;
      yield { xml: rows.join(''), heights: splitHeights(heights), last: group.at(-1)?.[0]?.row ?? 0 };
    }
  }
}

/** A row that no merge from above or below touches: most rows of a large table. */
function singleRow(layout: Layout, cells: readonly LaidCell[], row: number, height: number): string {
  let xml = '';
  for (const cell of cells) {
    const left = (layout.starts[cell.column] ?? 0) + 1;
    const right = layout.starts[cell.column + cell.colSpan] ?? left;
    const style = styleOf(layout, cell);
    xml += cellXml(row, left, style, cell.placed.cell, layout);
    for (let covered = left + 1; covered <= right; covered += 1) xml += emptyCell(row, covered, style);
    if (right > left) layout.marks.merge(row, left, row, right);
  }
  return rowXml(row, height, xml);
}

/** Rows that merges hold together, or that are too tall for one row of a sheet; each as its XML. */
function mergedRows(
  layout: Layout,
  group: readonly (readonly LaidCell[])[],
  firstRow: number,
  heights: readonly number[],
): string[] {
  const tops = [firstRow];
  for (const height of heights) tops.push((tops.at(-1) ?? firstRow) + sheetRows(height));
  const first = group[0]?.[0]?.row ?? 0;
  const end = tops.at(-1) ?? firstRow;
  /** Sheet row → its cells with their columns, as they come: those that a merge covers come early. */
  const rows = new Map(
    Array.from({ length: end - firstRow }, (_, i): [number, [number, string][]] => [firstRow + i, []]),
  );
  for (const cell of group.flat()) {
    const top = tops[cell.row - first] ?? firstRow;
    const bottom = (tops[cell.row - first + cell.rowSpan] ?? end) - 1;
    const left = (layout.starts[cell.column] ?? 0) + 1;
    const right = layout.starts[cell.column + cell.colSpan] ?? left;
    const style = styleOf(layout, cell);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        const master = row === top && column === left;
        rows
          .get(row)
          ?.push([
            column,
            master ? cellXml(row, column, style, cell.placed.cell, layout) : emptyCell(row, column, style),
          ]);
      }
    }
    if (bottom > top || right > left) layout.marks.merge(top, left, bottom, right);
  }
  return splitHeights(heights).map((height, i) => rowXml(firstRow + i, height, inOrder(rows.get(firstRow + i) ?? [])));
}

/** The heights of the sheet rows: what is taller than a row may be goes on in rows of the same height. */
const splitHeights = (heights: readonly number[]): number[] =>
  heights.flatMap((height) => {
    const span = sheetRows(height);
    return Array.from({ length: span }, () => Math.round((height / span) * 100) / 100);
  });

/** A sheet's cells stand in the order of their columns. */
const inOrder = (cells: readonly [number, string][]): string =>
  cells
    .toSorted(([a], [b]) => a - b)
    .map(([, xml]) => xml)
    .join('');

const styleOf = ({ styles, kinds, table }: Layout, cell: LaidCell): number => {
  const kind = kinds[cell.row] ?? 'data';
  return styles.ofCell(kind, cell.placed.cell, alignOf(kind, cell, table));
};

function cellXml(row: number, column: number, style: number, cell: Cell, { firstData, marks, texts }: Layout): string {
  switch (cell.kind) {
    case 'text':
      return textCell(row, column, style, cell.text, texts);
    case 'number':
      return numberCell(row, column, style, cell.value);
    case 'date':
      return numberCell(row, column, style, dateSerial(cell.date));
    case 'check':
      if (cell.label === '') marks.check(row, column);
      return textCell(row, column, style, cellText(cell), texts);
    case 'sum': {
      const letters = columnLetters(column);
      return sumCell(row, column, style, `${letters}${firstData}:${letters}${row - 1}`, cell.value);
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
