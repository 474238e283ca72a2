import { BorderStyle, CheckBox, Paragraph, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType } from 'docx';
import { cellText } from '../../../shared/packet/cell-text.ts';
import type { Align, PlacedCell, Row, Table as PaperTable, TableColumn } from '../../../shared/packet/document.ts';
import { layOut, type LaidCell } from '../../../shared/packet/table-layout.ts';
import { runs, type WordPage } from './word-blocks.ts';
import { tableStyle } from './word-style.ts';

const THIN = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: THIN, bottom: THIN, left: THIN, right: THIN, insideHorizontal: THIN, insideVertical: THIN };
const CELL_SIDE = 70;

/** MS Gothic and every Chinese typeface draw these two at one width. */
const BOX_SYMBOLS = { checkedState: { value: '2611', font: 'MS Gothic' }, uncheckedState: { value: '2610', font: 'MS Gothic' } } as const;

/** Rows do not break over pages, unless one alone is longer than that many characters. */
const UNBREAKABLE = 1200;

/** A table over the paper's width, its heading rows repeated on every page. */
export function wordTable(table: PaperTable, { grid, width, tableSize }: WordPage): Table {
  const widths = columnWidths(table.columns, grid, width);
  const rows = [...table.head, ...table.rows];
  const written: TableRow[] = [];
  for (const cells of layOut(rows, table.columns.length)) {
    const row = rows[written.length];
    const kind = row?.kind ?? 'data';
    const next = rows[written.length + 1]?.kind;
    written.push(
      new TableRow({
        children: cells.map((cell) => tableCell(cell, kind, alignOf(cell, kind, table.columns), widths, tableSize)),
        cantSplit: cells.every(({ placed }) => cellText(placed.cell).length < UNBREAKABLE),
        ...(written.length < table.head.length ? { tableHeader: true } : {}),
        // A total does not stand alone on a page.
        ...(next === 'total' && kind === 'data' ? { keepNext: true } : {}),
      }),
    );
  }
  return new Table({
    rows: written,
    columnWidths: widths,
    width: { size: widths.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: BORDERS,
    margins: { left: CELL_SIDE, right: CELL_SIDE },
  });
}

/** Twips of each column; they come out at the whole width exactly. */
function columnWidths(columns: readonly TableColumn[], grid: readonly number[], width: number): number[] {
  const total = grid.reduce((sum, column) => sum + column, 0);
  let gridColumn = 0;
  let offset = 0;
  let used = 0;
  return columns.map(({ span }) => {
    for (const column of grid.slice(gridColumn, gridColumn + span)) offset += column;
    gridColumn += span;
    const right = Math.round((offset / total) * width);
    const own = right - used;
    used = right;
    return own;
  });
}

const alignOf = ({ placed, column, colSpan }: LaidCell, kind: Row['kind'], columns: readonly TableColumn[]): Align =>
  placed.align ?? (kind === 'total' && colSpan > 1 ? 'center' : (columns[column]?.align ?? 'left'));

function tableCell({ placed, column, colSpan, rowSpan }: LaidCell, kind: Row['kind'], align: Align, widths: readonly number[], size: number): TableCell {
  const style = tableStyle(kind === 'head' || kind === 'band' ? kind : align, size);
  return new TableCell({
    children: [cellParagraph(placed, kind, style)],
    width: { size: widths.slice(column, column + colSpan).reduce((sum, own) => sum + own, 0), type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(colSpan > 1 ? { columnSpan: colSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
  });
}

function cellParagraph({ cell }: PlacedCell, kind: Row['kind'], style: string): Paragraph {
  if (cell.kind === 'check') {
    const label = cell.label === '' ? [] : runs(cell.label, 'normal');
    return new Paragraph({ style, children: [new CheckBox({ checked: cell.checked, ...BOX_SYMBOLS }), ...label] });
  }
  if (cell.kind === 'text') return new Paragraph({ style, children: runs(cell.text, kind === 'head' ? 'normal' : cell.tone) });
  return new Paragraph({ style, children: [new TextRun({ text: cellText(cell), ...(kind === 'total' ? { bold: true } : {}) })] });
}
