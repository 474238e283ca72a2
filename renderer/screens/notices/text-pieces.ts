import { isWithin } from '../../../shared/notice/pointer.ts';
import type { Span } from '../../../shared/base/span.ts';

/** A notice's text cut into blocks and pieces, so that the words of a fact can be lit. Pure. */

export interface Piece {
  readonly start: number;
  readonly words: string;
  /** Pointers of the facts that were read from these words, the closest first. */
  readonly facts: readonly string[];
}

export type Block =
  | { readonly type: 'heading' | 'paragraph'; readonly start: number; readonly pieces: readonly Piece[] }
  | { readonly type: 'table'; readonly start: number; readonly rows: readonly (readonly (readonly Piece[])[])[] };

export interface FactRange extends Span {
  readonly fact: string;
}

/** Where the words of a fact stand: its own span, else those of its parts. */
export function rangesOf(spans: Readonly<Record<string, Span>>, pointer: string): Span[] {
  const own = spans[pointer];
  if (own) return [own];
  return Object.entries(spans)
    .filter(([key]) => isWithin(key, pointer))
    .map(([, span]) => span);
}

export function factRanges(spans: Readonly<Record<string, Span>>, pointers: readonly string[]): FactRange[] {
  return pointers.flatMap((fact) => rangesOf(spans, fact).map(({ start, end }) => ({ start, end, fact })));
}

const NUMBERED_HEADING = /^(?:[一二三四五六七八九十]{1,3}、|第[一二三四五六七八九十百]{1,3}[章节])/;
const LONGEST_HEADING = 34;

const isHeading = (line: string): boolean =>
  NUMBERED_HEADING.test(line) &&
  line.length <= LONGEST_HEADING &&
  !/[。；;]/.test(line.slice(0, -1)) &&
  !/[；;，]$/.test(line);

/** Lines with tabs in a row are one table; a short numbered line is a heading, and so is the title. */
export function blocksOf(text: string, ranges: readonly FactRange[], title: string): Block[] {
  const blocks: Block[] = [];
  const sorted = ranges.toSorted((a, b) => a.start - b.start);
  let rows: (readonly Piece[])[][] | null = null;
  let titleSeen = false;
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.includes('\t')) {
      if (!rows) {
        rows = [];
        blocks.push({ type: 'table', start, rows });
      }
      rows.push(cellsOf(text, start, line, sorted));
    } else {
      rows = null;
      if (line.trim() !== '') {
        const isTitle: boolean = !titleSeen && line.trim() === title;
        titleSeen ||= isTitle;
        blocks.push({
          type: isTitle || isHeading(line.trim()) ? 'heading' : 'paragraph',
          start,
          pieces: piecesOf(text, start, end, sorted),
        });
      }
    }
    start = end + 1;
  }
  return blocks;
}

function cellsOf(text: string, lineStart: number, line: string, ranges: readonly FactRange[]): (readonly Piece[])[] {
  let start = lineStart;
  return line.split('\t').map((cell) => {
    const pieces = piecesOf(text, start, start + cell.length, ranges);
    start += cell.length + 1;
    return pieces;
  });
}

/** Cuts [start, end) wherever a range begins or ends. `ranges` are sorted by their start. */
function piecesOf(text: string, start: number, end: number, ranges: readonly FactRange[]): Piece[] {
  const touching: FactRange[] = [];
  for (const range of ranges) {
    if (range.start >= end) break;
    if (range.end > start) touching.push(range);
  }
  const cuts = new Set([start, end]);
  for (const range of touching) {
    if (range.start > start) cuts.add(range.start);
    if (range.end < end) cuts.add(range.end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end;
    const facts = touching
      .filter((range) => range.start <= from && to <= range.end)
      .toSorted((a, b) => a.end - a.start - (b.end - b.start))
      .map((range) => range.fact);
    return { start: from, words: text.slice(from, to), facts: [...new Set(facts)] };
  });
}
