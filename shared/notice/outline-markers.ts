import type { NumberStyle } from './outline.ts';
import { matchesIn } from '../base/matches.ts';

/** A clause number found in the text, at its place. */
export interface Marker {
  readonly style: NumberStyle;
  readonly number: number | null;
  readonly start: number;
  /** After the number, its punctuation and the blanks that follow. */
  readonly end: number;
}

const DIGITS = '〇一二三四五六七八九';

/** 1–99 in Chinese numerals (十二, 二十, 二十三); null for anything else. */
export function smallChineseNumber(text: string): number | null {
  const m = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!m || text === '') return null;
  const [, tens, ten, ones] = m;
  if (!ten) return tens && !ones ? DIGITS.indexOf(tens) : null;
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

const CN = '[一二三四五六七八九十]{1,4}';

/** What makes digits with points a measure: 2.5万元 begins no clause, 2.1项目 does. */
const MEASURED =
  '(?!万|亿|千|百分|元|倍|[%％]|个(?![人体])|人(?![员才])|年(?![龄度销营均])|月|日|天|家(?!庭)|项(?!目)|件|岁|平方|吨|亩|公|米|级|版|号|[—～~至－-])';
/** What follows a clause number of several points: words, or behind a blank a figure of the clause (2.1.1 2023年以来…). */
const BEGINS_CLAUSE = '(?:[ 　]*(?=[\u4e00-\u9fff（(《“])|[ 　]+(?=\\d{1,4} ?[\u4e00-\u9fff]))';
/** 4.1.2 with or without a point behind it. No measure has two points: 2.3.1年接待人次 is a clause. */
const decimal = (points: number): RegExp =>
  new RegExp(
    `^\\d{1,2}(?:\\.\\d{1,2}){${points - 1}}\\.(\\d{1,2})[.、．]?(?![\\d.])${points === 1 ? MEASURED : '(?![版号])'}${BEGINS_CLAUSE}[ 　]*`,
  );

/** Each style as it begins a paragraph; group 1 is the number. */
const PATTERNS: readonly (readonly [NumberStyle, RegExp])[] = [
  ['第一章', new RegExp(`^第(${CN}|\\d{1,2})(?:[章节编篇]|部分)(?=[ 　]|[^的规]|$)[：:、 　]*`)],
  ['第一条', new RegExp(`^第(${CN}|\\d{1,3})条[：: 　]*(?![款规])`)],
  // 二、问：场地有什么要求？ — the question is the heading.
  ['一、', new RegExp(`^(${CN}) ?[、．.](?!\\d)[ 　]*(?:问[：:][ 　]*)?`)],
  ['（一）', new RegExp(`^[（(〔] ?(${CN}) ?[）)〕] ?[、.．]? *`)],
  ['（1）', /^[（(] ?(\d{1,2}) ?[）)] ?[、.．]? */],
  ['1）', /^(\d{1,2}) ?[）)] ?[、.．]? */],
  ['1.1.1.1', decimal(3)],
  ['1.1.1', decimal(2)],
  ['1.1', decimal(1)],
  ['1.', /^(\d{1,2}) ?(?:[、．]|\.(?!\d{1,2}(?:[^\d.]|$))|\.(?=20\d\d年)) */],
  ['①', /^([①-⑳]) */],
  ['A.', /^([A-H])[.、．](?![A-Za-z]) */],
  ['heading', /^(?:问|Q) ?\d{0,2} ?[：:.、] */],
  ['bullet', /^(?:[-•●◆■▪◇○]|[*·—](?= )) *(?![-—\d])/],
];

function numberOf(style: NumberStyle, printed: string | undefined): number | null {
  if (printed === undefined) return null;
  if (/^\d+$/.test(printed)) return Number(printed);
  if (style === '①') return printed.charCodeAt(0) - 0x2460 + 1;
  if (style === 'A.') return printed.charCodeAt(0) - 64;
  return smallChineseNumber(printed);
}

