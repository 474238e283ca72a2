import { say, type Sentence } from '../../../shared/base/sentence.ts';
import type { GridCell, TemplateGrid } from '../../../shared/packet/template-grid.ts';
import { plainXml } from './template-xml.ts';

/** A cell of a Word table: where it stands in the part. */
export interface WordCell extends GridCell {
  readonly start: number;
  readonly end: number;
}

export interface WordRow {
  readonly start: number;
  readonly end: number;
}

/** A table of the document that holds no other table. */
export interface WordTable {
  readonly grid: TemplateGrid;
  readonly cells: readonly WordCell[];
  readonly rows: readonly WordRow[];
}

/** The paragraphs' text, in order. */
export const wordText = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:p\b(?:[^>]*\/>|[^>]*>([\s\S]*?)<\/w:p>)/g)].map(([, body = '']) => paragraphText(body));

export const paragraphText = (xml: string): string =>
  [...xml.matchAll(/<w:t\b[^>]*?(?:\/>|>([\s\S]*?)<\/w:t>)/g)].map(([, text = '']) => plainXml(text)).join('');

const TABLE_TAG = /<(\/?)w:tbl>|<(\/?)w:tbl\s[^>]*>/g;

/** The innermost tables of a document part. */
export function readWordTables(xml: string): readonly WordTable[] {
  const open: number[] = [];
  const spans: { start: number; end: number }[] = [];
  let inner = -1;
  for (const match of xml.matchAll(TABLE_TAG)) {
    if ((match[1] ?? match[2]) !== '/') {
      open.push(match.index);
      inner = match.index;
    } else {
      const start = open.pop();
      if (start !== undefined && start === inner) spans.push({ start, end: match.index + match[0].length });
    }
  }
  return spans.map(({ start, end }, i) => readTable(xml, start, end, say`表${i + 1}`));
}

function readTable(xml: string, start: number, end: number, name: Sentence): WordTable {
  const cells: (WordCell & { rows: number })[] = [];
  const rows: WordRow[] = [];
  const above = new Map<number, WordCell & { rows: number }>();
  const table = xml.slice(start, end);
  let row = 0;
  for (const match of table.matchAll(/<w:tr\b[^>]*>[\s\S]*?<\/w:tr>/g)) {
    row += 1;
    const at = start + match.index;
    rows.push({ start: at, end: at + match[0].length });
    let column = 1 + Number(/<w:gridBefore w:val="(\d+)"/.exec(match[0])?.[1] ?? 0);
    for (const own of match[0].matchAll(/<w:tc\b[^>]*>[\s\S]*?<\/w:tc>/g)) {
      const columns = Number(/<w:gridSpan w:val="(\d+)"/.exec(own[0])?.[1] ?? 1);
      const merge = /<w:vMerge\b([^>]*)\/>/.exec(own[0]);
      const model = above.get(column);
      if (merge && !/"restart"/.test(merge[1] ?? '') && model) model.rows += 1;
      else {
        const text = wordText(own[0]).join('\n').trim();
        const cell = {
          row,
          column,
          rows: 1,
          columns,
          text,
          formula: false,
          start: at + own.index,
          end: at + own.index + own[0].length,
        };
        cells.push(cell);
        above.set(column, cell);
      }
      column += columns;
    }
  }
  return { grid: { name, cells }, cells, rows };
}
