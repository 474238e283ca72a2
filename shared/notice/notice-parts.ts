import { endsAsTitle, isAddressee, isDateLine, isNumberLine, startsAsTitle, startsWithMarker } from '../text/line-shape.ts';
import type { Paragraph } from '../text/clean.ts';
import type { Span } from '../base/span.ts';
import { isLinkLabel, isUrlLine } from './newsletter.ts';

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
  readonly title: { readonly from: number; readonly to: number };
  /** First line after title, number and addressee. */
  readonly bodyFrom: number;
  /** The first line that is no longer the main body: signature, list of attachments, link. */
  readonly bodyTo: number;
  /** The signing names and, below them, the date line (null where none is printed). */
  readonly signature: { readonly from: number; readonly to: number; readonly date: number | null } | null;
  /** First line of enclosed texts (a form, the forwarded notice), or the number of lines. */
  readonly annexFrom: number;
  /** The line with the label of the link block, or null. */
  readonly link: number | null;
}

const ORGANISATION =
  /(?:局|委|厅|部|办|署|院|会|处|司|室|组|中心|政府|公司|银行|分行|支行|海关|大学|协会|联合会|工商联|联|站|所|社|科|馆|集团|基地|法院)(?:[（(][^（()）]{1,16}[）)])?$/;

/** Whether the words could be the name of an authority that signs. */
export const looksLikeIssuer = (text: string): boolean =>
  text.length >= 3 && text.length <= 90 && !/[。；;：:，！？]/.test(text) && !startsWithMarker(text) && text.split(/[ 、]+/).every((name) => ORGANISATION.test(name));

const LIST_LABEL = /^附 ?件(?:\s*[\d一二三四五六七八九十]{0,3})?\s*[：:]|^附[：:]|^附件$/;

/** Joins the lines into the notice's text and finds its parts. */
export function partsOf(paragraphs: readonly Paragraph[]): NoticeParts {
  let at = 0;
  const lines: Line[] = paragraphs.map(({ text, kind, gap }) => {
    const line = { text, kind, gap, start: at, end: at + text.length };
    at = line.end + 1;
    return line;
  });
  const text = lines.map((line) => line.text).join('\n');
  const title = titleLines(lines);
  const link = lastLink(lines);
  const signature = findSignature(lines, title.to, link ?? lines.length);
  const annexFrom = findAnnex(lines, title.to, signature, link ?? lines.length);
  const bodyFrom = findBody(lines, title.to, signature?.from ?? annexFrom);
  return { text, lines, title, bodyFrom, bodyTo: Math.max(bodyFrom, bodyEnd(lines, bodyFrom, signature?.from ?? annexFrom)), signature, annexFrom, link };
}

/** The title: the first line that ends as titles do, together with lines before it that begin it. */
function titleLines(lines: readonly Line[]): { from: number; to: number } {
  const limit = Math.min(lines.length, 14);
  for (let i = 0; i < limit; i++) {
    const line = lines[i];
    if (!line) break;
    if (isAddressee(line.text) && i > 0) break;
    if (/[。；]$/.test(line.text) || line.text.length > 140 || isNumberLine(line.text)) continue;
    if (endsAsTitle(line.text) || /\.{3}$|…$/.test(line.text)) {
      let from = i;
      while (from > 0 && continuesInto(lines[from - 1], lines[from])) from -= 1;
      return { from, to: i + 1 };
    }
  }
  const heading = lines.slice(0, limit).findIndex((line) => line.kind === 'heading');
  if (heading >= 0) return { from: heading, to: heading + 1 };
  return { from: 0, to: Math.min(1, lines.length) };
}

/** Whether the title that ends in `next` began in `line`: an issuer or a phrase with 关于 that has no end of its own. */
function continuesInto(line: Line | undefined, next: Line | undefined): boolean {
  if (!line || !next || isNumberLine(line.text) || endsAsTitle(line.text) || line.kind === 'table-row') return false;
  if (/关于|印发|转发/.test(next.text)) return false;
  return startsAsTitle(line.text) && /关于|印发|转发/.test(line.text);
}

function lastLink(lines: readonly Line[]): number | null {
  for (let i = lines.length - 1; i >= Math.max(0, lines.length - 6); i--) {
    const line = lines[i];
    if (line && isLinkLabel(line.text)) return i;
  }
  return null;
}

function findSignature(lines: readonly Line[], from: number, to: number): NoticeParts['signature'] {
  for (let i = from; i < to; i++) {
    const line = lines[i];
    if (!line || !isDateLine(line.text)) continue;
    let first = i;
    while (first > from && i - first < 10 && looksLikeIssuer(lines[first - 1]?.text ?? '')) first -= 1;
    if (first === i && i + 3 < to && !isAnnexHead(lines[i + 1])) continue;
    return { from: first, to: i + 1, date: i };
  }
  // Without a date: signing names alone before attachments, link or end.
  for (let i = from + 1; i < to; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (!line || !looksLikeIssuer(line.text) || line.text.length > 40) continue;
    if (i + 1 >= to || (next && (LIST_LABEL.test(next.text) || isLinkLabel(next.text)))) return { from: i, to: i + 1, date: null };
  }
  return null;
}

const isAnnexHead = (line: Line | undefined): boolean => line !== undefined && /^附 ?(?:件|表|录)\s*[\d一二三四五六七八九十]{0,3}[：:]?$/.test(line.text);

/** Enclosed texts begin at a lone 附件 head, or after the signature. */
function findAnnex(lines: readonly Line[], from: number, signature: NoticeParts['signature'], to: number): number {
  if (signature) {
    for (let i = signature.to; i < to; i++) {
      const line = lines[i];
      if (!line) break;
      if (LIST_LABEL.test(line.text) && !isAnnexHead(line)) continue;
      if (/^\d{1,2}\s?[.、．:：]/.test(line.text) || isUrlLine(line.text) || /^[（(].*[）)]$/.test(line.text) || /^联 ?系/.test(line.text)) continue;
      return i;
    }
    return to;
  }
  for (let i = from; i < to; i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (line && isAnnexHead(line) && next && !/^\d{1,2}\s?[.、．]/.test(next.text)) return i;
  }
  return to;
}

function findBody(lines: readonly Line[], titleTo: number, limit: number): number {
  let i = titleTo;
  while (i < limit) {
    const line = lines[i];
    if (!line) break;
    if (isNumberLine(line.text) || isDateLine(line.text) || (isAddressee(line.text) && line.text.length < 200 && !startsWithMarker(line.text)) || isUrlLine(line.text)) i += 1;
    else break;
  }
  return i;
}

function bodyEnd(lines: readonly Line[], from: number, limit: number): number {
  for (let i = from; i < limit; i++) {
    const line = lines[i];
    if (line && (LIST_LABEL.test(line.text) || isLinkLabel(line.text))) return i;
  }
  return limit;
}
