import type { PageLine } from './markup.ts';
import { latinSeam } from './spacing.ts';
import {
  DATE_LINE,
  breaksInBracket,
  endsAsOffice,
  endsAsTitle,
  endsSentence,
  isAddressee,
  isNumberLine,
  isPaperKind,
  isSectionLine,
  opensBracket,
  startsAsTitle,
  startsBlock,
  startsWithLabel,
  startsWithMarker,
} from './line-shape.ts';

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

/** Whether `next` goes on with what `current` (possibly several lines already) says; `last` is its last line. */
function goesOn(current: string, last: SetLine, next: SetLine, width: number | null, count: number | null): boolean {
  if (last.kind !== 'plain' || next.kind !== 'plain') return false;
  // A number that was left alone on its line (`3.` above 上年度审计报告).
  if (MARKER_ALONE.test(current)) return next.gap <= 1 && !startsBlock(next.text);
  if (continuesUrl(current, next.text)) return true;
  if (/^(?:https?:|www\.)/i.test(next.text) && /(?:链接|网址|https?:\S*)[：:]?$/i.test(current)) return false;
  // An address that fills its line stands for itself, unless a bracket or a label before it waits for it.
  if (
    /^(?:https?:\/\/|www\.|\/)[!-~]+$/i.test(next.text) &&
    !/[（(]$|(?:网址|网站|系统|登录|平台)[：:]?$/.test(current)
  )
    return false;
  if (/^(?:[\u4e00-\u9fff]{2,8}[：:] ?)?(?:(?:https?:\/\/|www\.|\/)[!-~]+|[\w.+-]+@[\w.-]+)$/i.test(last.text))
    return false;
  const lastWidth = last.width;
  const full = width !== null && lastWidth >= width - RAGGED - firstWord(next.text);
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
      filled &&
      opensBracket(current) &&
      !endsSentence(last.text) &&
      (startsWithMarker(next.text) || CLOSES_BRACKET.test(next.text))
    );
  if (endsSentence(current)) return full && opensBracket(current) && !/[：:]$/.test(current);
  if (filled) return true;
  if (/[，、,]$/.test(current)) return current.length >= 12;
  if (opensBracket(current)) return current.length >= 8 && next.gap <= 8;
  return width === null && breaksOff(current, last.text, next.text);
}

/** How the first paragraph under a title begins. */
const OPENING = /^(?:根据|按照|依据|遵照|为(?!的|中心)|经|现[将就决]|各|由于|近期)/;

/** A name alone on its line, as below the last line of a list of attachments. */
const isSigner = (text: string): boolean => text.length <= 30 && !/[，。；：、]/.test(text) && endsAsOffice(text);

/** Where no width tells: a long line that stops inside a sentence, and is no title, list of contacts or number. */
function breaksOff(current: string, last: string, next: string): boolean {
  if (
    last.length < 24 ||
    endsAsTitle(current) ||
    startsWithLabel(current) ||
    /\d{5}(?: ?转 ?\d{1,4})?$|@[\w.-]+$/.test(last) ||
    isSigner(next)
  )
    return false;
  return (
    /[，。；]/.test(last) || (last.length >= 28 && !startsWithMarker(last) && /^[^，。；：]{0,30}[，。；]/.test(next))
  );
}

