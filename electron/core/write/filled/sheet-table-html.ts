import { textWidth } from '../../../../shared/packet/text-width.ts';
import { shownText } from './filled-page.ts';
import { shownNumber } from './shown-number.ts';
import type { CellValue, SheetCells } from './sheet-cells.ts';
import type { SheetGrid } from './sheet-grid.ts';
import type { CellLook } from './workbook-looks.ts';

interface Place {
  readonly row: number;
  readonly column: number;
}

export interface TableOrder {
  readonly cells: SheetCells;
  readonly grid: SheetGrid;
  readonly looks: readonly CellLook[];
  /** Days by which a workbook that counts from 1904 is behind. */
  readonly shift: number;
  readonly titles: { readonly from: number; readonly to: number } | null;
  readonly breaks: ReadonlySet<number>;
  readonly isFilled: (row: number, column: number) => boolean;
  /** Cells that are not shown as Excel shows them: filled while the table is made. */
  readonly found: { readonly formulas: Place[]; readonly formats: Place[]; readonly turned: Place[] };
}

/** The printed part of a sheet as tables: rows above the repeated ones stand in a table of their own. */
export function sheetTable(order: TableOrder, scale: number, centred: boolean): string {
  const { columns, rows } = order.grid;
  const { titles } = order;
  const points = columns.reduce((sum, one) => sum + one.points, 0);
  const cols = columns.map((one) => `<col style="width:${one.points.toFixed(2)}pt">`).join('');
  const open = `<table style="width:${points.toFixed(2)}pt;zoom:${scale.toFixed(4)}${centred ? ';margin:0 auto' : ''}"><colgroup>${cols}</colgroup>`;
  const part = (from: number, to: number): string =>
    rows.flatMap((one, n) => (one.row >= from && one.row <= to ? [rowHtml(order, n)] : [])).join('');
  const last = rows.at(-1)?.row ?? 0;
  if (!titles) return `${open}<tbody>${part(0, last)}</tbody></table>`;
  const above = part(0, titles.from - 1);
  const head = part(titles.from, titles.to);
  return `${above === '' ? '' : `${open}<tbody>${above}</tbody></table>`}${open}${head === '' ? '' : `<thead>${head}</thead>`}<tbody>${part(titles.to + 1, last)}</tbody></table>`;
}

function rowHtml(order: TableOrder, n: number): string {
  const { columns, rows, covered } = order.grid;
  const own = rows[n];
  if (!own) return '';
  const inner = columns.map(({ column }, at) =>
    covered.has(`${own.row}:${column}`) ? '' : cellHtml(order, own.row, at),
  );
  const ends = order.breaks.has(own.row) && n < rows.length - 1 ? ';break-after:page' : '';
  return `<tr style="height:${own.points}pt${ends}">${inner.join('')}</tr>`;
}

function cellHtml(order: TableOrder, row: number, at: number): string {
  const { cells, grid, looks, isFilled, found } = order;
  const column = grid.columns[at]?.column ?? 0;
  const merge = grid.merges.get(`${row}:${column}`);
  const index = cells.style(row, column);
  const look = looks[index];
  const value = cells.value(row, column);
  const text = look ? shownValue(order, value, look, { row, column }) : '';
  if (look && text !== '' && look.turned) found.turned.push({ row, column });
  else if (look?.crossed) found.turned.push({ row, column });
  const spans = merge
    ? `${merge.columns > 1 ? ` colspan="${merge.columns}"` : ''}${merge.rows > 1 ? ` rowspan="${merge.rows}"` : ''}`
    : '';
  const width = grid.columns.slice(at, at + (merge?.columns ?? 1)).reduce((sum, one) => sum + one.points, 0);
  const styles = [
    ...(look ? [...fitting(look, text, width)] : []),
    ...(look && look.align === null && value.kind === 'number' ? ['text-align:right'] : []),
    ...(look && !look.wraps && !merge && beside(order, row, at) ? ['overflow:hidden'] : []),
    ...(merge ? edges(order, merge.area) : []),
  ].join(';');
  const classes = `s${index}${isFilled(row, column) ? ' filled' : ''}`;
  return `<td${spans} class="${classes}"${styles === '' ? '' : ` style="${styles}"`}>${shownText(text).replaceAll('\n', '<br>')}</td>`;
}

/** What Excel shows of a value; what it shows otherwise is noted. */
function shownValue({ shift, found }: TableOrder, value: CellValue, { format }: CellLook, place: Place): string {
  switch (value.kind) {
    case 'empty':
      return '';
    case 'text':
      return value.text;
    case 'formula':
      found.formulas.push(place);
      return '〔公式〕';
    case 'number': {
      const shown = format === null ? null : shownNumber(value.value, format, shift);
      if (shown === null) found.formats.push(place);
      return shown ?? String(value.value);
    }
  }
}

/** The sides of a cell, in points. */
const SIDES = 4;

/** A cell that shrinks its text shows it smaller, down to what fits on one line. */
function fitting({ shrinks, wraps, size }: CellLook, text: string, width: number): readonly string[] {
  if (!shrinks || wraps) return [];
  const needed = (textWidth(text) * size) / 2;
  const share = (width - SIDES) / Math.max(needed, 1);
  return share < 1 ? [`font-size:${Math.max(1, size * share).toFixed(1)}pt`] : [];
}

/** Text runs on over empty cells only. */
function beside({ cells, grid }: TableOrder, row: number, at: number): boolean {
  const next = grid.columns[at + 1];
  return next !== undefined && cells.value(row, next.column).kind !== 'empty';
}

/** The lines of merged cells stand with the cells at their edges. */
function edges(
  { cells, looks }: TableOrder,
  {
    top,
    left,
    bottom,
    right,
  }: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number },
): readonly string[] {
  const end = looks[cells.style(top, right)]?.borders.right;
  const foot = looks[cells.style(bottom, left)]?.borders.bottom;
  return [
    ...(end === undefined ? [] : [`border-right:${end}`]),
    ...(foot === undefined ? [] : [`border-bottom:${foot}`]),
  ];
}
