import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';

/** The cells of a table row with their places in it. */
export function cellsOf(row: string): { text: string; start: number }[] {
  let at = 0;
  return row.split('\t').map((text) => {
    const cell = { text, start: at };
    at += text.length + 1;
    return cell;
  });
}

/** Where the cells of a row of the text stand in it. */
export const cellSpans = (text: string, row: Span): Span[] =>
  cellsOf(textAt(text, row)).map((cell) => ({
    start: row.start + cell.start,
    end: row.start + cell.start + cell.text.length,
  }));
