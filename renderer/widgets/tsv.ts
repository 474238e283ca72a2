import Papa from 'papaparse';

/** Blocks of cells as Excel puts them on the clipboard. Pure. */

/** What Excel would take for a formula when it is pasted there; a number with its sign is none. */
const FORMULA = /^(?:[=@]|[+-](?!\d))/;

/** The cells of a pasted text; a trailing line break makes no row. */
export function cellsOfTsv(text: string): string[][] {
  const body = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const { data } = Papa.parse<string[]>(body, { delimiter: '\t', newline: '\n' });
  return data.map((row) => row.map((cell) => cell.replace(/^'(?=[=@+-])/, '').trim()));
}

/** Cells as text that Excel takes as a block; what looks like a formula is marked as text. */
export const tsvOfCells = (rows: readonly (readonly string[])[]): string =>
  Papa.unparse(
    rows.map((row) => row.map((cell) => (FORMULA.test(cell) ? `'${cell}` : cell))),
    { delimiter: '\t', newline: '\r\n' },
  );
