import { Parser } from 'htmlparser2';
import type { SourceLine } from '../../../shared/text/source-text.ts';
import { ListCounter, readWordLists } from './docx-numbering.ts';

/** The parts of a .docx that hold its words. */
export interface WordParts {
  readonly document: string;
  readonly numbering: string;
  readonly styles: string;
}

/** What holds words that the page does not show: deletions, field codes, the fallback copy of a text box. */
const HIDDEN = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback', 'w:rPrChange', 'w:pPrChange']);

/** A paragraph while it is read. */
interface Paragraph {
  text: string;
  style: string;
  /** The list that it names itself, and its level there. */
  list: string | null;
  level: number;
  heading: boolean;
}

/** A table while it is read, up to its current row and cell. */
interface Table {
  cells: string[];
  /** The paragraphs of the current cell, how many columns it takes, and whether one above it reaches down over it. */
  cell: string[];
  span: number;
  covered: boolean;
}

/** No form has more columns; a hostile file may say so. */
const WIDEST_CELL = 200;

/**
 * The lines of a Word document: one a paragraph with the number that Word prints before it, one a table row with its
 * cells separated by tabs (a merged cell is said once and leaves empty cells). Running heads and feet stand in other
 * parts of the file and are not read.
 */
export function docxLines(parts: WordParts): SourceLine[] {
  const lists = readWordLists(parts.numbering, parts.styles);
  const counter = new ListCounter(lists);
  const lines: SourceLine[] = [];
  /** Open tables, the innermost last. */
  const tables: Table[] = [];
  /** Open paragraphs; one of a text box stands within another. */
  const paragraphs: Paragraph[] = [];
  let hidden = 0;
  let inText = 0;

  const emit = (text: string, kind: SourceLine['kind']): void => {
    const table = tables.at(-1);
    for (const piece of text.split('\n')) {
      const words = piece.replace(/[ \u00a0\t]+/g, ' ').trim();
      if (!words) continue;
      if (table) table.cell.push(words);
      else lines.push({ text: words, kind });
    }
  };
  const endParagraph = (): void => {
    const p = paragraphs.pop();
    if (!p || !p.text.trim()) return;
    const carried = lists.styles.get(p.style);
    const list = p.list ?? carried?.list ?? null;
    const number =
      list === null || list === '0' ? '' : counter.next(list, p.list === null ? (carried?.level ?? 0) : p.level);
    emit(
      number + p.text.trimStart(),
      p.heading || lists.headings.has(p.style) ? 'heading' : number === '- ' ? 'list-item' : 'paragraph',
    );
  };

  const endRow = (table: Table): void => {
    if (table.cells.every((cell) => cell === '')) return;
    const outer = tables.at(-2);
    if (outer) outer.cell.push(table.cells.filter(Boolean).join(' '));
    else if (table.cells.length === 1)
      lines.push(...table.cell.map((text): SourceLine => ({ text, kind: 'paragraph' })));
    else lines.push({ text: table.cells.join('\t'), kind: 'table-row' });
  };
  const endCell = (table: Table): void => {
    table.cells.push(table.covered ? '' : table.cell.join(' '));
    for (let i = 1; i < table.span; i++) table.cells.push('');
  };

  const parser = new Parser(
    {
      onopentag(name, at) {
        if (HIDDEN.has(name)) hidden += 1;
        if (hidden > 0) return;
        if (name === 'w:p') paragraphs.push({ text: '', style: '', list: null, level: 0, heading: false });
        else if (name === 'w:tbl') tables.push({ cells: [], cell: [], span: 1, covered: false });
        else if (name === 'w:t') inText += 1;
        const paragraph = paragraphs.at(-1);
        const table = tables.at(-1);
        if (paragraph) withinParagraph(paragraph, name, at);
        if (table) withinTable(table, name, at);
      },
      ontext(text) {
        const paragraph = paragraphs.at(-1);
        if (inText > 0 && hidden === 0 && paragraph) paragraph.text += text;
      },
      onclosetag(name) {
        if (HIDDEN.has(name)) hidden -= 1;
        if (hidden > 0) return;
        const table = tables.at(-1);
        if (name === 'w:t') inText -= 1;
        else if (name === 'w:p') endParagraph();
        else if (name === 'w:tc' && table) endCell(table);
        else if (name === 'w:tr' && table) endRow(table);
        else if (name === 'w:tbl') tables.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(parts.document);
  return lines;
}

type Attributes = Readonly<Record<string, string>>;

/** What a tag inside a paragraph says of it, or adds to its text. */
function withinParagraph(paragraph: Paragraph, name: string, at: Attributes): void {
  switch (name) {
    case 'w:pStyle':
      paragraph.style = at['w:val'] ?? '';
      break;
    case 'w:numId':
      paragraph.list = at['w:val'] ?? null;
      break;
    case 'w:ilvl':
      paragraph.level = Number(at['w:val'] ?? 0);
      break;
    case 'w:outlineLvl':
      if (Number(at['w:val'] ?? 9) < 9) paragraph.heading = true;
      break;
    case 'w:tab':
      // inside w:tabs it is a tab stop, which has a position
      if (at['w:pos'] === undefined) paragraph.text += ' ';
      break;
    case 'w:br':
    case 'w:cr':
      paragraph.text += '\n';
      break;
    case 'w:noBreakHyphen':
      paragraph.text += '-';
      break;
  }
}

/** Begins a row or a cell of a table, or says how a cell spans. */
function withinTable(table: Table, name: string, at: Attributes): void {
  switch (name) {
    case 'w:tr':
      table.cells = [];
      break;
    case 'w:tc':
      [table.cell, table.span, table.covered] = [[], 1, false];
      break;
    case 'w:gridSpan':
      table.span = Math.min(Math.max(Number(at['w:val'] ?? 1) || 1, 1), WIDEST_CELL);
      break;
    case 'w:vMerge':
      table.covered = at['w:val'] !== 'restart';
      break;
  }
}
