import type { Sentence } from '../base/sentence.ts';

/** A cell of a sheet or of a Word table, at its upper left corner. Rows and columns count from 1. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
  readonly formula: boolean;
}

/** A sheet, or a table of a Word document: what its layout is read from. */
export interface TemplateGrid {
  /** A sheet's name, or 表1 for the first table of a Word document. */
  readonly name: Sentence;
  readonly cells: readonly GridCell[];
}

/** The grid by place; a merged area answers with its one cell. */
export interface GridIndex {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): GridCell | null;
  /** The cells of a row, each once, from the left. */
  row(row: number): readonly GridCell[];
}

export function indexGrid({ cells }: TemplateGrid): GridIndex {
  const places = new Map<string, GridCell>();
  const rows = new Map<number, GridCell[]>();
  let lastRow = 0;
  let lastColumn = 0;
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rows; row += 1) {
      rows.set(row, [...(rows.get(row) ?? []), cell]);
      for (let column = cell.column; column < cell.column + cell.columns; column += 1)
        places.set(`${row}:${column}`, cell);
    }
    lastRow = Math.max(lastRow, cell.row + cell.rows - 1);
    lastColumn = Math.max(lastColumn, cell.column + cell.columns - 1);
  }
  for (const list of rows.values()) list.sort((a, b) => a.column - b.column);
  return {
    rows: lastRow,
    columns: lastColumn,
    at: (row, column) => places.get(`${row}:${column}`) ?? null,
    row: (row) => rows.get(row) ?? [],
  };
}

/** `B`, `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

export const columnNumber = (letters: string): number =>
  [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);
