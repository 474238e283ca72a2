import { dayNumber, type LocalDate } from '../../../shared/base/local-date.ts';
import { CHECKED, UNCHECKED } from '../../../shared/packet/cell-text.ts';
import { excelText } from './excel-text.ts';
import { escapeMarkup } from './word-xml.ts';

/** The pieces of a worksheet's XML that are many (ECMA-376 part 1, 18.3.1); the rest is the library's. */

const LETTERS: string[] = [];

/** The letters of a column, from 1: A, B … AA. */
export function columnLetters(column: number): string {
  const known = LETTERS[column];
  if (known !== undefined) return known;
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  LETTERS[column] = letters;
  return letters;
}

const cell = (row: number, column: number, style: number, rest: string): string =>
  `<c r="${columnLetters(column)}${row}" s="${style}"${rest}`;

/** A cell with its borders only. */
export const emptyCell = (row: number, column: number, style: number): string => cell(row, column, style, '/>');

/** The texts of a workbook, each once (18.4). */
export class SharedTexts {
  readonly #numbers = new Map<string, number>();
  #uses = 0;

  /** The text's number in the workbook. */
  of(text: string): number {
    this.#uses += 1;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  *xml(): Generator<string> {
    yield `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#uses}" uniqueCount="${this.#numbers.size}">`;
    let piece = '';
    for (const text of this.#numbers.keys()) {
      const words = escapeMarkup(excelText(text));
      piece += /^\s|\s$|\n/.test(words) ? `<si><t xml:space="preserve">${words}</t></si>` : `<si><t>${words}</t></si>`;
      if (piece.length < PIECE) continue;
      yield piece;
      piece = '';
    }
    yield `${piece}</sst>`;
  }
}

const PIECE = 1 << 15;

/** A string cell: never a formula, whatever it begins with. */
export const textCell = (row: number, column: number, style: number, text: string, texts: SharedTexts): string =>
  text === '' ? emptyCell(row, column, style) : cell(row, column, style, ` t="s"><v>${texts.of(text)}</v></c>`);

export const numberCell = (row: number, column: number, style: number, value: number): string =>
  cell(row, column, style, `><v>${value}</v></c>`);

/** A total; it stays empty while no cell of the range holds a number, for 0 would be a figure. `range` is the program's own. */
export const sumCell = (row: number, column: number, style: number, range: string, value: number | null): string =>
  value === null
    ? cell(row, column, style, ` t="str"><f>IF(COUNT(${range})=0,"",SUM(${range}))</f><v></v></c>`)
    : cell(row, column, style, `><f>SUM(${range})</f><v>${value}</v></c>`);

/** Days as Excel counts them; it takes 1900 for a leap year. */
export function dateSerial(date: LocalDate): number {
  const serial = dayNumber(date) + 25_569;
  return serial > 60 ? serial : serial - 1;
}

export const rowXml = (number: number, height: number, cells: string): string =>
  `<row r="${number}" ht="${height}" customHeight="1">${cells}</row>`;

/** What a sheet says after its rows: merged areas, and the cells that take a tick from a list. */
export class SheetMarks {
  readonly #merges: string[] = [];
  readonly #checks: { readonly column: number; readonly from: number; to: number }[] = [];

  merge(top: number, left: number, bottom: number, right: number): void {
    this.#merges.push(`<mergeCell ref="${columnLetters(left)}${top}:${columnLetters(right)}${bottom}"/>`);
  }

  /** Cells below each other are one range. */
  check(row: number, column: number): void {
    const last = this.#checks.at(-1);
    if (last && last.column === column && last.to === row - 1) last.to = row;
    else this.#checks.push({ column, from: row, to: row });
  }

  xml(): string {
    const merges =
      this.#merges.length > 0 ? `<mergeCells count="${this.#merges.length}">${this.#merges.join('')}</mergeCells>` : '';
    if (this.#checks.length === 0) return merges;
    const ranges = this.#checks
      .map(({ column, from, to }) => `${columnLetters(column)}${from}:${columnLetters(column)}${to}`)
      .join(' ');
    return `${merges}<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="${ranges}"><formula1>"${UNCHECKED},${CHECKED}"</formula1></dataValidation></dataValidations>`;
  }
}
