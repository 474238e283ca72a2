import type { LocalDate } from '../base/local-date.ts';
import { monthOf, yearOf } from '../base/local-date.ts';
import type { Span } from '../base/span.ts';
import { DIGIT, YEAR_NUMERAL, smallNumber, yearOfNumerals } from './dates-digits.ts';
import { matchesIn } from '../base/matches.ts';

/** Which days of the month a printed date names. `end` is the last day (6月底), `whole` the month itself (2019年5月). */
export type DayPart = 'day' | 'end' | 'early' | 'middle' | 'late' | 'whole';

/** A date as printed, before its year is known. */
export interface DatePoint {
  readonly span: Span;
  /** The printed year; null where there is none. */
  readonly year: number | null;
  /** 次年 is 1, 当年 0, 去年 -1 relative to the notice's year; null where no such word stands. */
  readonly yearShift: number | null;
  readonly month: number;
  /** First month that is named, where a quarter or half-year is meant; else the same as `month`. */
  readonly firstMonth: number;
  readonly day: number | null;
  readonly part: DayPart;
  /** Said of every year, month or quarter (每年3月底). */
  readonly recurring: boolean;
}

const S = '\\s*';
const YEAR = `(?:(?<year>${YEAR_NUMERAL}(?:${S}${YEAR_NUMERAL}){3})${S}年度?|(?<shift>今年|本年度?|当年|明年|次年|翌年|来年|去年|上年|下一年|第二年))`;
const SMALL = `(?:${DIGIT}${S}${DIGIT}|${DIGIT}|[一二三四五六七八九十廿卅正〇零]{1,3})`;
const DASH = '(?:-|－|—|–|―|─|~|～|至|到)+';
const FULL = `${YEAR}?${S}(?:份)?(?<month>${SMALL})${S}月(?!度|薪|均|租|息|报)${S}(?:份${S})?(?:的(?=${S}${SMALL}${S}[日号]))?(?:(?<day>${SMALL})${S}(?:[日号]|(?=${S}${DASH}${S}(?:${SMALL}${S}月${S})?${SMALL}${S}[日号]))|(?<part>月?底|月?末|上旬|中旬|下旬|初))?`;
const NUMERIC = `(?<nyear>(?:19|20)${DIGIT}{2})${S}(?:[.．/\\-－]${S}(?<nmonth>${DIGIT}{1,2})${S}[.．/\\-－]${S}(?<nday>${DIGIT}{1,2}))(?!${DIGIT})${S}日?`;
const YEAR_END = `${YEAR}${S}(?:的)?(?<yearend>年?底|年?末|第?[一二三四1234]季度[末底]?)`;
const BARE_YEAR_END = '(?<bareend>年底|年末|第?[一二三四1234]季度[末底])';
const POINT = new RegExp(`(?:${NUMERIC})`, 'g');
const CHINESE = new RegExp(FULL, 'g');
const SEASON = new RegExp(`${YEAR_END}|${BARE_YEAR_END}`, 'g');

const NEAR_MONTH = new RegExp(
  `(?<near>本月|下个?月)(?:份)?(?:(?<day>${SMALL})${S}[日号]|(?<part>底|末|上旬|中旬|下旬|初))`,
  'g',
);

const SHIFTS: Readonly<Record<string, number>> = {
  明年: 1,
  次年: 1,
  翌年: 1,
  来年: 1,
  下一年: 1,
  第二年: 1,
  去年: -1,
  上年: -1,
};
const PARTS: readonly (readonly [RegExp, DayPart])[] = [
  [/底|末/, 'end'],
  [/上旬|初/, 'early'],
  [/中旬/, 'middle'],
  [/下旬/, 'late'],
];
const QUARTERS = '一二三四';

const isRecurring = (text: string, start: number): boolean =>
  /每(?:个)?(?:年度?|月|季度|半年)?的?\s*$/.test(text.slice(Math.max(0, start - 5), start));
