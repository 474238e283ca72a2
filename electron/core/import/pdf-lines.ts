import type { SourceLine } from '../../../shared/text/source-text.ts';
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
    middle > (table.xs[0] ?? 0) - 1 && middle < (table.xs.at(-1) ?? 0) + 1 && y < (table.ys[0] ?? 0) + 1 && y > (table.ys.at(-1) ?? 0) - 1
  );
};

/** The rows of a ruled table; a merged cell is said once, in its first square. */
function tableRows(table: RuledTable, runs: readonly Run[]): string[] {
  const content = new Map<number, Run[]>();
  for (const run of runs) {
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

/** One page's lines from top to bottom: ruled tables as tab-separated rows, everything else as printed lines. */
export function pageLines(runs: readonly Run[], tables: readonly RuledTable[], page: number): SourceLine[] {
  const rest: Run[] = [];
  const inTable = tables.map((): Run[] => []);
  for (const run of runs) {
    const at = tables.findIndex((table) => inside(table, run));
    (inTable[at] ?? rest).push(run);
  }
  const blocks: { y: number; lines: SourceLine[] }[] = rowsOf(rest).map((row) => ({
    y: row.y,
    lines: [{ text: words(row.runs, plainGap), kind: 'plain', page }],
  }));
  tables.forEach((table, i) => {
    const lines = tableRows(table, inTable[i] ?? []).map((text): SourceLine => ({ text, kind: text.includes('\t') ? 'table-row' : 'plain', page }));
    if (lines.length > 0) blocks.push({ y: table.ys[0] ?? 0, lines });
  });
  blocks.sort((a, b) => b.y - a.y);
  return blocks.flatMap((block) => block.lines).filter((line) => line.text.trim() !== '');
}
