import type { Span } from '../base/span.ts';
import type { Line, NoticeParts } from './notice-parts.ts';

const BRACKETED =
  /(?<agency>[\u4e00-\u9fff]{2,16}(?:[（(][\u4e00-\u9fff]{1,6}[）)])?) ?[〔[［(（【] ?(?<year>(?:19|20)\d{2}) ?[〕\]］)）】] ?第? ?(?<no>\d{1,5}) ?号/;
/** Announcements are numbered without brackets: 2023年第12号. */
const ANNOUNCEMENT = /^(?<agency>[\u4e00-\u9fff]{0,20}?) ?(?<year>(?:19|20)\d{2}) ?年 ?第 ?(?<no>\d{1,4}) ?号$/;
/** The head of a web page states it beside other things: `文 号：…`. */
const LABEL = /(?:发文字号|发文文号|发布文号|公文字号|文件字号|文 ?号|文件编号)[：:] ?/;

export interface DocNumber {
  readonly value: string;
  readonly span: Span;
}

/**
 * The notice's own 发文字号, `晋科函〔2019〕35号`: it stands alone on a line near the title, or in the head of a web page
 * behind its label. A number inside a sentence is one that the notice cites.
 */
export function readDocNumber(parts: NoticeParts): DocNumber | null {
  const to = Math.min(parts.lines.length, parts.title.to + 4, Math.max(parts.bodyFrom + 1, parts.title.to + 1));
  const near = parts.lines.slice(Math.max(0, parts.title.from - 6), to);
  for (const line of near) {
    const found = numberOf(line);
    if (found) return found;
  }
  for (const line of parts.lines.slice(0, parts.bodyFrom)) {
    const label = LABEL.exec(line.text);
    const m = label ? BRACKETED.exec(line.text.slice(label.index + label[0].length)) : null;
    if (label && m?.index === 0) return result(m, line.start + label.index + label[0].length);
  }
  return null;
}

function numberOf(line: Line): DocNumber | null {
  const bare = line.text.replace(/^[（(](.*)[）)]$/, '$1').replace(/ ?签发人[：:].*$/, '');
  const lead = line.text.indexOf(bare);
  const m = BRACKETED.exec(bare);
  if (m && m[0].length === bare.length) return result(m, line.start + Math.max(0, lead));
  const announced = ANNOUNCEMENT.exec(bare);
  return announced ? { value: bare.replace(/\s/g, ''), span: { start: line.start, end: line.end } } : null;
}

function result(m: RegExpExecArray, start: number): DocNumber {
  const { agency = '', year = '', no = '' } = m.groups ?? {};
  return { value: `${agency}〔${year}〕${Number(no)}号`, span: { start, end: start + m[0].length } };
}
