import { breaksInBracket } from '../../../shared/text/line-shape.ts';
import type { SourceLine } from '../../../shared/text/source-text.ts';
import { cutAtRules } from './pdf-cut-runs.ts';
import type { RuledTable } from './pdf-rulings.ts';

/** A run of words on a page: left end, baseline (y upward), width and size in points. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Runs on one baseline, from left to right. */
interface Row {
  y: number;
  size: number;
  runs: Run[];
}

/** Groups runs by baseline, from the top of the page down. */
function rowsOf(runs: readonly Run[]): Row[] {
  const rows: Row[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const row = rows.at(-1);
    // a superscript or a smaller figure stands a little off the line
    if (row && row.y - run.y < 0.45 * Math.max(row.size, run.size)) {
      row.runs.push(run);
      row.size = Math.max(row.size, run.size);
    } else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  for (const row of rows) row.runs.sort((a, b) => a.x - b.x);
  return rows;
}

/** The words of a row; a gap wider than a third of a character is a space. */
function words(runs: readonly Run[], gapSign: (gap: number, size: number) => string): string {
  let text = '';
  let end: number | null = null;
  for (const run of runs) {
    if (end !== null && run.text.trim() !== '') text += gapSign(run.x - end, run.size);
    text += run.text;
    if (run.text.trim() !== '') end = run.x + run.width;
  }
  return text;
}

const plainGap = (gap: number, size: number): string => (gap > 0.33 * size ? ' ' : '');

const inside = (table: RuledTable, run: Run): boolean => {
  const middle = run.x + Math.min(run.width, run.size) / 2;
  const y = run.y + 0.3 * run.size;
  return (
    middle > (table.xs[0] ?? 0) - 1 &&
    middle < (table.xs.at(-1) ?? 0) + 1 &&
    y < (table.ys[0] ?? 0) + 1 &&
    y > (table.ys.at(-1) ?? 0) - 1
  );
};

/** The rows of a ruled table; a merged cell is said once, in its first square. */
function tableRows(table: RuledTable, runs: readonly Run[]): string[] {
  const content = new Map<number, Run[]>();
  for (const run of runs.flatMap((whole) => cutAtRules(whole, table.xs))) {
    const x = run.x + Math.min(run.width, run.size) / 2;
    const y = run.y + 0.3 * run.size;
    const column = table.xs.findIndex((left, i) => x >= left - 1 && x < (table.xs[i + 1] ?? Number.NEGATIVE_INFINITY));
    const row = table.ys.findIndex((top, i) => y <= top + 1 && y > (table.ys[i + 1] ?? Number.POSITIVE_INFINITY));
    const cell = table.cells[row]?.[column];
    if (cell !== undefined) content.set(cell, [...(content.get(cell) ?? []), run]);
  }
  const said = new Set<number>();
  return table.cells.flatMap((row) => {
    const cells = row.map((cell) => {
      if (said.has(cell)) return '';
      said.add(cell);
      return rowsOf(content.get(cell) ?? [])
        .map((line) => words(line.runs, plainGap).trim())
        .join('');
    });
    return cells.some((cell) => cell !== '') ? [cells.join('\t')] : [];
  });
}

/** The commonest size of the words, by characters: what is clearly larger is a heading. */
export function bodySizeOf(pages: readonly (readonly Run[])[]): number {
  const counts = new Map<number, number>();
  for (const run of pages.flat()) {
    const size = Math.round(run.size * 2) / 2;
    counts.set(size, (counts.get(size) ?? 0) + run.text.trim().length);
  }
  let best = 0;
  for (const [size, count] of counts) if (count > (counts.get(best) ?? 0)) best = size;
  return best;
}

/** What begins a paragraph of its own even at the left margin: clause numbers, a document number, an address line, a date line. */
const OPENS =
  /^\s*(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.、．)）](?!\d)|[①-⑳]|第[一二三四五六七八九十百]+[章条]|附\s*件|联系(?:人|电话|地址)|[^，。；]{1,20}[〔［[（(]\s*\d{4}\s*[〕］\]）)]\s*第?\s*\d+\s*号\s*$|各[^。；]{1,80}[：:]\s*$|\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$)/;
