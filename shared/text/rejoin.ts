import type { PageLine } from './markup.ts';
import { columns, latinSeam } from './spacing.ts';
import { DATE_LINE, endsAsTitle, endsSentence, opensBracket, startsAsTitle, startsBlock, startsWithMarker } from './line-shape.ts';

/** A whole paragraph, heading, list item or table row. */
export interface Paragraph {
  readonly text: string;
  readonly kind: PageLine['kind'];
  /** Empty lines before it. */
  readonly gap: number;
  readonly indent: number;
}

/** Lines around a line that tell how wide the page is set. */
const NEIGHBOURHOOD = 12;
/** A full line may end this many columns early: one character that may not stand at a line's beginning, and a half. */
const RAGGED = 7;

/** For each line the width to which the lines around it are set, or null where they are not broken at a width. */
function setWidths(lines: readonly PageLine[]): (number | null)[] {
  const widths = lines.map((line) => (line.kind === 'plain' ? columns(line.text) : 0));
  return widths.map((own, i) => {
    let widest = 0;
    const from = Math.max(0, i - NEIGHBOURHOOD);
    const to = Math.min(widths.length, i + NEIGHBOURHOOD + 1);
    for (let j = from; j < to; j++) widest = Math.max(widest, widths[j] ?? 0);
    let near = 0;
    for (let j = from; j < to; j++) if (widest - (widths[j] ?? 0) <= RAGGED) near += 1;
    return own > 0 && widest >= 40 && widest <= 160 && near >= 3 ? widest : null;
  });
}

const URL_TAIL = /(?:https?:\/\/|www\.)[\w\-./?%&=#:~+@,;!]*$/i;
const URL_PIECE = /^[\w\-./?%&=#:~+@]{1,120}$/;

function continuesUrl(before: string, after: string): boolean {
  if (!URL_TAIL.test(before) || !URL_PIECE.test(after) || /^https?:|^www\./i.test(after)) return false;
  return !/\.(?:html?|jhtml|shtml|aspx?|jsp|docx?|xlsx?|pdf|rar|zip)$/i.test(before) || /^[.?&=]/.test(after);
}

/** Whether `next` goes on with what `current` (possibly several lines already) says; `last` is its last line. */
function goesOn(current: string, last: PageLine, next: PageLine, width: number | null): boolean {
  if (last.kind !== 'plain' || next.kind !== 'plain') return false;
  if (continuesUrl(current, next.text)) return true;
  if (/(?:https?:\/\/\S*|@[\w.]+)$/i.test(last.text) && columns(last.text) < (width ?? 200) - 10) return false;
  const lastWidth = columns(last.text);
  const full = width !== null && lastWidth >= width - RAGGED - firstWord(next.text);
  if (DATE_LINE.test(next.text) || DATE_LINE.test(last.text)) return false;
  if (startsBlock(next.text)) return full && startsWithMarker(next.text) && opensBracket(current) && !endsSentence(last.text);
  if (endsSentence(current)) return full && opensBracket(current) && !/[：:]$/.test(current);
  if (full) return true;
  if (/[，、,]$/.test(current)) return current.length >= 12;
  if (opensBracket(current)) return current.length >= 8 && next.gap <= 2;
  return width === null && current.length >= 60 && !endsAsTitle(current) && /[，。；]/.test(current);
}

/** Columns of the unbreakable word at the beginning of a line. */
const firstWord = (text: string): number => Math.min(60, /^[\w\-./:@%+]+/.exec(text)?.[0].length ?? 0);

const join = (before: string, after: string): string => before + (latinSeam(before, after) ? ' ' : '') + after;

/** How many lines from `i` on make up one title that was broken over them; 1 where it is none. */
function titleLines(lines: readonly PageLine[], i: number): number {
  const first = lines[i];
  if (!first || first.kind !== 'plain' || !startsAsTitle(first.text) || endsAsTitle(first.text) || first.text.length > 60 || first.text.length < 6) return 1;
  const before = lines[i - 1];
  if (before && before.kind === 'plain' && !endsSentence(before.text) && before.text.length > 30 && first.gap === 0) return 1;
  let text = first.text;
  for (let n = 2; n <= 4; n++) {
    const line = lines[i + n - 1];
    if (!line || line.kind !== 'plain' || startsBlock(line.text) || line.text.length > 60 || /[。；：:，]$/.test(line.text) || line.gap > 2) return 1;
    text += line.text;
    if (text.length > 130) return 1;
    if (endsAsTitle(text) && !opensBracket(text)) return /关于|印发|转发|《/.test(text) ? n : 1;
  }
  return 1;
}

/** Makes whole paragraphs of lines that were broken at the page's width, over pages, or inside an address. */
export function rejoin(lines: readonly PageLine[]): Paragraph[] {
  const widths = setWidths(lines);
  const out: Paragraph[] = [];
  for (let i = 0; i < lines.length; ) {
    const first = lines[i];
    if (!first) break;
    let parts = [first.text];
    let text = first.text;
    let count = titleLines(lines, i);
    if (count > 1) {
      parts = lines.slice(i, i + count).map((line) => line.text);
    } else {
      // Only the tail decides; keeping it short keeps the whole linear.
      for (let last = first, next = lines[i + 1]; next; last = next, next = lines[i + count]) {
        if (!goesOn(text, last, next, widths[i + count - 1] ?? null)) break;
        parts.push(next.text);
        text = join(text, next.text).slice(-2000);
        count += 1;
      }
    }
    out.push({ text: parts.reduce((whole, part) => join(whole, part)), kind: first.kind, gap: first.gap, indent: first.indent });
    i += count;
  }
  return out;
}