/** Columns of the unbreakable word at the beginning of a line. */
const firstWord = (text: string): number => Math.min(60, /^[（(]?[\w\-./:@%+]+/.exec(text)?.[0].length ?? 0);

const join = (before: string, after: string): string => before + (latinSeam(before, after) ? ' ' : '') + after;

const TITLE_TAIL =
  /^[（(](?:\d{4}年?(?:度|版|修订版?|第[一二三四\d]+批)?|试行|暂行|修订版?|征求意见稿|第[一二三四五六七八九十\d]+批)[）)]$|^的?(?:补充)?(?:通知|公告|函|意见|通告|公示|决定|通报|批复)(?:[（(].{1,12}[）)])?$/;

/** A line of so many characters that ends as titles do is one, below an office's name too. */
const WHOLE_TITLE = 10;

/** 关于开展…扶持计划 / （…）项目申报的通知: the first line ends as a paper's name does, and the second one ends the title. */
const goesOnAsTitle = (first: SetLine, next: SetLine | undefined): boolean =>
  next !== undefined &&
  /关于/.test(first.text) &&
  !/的?(?:通知|公告|通告|函)$/.test(first.text) &&
  next.gap <= 1 &&
  !/关于|[，。；：]/.test(next.text) &&
  /的(?:补充)?(?:通知|公告|通告|函)$/.test(next.text);

/** How many lines of a letterhead stand at most above the kind of paper, and below it above the title. */
const LETTERHEAD = 4;

/** 某市财政局 / 公 告 / 第6号 / 关于…的公告: offices above the kind of paper, and a title of its own below it. */
function isLetterhead(lines: readonly SetLine[], i: number): boolean {
  const head = lines.slice(i, i + LETTERHEAD + 1);
  const kind = head.findIndex((line) => isPaperKind(line.text));
  if (kind < 1 || !head.slice(0, kind).every((line) => isSigner(line.text))) return false;
  const below = lines.slice(i + kind + 1, i + kind + 1 + LETTERHEAD).find((line) => !isNumberLine(line.text));
  return below !== undefined && startsAsTitle(below.text) && !OPENING.test(below.text);
}

/** How many lines from `i` on make up one title that was broken over them; 1 where it is none. */
function titleLines(lines: readonly SetLine[], i: number): number {
  const first = lines[i];
  if (
    !first ||
    first.kind === 'table-row' ||
    first.kind === 'list-item' ||
    first.text.length > 60 ||
    first.text.length < 6 ||
    startsBlock(first.text) ||
    /[。；;，,：:]$/.test(first.text)
  )
    return 1;
  const before = lines[i - 1];
  const opens = before === undefined || isSectionLine(before.text);
  if (!opens && !startsAsTitle(first.text)) return 1;
  if (endsAsTitle(first.text) && !TITLE_TAIL.test(lines[i + 1]?.text ?? '') && !goesOnAsTitle(first, lines[i + 1]))
    return 1;
  if (before && before.kind === 'plain' && !endsSentence(before.text) && before.text.length > 30 && first.gap === 0)
    return 1;
  // A line above a title that is whole by itself is a head or an office, not the title's beginning.
  if (!/关于|印发|转发/.test(first.text) && /关于|印发|转发/.test(lines[i + 1]?.text ?? '')) return 1;
  if (isSigner(first.text) && endsAsTitle(lines[i + 1]?.text ?? '') && (lines[i + 1]?.text.length ?? 0) >= WHOLE_TITLE)
    return 1;
  if (isLetterhead(lines, i)) return 1;
  let text = first.text;
  for (let n = 2; n <= 4; n++) {
    const line = lines[i + n - 1];
    if (
      !line ||
      line.kind !== first.kind ||
      startsBlock(line.text) ||
      isSectionLine(line.text) ||
      isNumberLine(line.text) ||
      line.text.length > 60 ||
      /[。；：:]$/.test(line.text) ||
      line.gap > 8
    )
      return 1;
    text += isPaperKind(line.text) ? line.text.replaceAll(' ', '') : line.text;
    if (text.length > 130) return 1;
    const more = lines[i + n];
    if (endsAsTitle(text) && !opensBracket(text) && !(more && TITLE_TAIL.test(more.text)))
      return opens || /关于|印发|转发|《/.test(text) ? n : 1;
  }
  return 1;
}

/** Makes whole paragraphs of lines that were broken at the page's width, over pages, or inside an address. */
export function rejoin(lines: readonly SetLine[]): Paragraph[] {
  const widths = setWidths(lines, (line) => line.width, [NARROWEST, WIDEST, RAGGED]);
  const counts = setWidths(lines, (line) => line.text.length, [NARROWEST / 2, WIDEST / 2, UNEVEN]);
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
        if (!goesOn(text, last, next, widths[i + count - 1] ?? null, counts[i + count - 1] ?? null)) break;
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
