import type { Align, Block, Paper, Table, Tone } from '../../../shared/packet/document.ts';
import { pageBreaks, pageCapacity, type PaperRow } from './excel-page-breaks.ts';
import { BLOCK_LOOKS, type ExcelStyles } from './excel-style.ts';
import { TALLEST, textHeight } from './row-heights.ts';
import { tableRows, type TablePlace } from './sheet-table.ts';
import { emptyCell, rowXml, textCell, type SharedTexts, type SheetMarks } from './sheet-xml.ts';

type BlockLook = keyof typeof BLOCK_LOOKS;

/** Room above a part, in points, beyond what its text needs. */
const ROOM: Partial<Readonly<Record<BlockLook, number>>> = {
  title: 10,
  heading: 10,
  'callout-label': 10,
  callout: 8,
  sign: 22,
  letter: 6,
  'cover-program': 60,
  'cover-name': 60,
  'cover-line': 16,
};

interface Part {
  readonly text: string;
  readonly span: number;
  readonly look: BlockLook;
  readonly align?: Align;
  readonly tone?: Tone;
}

/** The table of a paper that has no other: its headings are frozen on screen and repeated in print. */
function onlyTable(paper: Paper): Table | null {
  const tables = paper.blocks.filter((block) => block.kind === 'table');
  return tables.length === 1 ? (tables[0] ?? null) : null;
}

/** How many sheet rows a block that is no table takes. */
const rowsOf = (block: Exclude<Block, Table>): number =>
  block.kind === 'callout' ? 2 + block.notes.length : block.kind === 'page-break' ? 0 : 1;

/** Rows that stay on the screen while one scrolls: down to the headings, where the paper is one long table. */
export function frozenRows(paper: Paper): number {
  const table = onlyTable(paper);
  if (table === null) return 0;
  const before = paper.blocks.slice(0, paper.blocks.indexOf(table));
  return before.reduce((rows, block) => rows + (block.kind === 'table' ? 0 : rowsOf(block)), 0) + table.head.length;
}

/** Rows of a sheet that the library must know of beforehand. */
export interface SheetFrame {
  /** Heading rows that are repeated in print, from and to; null for none. */
  readonly repeated: readonly [from: number, to: number] | null;
}

/** What comes to be known of a sheet while its rows are written. */
export interface SheetNotes {
  repeated: SheetFrame['repeated'];
  /** Rows after which a new page begins. */
  breaks: number[];
}

/** The rows of one paper, block by block: their XML, and the number of rows so far. */
export function* sheetRowsXml(
  paper: Paper,
  styles: ExcelStyles,
  marks: SheetMarks,
  texts: SharedTexts,
  notes: SheetNotes,
): Generator<{ readonly xml: string; readonly row: number }> {
  const offsets = [0];
  for (const width of paper.grid) offsets.push((offsets.at(-1) ?? 0) + width);
  // The headings of the last table: those of an earlier one would stand above the tables after it as well.
  const repeated = paper.blocks.findLast((block) => block.kind === 'table');
  const paperRows: PaperRow[] = [];
  for (const [index, block] of paper.blocks.entries()) {
    const row = paperRows.length;
    const next = paper.blocks[index + 1];
    if (block.kind === 'page-break') {
      if (row > 0) notes.breaks.push(row);
    } else if (block.kind === 'table') {
      if (block === repeated && block.head.length > 0) notes.repeated = [row + 1, row + block.head.length];
      for (const { xml, heights, last } of tableRows(block, { styles, marks, texts, firstRow: row + 1, offsets })) {
        const held = isHeld(block, last, { next, repeats: block === repeated });
        paperRows.push(...heights.map((height, i) => ({ height, held: i + 1 < heights.length || held })));
        yield { xml, row: paperRows.length };
      }
    } else {
      const rows = partsOf(block, paper.grid.length);
      for (const [i, parts] of rows.entries()) {
        const { xml, height } = partsXml(paperRows.length + 1, parts, { styles, marks, texts, offsets });
        paperRows.push({ height, held: i + 1 < rows.length || HELD_BLOCKS.has(block.kind) || isCaption(block) });
        yield { xml, row: paperRows.length };
      }
    }
  }
  if (notes.breaks.length === 0)
    notes.breaks.push(...pageBreaks(paperRows, pageCapacity(paper), onlyTable(paper) === null));
}

