import type { Alignment, Border, Borders, Font, Style } from 'exceljs';
import type { Align, Block, Cell, Row, Tone } from '../../../shared/packet/document.ts';
import type { Typefaces } from '../../../shared/packet/typefaces.ts';
import { excelFormat, type NumberFormat } from '../../../shared/packet/number-format.ts';

const THIN: Partial<Border> = { style: 'thin', color: { argb: 'FF000000' } };
const BOX: Partial<Borders> = { top: THIN, bottom: THIN, left: THIN, right: THIN };

const TONES: Readonly<Record<Tone, Partial<Font>>> = {
  normal: {},
  strong: { bold: true },
  missing: { color: { argb: 'FFC00000' }, bold: true },
  good: { color: { argb: 'FF1E6B34' } },
  bad: { color: { argb: 'FFC00000' } },
  muted: { color: { argb: 'FF595959' } },
};

/** How the parts of a paper look on a sheet; `size` is in points and also decides how tall a row must be. */
interface Look {
  readonly font: 'song' | 'hei' | 'fangsong';
  readonly size: number;
  readonly bold?: boolean;
  readonly align: Align;
  readonly box?: boolean;
  readonly tone?: Tone;
  readonly numFmt?: string;
  readonly vertical?: 'top' | 'middle' | 'bottom';
}

/**
 * The styles of one workbook, numbered from 1 as they come: the number is what a cell says (`s="3"`), 0 is the plain
 * style that every workbook has.
 */
export class ExcelStyles {
  /** Number less one → style. */
  readonly list: Partial<Style>[] = [];
  readonly #faces: Readonly<Record<Look['font'], string>>;
  readonly #numbers = new Map<string, number>();
  /** The same for the many cells of tables, by a number that stands for row, alignment and shape. */
  readonly #cells: (number | undefined)[] = [];

  constructor({ text, heading, letter }: Typefaces) {
    this.#faces = { song: text, hei: heading, fangsong: letter };
  }

  /** The style of a table cell, by its row and what it holds. */
  ofCell(row: Row['kind'], cell: Cell, align: Align): number {
    const key = (ROW_NO[row] * 3 + ALIGN_NO[align]) * SHAPES + shapeOf(cell);
    return (this.#cells[key] ??= this.of(cellLook(row, cell, align)));
  }

  of(look: Look): number {
    const style = styleOf(look, this.#faces[look.font]);
    // By what it comes to, as the library does: two looks of one style have one number.
    const key = JSON.stringify(style);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.list.push(style);
    this.#numbers.set(key, number);
    return number;
  }
}

function styleOf({ size, bold, align, box, tone, numFmt, vertical }: Look, name: string): Partial<Style> {
  const { color, bold: toneBold } = TONES[tone ?? 'normal'];
  const alignment: Partial<Alignment> = { horizontal: align, vertical: vertical ?? 'middle', wrapText: true };
  const face: Partial<Font> = {
    name,
    size,
    charset: 134,
    ...(bold || toneBold ? { bold: true } : {}),
    ...(color ? { color } : {}),
  };
  return { font: face, alignment, ...(box ? { border: BOX } : {}), ...(numFmt === undefined ? {} : { numFmt }) };
}

const ROW_NO: Readonly<Record<Row['kind'], number>> = { head: 0, data: 1, band: 2, total: 3 };
const ALIGN_NO: Readonly<Record<Align, number>> = { left: 0, center: 1, right: 2 };
const TONE_NO: Readonly<Record<Tone, number>> = { normal: 0, strong: 1, missing: 2, good: 3, bad: 4, muted: 5 };
const FORMAT_NO: Readonly<Record<NumberFormat, number>> = {
  amount: 12,
  integer: 13,
  percent: 14,
  plain: 15,
  serial: 19,
};
const SHAPES = 20;

/** What of a cell decides its style, as a number below SHAPES. */
function shapeOf(cell: Cell): number {
  switch (cell.kind) {
    case 'text':
      return TONE_NO[cell.tone] + (cell.text.length <= LONGEST_MARKED ? 0 : 6);
    case 'number':
    case 'sum':
      return FORMAT_NO[cell.format];
    case 'date':
      return cell.format === 'day' ? 16 : 17;
    case 'check':
      return 18;
  }
}

/** Longer texts are shown as #### by older Excel where their format is text. */
const LONGEST_MARKED = 255;

export const TABLE_SIZE = 10;

function cellLook(row: Row['kind'], cell: Cell, align: Align): Look {
  const numFmt = numberFormatOf(cell);
  const base = { size: TABLE_SIZE, box: true, ...(numFmt === undefined ? {} : { numFmt }) } as const;
  switch (row) {
    case 'head':
      return { ...base, font: 'hei', align: 'center' };
    case 'band':
      return { ...base, font: 'hei', align: 'left' };
    case 'total':
      return { ...base, font: 'song', bold: true, align };
    case 'data':
      return { ...base, font: 'song', align, tone: cell.kind === 'text' ? cell.tone : 'normal' };
  }
}

/** `@` keeps text that looks like a formula or a number text when somebody edits the cell. */
function numberFormatOf(cell: Cell): string | undefined {
  switch (cell.kind) {
    case 'text':
      return cell.text.length <= LONGEST_MARKED ? '@' : undefined;
    case 'number':
    case 'sum':
      return excelFormat(cell.format);
    case 'date':
      return cell.format === 'day' ? 'yyyy-mm-dd' : 'yyyy.mm';
    case 'check':
      return undefined;
  }
}

type TextBlock = Exclude<Block['kind'], 'table' | 'page-break'>;

/** The looks of what stands outside tables. */
export const BLOCK_LOOKS: Readonly<
  Record<
    | TextBlock
    | 'callout-label'
    | 'callout-note'
    | 'note'
    | 'alert'
    | 'sign'
    | 'letter'
    | 'cover-program'
    | 'cover-name'
    | 'cover-line',
    Look
  >
> = {
  title: { font: 'song', size: 18, bold: true, align: 'center' },
  heading: { font: 'hei', size: 12, align: 'left', vertical: 'bottom' },
  paragraph: { font: 'song', size: 10.5, align: 'left' },
  letter: { font: 'fangsong', size: 14, align: 'left' },
  'cover-program': { font: 'song', size: 16, align: 'center' },
  'cover-name': { font: 'song', size: 26, bold: true, align: 'center' },
  'cover-line': { font: 'fangsong', size: 16, align: 'center' },
  note: { font: 'song', size: 9, align: 'left', tone: 'muted' },
  alert: { font: 'song', size: 10.5, align: 'left', tone: 'missing' },
  callout: { font: 'hei', size: 20, align: 'left' },
  'callout-label': { font: 'hei', size: 12, align: 'left' },
  'callout-note': { font: 'song', size: 10, align: 'left', tone: 'muted' },
  line: { font: 'song', size: 10, align: 'left' },
  sign: { font: 'song', size: 10.5, align: 'left', vertical: 'bottom' },
};
