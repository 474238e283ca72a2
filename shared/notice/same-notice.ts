import { daysBetween, parseIsoDate } from '../base/local-date.ts';
import type { Notice } from './notice.ts';

/** How a later notice stands to an earlier one. */
export const NOTICE_RELATIONS = ['duplicate', 're-issue', 'extension', 'correction'] as const;
export type NoticeRelation = (typeof NOTICE_RELATIONS)[number];

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{P}]+/gu, '')
    .toLowerCase();

/** What two printings of one title share: no white space, no punctuation, one width. */
export const titleKey = (title: string): string => bare(title);

/** The same for a document number; null where there is none. */
export const numberKey = (docNumber: string | null): string | null =>
  docNumber === null ? null : bare(docNumber) || null;

/** What two printings of one text share; equal keys are the same notice. */
export const textKey = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** The words of a text in the form in which titles and numbers are looked for in it. */
export const wordsKey = (text: string): string => bare(text);

/**
 * What two readings of one notice share, whatever it was read from: its facts without the place where it was found
 * (column of the newsletter, link) and without white space.
 */
export function factsKey(notice: Notice): string {
  const { section: _section, sourceUrl: _sourceUrl, attachments, ...own } = notice;
  return textKey(JSON.stringify([own, attachments.map(({ no, name }) => [no, name])]));
}

const EXTENDS = /延期|延长|顺延|推迟/;
const CORRECTS = /更正|勘误|补充(?:通知|公告|通告|说明)|修订|(?:调整|变更).*(?:时间|条件|要求)/;

/** Whether a title says that the notice changes another one. */
export const changesAnother = (title: string): boolean => EXTENDS.test(title) || CORRECTS.test(title);

/** A call that can be extended; rules and policies are cited as its basis, not changed by it. */
const CALL = /申报|申请|申领|兑付|兑现|征集|认定|推荐|遴选|报名|评选|评价|入库|备案/;
const RULES = /印发|办法|细则|意见|规划|方案/;

/** What is compared of a notice. */
export interface KnownNotice {
  readonly title: string;
  readonly docNumber: string | null;
  readonly issuers: readonly string[];
  readonly publishedOn: string | null;
  /** `wordsKey` of its text where its title says that it changes another; else nothing is looked for in it. */
  readonly words: string;
}

export interface FoundRelation {
  readonly relation: NoticeRelation;
  /** Which of the two is the later one. */
  readonly later: 'first' | 'second';
}

/**
 * The relation of two notices whose texts differ, in whichever order they became known; null where they have nothing to
 * do with each other. An extension or correction is known by its title, and by the call that its text cites by title or
 * number; one of an extension by that extension's number or title. Two papers of one title are a re-issue where their
 * numbers differ, and nothing to each other where they are of different years: such calls come every year.
 */
export function relationBetween(first: KnownNotice, second: KnownNotice): FoundRelation | null {
  const changing = changeOf(first, second) ?? changeOf(second, first);
  if (changing) return { relation: changing, later: changeOf(first, second) ? 'first' : 'second' };
  const sameNumber = first.docNumber !== null && numberKey(first.docNumber) === numberKey(second.docNumber);
  const sameTitle = titleKey(first.title) === titleKey(second.title);
  const later = comesLater(first, second) ? 'first' : 'second';
  if (sameNumber && sameTitle) return { relation: 'duplicate', later };
  if (!sameTitle && !sameNumber) return null;
  if (sameTitle && !commonIssuer(first.issuers, second.issuers)) return null;
  if (!sameNumber && inOtherYears(first, second)) return null;
  const relation =
    first.docNumber !== null && second.docNumber !== null && !sameNumber ? ('re-issue' as const) : 'duplicate';
  return { relation, later };
}

function changeOf(later: KnownNotice, earlier: KnownNotice): 'extension' | 'correction' | null {
  if (!changesAnother(later.title) || titleKey(later.title) === titleKey(earlier.title)) return null;
  const changed = changesAnother(earlier.title)
    ? citesPaper(later.words, earlier) && !citesPaper(earlier.words, later)
    : namesMatter(later.title, earlier.title) || cites(later.words, earlier);
  if (!changed) return null;
  return EXTENDS.test(later.title) ? 'extension' : 'correction';
}

/** Shorter matters (2026年通知) are found by chance. */
const namesMatter = (title: string, other: string): boolean =>
  matterKey(other).length >= 8 && titleKey(title).includes(matterKey(other));

/** Whether a text names a call by its number or its title. */
const cites = (words: string, call: KnownNotice): boolean =>
  CALL.test(call.title) && !RULES.test(call.title) && citesPaper(words, call);

function citesPaper(words: string, paper: KnownNotice): boolean {
  const number = numberKey(paper.docNumber);
  return (
    (number !== null && words.includes(number)) || (paper.title.length >= 10 && words.includes(titleKey(paper.title)))
  );
}

/** By the day of publication, else by the year and number of the paper; the first where nothing tells. */
function comesLater(one: KnownNotice, other: KnownNotice): boolean {
  if (one.publishedOn !== null && other.publishedOn !== null && one.publishedOn !== other.publishedOn)
    return one.publishedOn > other.publishedOn;
  const [mine, theirs] = [serialOf(one.docNumber), serialOf(other.docNumber)];
  if (!mine || !theirs) return true;
  return mine.year === theirs.year ? mine.serial >= theirs.serial : mine.year > theirs.year;
}

function serialOf(docNumber: string | null): { readonly year: number; readonly serial: number } | null {
  const found = /[〔[(【]((?:19|20)\d{2})[〕\])】]\D*(\d+)/.exec(docNumber?.normalize('NFKC') ?? '');
  return found ? { year: Number(found[1]), serial: Number(found[2]) } : null;
}

/** A call that is repeated comes a year later; one that is issued again, within weeks or months. */
const A_YEAR_LATER = 240;

function inOtherYears(one: KnownNotice, other: KnownNotice): boolean {
  const [mine, theirs] = [one, other].map((n) => (n.publishedOn === null ? null : parseIsoDate(n.publishedOn)));
  if (mine && theirs) return Math.abs(daysBetween(mine, theirs)) > A_YEAR_LATER;
  const [number, otherNumber] = [serialOf(one.docNumber), serialOf(other.docNumber)];
  return number !== null && otherNumber !== null && number.year !== otherNumber.year;
}

const commonIssuer = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === 0 || b.length === 0 || a.some((x) => b.some((y) => bare(x) === bare(y)));

/** The matter of a title, without 关于 … 的通知; the whole title where little is left. */
export function matterKey(title: string): string {
  const core = titleKey(title)
    .replace(/^.*?关于/, '')
    .replace(/的?(?:通知|公告|通告)$/, '');
  return core.length >= 8 ? core : titleKey(title);
}

/**
 * A title with every year left open, as a pattern for LIKE; null where it names none. What fits is the same call of
 * another year.
 */
export function yearlyPattern(title: string): string | null {
  const key = titleKey(title);
  const pattern = key.replace(/(?:19|20)\d{2}/g, '____');
  return pattern === key ? null : pattern;
}

/** Whether two titles are those of one call in two years, by the same office. */
export function sameCallOfAnotherYear(one: KnownNotice, other: KnownNotice): boolean {
  const [mine, theirs] = [titleKey(one.title), titleKey(other.title)];
  if (!commonIssuer(one.issuers, other.issuers)) return false;
  if (mine === theirs) return inOtherYears(one, other);
  return yearlyPattern(one.title) === yearlyPattern(other.title) && yearlyPattern(one.title) !== null;
}
