import type { Span } from '../base/span.ts';
import {
  endsAsTitle,
  isAddressee,
  isDateLine,
  isNumberLine,
  startsAsTitle,
  startsBlock,
  statesOfPaper,
} from '../text/line-shape.ts';
import { isEnclosureHead } from './enclosures.ts';
import type { Enclosure } from './enclosures.ts';
import { looksLikeIssuer } from './issuer-names.ts';
import type { Line, NoticeParts } from './notice-parts.ts';
import { isOriginLine } from './source-url.ts';

/** The lines of the title, [from, to); empty where the source prints none. */
export interface TitleLines {
  readonly from: number;
  readonly to: number;
}

/** Lines of a notice's head that may stand before its title: red head, number, page notes of a web site. */
const HEAD_LINES = 24;
const NONE: TitleLines = { from: 0, to: 0 };

/** Finds the title among the first lines: the first that ends as titles do before the text itself begins. */
export function findTitle(lines: readonly Line[]): TitleLines {
  const begun = lines.slice(0, HEAD_LINES).findIndex((line, i) => isEnclosureHead(lines, i) || beginsText(line));
  const head = begun < 0 ? lines.slice(0, HEAD_LINES) : lines.slice(0, begun);
  let plain: TitleLines | null = null;
  for (const [i, line] of head.entries()) {
    const { text } = line;
    if (
      isNumberLine(text) ||
      isDateLine(text) ||
      text.length > 140 ||
      statesOfPaper(text) ||
      /[。；：:]$/.test(text) ||
      line.kind === 'table-row'
    )
      continue;
    const whole = endsAsTitle(text) || /\.{3}$|…$/.test(text);
    if (whole && text.length >= 8 && (/关于|印发|转发|申报|公告|指南/.test(text) || plain === null)) {
      const found = { from: firstLine(lines, i), to: i + 1 };
      if (/关于|印发|转发/.test(text) || found.from < i) return found;
      plain ??= found;
    }
  }
  if (plain) return plain;
  const heading = head.findIndex(
    (line) =>
      line.kind === 'heading' && line.text.length >= 6 && !startsBlock(line.text) && !looksLikeIssuer(line.text),
  );
  if (heading >= 0) return { from: heading, to: heading + 1 };
  const at = head[0] && isOriginLine(head[0].text) ? 1 : 0;
  const first = head[at];
  const next = lines[at + 1];
  // A short first line without a stop, before running text.
  return first &&
    next &&
    first.text.length >= 6 &&
    first.text.length <= 60 &&
    !startsBlock(first.text) &&
    !/[。；：:，]/.test(first.text)
    ? { from: at, to: at + 1 }
    : NONE;
}

const beginsText = (line: Line): boolean =>
  (isAddressee(line.text) && !statesOfPaper(line.text)) ||
  /^(?:一、|第一条|第一章)/.test(line.text) ||
  (line.text.length > 60 && /。/.test(line.text));

/**
 * The line on which the title that ends on line `last` begins. An office's name right above 关于… belongs to the title
 * (发文机关 + 事由 + 文种); a red head has the number between itself and the title.
 */
function firstLine(lines: readonly Line[], last: number): number {
  let from = last;
  while (from > 0) {
    const line = lines[from];
    const before = lines[from - 1];
    if (
      !line ||
      !before ||
      isNumberLine(before.text) ||
      endsAsTitle(before.text) ||
      before.kind === 'table-row' ||
      before.text.length > 60
    )
      break;
    const open = startsAsTitle(before.text) && /关于|印发|转发/.test(before.text) && !/关于|印发|转发/.test(line.text);
    // A page that marks its title as a heading marks the whole of it: what stands above is the letterhead.
    const issuer = /^(?:关于|印发|转发)/.test(line.text) && looksLikeIssuer(before.text) && line.kind !== 'heading';
    if (!open && !issuer) break;
    from -= 1;
    if (issuer) break;
  }
  return from;
}

