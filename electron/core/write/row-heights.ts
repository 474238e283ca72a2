import type { LaidCell } from '../../../shared/packet/table-layout.ts';
import { cellText } from '../../../shared/packet/cell-text.ts';
import { lineCount } from '../../../shared/packet/text-width.ts';

/** Points that a line takes for each point of its typeface, and the room above and below the text. */
const LEADING = 1.32;
const PADDING = 5;
/** Excel's tallest row, in points. What is taller goes on in further rows, merged with the first. */
export const TALLEST = 409;

/** How tall a text stands in a column of so many half-width characters. Widths are those of a 10 point typeface. */
export function textHeight(text: string, width: number, size: number): number {
  return Math.ceil(lineCount(text, (width * 10) / size) * size * LEADING + PADDING);
}

/** A figure or date never wraps; what does not fit is shown as ####, so its column is wide enough (summary.ts). */
const heightOf = ({ placed: { cell } }: LaidCell, width: number, size: number, line: number): number =>
  cell.kind === 'text'
    ? cell.text === ''
      ? line
      : textHeight(cell.text, width, size)
    : cell.kind === 'check'
      ? textHeight(cellText(cell), width, size)
      : line;

/**
 * Heights of rows that merges hold together, such that every text has room. What a merged text needs beyond its
 * rows' own heights is shared out among them.
 */
export function groupHeights(
  group: readonly (readonly LaidCell[])[],
  size: number,
  widthOf: (cell: LaidCell) => number,
): number[] {
  const first = group[0]?.[0]?.row ?? 0;
  const line = textHeight('', 1, size);
  const heights = group.map((cells) =>
    cells.reduce(
      (height, cell) => (cell.rowSpan > 1 ? height : Math.max(height, heightOf(cell, widthOf(cell), size, line))),
      line,
    ),
  );
  for (const cell of group.flat()) {
    if (cell.rowSpan === 1) continue;
    const from = cell.row - first;
    const own = heights.slice(from, from + cell.rowSpan).reduce((total, height) => total + height, 0);
    const lacking = heightOf(cell, widthOf(cell), size, line) - own;
    if (lacking > 0)
      for (let i = from; i < from + cell.rowSpan; i += 1)
        heights[i] = (heights[i] ?? line) + Math.ceil(lacking / cell.rowSpan);
  }
  return heights;
}

/** Into how many rows of a sheet a row of that height goes. */
export const sheetRows = (height: number): number => Math.max(1, Math.ceil(height / TALLEST));
