import { mergesOf, areaOf, cellText, type Area, type Sheet } from '../template-sheet.ts';
import { attributeOf } from '../template-xml.ts';
import type { CellLook } from './workbook-looks.ts';

/** A page shows so many cells; of a larger sheet the first rows. */
const MOST_CELLS = 60_000;
const MOST_COLUMNS = 200;
/** So many cells are looked at for merges: a file may claim any number. */
const MOST_MERGED = 400_000;

/** The part of a sheet that is printed: its columns and rows that are not hidden. */
export interface SheetGrid {
  readonly columns: readonly { readonly column: number; readonly points: number }[];
  readonly rows: readonly { readonly row: number; readonly points: number; readonly own: boolean }[];
  /** By `row:column`: how many shown columns and rows a merge covers from there, and where it ends. */
  readonly merges: ReadonlyMap<string, { readonly columns: number; readonly rows: number; readonly area: Area }>;
  readonly covered: ReadonlySet<string>;
  /** Whether the sheet goes on behind what is shown. */
  readonly cut: boolean;
}

/** All that holds words or lines: what Excel prints where no area is set. Null for an empty sheet. */
export function usedArea(sheet: Sheet, strings: readonly string[], looks: readonly CellLook[]): Area | null {
  let area: Area | null = null;
  for (const { row, cells } of sheet.rows)
    for (const cell of cells) {
      const look = looks[Number(attributeOf(cell.attributes, 's') ?? 0)];
      const isSeen = cellText(cell, strings) !== '' || cell.content?.includes('<f') || hasLines(look);
      if (!isSeen) continue;
      const { top, left, bottom, right }: Area = area ?? {
        top: row,
        left: cell.column,
        bottom: row,
        right: cell.column,
      };
      area = {
        top: Math.min(top, row),
        left: Math.min(left, cell.column),
        bottom: Math.max(bottom, row),
        right: Math.max(right, cell.column),
      };
    }
  return area && { ...area, top: 1, left: 1 };
}

const hasLines = (look: CellLook | undefined): boolean => look !== undefined && Object.keys(look.borders).length > 0;

/** Lays out an area; `digit` is the width of a digit of the workbook's own typeface in points. */
export function sheetGrid(sheet: Sheet, area: Area, digit: number): SheetGrid {
  const columns = columnsIn(sheet.head, area, digit);
  const known = new Map(sheet.rows.map(({ row, attributes }) => [row, attributes]));
  const standard = Number(
    attributeOf(/<sheetFormatPr\b([^>]*)>/.exec(sheet.head)?.[1] ?? '', 'defaultRowHeight') ?? 15,
  );
  const most = Math.floor(MOST_CELLS / Math.max(1, columns.length));
  const rows: { row: number; points: number; own: boolean }[] = [];
  let row = area.top;
  for (; row <= area.bottom && rows.length < most; row += 1) {
    const attributes = known.get(row) ?? '';
    if (isOn(attributes, 'hidden')) continue;
    const height = attributeOf(attributes, 'ht');
    rows.push({ row, points: Math.min(409, Number(height ?? standard) || 15), own: height !== null });
  }
  const shown = { ...area, bottom: rows.at(-1)?.row ?? area.top, right: columns.at(-1)?.column ?? area.left };
  return {
    columns,
    rows,
    ...mergesWithin(
      sheet,
      shown,
      columns.map(({ column }) => column),
      rows.map((one) => one.row),
    ),
    cut: row <= area.bottom || area.right - area.left >= MOST_COLUMNS,
  };
}

const isOn = (attributes: string, name: string): boolean => ['1', 'true'].includes(attributeOf(attributes, name) ?? '');

function columnsIn(head: string, area: Area, digit: number): SheetGrid['columns'] {
  const format = /<sheetFormatPr\b([^>]*)>/.exec(head)?.[1] ?? '';
  const standard = Number(attributeOf(format, 'defaultColWidth') ?? 9.14);
  const stated = [...head.matchAll(/<col\b([^>]*)>/g)].map(([, own = '']) => ({
    from: Number(attributeOf(own, 'min')),
    to: Number(attributeOf(own, 'max')),
    width: Number(attributeOf(own, 'width') ?? standard),
    hidden: isOn(own, 'hidden'),
  }));
  const columns: { column: number; points: number }[] = [];
  for (let column = area.left; column <= Math.min(area.right, area.left + MOST_COLUMNS - 1); column += 1) {
    const own = stated.find(({ from, to }) => column >= from && column <= to);
    if (own?.hidden !== true) columns.push({ column, points: Math.min(255, own?.width ?? standard) * digit });
  }
  return columns;
}

function mergesWithin(
  sheet: Sheet,
  shown: Area,
  columns: readonly number[],
  rows: readonly number[],
): Pick<SheetGrid, 'merges' | 'covered'> {
  const merges = new Map<string, { columns: number; rows: number; area: Area }>();
  const covered = new Set<string>();
  let looked = 0;
  const between = (all: readonly number[], from: number, to: number): readonly number[] =>
    all.filter((one) => one >= from && one <= to);
  for (const ref of mergesOf(sheet)) {
    const area = areaOf(ref);
    if (!area || area.top > shown.bottom || area.left > shown.right) continue;
    const across = between(columns, area.left, area.right);
    // Rows stand in order: only so many as a merge can have are gone through.
    const first = lowerBound(rows, area.top);
    const down = rows.slice(first, lowerBound(rows, area.bottom + 1));
    looked += across.length * down.length + columns.length;
    if (looked > MOST_MERGED) break;
    const [left] = across;
    const [top] = down;
    if (left === undefined || top === undefined || covered.has(`${top}:${left}`)) continue;
    for (const row of down) for (const column of across) covered.add(`${row}:${column}`);
    covered.delete(`${top}:${left}`);
    merges.set(`${top}:${left}`, { columns: across.length, rows: down.length, area });
  }
  return { merges, covered };
}

function lowerBound(all: readonly number[], wanted: number): number {
  let [from, to] = [0, all.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((all[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}