/** The title of a notice and where it stands. */
export interface Title {
  readonly value: string;
  readonly span: Span;
}

/** 现将《…》转发给你们: the cover letter of a notice that is passed on. */
const FORWARDED =
  /现(?:将|把)(?<matter>[^。；]{0,60}《[^。；]{4,120}》)(?:（[^（）]{4,40}）)?(?:等(?:文件)?)?(?:及[^，。；]{1,12})?(?:予以|一并)?(?:转发|印发|转印)(?:给|至|你|各)/;
/** 原定于3月20日召开的答辩会延期至…. */
const POSTPONED = /原定[^，。；]{0,20}(?:召开|举办|举行|开展|进行)的(?<matter>[^，。；]{4,60}?(?:延期|推迟|改期|取消))/;
/** 现将…有关事项通知如下; 现公开征集…; 组织开展…工作. */
const ANNOUNCED =
  /(?<=现(?:就|将|对))(?<matter>(?!有关|相关|具体)[^，。；]{6,60}?)(?=(?:的?(?:有关|相关|具体))?(?:事项|事宜|要求|工作安排|安排|情况)?(?:通知|公告|通告|函告)如下)/;
const STARTED =
  /(?<=现(?:面向[^，。；]{2,20})?(?:决定)?)(?:公开|组织)?(?<matter>(?:征集|开展|启动|受理|遴选|组织申报|推荐)[^，。；]{6,60}?)(?=(?:的?(?:有关|相关|具体)?(?:事项|事宜|要求|安排)?(?:通知|公告|通告)如下)|[，。；]|$)/;
const ACTIVITY =
  /(?:组织)?(?<matter>(?:开展|举办|组织|征集|遴选|启动|召开|做好|主办)(?:[^，。；：！]|“[^”]{1,40}”){5,60}?(?:工作|活动|项目|大赛|培训|会议|申报|评价|遴选|认定|征集|评选|推荐))(?=[，。；：]|有关|相关|事项|的通知|，)/;

/** 省科技厅将组织开展…工作，现将有关事项转发通知如下. */
const PASSED_ON =
  /(?<matter>(?:国家|省|自治区|市|州|区)[一-龥]{1,12}(?:厅|局|委|部|办)(?:等[一-龥]{0,4})?)(?:将|拟|决定|近期|日前)*(?:组织)?(?:开展|启动)(?<what>[^，。；]{5,50}?)[，。][^。]{0,20}现将?[^。]{0,16}转发(?:通知)?如下/;
/** 由甲局、乙局联合主办的第三届创新创业大赛已启动报名. */
const HOSTED =
  /(?:主办|举办|承办)的(?<matter>[^，。；]{6,60}?(?:大赛|竞赛|比赛|活动|论坛|博览会|推介会))(?=(?:[（(][^（()）]*[）)])?[^，。；]{0,8}[，。；])/;

/** The mark of an item in a newsletter, no part of its title. */
const BULLET = /^[◆◇●■★☆▲▶►※]\s*/;

/**
 * The whole title on one line. A source without one is called by its own copy among the enclosed texts, else as an
 * archivist would call it, 关于 + the matter in the words of its first paragraphs + 的通知; a source that is nothing but
 * an enclosed notice by that one's title, and a text that names no matter by its first sentence. The span is that of the
 * words that were found.
 */
export function readTitle(parts: NoticeParts): Title {
  const lines = withoutRedHead(parts);
  const first = lines[0];
  const last = lines[lines.length - 1];
  if (first && last) {
    const bullet = BULLET.exec(first.text)?.[0].length ?? 0;
    return {
      value: lines
        .map((line) => line.text)
        .join('')
        .slice(bullet)
        .replace(/\s+/g, ' ')
        .trim(),
      span: { start: first.start + bullet, end: last.end },
    };
  }
  return (
    titleOfEnclosed(parts, 'copy') ??
    titleOfPassedOn(parts) ??
    titleOfMatter(parts) ??
    titleOfEnclosed(parts, 'rules') ??
    titleOfText(parts)
  );
}