/** What ends one however far it runs: the last words of a title. */
const CLOSES = /(?:通知|公告|通告|公示|指南|办法|细则)\s*$/;

interface Paragraph {
  readonly y: number;
  bottom: number;
  readonly size: number;
  text: string;
  readonly heading: boolean;
  /** How much room the last line left at the right margin: where the next words would not have fitted, it goes on. */
  room: number;
}

/** The room that the first word of a line needs: a figure or an address is not broken, a Chinese character stands alone (with a stop behind it). */
const firstWordWidth = (text: string, size: number): number =>
  (1.6 + 0.55 * (/^[\u0021-\u007e]*/.exec(text.trimStart())?.[0].length ?? 0)) * size;

/**
 * Rows as paragraphs. Rows of one large size under each other are one heading; a row that runs to the right margin goes
 * on in the next one where that begins at the left margin, as printed paragraphs with an indented first line do.
 */
function paragraphs(rows: readonly Row[], bodySize: number): Paragraph[] {
  const edges = rows.flatMap((row) => {
    const words = row.runs.filter((run) => run.text.trim() !== '');
    const [first, last] = [words[0], words.at(-1)];
    return first && last ? [{ row, left: first.x, right: last.x + last.width }] : [];
  });
  const body = edges.filter(({ row, left, right }) => row.size <= 1.12 * bodySize && right - left > 12 * bodySize);
  const leftMargin = Math.min(...body.map((edge) => edge.left));
  const rightMargin = Math.max(...body.map((edge) => edge.right));
  const indents = body.some((edge) => edge.left > leftMargin + 1.5 * bodySize);
  const out: Paragraph[] = [];
  for (const { row, left, right } of edges) {
    const text = words(row.runs, plainGap);
    const heading = row.size > 1.12 * bodySize;
    const last = out.at(-1);
    const near =
      last !== undefined &&
      last.heading === heading &&
      Math.abs(last.size - row.size) < 0.6 &&
      last.bottom - row.y < 2.4 * row.size;
    const goesOn =
      heading ||
      (last !== undefined &&
        last.room < firstWordWidth(text, row.size) &&
        left < leftMargin + 0.8 * row.size &&
        (!OPENS.test(text) || breaksInBracket(last.text.trimEnd(), text.trimStart())) &&
        !(out.length < 4 && CLOSES.test(last.text)) &&
        (indents || !/。\s*$/.test(last.text)));
    if (last && near && goesOn) {
      last.text +=
        /[A-Za-z,]\s*$/.test(last.text) && /^\s*[A-Za-z]/.test(text) ? ` ${text.trimStart()}` : text.trimStart();
      last.bottom = row.y;
      last.room = rightMargin - right;
    } else out.push({ y: row.y, bottom: row.y, size: row.size, text, heading, room: rightMargin - right });
  }
  return out;
}

/** One page's lines from top to bottom: ruled tables as tab-separated rows, everything else as printed lines. */
export function pageLines(
  runs: readonly Run[],
  tables: readonly RuledTable[],
  page: number,
  bodySize: number,
): SourceLine[] {
  const rest: Run[] = [];
  const inTable = tables.map((): Run[] => []);
  for (const run of runs) {
    const at = tables.findIndex((table) => inside(table, run));
    (inTable[at] ?? rest).push(run);
  }
  const blocks: { y: number; lines: SourceLine[] }[] = paragraphs(rowsOf(rest), bodySize).map((row) => ({
    y: row.y,
    lines: [{ text: row.text, kind: row.heading ? 'heading' : 'plain', page }],
  }));
  tables.forEach((table, i) => {
    const lines = tableRows(table, inTable[i] ?? []).map((text): SourceLine => ({
      text,
      kind: text.includes('\t') ? 'table-row' : 'plain',
      page,
    }));
    if (lines.length > 0) blocks.push({ y: table.ys[0] ?? 0, lines });
  });
  blocks.sort((a, b) => b.y - a.y);
  return blocks.flatMap((block) => block.lines).filter((line) => line.text.trim() !== '');
}
