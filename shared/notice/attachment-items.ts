import { matchesIn } from '../base/matches.ts';
import type { Span } from '../base/span.ts';
import { smallChineseNumber } from './outline-markers.ts';

/** One enclosed file as a line names it. Places are in the line. */
export interface AttachmentItem {
  readonly no: number | null;
  readonly name: string;
  readonly span: Span;
  readonly url: { readonly value: string; readonly span: Span } | null;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
/** 1.申报书, 2、…, （3）…, ④…, 附件5：…, 3.2015年度…: the number of an enclosed file. */
const MARK =
  /^ ?(?:附 ?[件表] ?)?(?:(?<no>\d{1,2})(?:[-—]\d{1,2})? ?(?:[.．、:：]{1,2}|(?= )|(?=[\u4e00-\u9fff《“])) ?(?=\D|(?:19|20)\d{2} ?[年-])|[（(] ?(?<inner>\d{1,2}|[一二三四五六七八九十]{1,2}) ?[）)] ?[.．、:：]?|(?<ring>[①-⑳]) ?)/;
const CHINESE = /^ ?附 ?[件表] ?(?<no>[一二三四五六七八九十]{1,3}) ?[.．、:：]? ?/;
const FILE_SUFFIX =
  /(?:[（(](?:点击)?(?:下载|查看)[）)]| ?(?:点击)?下载|\.(?:docx?|xlsx?|pdf|rar|zip|7z|wps|et|ofd|pptx?|jpe?g))+$/i;
/** Where the file of an item lies: the target of a link behind its words. */
const TARGET = / ?(?<url>https?:\/\/[!-~]+)$/;

/** A name without the suffix of its file and the words of its button: 申报书.doc（下载）. */
export const withoutFileSuffix = (name: string): string => name.replace(FILE_SUFFIX, '');

/** Whether the words end as a file's name does: 信用承诺书.doc. */
export const namesFile = (words: string): boolean => FILE_SUFFIX.test(words.replace(TARGET, '').trim());

/** The number that a line of a list begins with and the length of what prints it; null where it begins with none. */
export function itemMark(words: string): { no: number; length: number } | null {
  const m = MARK.exec(words) ?? CHINESE.exec(words);
  if (!m) return null;
  const { no, inner, ring } = m.groups ?? {};
  const printed = no ?? inner ?? '';
  const value =
    ring !== undefined
      ? CIRCLED.indexOf(ring) + 1
      : /^\d+$/.test(printed)
        ? Number(printed)
        : smallChineseNumber(printed);
  return value === null || value < 1 ? null : { no: value, length: m[0].length };
}

/** Several on one line: 附件：1.申请表 2.汇总表; 《申请表》、《承诺书》. `no` is the number that stands before the words. */
export function attachmentItems(words: string, no: number | null): AttachmentItem[] {
  const items: AttachmentItem[] = [];
  let rest = 0;
  let own = no;
  if (own === null) {
    const first = itemMark(words);
    own = first?.no ?? null;
    rest = first?.length ?? 0;
  }
  while (rest < words.length) {
    const next = own === null ? null : nextItem(words, rest, own + 1);
    const item = itemOf(words.slice(rest, next?.start ?? words.length), rest, own);
    if (item) items.push(item);
    if (!next || own === null) break;
    own += 1;
    rest = next.end;
  }
  const [only] = items;
  return items.length === 1 && only && only.no === null ? titled(only, words) : items;
}

const printed = new Map<number, RegExp>();

/** The ways in which the number of a further item of a line is printed. */
function printedAs(no: number): RegExp {
  const pattern =
    printed.get(no) ??
    new RegExp(
      `(?<=[^\\d.]) ?(?:附 ?[件表] ?)?(?:${no} ?[.．、：:]|[（(] ?${no} ?[）)]|${CIRCLED[no - 1] ?? '\n'})`,
      'g',
    );
  printed.set(no, pattern);
  return pattern;
}

/** Where the item of number `no` begins behind `from`, and where its name does; null where the line has none. */
function nextItem(words: string, from: number, no: number): { start: number; end: number } | null {
  for (const m of matchesIn(words.slice(from), printedAs(no))) {
    if (m.index < 2) continue;
    const mark = itemMark(words.slice(from + m.index));
    if (mark?.no === no) return { start: from + m.index, end: from + m.index + mark.length };
  }
  return null;
}

function itemOf(words: string, offset: number, no: number | null): AttachmentItem | null {
  const again = /^[\s.．、：:]*(?:附 ?件 ?\d{0,2} ?[.．、：:-]* ?)?/.exec(words)?.[0].length ?? 0;
  const target = TARGET.exec(words);
  const url = target?.groups?.['url'];
  const name = withoutFileSuffix(
    words
      .slice(again, target?.index ?? words.length)
      .trim()
      .replace(/[；;。，、]$/, ''),
  ).trim();
  if (name.length < 2) return null;
  const start = offset + again;
  return {
    no,
    name,
    span: { start, end: start + name.length },
    url:
      target && url !== undefined
        ? { value: url, span: { start: offset + words.length - url.length, end: offset + words.length } }
        : null,
  };
}

/** 《申请表》、《承诺书》: titles one after another are an item each. */
function titled(item: AttachmentItem, words: string): AttachmentItem[] {
  if (!/^《[^《》]+》(?:[、，,和及 ]*《[^《》]+》)+$/.test(item.name)) return [item];
  return [...matchesIn(words, /《[^《》]+》/g)].map((m) => ({
    no: null,
    name: m[0],
    span: { start: m.index, end: m.index + m[0].length },
    url: null,
  }));
}