/** A digit, dot or letter before a numeric date means that it is part of something longer (a phone, a standard, a version). */
const startsInside = (text: string, start: number): boolean =>
  start > 0 &&
  /[0-9０-９A-Za-z/\-〔[]/.test(text[start - 1] ?? '') &&
  !/^\d{1,2}[.．、]$/.test(text.slice(Math.max(0, start - 2), start));

function chinesePoint(text: string, m: RegExpMatchArray & { index: number }): DatePoint | null {
  const g = m.groups ?? {};
  const month = smallNumber(g['month'] ?? '');
  if (month === null || month < 1 || month > 12) return null;
  const year = g['year'] === undefined ? null : yearOfNumerals(g['year']);
  if (g['year'] !== undefined && year === null) return null;
  const day = g['day'] === undefined ? null : smallNumber(g['day']);
  if (g['day'] !== undefined && (day === null || day < 1 || day > 31)) return null;
  const part: DayPart = day !== null ? 'day' : (PARTS.find(([words]) => words.test(g['part'] ?? ''))?.[1] ?? 'whole');
  const yearShift = g['shift'] === undefined ? null : (SHIFTS[g['shift']] ?? 0);
  const lead = m[0].length - m[0].trimStart().length;
  const span = { start: m.index + lead, end: m.index + m[0].trimEnd().length };
  return { span, year, yearShift, month, firstMonth: month, day, part, recurring: isRecurring(text, m.index) };
}

function numericPoint(m: RegExpMatchArray & { index: number }): DatePoint | null {
  const g = m.groups ?? {};
  const year = yearOfNumerals(g['nyear'] ?? '');
  const month = smallNumber(g['nmonth'] ?? '');
  const day = smallNumber(g['nday'] ?? '');
  if (year === null || !month || month > 12 || !day || day > 31) return null;
  const span = { start: m.index, end: m.index + m[0].trimEnd().length };
  return { span, year, yearShift: null, month, firstMonth: month, day, part: 'day', recurring: false };
}

function seasonPoint(text: string, m: RegExpMatchArray & { index: number }): DatePoint | null {
  const g = m.groups ?? {};
  const year = g['year'] === undefined ? null : yearOfNumerals(g['year']);
  if (g['year'] !== undefined && year === null) return null;
  const yearShift = g['shift'] === undefined ? (g['bareend'] === undefined ? null : 0) : (SHIFTS[g['shift']] ?? 0);
  const words = g['yearend'] ?? g['bareend'] ?? '';
  const quarter = /([一二三四1-4])季度/.exec(words);
  const number = quarter ? QUARTERS.indexOf(quarter[1] ?? '') + 1 || Number(quarter[1]) : 4;
  const wholeQuarter = quarter !== null && !/[末底]$/.test(words);
  const span = { start: m.index, end: m.index + m[0].length };
  const month = number * 3;
  return {
    span,
    year,
    yearShift,
    month,
    firstMonth: wholeQuarter ? month - 2 : month,
    day: null,
    part: wholeQuarter ? 'whole' : 'end',
    recurring: isRecurring(text, m.index),
  };
}

/** 本月19日, 下月底: a day told from the month in which the notice was published. */
function nearMonthPoint(m: RegExpMatchArray & { index: number }, published: LocalDate): DatePoint | null {
  const g = m.groups ?? {};
  const day = g['day'] === undefined ? null : smallNumber(g['day']);
  if (g['day'] !== undefined && (day === null || day < 1 || day > 31)) return null;
  const count = yearOf(published) * 12 + monthOf(published) - 1 + (g['near'] === '本月' ? 0 : 1);
  const month = (count % 12) + 1;
  const part = day === null ? (PARTS.find(([words]) => words.test(g['part'] ?? ''))?.[1] ?? 'end') : 'day';
  const span = { start: m.index, end: m.index + m[0].trimEnd().length };
  return { span, year: Math.floor(count / 12), yearShift: null, month, firstMonth: month, day, part, recurring: false };
}

/** What each of the patterns needs. Most sentences have none of it, and are passed over. */
const MAY_HOLD_DATE = /[月底末季]|[.．/\-－]\s*[0-9０-９]/;

/**
 * Every printed date of `text`, in order, without overlap. Nothing inside addresses of pages or mail, numbers of documents
 * or longer numbers. Months told from the notice's own (下月5日) need `published`.
 */
export function findDatePoints(text: string, published: LocalDate | null): DatePoint[] {
  if (!MAY_HOLD_DATE.test(text)) return [];
  const found: DatePoint[] = [];
  const add = (point: DatePoint | null): void => {
    if (point && !found.some((other) => other.span.start < point.span.end && point.span.start < other.span.end))
      found.push(point);
  };
  const addresses = matchesIn(
    text,
    /(?:https?:\/\/|www\.)[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+|(?<![\w.+-])[\w.+-]+@[\w.-]+/g,
  );
  const inAddress = (at: number): boolean => addresses.some((m) => m.index <= at && at < m.index + m[0].length);
  for (const m of matchesIn(text, CHINESE))
    if (!inAddress(m.index) && !startsInDigits(text, m)) add(chinesePoint(text, m));
  for (const m of matchesIn(text, POINT))
    if (!inAddress(m.index) && (!startsInside(text, m.index) || found.some((point) => point.span.end === m.index - 1)))
      add(numericPoint(m));
  if (published)
    for (const m of matchesIn(text, NEAR_MONTH)) if (!isRecurring(text, m.index)) add(nearMonthPoint(m, published));
  for (const m of matchesIn(text, SEASON)) if (!inAddress(m.index)) add(seasonPoint(text, m));
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** `15月` of `2015月`, `一季度1月`: a number that goes on to the left is no month. */
const startsInDigits = (text: string, m: RegExpMatchArray & { index: number }): boolean =>
  /[0-9０-９]/.test(text[m.index - 1] ?? '') ||
  (/[一二三四五六七八九十百千〇]/.test(text[m.index - 1] ?? '') && /^[一二三四五六七八九十]/.test(m[0]));

const BARE_DAY = new RegExp(`${S}(${SMALL})${S}[日号]`, 'y');

/** The bare end of a range of days: `30日` of `9月20—30日`; null where none stands at `index`. */
export function bareDayAt(text: string, index: number): { day: number; span: Span } | null {
  BARE_DAY.lastIndex = index;
  const m = BARE_DAY.exec(text);
  const day = m ? smallNumber(m[1] ?? '') : null;
  if (!m || day === null || day < 1 || day > 31) return null;
  return { day, span: { start: index + m[0].length - m[0].trimStart().length, end: index + m[0].length } };
}

/** A numeric month and day without a year that ends a range: `4.30` of `2019.4.1-4.30`. */
export function bareNumericAt(text: string, index: number): { month: number; day: number; span: Span } | null {
  const pattern = /\s*(\d{1,2})\s*[./-]\s*(\d{1,2})(?![\d.])/y;
  pattern.lastIndex = index;
  const m = pattern.exec(text);
  const month = m ? Number(m[1]) : 0;
  const day = m ? Number(m[2]) : 0;
  if (!m || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { month, day, span: { start: index + m[0].length - m[0].trimStart().length, end: index + m[0].length } };
}
