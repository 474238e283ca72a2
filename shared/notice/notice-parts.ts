import type { Span } from '../base/span.ts';
import { isAddressee, isDateLine, isNumberLine, startsWithMarker } from '../text/line-shape.ts';
import type { Paragraph } from '../text/clean.ts';
import { namesFile } from './attachment-items.ts';
import { isEnclosureHead, readEnclosures } from './enclosures.ts';
import type { Enclosure } from './enclosures.ts';
import { isLinkLabel, isUrlLine } from './newsletter.ts';
import { findSignature } from './signature.ts';
import type { Signature } from './signature.ts';
import { findTitle } from './title.ts';
import type { TitleLines } from './title.ts';

/** One line of a notice with its place in the notice's text. */
export interface Line extends Span {
  readonly text: string;
  readonly kind: Paragraph['kind'];
  readonly gap: number;
}

/** Where the parts of one notice stand, as line numbers; each range is [from, to). */
export interface NoticeParts {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly title: TitleLines;
  /** First line after title, number and addressee. */
  readonly bodyFrom: number;
  /** The first line that is no longer the main body: signature, list of attachments, link. */
  readonly bodyTo: number;
  readonly signature: Signature | null;
  /** First line of enclosed texts (a form, the forwarded notice), or the number of lines. */
  readonly annexFrom: number;
  readonly enclosures: readonly Enclosure[];
  /** The line with the label of the link block, or null. */
  readonly link: number | null;
}

const LIST_LABEL =
  /^(?:相关|有关)?附 ?件(?:\s*[\d一二三四五六七八九十]{0,3})?\s*[：:]|^附[：:]|^附件$|^(?:相关|有关)附件$|^附 ?件 ?(?:下载|列表|清单)/;

/** Whether a line begins the list of attachments. */
const isListLabel = (text: string): boolean => LIST_LABEL.test(text);

/** Joins the lines into the notice's text and finds its parts. */
export function partsOf(paragraphs: readonly Paragraph[]): NoticeParts {
  let at = 0;
  const lines: Line[] = paragraphs.map(({ text, kind, gap }) => {
    const line = { text, kind, gap, start: at, end: at + text.length };
    at = line.end + 1;
    return line;
  });
  const title = findTitle(lines);
  const link = lastLink(lines);
  const end = link ?? lines.length;
  const signature = findSignature(lines, title.to, end);
  const annexFrom = findAnnex(lines, title.to, signature, end);
  const bodyFrom = findBody(lines, title.to, signature?.from ?? annexFrom);
  const bodyTo = Math.max(bodyFrom, bodyEnd(lines, bodyFrom, Math.min(signature?.from ?? annexFrom, annexFrom)));
  return {
    text: lines.map((line) => line.text).join('\n'),
    lines,
    title,
    bodyFrom,
    bodyTo,
    signature,
    annexFrom,
    enclosures: readEnclosures(lines, annexFrom, end),
    link,
  };
}

/** The link block at the end: its label stands among the last lines. */
function lastLink(lines: readonly Line[]): number | null {
  for (let i = lines.length - 1; i >= Math.max(0, lines.length - 6); i--) {
    const line = lines[i];
    if (line && isLinkLabel(line.text)) return i;
  }
  return null;
}

/** Enclosed texts begin at a head 附件, or with what follows the signature and the list of attachments. */
function findAnnex(lines: readonly Line[], from: number, signature: Signature | null, to: number): number {
  let listed = false;
  for (let i = signature?.to ?? from; i < to; i++) {
    const line = lines[i];
    if (!line) break;
    if (isEnclosureHead(lines, i)) return i;
    if (!signature) continue;
    if (isListLabel(line.text)) listed = true;
    else if (
      !(listed && (/^\d{1,2}\s?[.、．:：]/.test(line.text) || namesFile(line.text))) &&
      !isClosing(line.text) &&
      !isReach(line.text)
    )
      return i;
  }
  return to;
}

/** An office or a person with a telephone number: below a signature the contacts of the notice. */
const isReach = (text: string): boolean =>
  text.length <= 60 &&
  !/[。；]/.test(text) &&
  /(?<!\d)(?:0\d{2,3} ?[-—－–]{1,2} ?\d{7,8}|1[3-9]\d{9})(?!\d)/.test(text);

/** What may follow a signature without being enclosed: contacts, copies, notes in brackets, addresses. */
const isClosing = (text: string): boolean =>
  isUrlLine(text) ||
  /^[（(].*[）)]$/.test(text) ||
  /^(?:联 ?系|抄 ?送|主动公开|电 ?话|地 ?址|邮|公开|(?:业务|政策|技术|系统|申报)?(?:咨询|支持)[^，。；]{0,6}[：:])|印发$/.test(
    text,
  );

function findBody(lines: readonly Line[], titleTo: number, limit: number): number {
  let i = titleTo;
  for (; i < limit; i++) {
    const line = lines[i];
    const head =
      line &&
      (isPageNote(line.text) ||
        isNumberLine(line.text) ||
        isDateLine(line.text) ||
        isUrlLine(line.text) ||
        (isAddressee(line.text) && line.text.length < 200 && !startsWithMarker(line.text)));
    if (!head) break;
  }
  return i;
}

/** What a web page prints under a title: when, from where, how often read, in which size. */
const isPageNote = (text: string): boolean =>
  text.length <= 120 &&
  /^(?:发布|发文|成文|公开|更新|索 ?引|来源|信息来源|作者|浏览|阅读|字[体号]|文 ?号|主题|【?字体|时间|日期|编辑|责任编辑)[^。；]{0,6}[：:]/.test(
    text,
  );

function bodyEnd(lines: readonly Line[], from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    const line = lines[i];
    if (line && (isListLabel(line.text) || isLinkLabel(line.text))) return i;
  }
  return limit;
}