/** What a clause number can begin with; most paragraphs are told by it. */
const MARKER_BEGINS = /^[第（(〔\d一二三四五六七八九十①-⑳A-H问Q\-•●◆■▪◇○*·—]/;
/** What a number inside a paragraph can look like. */
const MARKER_INSIDE = /[：:；;。，,] ?(?:[（(]?[\d一二三四五六七八九十]{1,4} ?[）)、．.]|①)|①/;

/** The clause number that a paragraph begins with; null where it begins with words. `offset` is the paragraph's place. */
export function markerAt(paragraph: string, offset: number): Marker | null {
  if (!MARKER_BEGINS.test(paragraph)) return null;
  for (const [style, pattern] of PATTERNS) {
    const m = pattern.exec(paragraph);
    if (!m) continue;
    const number = numberOf(style, m[1]);
    if (m[1] !== undefined && (number === null || number === 0)) continue;
    return { style, number, start: offset, end: offset + m[0].length };
  }
  return null;
}

const ANSWER = /^答[：:][ 　]*/;

/** 答：（1）…: the first item of an answer that goes on in paragraphs of their own; null for any other paragraph. */
export function answerMarkerAt(paragraph: string, offset: number): Marker | null {
  const lead = ANSWER.exec(paragraph)?.[0].length ?? 0;
  const marker = lead === 0 ? null : markerAt(paragraph.slice(lead), offset + lead);
  return marker?.number === 1 ? marker : null;
}

const BARE = new RegExp(`^(\\d{1,2})${MEASURED}(?=[\u4e00-\u9fff])`);

/**
 * The numbers that stand without a mark before their heading (`2 入库条件`), as the clauses under them tell (`2.1 …`):
 * two in order at least. `openings` are the first words of each paragraph.
 */
export function bareNumbers(openings: readonly string[]): ReadonlySet<number> {
  const first = openings.findIndex((words) => /^\d{1,2}\.1(?!\d)[.、．]?[ 　]*[\u4e00-\u9fff]/.test(words));
  const found = new Set<number>();
  if (first < 0) return found;
  for (const words of openings) {
    const number = Number(BARE.exec(words)?.[1] ?? 0);
    if (number === found.size + 1 && words.length <= 20) found.add(number);
  }
  return found.size >= 2 ? found : new Set();
}

/** A number without a mark that begins a paragraph, where the notice numbers so; null else. */
export function bareNumberAt(paragraph: string, offset: number, bare: ReadonlySet<number>): Marker | null {
  const m = paragraph.length <= 20 ? BARE.exec(paragraph) : null;
  const number = Number(m?.[1] ?? 0);
  return m && bare.has(number) ? { style: '1.', number, start: offset, end: offset + m[0].length } : null;
}

const INLINE: readonly (readonly [NumberStyle, RegExp])[] = [
  ['（一）', new RegExp(`(?<=[：:；;。，,]) ?[（(](${CN})[）)] ?`, 'g')],
  ['（1）', /(?<=[：:；;。，,]) ?[（(](\d{1,2})[）)] ?/g],
  ['1.', /(?<=[：:；;。，,]) ?(\d{1,2})(?:[、．]|\.(?!\d)) ?/g],
  ['1）', /(?<=[：:；;。，,]) ?(\d{1,2})[）)] ?/g],
  ['①', /(?<=[：:；;。，,]?) ?([①-⑳]) ?/g],
];

/**
 * Numbers inside a paragraph that count a list up from 1 (`…：1.甲；2.乙；3.丙`). A lone number is none: two in order at
 * least. `own` is the number that the paragraph, or the answer that it is, begins with.
 */
export function inlineMarkers(paragraph: string, own: Marker | null, offset: number): Marker[] {
  const found: Marker[] = [];
  const lead = own ? own.end - offset : 0;
  if (!MARKER_INSIDE.test(paragraph)) return found;
  for (const [style, pattern] of INLINE) {
    const list: Marker[] = [];
    for (const m of matchesIn(paragraph, pattern)) {
      if (m.index < lead) continue;
      const number = numberOf(style, m[1]);
      if (number !== list.length + 1) continue;
      list.push({ style, number, start: offset + m.index, end: offset + m.index + m[0].length });
    }
    // A list that begins with the paragraph itself: `1.甲；2.乙`.
    if (list.length >= 2) found.push(...list);
    else {
      if (own?.style !== style || own.number === null) continue;
      let next = own.number + 1;
      for (const m of matchesIn(paragraph, pattern)) {
        const number = numberOf(style, m[1]);
        if (m.index < lead || number !== next) continue;
        found.push({ style, number, start: offset + m.index, end: offset + m.index + m[0].length });
        next += 1;
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
