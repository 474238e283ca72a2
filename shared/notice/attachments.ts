import { isEnclosureHead } from './enclosures.ts';
import type { Enclosure } from './enclosures.ts';
import type { Attachment } from './notice.ts';
import type { NoticeParts } from './notice-parts.ts';
import { smallChineseNumber } from './outline-markers.ts';
import type { Found } from './reading.ts';
import { isLinkLabel } from './newsletter.ts';
import { isDateLine } from '../text/line-shape.ts';
import { looksLikeIssuer } from './issuer-names.ts';

const LABEL =
  /^附(?: ?件| ?表|(?=[：:])) ?([\d一二三四五六七八九十]{0,3}) ?(?:[（(](?:点击)?下载[）)]|下载|列表|清单)? ?(?:[：:、．]|\.(?![A-Za-z])|(?=《)| (?=[\u4e00-\u9fff])|$) ?/;
const ITEM = /^(\d{1,2}) ?[.．、:：]? ?(?=\D)/;
const FILE_SUFFIX =
  /(?:[（(](?:点击)?(?:下载|查看)[）)]| ?(?:点击)?下载|\.(?:docx?|xlsx?|pdf|rar|zip|wps|et|pptx?))+$/i;
const URL = /^(?:https?:\/\/\S+|\/[\w\-./%]+\.\w{2,5})$/;
const MAXIMUM = 60;

/**
 * The list of 附件 in order, from the lines after a label 附件 until something else begins; behind it the lists of the
 * texts that the notice issues or forwards.
 */
export function readAttachments(parts: NoticeParts): Found<Attachment>[] {
  const found: { value: Attachment; spans: Record<string, { start: number; end: number }> }[] = [];
  const { lines } = parts;
  readList(parts.bodyFrom, lines.length, parts.annexFrom);
  for (const { kind, from, to } of parts.enclosures) if (kind === 'rules') readList(from + 1, to, to);
  if (found.length === 0) for (const enclosure of parts.enclosures) addHead(enclosure);
  if (found.length === 0)
    for (const i of unlabelledList(parts)) addItem(lines[i]?.text ?? '', lines[i]?.start ?? 0, null);
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
      if (label && !/[。；]$/.test(line.text)) {
        const words = line.text.slice(label[0].length);
        listing = true;
        if (words === '') {
          if (i >= annexFrom) break;
          continue;
        }
        addItem(words, line.start + label[0].length, number(label[1]));
        continue;
      }
      if (!listing) continue;
      if (last && URL.test(line.text)) {
        last.value = { ...last.value, url: line.text };
        last.spans['/url'] = { start: line.start, end: line.end };
        continue;
      }
      if (
        isDateLine(line.text) ||
        isLinkLabel(line.text) ||
        looksLikeIssuer(line.text) ||
        line.text.length > 90 ||
        !ITEM.test(line.text)
      ) {
        listing = false;
        continue;
      }
      addItem(line.text, line.start, null);
    }
  }
  function addHead(enclosure: Enclosure): void {
    const head = /^附 ?件 ?([\d一二三四五六七八九十]{0,3})/.exec(lines[enclosure.from]?.text ?? '');
    const line = lines.slice(enclosure.from, enclosure.to).find((l) => l.text.includes(enclosure.title));
    if (head && line && enclosure.title !== '')
      add(enclosure.title, line.start + line.text.indexOf(enclosure.title), number(head[1]));
  }
  function number(printed: string | undefined): number | null {
    if (!printed) return null;
    return /^\d+$/.test(printed) ? Number(printed) : smallChineseNumber(printed);
  }
  function addItem(words: string, start: number, no: number | null): void {
    const item = no === null ? ITEM.exec(words) : null;
    const skip = item?.[0].length ?? 0;
    const own = item ? Number(item[1]) : no;
    // Several on one line: 附件：1.申请表 2.汇总表.
    const next =
      own === null
        ? -1
        : words.slice(skip).search(new RegExp(`(?<=[^\\d.]) ?(?:附 ?件 ?)?${own + 1} ?[.．、：:] ?(?=[^\\d.])`));
    if (next < 2) return add(words.slice(skip), start + skip, own);
    add(words.slice(skip, skip + next), start + skip, own);
    const rest = skip + next + (/^\s*(?:附 ?件 ?)?/.exec(words.slice(skip + next))?.[0].length ?? 0);
    addItem(words.slice(rest), start + rest, null);
  }
  function add(words: string, start: number, no: number | null): void {
    const lead = words.length - words.trimStart().length;
    const again = /^[\s.．、：:]*(?:附 ?件 ?\d{0,2} ?[.．、：:-]* ?)?/.exec(words)?.[0].length ?? 0;
    words = words.slice(again);
    start += again;
    const name = words
      .trim()
      .replace(/[；;。，、]$/, '')
      .replace(FILE_SUFFIX, '');
    if (name.length < 2 || found.some((one) => one.spans['']?.start === start + lead)) return;
    found.push({
      value: { no, name, url: null },
      spans: {
        '': { start: start + lead, end: start + lead + name.length },
        '/name': { start: start + lead, end: start + lead + name.length },
      },
    });
  }
}

const DOCUMENT =
  /(?:表|书|要求|说明|指南|清单|报告|名单|方案|办法|提纲|模板|通知|目录|承诺|函|材料|样式|格式|要点|流程|手册|细则|指引|须知)(?:[（(][^（()）]{1,20}[）)])?$/;

/** A list of attachments that lost its label: numbered names of documents in order directly before signature or end. */
function unlabelledList(parts: NoticeParts): number[] {
  let last = (parts.signature?.from ?? parts.link ?? parts.annexFrom) - 1;
  if (/^附 ?件[.．]\w{2,4}$/.test(parts.lines[last]?.text ?? '')) last -= 1;
  const list: number[] = [];
  for (let i = last; i >= parts.bodyFrom; i--) {
    const text = parts.lines[i]?.text ?? '';
    const item = ITEM.exec(text);
    if (!item || text.length > 60 || !DOCUMENT.test(text.replace(FILE_SUFFIX, ''))) break;
    list.unshift(i);
    if (Number(item[1]) === 1) return list.length >= 2 ? list : [];
  }
  return [];
}
