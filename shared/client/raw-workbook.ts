/** A workbook as its reader gives it: text as shown, numbers as exact decimal text, dates as ISO text. */
export interface RawWorkbook {
  readonly sheets: readonly RawSheet[];
}

export interface RawSheet {
  readonly name: string;
  /** Rows with at least one cell, in order. */
  readonly rows: readonly RawRow[];
}

export interface RawRow {
  /** As Excel counts: the first is 1. */
  readonly row: number;
  /** By column, A first; null (or beyond the end) for an empty cell. */
  readonly cells: readonly RawCell[];
}

export type RawCell = string | null | { readonly date: string } | { readonly error: string };

/** The letters of a column, A for 0. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest > 0 ? columnLetters(rest - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
