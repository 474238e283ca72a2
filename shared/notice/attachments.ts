import { isEnclosureHead, squeeze } from './enclosures.ts';
import type { Enclosure } from './enclosures.ts';
import type { Attachment } from './notice.ts';
import type { Line, NoticeParts } from './notice-parts.ts';
import { smallChineseNumber } from './outline-markers.ts';
import type { Found } from './reading.ts';
import { isLinkLabel } from './newsletter.ts';
import { isDateLine } from '../text/line-shape.ts';
import { looksLikeIssuer } from './issuer-names.ts';
import { attachmentItems, itemMark, namesFile, withoutFileSuffix } from './attachment-items.ts';
import type { Span } from '../base/span.ts';

const LABEL =
  /^(?:相关|有关)?附(?: ?件| ?表|(?=[：:])) ?([\d一二三四五六七八九十]{0,3}) ?(?:[（(](?:点击)?下载[）)]|下载|列表|清单)? ?(?:[：:、．]|\.(?![A-Za-z])|(?=《)| (?=[\u4e00-\u9fff\d①（(])|(?=①)|$) ?/;
/** 附件下载, 附件列表: a label of a list wherever it stands, never the head of an enclosed text. */
const LIST_LABEL = /^(?:(?:相关|有关)附 ?件|附 ?件 ?(?:下载|列表|清单))/;
const URL = /^(?:https?:\/\/\S+|\/[\w\-./%]+\.\w{2,5})$/;
const MAXIMUM = 60;
/** A line of a list is no longer than this. */
const LONGEST = 90;

/**
 * The list of 附件 in order, from the lines after a label 附件 until something else begins; behind it the lists of the
 * texts that the notice issues or forwards.
 */
export function readAttachments(parts: NoticeParts): Found<Attachment>[] {
  const found: { value: Attachment; spans: Record<string, Span> }[] = [];
  const { lines } = parts;
  readList(parts.bodyFrom, lines.length, parts.annexFrom);
  for (const { kind, from, to } of parts.enclosures) if (kind === 'rules') readList(from + 1, to, to);
  if (found.length === 0) for (const enclosure of parts.enclosures) addHead(enclosure);
  if (found.length === 0)
    for (const i of unlabelledList(parts)) addItems(lines[i]?.text ?? '', lines[i]?.start ?? 0, null);
  return found;

  /** The items below the labels within [from, to); from `annexFrom` on only where none was found before. */
  function readList(from: number, to: number, annexFrom: number): void {
    let listing = false;
    const before = found.length;
    for (let i = from; i < to && found.length < MAXIMUM; i++) {
      const line = lines[i];
      if (!line) break;
      if (i >= annexFrom && (found.length > before || isEnclosureHead(lines, i))) break;
      const label = LABEL.exec(line.text);
      const last = found[found.length - 1];
      if (label && isLabelLine(line.text, label[0].length)) {
        const words = line.text.slice(label[0].length);
        listing = true;
        if (words === '') {
          if (i >= annexFrom && !LIST_LABEL.test(line.text)) break;
          continue;
        }
        addItems(words, line.start + label[0].length, number(label[1]));
        continue;
      }
      if (!listing) continue;
      if (last && URL.test(line.text)) {
        last.value = { ...last.value, url: line.text };
        last.spans['/url'] = { start: line.start, end: line.end };
        continue;
      }
      if (isItem(line, i, last?.value ?? null)) addItems(line.text, line.start, null);
      else if (last && breaksInto(i, last.value)) goOn(last, line);
      else listing = false;
    }
  }
  /** Whether a line below a label or another item names one more enclosed file. */
  function isItem(line: Line, i: number, last: Attachment | null): boolean {
    const text = line.text.replace(/ ?https?:\/\/[!-~]+$/, '');
    if (isDateLine(text) || isLinkLabel(text) || looksLikeIssuer(text)) return false;
    const mark = itemMark(text);
    // the next number tells even a very long name from a paragraph
    if (mark) return text.length <= LONGEST || (mark.no === (last?.no ?? 0) + 1 && text.length <= 2 * LONGEST);
    if (text.length > LONGEST || /[。；：:]/.test(text)) return false;
    if (namesFile(text)) return true;
    return last !== null && last.no === null && i < (parts.signature?.from ?? 0) && DOCUMENT.test(text);
  }
  /** The second half of a name that was broken over two lines: the next number stands right below it. */
  function breaksInto(i: number, last: Attachment): boolean {
    const text = lines[i]?.text ?? '';
    return (
      last.no !== null &&
      text.length <= LONGEST / 2 &&
      !/[。；：:]/.test(text) &&
      itemMark(lines[i + 1]?.text ?? '')?.no === last.no + 1
    );
  }
  function goOn(last: (typeof found)[number], line: Line): void {
    const span = { start: last.spans['']?.start ?? line.start, end: line.end };
    last.value = { ...last.value, name: last.value.name + line.text };
    last.spans = { ...last.spans, '': span, '/name': span };
  }
  function addHead(enclosure: Enclosure): void {
    const head = /^附 ?件 ?([\d一二三四五六七八九十]{0,3})/.exec(lines[enclosure.from]?.text ?? '');
    const line = lines.slice(enclosure.from, enclosure.to).find((l) => l.text.includes(enclosure.title));
    if (head && line && enclosure.title !== '')
      addItems(enclosure.title, line.start + line.text.indexOf(enclosure.title), number(head[1]));
  }
  function number(printed: string | undefined): number | null {
    if (!printed) return null;
    return /^\d+$/.test(printed) ? Number(printed) : smallChineseNumber(printed);
  }
  function addItems(words: string, start: number, no: number | null): void {
    const at = (span: Span): Span => ({ start: start + span.start, end: start + span.end });
    for (const item of attachmentItems(words, no)) {
      const span = at(item.span);
      const again = squeeze(item.name);
      if (found.some((one) => one.spans['']?.start === span.start || squeeze(one.value.name) === again)) continue;
      found.push({
        value: { no: item.no, name: item.name, url: item.url?.value ?? null },
        spans: { '': span, '/name': span, ...(item.url ? { '/url': at(item.url.span) } : {}) },
      });
    }
  }
}

/** A sentence that begins with 附件 is none, a list of two or more that a full stop ends is one. */
const isLabelLine = (text: string, label: number): boolean =>
  !/[。；]$/.test(text) ||
  (/[：:]/.test(text.slice(0, label)) && attachmentItems(text.slice(label), null).length >= 2) ||
  /[：:] ?(?:1 ?[.．、]|[（(]1[）)]|①|《)[^，。；]{2,60}[。；]$/.test(text);

const DOCUMENT =
  /(?:表|书|要求|说明|指南|清单|报告|名单|方案|办法|提纲|模板|通知|目录|承诺|函|材料|样式|格式|要点|流程|手册|细则|指引|须知)(?:[（(][^（()）]{1,20}[）)])?$/;

/** A list of attachments that lost its label: numbered names of documents in order directly before signature or end. */
function unlabelledList(parts: NoticeParts): number[] {
  let last = (parts.signature?.from ?? parts.link ?? parts.annexFrom) - 1;
  if (/^附 ?件[.．]\w{2,4}$/.test(parts.lines[last]?.text ?? '')) last -= 1;
  const list: number[] = [];
  for (let i = last; i >= parts.bodyFrom; i--) {
    const text = parts.lines[i]?.text ?? '';
    const item = itemMark(text);
    if (!item || text.length > 60 || !DOCUMENT.test(withoutFileSuffix(text))) break;
    list.unshift(i);
    if (item.no === 1) return list.length >= 2 ? list : [];
  }
  return [];
}
