import { cellText } from '../../../shared/packet/cell-text.ts';
import type { Align, Cell, Row, Table, TableColumn } from '../../../shared/packet/document.ts';
import { layOut, type LaidCell } from '../../../shared/packet/table-layout.ts';
import type { WordPage } from './word-body.ts';
import { tableStyle } from './word-style.ts';
import { checkBox, paragraph, run } from './word-xml.ts';

/** Twips between a cell's side and its text. */
const CELL_SIDE = 70;
const LINE = 'w:val="single" w:sz="4" w:space="0" w:color="000000"';
const BORDERS = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) => `<w:${side} ${LINE}/>`).join('')}</w:tblBorders>`;
const MARGINS = `<w:tblCellMar><w:left w:w="${CELL_SIDE}" w:type="dxa"/><w:right w:w="${CELL_SIDE}" w:type="dxa"/></w:tblCellMar>`;

/** Rows do not break over pages, unless one alone is longer than that many characters. */
const UNBREAKABLE = 1200;

/**
 * A table over the paper's width, its heading rows repeated on every page. `endsKept`: its last row stands on the page of
 * what comes next.
 */
export function wordTable(table: Table, { grid, width, tableSize }: WordPage, endsKept = false): string {
  const widths = columnWidths(table.columns, grid, width);
  const rows = [...table.head, ...table.rows];
  const total = widths.reduce((sum, column) => sum + column, 0);
  const parts = [
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>${BORDERS}<w:tblLayout w:type="fixed"/>${MARGINS}</w:tblPr>`,
    `<w:tblGrid>${widths.map((own) => `<w:gridCol w:w="${own}"/>`).join('')}</w:tblGrid>`,
  ];
  const merges = new OpenMerges();
  let heldTo = 0;
  let index = 0;
  for (const cells of layOut(rows, table.columns.length)) {
    const kind = rows[index]?.kind ?? 'data';
    for (const { rowSpan } of cells) heldTo = Math.max(heldTo, index + rowSpan - 1);
    // Neither a total nor the first part of a merged row stands alone on a page; a table without headings is not divided.
    const keep =
      index + 1 === rows.length
        ? endsKept
        : index < heldTo || table.head.length === 0 || (kind === 'data' && rows[index + 1]?.kind === 'total');
    const unbreakable = cells.every(
      ({ placed }) => placed.cell.kind !== 'text' || placed.cell.text.length < UNBREAKABLE,
    );
    parts.push(`<w:tr>${rowProperties(unbreakable, index < table.head.length)}`);
    for (const { cell, column } of merges.complete(cells, table.columns.length)) {
      const style = tableStyle(
        kind === 'head' || kind === 'band' ? kind : cell === null ? 'left' : alignOf(cell, kind, table.columns),
        tableSize,
      );
      const span = cell?.colSpan ?? merges.spanAt(column);
      const own =
        span === 1 ? (widths[column] ?? 0) : widths.slice(column, column + span).reduce((sum, one) => sum + one, 0);
      const merge = cell === null ? '<w:vMerge/>' : cell.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : '';
      parts.push(
        `<w:tc><w:tcPr><w:tcW w:w="${own}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}<w:vAlign w:val="center"/></w:tcPr>`,
        paragraph(style, cell === null ? '' : cellContent(cell.placed.cell, kind), keep ? '<w:keepNext/>' : ''),
        '</w:tc>',
      );
    }
    parts.push('</w:tr>');
    index += 1;
  }
  parts.push('</w:tbl>');
  return parts.join('');
}

const rowProperties = (unbreakable: boolean, heading: boolean): string =>
  unbreakable || heading
    ? `<w:trPr>${unbreakable ? '<w:cantSplit/>' : ''}${heading ? '<w:tblHeader/>' : ''}</w:trPr>`
    : '';

const alignOf = ({ placed, column, colSpan }: LaidCell, kind: Row['kind'], columns: readonly TableColumn[]): Align =>
  placed.align ?? (kind === 'total' && colSpan > 1 ? 'center' : (columns[column]?.align ?? 'left'));

function cellContent(cell: Cell, kind: Row['kind']): string {
  switch (cell.kind) {
    case 'check':
      return checkBox(cell.checked) + run(cell.label);
    case 'text':
      return run(cell.text, kind === 'head' ? 'normal' : cell.tone);
    case 'number':
    case 'date':
    case 'sum':
      return run(cellText(cell), kind === 'total' ? 'strong' : 'normal');
  }
}

/** Word lists the cells that a merge from above covers; the model does not. */
class OpenMerges {
  /** Column → span and rows still to cover. */
  readonly #open = new Map<number, { readonly span: number; rows: number }>();

  /** The cells of a row with `null` where one is covered, from left to right. */
  complete(cells: readonly LaidCell[], columns: number): { cell: LaidCell | null; column: number }[] {
    if (this.#open.size === 0 && cells.every(({ rowSpan }) => rowSpan === 1))
      return cells.map((cell) => ({ cell, column: cell.column }));
    const row: { cell: LaidCell | null; column: number }[] = [];
    const starting = new Map(cells.map((cell) => [cell.column, cell]));
    for (let column = 0; column < columns;) {
      const open = this.#open.get(column);
      const cell = starting.get(column);
      if (open !== undefined && open.rows > 0) {
        open.rows -= 1;
        row.push({ cell: null, column });
        column += open.span;
      } else if (cell) {
        if (cell.rowSpan > 1) this.#open.set(column, { span: cell.colSpan, rows: cell.rowSpan - 1 });
        else this.#open.delete(column);
        row.push({ cell, column });
        column += cell.colSpan;
      } else column += 1;
    }
    return row;
  }

  spanAt(column: number): number {
    return this.#open.get(column)?.span ?? 1;
  }
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
