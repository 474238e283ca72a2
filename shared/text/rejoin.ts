import type { PageLine } from './markup.ts';
import { latinSeam } from './spacing.ts';
import {
  DATE_LINE,
  breaksInBracket,
  endsAsTitle,
  endsSentence,
  isAddressee,
  isNumberLine,
  isPaperKind,
  opensBracket,
  startsBlock,
  startsWithLabel,
  startsWithMarker,
} from './line-shape.ts';
import { runsOn } from './runs-on.ts';
import { OPENING, isSigner, titleLines } from './title-lines.ts';

/** A line with closed blanks; `width` is what it took on the page. */
export interface SetLine extends PageLine {
  readonly width: number;
}

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
/** A converter that breaks after so many characters, whatever they take, ends its lines within these of each other. */
const UNEVEN = 1;
/** Columns between which a page may be set; a wider line is a whole paragraph. */
const NARROWEST = 40;
const WIDEST = 160;

/**
 * By `measure` (columns, characters): for each line the width to which the lines around it are set, or null where they are not broken at a width: the
 * third widest around it, if the page is nowhere set much wider.
 */
function setWidths(
  lines: readonly SetLine[],
  measure: (line: SetLine) => number,
  [narrowest, widest, ragged]: readonly [number, number, number],
): (number | null)[] {
  const widths = lines.map((line) => (line.kind === 'plain' ? measure(line) : 0));
  const long = widths.filter((width) => width > narrowest && width <= widest).sort((a, b) => a - b);
  const usual = long[Math.floor(long.length * 0.8)] ?? 0;
  const ends = lines.map((line) => endsSentence(line.text));
  return widths.map((own, i) => {
    if (own === 0) return null;
    const from = Math.max(0, i - NEIGHBOURHOOD);
    const to = Math.min(lines.length, i + NEIGHBOURHOOD + 1);
    let first = 0;
    let second = 0;
    let third = 0;
    for (let j = from; j < to; j++) {
      const width = widths[j] ?? 0;
      if (width <= third) continue;
      third = width > second ? second : width;
      if (width <= second) continue;
      second = width > first ? first : width;
      if (width > first) first = width;
    }
    if (third < Math.max(narrowest, usual * 0.75) || third > widest) return null;
    // Lines that are broken at a width mostly end inside a sentence; whole paragraphs of like length do not.
    let near = 0;
    let inside = 0;
    for (let j = from; j < to; j++) {
      if (Math.abs((widths[j] ?? 0) - third) > ragged) continue;
      near += 1;
      if (ends[j] !== true) inside += 1;
    }
    return near >= 3 && inside * 2 > near ? third : null;
  });
}

