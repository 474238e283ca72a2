import type { Paper } from '../../../shared/packet/document.ts';
import { contentHeight, contentWidth } from './page-measures.ts';

/** A row of a sheet as it takes room on paper. */
export interface PaperRow {
  /** Points. */
  readonly height: number;
  /** Whether it must stand on the page of the row below it. */
  readonly held: boolean;
}

/** Width in points of a column of so many characters in the workbook's plain typeface, and of its two sides. */
const POINTS_A_CHARACTER = 5.25;
const SIDES = 3.75;
/** Of what a page holds by this measure, so much is counted on: a page must rather hold more. */
const COUNTED_ON = 0.95;
/** The measure drifts: so many pages after a break that it set, it is no longer gone by. */
const MEASURED_PAGES = 3;

/** Points of rows that a page of a sheet holds when its columns are printed one page wide. */
export function pageCapacity({ page, grid }: Pick<Paper, 'page' | 'grid'>): number {
  const width = grid.reduce((sum, column) => sum + column * POINTS_A_CHARACTER + SIDES, 0);
  const scale = Math.min(1, contentWidth(page) / 20 / width);
  return (contentHeight(page) / 20 / scale) * COUNTED_ON;
}

/**
 * The rows (from 1) after which a new page must begin so that no row stands apart from the row it is held to: a sheet knows
 * no such thing by itself. `every`: all pages end where they are said to; else a page ends where it is full, and only the
 * first ones are looked after.
 */
export function pageBreaks(rows: readonly PaperRow[], capacity: number, every: boolean): number[] {
  const breaks: number[] = [];
  let used = 0;
  let pages = 1;
  const begin = (row: number, said: boolean): void => {
    if (said) breaks.push(row);
    used = 0;
    pages = said ? 1 : pages + 1;
  };
  for (let row = 0; row < rows.length;) {
    let end = row;
    while (rows[end]?.held && end + 1 < rows.length) end += 1;
    const chain = rows.slice(row, end + 1);
    const height = chain.reduce((sum, one) => sum + one.height, 0);
    const divided = used > 0 && used + height > capacity && height <= capacity && chain.length > 1;
    if (divided && (every || pages <= MEASURED_PAGES)) begin(row, true);
    for (const [i, own] of chain.entries()) {
      if (used > 0 && used + own.height > capacity) begin(row + i, every);
      used += own.height;
    }
    row = end + 1;
  }
  return breaks;
}
