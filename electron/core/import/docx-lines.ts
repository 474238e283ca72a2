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

interface Table {
  cells: string[];
  cell: string[];
  span: number;
  covered: boolean;
}

/**
 * The lines of a Word document: one a paragraph with the number that Word prints before it, one a table row with its
 * cells separated by tabs (a merged cell is said once and leaves empty cells). Running heads and feet stand in other
 * parts of the file and are not read.
 */
export function docxLines(parts: WordParts): SourceLine[] {
  const lists = readWordLists(parts.numbering, parts.styles);
  const counter = new ListCounter(lists);
  const lines: SourceLine[] = [];
  const tables: Table[] = [];
  const paragraphs: { text: string; style: string; list: string | null; level: number; heading: boolean }[] = [];
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

  const parser = new Parser(
    {
      onopentag(name, at) {
        if (HIDDEN.has(name)) hidden += 1;
        if (hidden > 0) return;
        const p = paragraphs.at(-1);
        const table = tables.at(-1);
        switch (name) {
          case 'w:p':
            paragraphs.push({ text: '', style: '', list: null, level: 0, heading: false });
            break;
          case 'w:pStyle':
            if (p) p.style = at['w:val'] ?? '';
            break;
          case 'w:numId':
            if (p) p.list = at['w:val'] ?? null;
            break;
          case 'w:ilvl':
            if (p) p.level = Number(at['w:val'] ?? 0);
            break;
          case 'w:outlineLvl':
            if (p && Number(at['w:val'] ?? 9) < 9) p.heading = true;
            break;
          case 'w:t':
            inText += 1;
            break;
          case 'w:tab':
            // inside w:tabs it is a tab stop, which has a position
            if (p && at['w:pos'] === undefined) p.text += ' ';
            break;
          case 'w:br':
          case 'w:cr':
            if (p) p.text += '\n';
            break;
          case 'w:noBreakHyphen':
            if (p) p.text += '-';
            break;
          case 'w:tbl':
            tables.push({ cells: [], cell: [], span: 1, covered: false });
            break;
          case 'w:tr':
            if (table) table.cells = [];
            break;
          case 'w:tc':
            if (table) [table.cell, table.span, table.covered] = [[], 1, false];
            break;
          case 'w:gridSpan':
            if (table) table.span = Math.min(Math.max(Number(at['w:val'] ?? 1) || 1, 1), 200);
            break;
          case 'w:vMerge':
            if (table) table.covered = at['w:val'] !== 'restart';
            break;
        }
      },
      ontext(text) {
        const p = paragraphs.at(-1);
        if (inText > 0 && hidden === 0 && p) p.text += text;
      },
      onclosetag(name) {
        if (HIDDEN.has(name)) hidden -= 1;
        if (hidden > 0) return;
        const table = tables.at(-1);
        if (name === 'w:t') inText -= 1;
        else if (name === 'w:p') endParagraph();
        else if (name === 'w:tc' && table) {
          table.cells.push(table.covered ? '' : table.cell.join(' '));
          for (let i = 1; i < table.span; i++) table.cells.push('');
        } else if (name === 'w:tr' && table) endRow(table);
        else if (name === 'w:tbl') tables.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const endRow = (table: Table): void => {
    if (table.cells.every((cell) => cell === '')) return;
    const outer = tables.at(-2);
    if (outer) outer.cell.push(table.cells.filter(Boolean).join(' '));
    else if (table.cells.length === 1)
      lines.push(...table.cell.map((text): SourceLine => ({ text, kind: 'paragraph' })));
    else lines.push({ text: table.cells.join('\t'), kind: 'table-row' });
  };
  parser.end(parts.document);
  return lines;
}