const fileless = (name: string): string => name.replace(/\.(?:docx?|pdf|wps|ofd)$/i, '').trim();
const squeeze = (words: string): string => words.replace(/\s/g, '');

/** The lines of the title; an office above it is a red head where the notice's own copy is titled without it. */
function withoutRedHead(parts: NoticeParts): readonly Line[] {
  const lines = parts.lines.slice(parts.title.from, parts.title.to);
  const own = lines.slice(1).map((line) => line.text);
  const copies = parts.enclosures.filter((enclosure) => enclosure.kind === 'copy');
  return own.length > 0 &&
    looksLikeIssuer(lines[0]?.text ?? '') &&
    copies.some((copy) => squeeze(fileless(copy.title)) === squeeze(own.join('')))
    ? lines.slice(1)
    : lines;
}

function titleOfEnclosed(parts: NoticeParts, kind: Enclosure['kind']): Title | null {
  for (const enclosure of parts.enclosures) {
    const name = fileless(enclosure.title);
    if (enclosure.kind !== kind || !/关于.*(?:通知|公告|函)$/.test(name)) continue;
    const line = parts.lines.slice(enclosure.from, enclosure.to).find((l) => l.text.includes(name));
    const at = line ? line.start + line.text.indexOf(name) : 0;
    return { value: name, span: { start: at, end: at + (line ? name.length : 0) } };
  }
  return null;
}

const firstParagraphs = (parts: NoticeParts): readonly Line[] =>
  parts.lines
    .slice(parts.bodyFrom, Math.max(parts.bodyTo, parts.bodyFrom + 1))
    .filter((line) => !isAddressee(line.text))
    .slice(0, 3);

/** 关于转发 + the office + what it does, of a notice that only passes on what another office begins. */
function titleOfPassedOn(parts: NoticeParts): Title | null {
  for (const line of firstParagraphs(parts)) {
    const m = PASSED_ON.exec(line.text);
    const { matter, what } = m?.groups ?? {};
    if (!m || matter === undefined || what === undefined) continue;
    const start = line.start + m.index + m[0].indexOf(matter);
    return { value: `关于转发${matter}${what}的通知`, span: { start, end: start + m[0].indexOf(what) + what.length } };
  }
  return null;
}

function titleOfMatter(parts: NoticeParts): Title | null {
  for (const pattern of [FORWARDED, POSTPONED, ANNOUNCED, STARTED, ACTIVITY, HOSTED]) {
    for (const line of firstParagraphs(parts)) {
      const m = pattern.exec(line.text);
      const matter = m?.groups?.['matter'];
      if (!m || matter === undefined) continue;
      const start = line.start + m.index + m[0].indexOf(matter);
      const form = /(公告|通告)如下/.exec(line.text)?.[1] ?? '通知';
      const verb = pattern === FORWARDED ? '转发' : '';
      const named = withoutLoneQuotes(matter.replace(/[（(]以下(?:简称|称)[^）)]*[）)]/g, ''));
      return { value: `关于${verb}${named}的${form}`, span: { start, end: start + matter.length } };
    }
  }
  return null;
}

/** A quotation mark whose other half stands outside the words is no part of them. */
const withoutLoneQuotes = (words: string): string =>
  (words.match(/“/g) ?? []).length === (words.match(/”/g) ?? []).length ? words : words.replace(/[“”]/g, '');

function titleOfText(parts: NoticeParts): Title {
  const line = firstParagraphs(parts)[0] ?? parts.lines[0];
  const sentence = /^[^。；！]{1,60}/.exec(line?.text ?? '')?.[0] ?? '';
  return sentence === ''
    ? { value: '无标题通知', span: { start: 0, end: 0 } }
    : { value: sentence, span: { start: line?.start ?? 0, end: (line?.start ?? 0) + sentence.length } };
}
