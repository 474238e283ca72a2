import { PageBreak, Paragraph, TabStopType, TextRun, type TabStopDefinition } from 'docx';
import { cleanText } from '../../../shared/packet/clean-text.ts';
import type { Block, Line, ParagraphStyle, Tone } from '../../../shared/packet/document.ts';
import { TONE_STYLES } from './word-style.ts';
import { wordTable } from './word-table.ts';
import type { Table } from 'docx';

const PARAGRAPHS: Readonly<Record<ParagraphStyle, { readonly style: string; readonly tone: Tone }>> = {
  body: { style: 'PaperBody', tone: 'normal' },
  note: { style: 'PaperNote', tone: 'muted' },
  alert: { style: 'PaperBody', tone: 'missing' },
  letter: { style: 'PaperLetter', tone: 'normal' },
  'letter-head': { style: 'PaperLetterHead', tone: 'normal' },
  'letter-sign': { style: 'PaperLetterSign', tone: 'normal' },
  'cover-program': { style: 'PaperCoverProgram', tone: 'normal' },
  'cover-name': { style: 'PaperCoverName', tone: 'normal' },
  'cover-line': { style: 'PaperCoverLine', tone: 'normal' },
};

/** What a block must know of its page. */
export interface WordPage {
  /** The paper's column widths. */
  readonly grid: readonly number[];
  /** Twips between the margins. */
  readonly width: number;
  /** Points of table text. */
  readonly tableSize: number;
}

/** A block as Word's paragraphs and tables. */
export function wordBlock(block: Block, page: WordPage): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'title':
      return [new Paragraph({ style: 'PaperTitle', children: runs(block.text, 'normal') })];
    case 'heading':
      return [new Paragraph({ style: 'PaperHeading', children: runs(block.text, 'normal') })];
    case 'paragraph': {
      const { style, tone } = PARAGRAPHS[block.style];
      return [new Paragraph({ style, children: runs(block.text, tone) })];
    }
    case 'callout':
      return [
        new Paragraph({ style: 'PaperCalloutLabel', children: runs(block.label, 'normal') }),
        new Paragraph({ style: 'PaperCallout', children: runs(block.text, block.tone) }),
        ...block.notes.map((note) => new Paragraph({ style: 'PaperNote', children: runs(note, 'muted') })),
      ];
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
    case 'line':
      return [lineParagraph(block, page)];
    case 'table':
      return [wordTable(block, page)];
  }
}

/** A text as runs, with its line breaks; the tone is a character style. */
export function runs(text: string, tone: Tone): TextRun[] {
  const style = tone === 'normal' ? {} : { style: TONE_STYLES[tone] };
  const lines = cleanText(text).split('\n');
  return lines.map((line, index) => new TextRun({ text: line, ...style, ...(index > 0 ? { break: 1 } : {}) }));
}

/** Texts side by side, each at a tab stop where its grid columns begin, stand in the middle of them or end. */
function lineParagraph({ parts, style }: Line, { grid, width }: WordPage): Paragraph {
  const total = grid.reduce((sum, column) => sum + column, 0);
  const at = (columns: number): number => Math.round((grid.slice(0, columns).reduce((sum, column) => sum + column, 0) / total) * width);
  const tabStops: TabStopDefinition[] = [];
  const children: TextRun[] = [];
  let column = 0;
  for (const part of parts) {
    const from = at(column);
    const to = at(column + part.span);
    column += part.span;
    if (part.text === '') continue;
    const atLeftEdge = part.align === 'left' && from === 0;
    if (!atLeftEdge) {
      if (part.align === 'left') tabStops.push({ type: TabStopType.LEFT, position: from });
      else if (part.align === 'center') tabStops.push({ type: TabStopType.CENTER, position: Math.round((from + to) / 2) });
      else tabStops.push({ type: TabStopType.RIGHT, position: to });
    }
    children.push(new TextRun({ children: [...(atLeftEdge ? [] : ['\t']), cleanText(part.text).replaceAll('\n', ' ')] }));
  }
  return new Paragraph({ style: style === 'sign' ? 'PaperSign' : 'PaperLine', tabStops, children });
}
