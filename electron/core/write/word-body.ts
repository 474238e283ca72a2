import type { Block, Line, ParagraphStyle, Tone } from '../../../shared/packet/document.ts';
import { wordTable } from './word-table.ts';
import { paragraph, run } from './word-xml.ts';

/** What a block must know of its page. */
export interface WordPage {
  /** The paper's column widths. */
  readonly grid: readonly number[];
  /** Twips between the margins. */
  readonly width: number;
  /** Points of table text. */
  readonly tableSize: number;
}

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

/** A block as WordprocessingML (ECMA-376 part 1, 17); `next` is what comes after it, for what may not stand alone on a page. */
export function wordBlock(block: Block, page: WordPage, next: Block | undefined): string {
  switch (block.kind) {
    case 'title':
      return paragraph('PaperTitle', run(block.text));
    case 'heading':
      return paragraph('PaperHeading', run(block.text));
    case 'paragraph': {
      const { style, tone } = PARAGRAPHS[block.style];
      return paragraph(style, run(block.text, tone), endsLetter(next) ? '<w:keepNext/>' : '');
    }
    case 'callout':
      return [
        paragraph('PaperCalloutLabel', run(block.label)),
        paragraph('PaperCallout', run(block.text, block.tone)),
        ...block.notes.map((note) => paragraph('PaperNote', run(note, 'muted'))),
      ].join('');
    case 'page-break':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    case 'line':
      return lineParagraph(block, page);
    case 'table':
      return wordTable(block, page, next?.kind === 'line' && next.style === 'sign');
  }
}

/** Seal, signature and date, and the room above them: they stand below words of the letter. */
const endsLetter = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && (block.style === 'letter-sign' || (block.style === 'letter' && block.text === ''));

/** Texts side by side, each at a tab stop where its grid columns begin, stand in the middle of them or end. */
function lineParagraph({ parts, style }: Line, { grid, width }: WordPage): string {
  const total = grid.reduce((sum, column) => sum + column, 0);
  const at = (columns: number): number =>
    Math.round((grid.slice(0, columns).reduce((sum, column) => sum + column, 0) / total) * width);
  const stops: string[] = [];
  const runs: string[] = [];
  let column = 0;
  for (const { text, align, span } of parts) {
    const from = at(column);
    const to = at(column + span);
    column += span;
    if (text === '') continue;
    const atLeftEdge = align === 'left' && from === 0;
    const position = align === 'left' ? from : align === 'center' ? Math.round((from + to) / 2) : to;
    if (!atLeftEdge) stops.push(`<w:tab w:val="${align}" w:pos="${position}"/>`);
    runs.push(run(text.replaceAll('\n', ' '), 'normal', atLeftEdge ? '' : '<w:tab/>'));
  }
  return paragraph(
    style === 'sign' ? 'PaperSign' : 'PaperLine',
    runs.join(''),
    stops.length > 0 ? `<w:tabs>${stops.join('')}</w:tabs>` : '',
  );
}