/**
 * Whether a row of a table must stand on the page of what comes after it: headings, the row above a total, the end above a
 * signature, all rows of a table without headings and of a short one whose headings are not repeated in print.
 */
function isHeld(
  { head, rows }: Table,
  row: number,
  { next, repeats }: { readonly next: Block | undefined; readonly repeats: boolean },
): boolean {
  if (row + 1 === head.length + rows.length) return next?.kind === 'line' && next.style === 'sign';
  if (head.length === 0 || (!repeats && rows.length <= KEPT_WHOLE)) return true;
  const below = rows[row + 1 - head.length];
  return row < head.length || rows[row - head.length]?.kind === 'band' || below?.kind === 'total';
}

/** So many rows of a table whose headings are not repeated in print stay on one page. */
const KEPT_WHOLE = 8;

/** What stands above something else and never at the foot of a page. */
const HELD_BLOCKS: ReadonlySet<Block['kind']> = new Set(['title', 'heading']);
const isCaption = (block: Block): boolean => block.kind === 'line' && block.style === 'caption';

/** The sheet rows of a block, each as its parts side by side. */
function partsOf(block: Exclude<Block, Table | { kind: 'page-break' }>, span: number): Part[][] {
  switch (block.kind) {
    case 'title':
    case 'heading':
      return [[{ text: block.text, span, look: block.kind }]];
    case 'paragraph':
      return [[paragraphPart(block, span)]];
    case 'callout':
      return [
        [{ text: block.label, span, look: 'callout-label' }],
        [{ text: block.text, span, look: 'callout', tone: block.tone }],
        ...block.notes.map((text): Part[] => [{ text, span, look: 'callout-note' }]),
      ];
    case 'line':
      return [block.parts.map((part) => ({ ...part, look: block.style === 'sign' ? 'sign' : 'line' }))];
  }
}

function paragraphPart({ text, style }: Extract<Block, { kind: 'paragraph' }>, span: number): Part {
  switch (style) {
    case 'body':
      return { text, span, look: 'paragraph' };
    case 'note':
    case 'alert':
      return { text, span, look: style };
    case 'letter':
      return { text: `　　${text}`, span, look: 'letter' };
    case 'letter-head':
      return { text, span, look: 'letter' };
    case 'letter-sign':
      return { text, span, look: 'letter', align: 'center' };
    case 'cover-program':
    case 'cover-name':
    case 'cover-line':
      return { text, span, look: style };
  }
}

function partsXml(
  row: number,
  parts: readonly Part[],
  { styles, marks, texts, offsets }: Omit<TablePlace, 'firstRow'>,
): { readonly xml: string; readonly height: number } {
  let column = 0;
  let height = 0;
  let cells = '';
  for (const part of parts) {
    const look = BLOCK_LOOKS[part.look];
    const style = styles.of({ ...look, align: part.align ?? look.align, tone: part.tone ?? look.tone ?? 'normal' });
    cells += textCell(row, column + 1, style, part.text, texts);
    for (let covered = column + 2; covered <= column + part.span; covered += 1) cells += emptyCell(row, covered, style);
    if (part.span > 1) marks.merge(row, column + 1, row, column + part.span);
    const width = (offsets[column + part.span] ?? 0) - (offsets[column] ?? 0);
    height = Math.max(height, textHeight(part.text, width, look.size) + (ROOM[part.look] ?? 0));
    column += part.span;
  }
  height = Math.min(height, TALLEST);
  return { xml: rowXml(row, height, cells), height };
}