const URL_TAIL = /(?:https?:\/\/|www\.)[\w\-./?%&=#:~+@,;!]*$/i;
const URL_PIECE = /^[\w\-./?%&=#:~+@]{1,120}$/;

function continuesUrl(before: string, after: string): boolean {
  if (!URL_TAIL.test(before) || !URL_PIECE.test(after) || /^https?:|^www\./i.test(after)) return false;
  return !/\.(?:html?|jhtml|shtml|aspx?|jsp|docx?|xlsx?|pdf|rar|zip)$/i.test(before) || /^[.?&=]/.test(after);
}

/** （联系人：…）, （此件公开发布）: a paragraph of its own. */
const BRACKETED_NOTE = /^[（(](?:联 ?系|此件|咨 ?询|电 ?话)[^（()）]*[）)]$/;
const MARKER_ALONE =
  /^(?:\d{1,2} ?[.、．]|[（(] ?[\d一二三四五六七八九十]{1,3} ?[）)]|[一二三四五六七八九十]{1,3} ?、)$/;

/** （ / 附件3）连同…: the words in a bracket that was broken look like a label. */
const CLOSES_BRACKET =
  /^附 ?[件表] ?[\d一二三四五六七八九十]{0,3}(?:[、，和及 ]*附?件? ?[\d一二三四五六七八九十]{1,3})*[^（(：:]{0,8}[）)]/;

/** How a page is set where a line ends. */
interface Setting {
  /** The width in columns and in characters to which its lines are broken; null where they are not. */
  readonly width: number | null;
  readonly count: number | null;
  /** Whether the way paragraphs are set apart tells that the next line begins none. */
  readonly runsOn: boolean;
}

/** Whether a line reaches to the width of its page, so far that the next line's first word did not fit any more. */
const isFull = (line: SetLine, next: SetLine, width: number | null): boolean =>
  width !== null && line.width >= width - RAGGED - firstWord(next.text);

/** …；流通型企业： and …，咨询邮箱： at the end of a full line, or a numbered clause that stops at a semicolon there: what follows without a number belongs to it. */
const stopsMidway = (current: string): boolean =>
  /[；;]$/.test(current)
    ? startsWithMarker(current)
    : /[，。；、（(](?:[^，。；：:（(]{1,12}|[^，。；：:（(]{0,20}(?:邮箱|信箱|网址|电话|热线))[：:]$/.test(current) &&
      !/(?:如下|以下|下列|下述)[^，。；]{0,12}[：:]$/.test(current) &&
      !isAddressee(current);

/** （1）甲；（2）乙 within a paragraph: the next line goes on with the number after one that stands inside it. */
function goesOnCounting(current: string, next: string): boolean {
  const circled = next.charCodeAt(0) - CIRCLED_ONE;
  if (circled > 0 && circled < 20) return current.includes(String.fromCharCode(CIRCLED_ONE + circled - 1));
  const [marker, opening = '', digits = '', closing = ''] = /^([（(]?)(\d{1,2})([）).．、])/.exec(next) ?? [];
  // 2 behind 1, not behind 11, and not the number with which the paragraph itself begins
  return (
    marker !== undefined &&
    /[：:；;。]/.test(current[current.indexOf(`${opening}${Number(digits) - 1}${closing}`, 1) - 1] ?? '')
  );
}

const CIRCLED_ONE = '①'.charCodeAt(0);

/** Whether `next` goes on with what `current` (possibly several lines already) says; `last` is its last line. */
function goesOn(current: string, last: SetLine, next: SetLine, { width, count, runsOn: on }: Setting): boolean {
  if (last.kind !== 'plain' || next.kind !== 'plain') return false;
  // A number that was left alone on its line (`3.` above 上年度审计报告).
  if (MARKER_ALONE.test(current)) return next.gap <= 1 && !startsBlock(next.text);
  if (continuesUrl(current, next.text)) return true;
  if (
    /^(?:https?:|www\.)/i.test(next.text) &&
    /(?:链接|网址|https?:\S*)[：:]?$/i.test(current) &&
    !/[（(][^（()）]{0,8}[：:]$/.test(current)
  )
    return false;
  // An address that fills its line stands for itself, unless a bracket or a label before it waits for it.
  if (
    /^(?:https?:\/\/|www\.|\/)[!-~]+$/i.test(next.text) &&
    !/[（(]$|[（(][^（()）]{0,8}[：:]$|(?:网址|网站|系统|登录|平台)[：:]?$/.test(current)
  )
    return false;
  if (/^(?:[\u4e00-\u9fff]{2,8}[：:] ?)?(?:(?:https?:\/\/|www\.|\/)[!-~]+|[\w.+-]+@[\w.-]+)$/i.test(last.text))
    return false;
  const full = isFull(last, next, width);
  if (/\.(?:docx?|xlsx?|pdf|rar|zip|wps|jpg|png)$/i.test(last.text.slice(-6))) return false;
  if (BRACKETED_NOTE.test(last.text)) return false;
  if (DATE_LINE.test(next.text) || DATE_LINE.test(last.text) || /日 ?印发$/.test(last.text)) return false;
  if (
    isNumberLine(next.text) ||
    isNumberLine(last.text) ||
    (endsAsTitle(current) &&
      (isAddressee(next.text) || isSigner(next.text) || (/关于/.test(current) && OPENING.test(next.text))))
  )
    return false;
  const filled = full || (count !== null && last.text.length >= count - UNEVEN);
  if (breaksInBracket(current, next.text)) return true;
  if (startsBlock(next.text))
    return (
      (filled &&
        opensBracket(current) &&
        !endsSentence(last.text) &&
        (startsWithMarker(next.text) || CLOSES_BRACKET.test(next.text))) ||
      (full && on && goesOnCounting(current, next.text)) ||
      (filled && !startsWithMarker(next.text) && (on ? !endsSentence(current) : /[，、]$/.test(current)))
    );
  if (endsSentence(current))
    return full && (on || stopsMidway(current) || (opensBracket(current) && !/[：:]$/.test(current)));
  if (filled) return true;
  if (/[，、,]$/.test(current)) return current.length >= 12;
  if (opensBracket(current)) return current.length >= 8 && next.gap <= 8;
  return (width === null || on) && breaksOff(current, last.text, next.text, on);
}

/** Where no width tells: a long line that stops inside a sentence, and is no title, list of contacts or number. */
function breaksOff(current: string, last: string, next: string, on: boolean): boolean {
  if (
    last.length < 24 ||
    endsAsTitle(current) ||
    startsWithLabel(current) ||
    /\d{5}(?: ?转 ?\d{1,4})?$|@[\w.-]+$/.test(last) ||
    isSigner(next)
  )
    return false;
  return (
    on ||
    /[，。；]/.test(last) ||
    (last.length >= 28 && !startsWithMarker(last) && /^[^，。；：]{0,30}[，。；]/.test(next))
  );
}

/** Columns of the unbreakable word at the beginning of a line. */
const firstWord = (text: string): number => Math.min(60, /^[（(]?[\w\-./:@%+]+/.exec(text)?.[0].length ?? 0);

const join = (before: string, after: string): string => before + (latinSeam(before, after) ? ' ' : '') + after;

/** Makes whole paragraphs of lines that were broken at the page's width, over pages, or inside an address. */
export function rejoin(lines: readonly SetLine[]): Paragraph[] {
  const widths = setWidths(lines, (line) => line.width, [NARROWEST, WIDEST, RAGGED]);
  const counts = setWidths(lines, (line) => line.text.length, [NARROWEST / 2, WIDEST / 2, UNEVEN]);
  const on = runsOn(lines, (i) => {
    const line = lines[i];
    const next = lines[i + 1];
    return line !== undefined && next !== undefined && isFull(line, next, widths[i] ?? null);
  });
  const out: Paragraph[] = [];
  for (let i = 0; i < lines.length;) {
    const first = lines[i];
    if (!first) break;
    let parts = [first.text];
    let text = first.text;
    let count = titleLines(lines, i);
    if (count > 1) {
      parts = lines
        .slice(i, i + count)
        .map((line) => (isPaperKind(line.text) ? line.text.replaceAll(' ', '') : line.text));
    } else {
      // Only the tail decides; keeping it short keeps the whole linear.
      for (let last = first, next = lines[i + 1]; next; last = next, next = lines[i + count]) {
        const at = i + count;
        const setting = { width: widths[at - 1] ?? null, count: counts[at - 1] ?? null, runsOn: on[at] === true };
        if (!goesOn(text, last, next, setting)) break;
        parts.push(next.text);
        text = join(text, next.text).slice(-2000);
        count += 1;
      }
    }
    out.push({
      text: parts.reduce((whole, part) => join(whole, part)),
      kind: first.kind,
      gap: first.gap,
      indent: first.indent,
    });
    i += count;
  }
  return out;
}
