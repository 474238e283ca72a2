import { codesOf } from '../base/char-codes.ts';
import type { Span } from '../base/span.ts';
import { headingZone } from './conditions-headings.ts';
import { isForAll, isLeadIn } from './conditions-sentences.ts';
import type { OutlineNode } from './outline.ts';
import { matchesIn } from '../base/matches.ts';

/** A paragraph that stops in the middle of a sentence goes on in the next one (a line break of the source). */
export function mended(text: string, paragraphs: readonly Span[], node: OutlineNode): Span[] {
  const found: Span[] = [];
  for (const paragraph of paragraphs) {
    const last = found.at(-1);
    const before = last ? text.slice(last.start, last.end) : '';
    const opensLow =
      /^[（(，。；、）]/.test(text.slice(paragraph.start, paragraph.end)) &&
      !/^[（(][一二三四五六七八九十\d]{1,3}[）)]/.test(text.slice(paragraph.start, paragraph.end));
    // 2.甲；↵乙；: the second line of one numbered clause
    const second =
      last !== undefined &&
      found.length === 1 &&
      node.number !== null &&
      node.heading.end === node.heading.start &&
      /[；;]$/.test(before) &&
      /[；;]$/.test(text.slice(paragraph.start, paragraph.end)) &&
      !isForAll(text.slice(paragraph.start, paragraph.end));
    const goesOn =
      last !== undefined &&
      (before.length > 24 || (before.length > 16 && before.includes('，'))) &&
      !before.includes('\t') &&
      !text.slice(paragraph.start, paragraph.end).includes('\t') &&
      (opensLow ? !/[。；;：:！？]$/.test(before) : !/[。；;：:！？）)”》]$/.test(before)) &&
      !(found.length === 1 && node.heading.end - node.heading.start <= 24 && node.heading.end >= last.end - 1);
    if ((goesOn || second) && last) found[found.length - 1] = { start: last.start, end: paragraph.end };
    else found.push(paragraph);
  }
  return found;
}

/** The paragraphs of a stretch. */
export function paragraphsOf(text: string, span: Span): Span[] {
  const found: Span[] = [];
  for (let start = span.start; start < span.end;) {
    const at = text.indexOf('\n', start);
    const end = at < 0 || at > span.end ? span.end : at;
    if (text.slice(start, end).trim() !== '') found.push({ start, end });
    start = end + 1;
  }
  return found;
}

/**
 * The stretches of a paragraph between marks, which stay with the words before them. Marks inside brackets, titles and
 * quotations divide nothing.
 */
export function splitAt(text: string, span: Span, marks: string): Span[] {
  const found: Span[] = [];
  const dividing = codesOf(marks);
  const seen = codesOf(`${marks}${BRACKETS}\n`);
  let start = span.start;
  let depth = 0;
  for (let i = span.start; i < span.end; i++) {
    const c = text.charCodeAt(i);
    if (!seen.has(c)) continue;
    if (OPENING.has(c)) depth += 1;
    else if (CLOSING.has(c)) depth = Math.max(0, depth - 1);
    else if (c === LINE_BREAK) depth = 0;
    if (c !== LINE_BREAK && (depth > 0 || !dividing.has(c))) continue;
    const end = c === LINE_BREAK ? i : i + 1;
    if (end > start) found.push({ start, end });
    start = i + 1;
  }
  if (span.end > start) found.push({ start, end: span.end });
  return found.filter((s) => text.slice(s.start, s.end).trim() !== '');
}

const BRACKETS = '（(《“）)》”';
const OPENING = codesOf(BRACKETS.slice(0, 4));
const CLOSING = codesOf(BRACKETS.slice(4));
const LINE_BREAK = 10;

/** The sentences of a paragraph, each with its mark. */
export const sentencesIn = (text: string, span: Span): Span[] =>
  splitAt(text, span, '。！!；;').map((s) => trimClause(text, s) ?? s);

/** The last sentence of a clause's own words. */
export function lastSentence(text: string, own: Span): string {
  const words = text.slice(own.start, own.end).trimEnd();
  const from = Math.max(words.slice(0, -1).lastIndexOf('。'), words.lastIndexOf('\n'));
  return words.slice(from + 1);
}

/** Where a clause's own list ends: paragraphs behind its last item belong to it only where they go on with 其中. */
export function endOfList(text: string, node: OutlineNode): number {
  const last = node.children.at(-1);
  if (!last) return node.span.end;
  if (last.children.length > 0) return endOfList(text, last);
  const [first, ...rest] = paragraphsOf(text, last.own);
  let end = first?.end ?? last.own.end;
  for (const paragraph of rest) {
    if (!/^其中[，,]?/.test(text.slice(paragraph.start, paragraph.end))) break;
    end = paragraph.end;
  }
  return end;
}

/** A clause's own words behind its heading line; null where there are none. */
export function afterHeading(text: string, node: OutlineNode): Span | null {
  const line = text.slice(node.own.start, node.own.end).split('\n', 1)[0] ?? '';
  const whole = node.heading.end - node.own.start >= line.replace(/[。：:；;]$/, '').length;
  const alone = line.length >= node.own.end - node.own.start;
  if (whole && alone && !/[，。；]/.test(line)) return null;
  const start = whole && !alone ? node.own.start + line.length + 1 : node.own.start;
  return { start: Math.min(start, node.own.end), end: node.own.end };
}

/** 答：有。: what an answer begins with. */
const ANSWER = /^[\s　]*[答A][：:.、]\s*(?:(?:有|有的|是|是的|需要|可以|能|不能|不可以)[。，])?/;

/** A sentence without the announcement at its end (…，同时具备以下条件：); null where nothing else is left. */
export function withoutLeadIn(text: string, span: Span): Span | null {
  const words = text.slice(span.start, span.end);
  const bare = words.replace(ANSWER, '').replace(/^备?注[：:]\s*/, '');
  const start = span.start + (words.length - bare.length);
  if (
    isLeadIn(bare) &&
    /(?:以下|下列|如下)[^，。；]{0,14}之一的?，?[^，。；]{0,16}(?:不得|不予|不能|不再)[^，。；]{0,12}$/.test(
      bare.trimEnd(),
    )
  )
    return null;
  if (!isLeadIn(bare) || !/[：:]$|(?:以下|如下|下列)[^，。；]{0,14}[。]?$/.test(bare.trimEnd()))
    return bare.trim() === '' ? null : { start, end: span.end };
  const cut = Math.max(bare.lastIndexOf('，'), bare.lastIndexOf('。', bare.length - 2), bare.lastIndexOf('；'));
  if (cut <= 0) return null;
  const rest = bare.slice(0, bare.lastIndexOf('。', bare.length - 2) === cut ? cut + 1 : cut);
  return /(?:注册|法人|须为|应为|须是|必须是|应当是|不低于|不少于|以上|企业$|单位$|均可申报)/.test(rest)
    ? { start, end: start + rest.length }
    : null;
}

/** 同时请申报单位注意：同一项目不得重复申报 — without the call before it. */
export function afterCall(text: string, span: Span): Span {
  const m = /^(?:[^：:]{0,40}(?:注意|提醒|说明|强调|要求)(?:事项)?|备?注)[：:]/.exec(text.slice(span.start, span.end));
  return m ? { start: span.start + m[0].length, end: span.end } : span;
}

/** 甲工程以县级部门为申报主体，按照要求编制方案，…: the statement ends where the procedure begins. */
export function subjectPart(text: string, span: Span): Span {
  const m = /^[^，。；]*以[^，。；]{2,30}为申报主体(?=[，；])/.exec(text.slice(span.start, span.end));
  return m ? { start: span.start, end: span.start + m[0].length } : span;
}

/** A stretch without blanks at its ends; null where hardly anything is left. */
export function trimClause(text: string, span: Span): Span | null {
  let { start, end } = span;
  start += ANSWER.exec(text.slice(start, Math.min(end, start + 12)))?.[0].length ?? 0;
  while (start < end && /[\s　]/.test(text[start] ?? '')) start += 1;
  while (end > start && /[\s　]/.test(text[end - 1] ?? '')) end -= 1;
  return end - start >= 4 ? { start, end } : null;
}

const ITEM = /(?<=[：:；;。]|^)\s*[（(]?(\d{1,2})(?:[）)]|[.、．])(?!\d{1,2}[%％.])/g;

/**
 * The items of a list inside one paragraph: 申报条件：1.甲；2.乙 or 应符合以下条件：甲；乙。 Null where the paragraph
 * is no such list. A clause with a number of its own (`numbered`) is one clause where its items bear none.
 */
export function inlineItems(text: string, span: Span, numbered: boolean): Span[] | null {
  const words = text.slice(span.start, span.end);
  const lead = /^[^。；;\n]{2,60}?[：:]/.exec(words)?.[0];
  if (lead === undefined || !(isLeadIn(lead) || headingZone(lead.replace(/[：:]$/, '')) !== null)) return null;
  const rest = words.slice(lead.length);
  const starts: { from: number; to: number }[] = [];
  for (const m of matchesIn(rest, ITEM))
    if (Number(m[1]) === starts.length + 1) starts.push({ from: m.index, to: m.index + m[0].length });
  const offset = span.start + lead.length;
  if (starts.length >= 2)
    return starts.map((s, i) => ({ start: offset + s.to, end: offset + (starts[i + 1]?.from ?? rest.length) }));
  if (numbered || !/(?:条件|要求)[：:]$/.test(lead) || /不|未|无/.test(lead)) return null;
  const parts = splitAt(text, { start: offset, end: span.end }, '；;');
  return parts.length >= 2 ? parts : null;
}

const CELL_ITEM = /(?<=[：:；;。\t]|^)\s*[（(]?(\d{1,2})(?:[）)]|[.、．])(?!\d{1,2}[%％.])/g;

/** The numbered items of a table's cell (1.甲；2.乙), without the name before them; [] where it has none. */
export function cellItems(text: string, cell: Span): Span[] {
  const words = text.slice(cell.start, cell.end);
  const starts: { from: number; to: number }[] = [];
  for (const m of matchesIn(words, CELL_ITEM))
    if (Number(m[1]) === starts.length + 1) starts.push({ from: m.index, to: m.index + m[0].length });
  return starts.length < 2
    ? []
    : starts.map((s, i) => ({
        start: cell.start + s.to,
        end: cell.start + (starts[i + 1]?.from ?? words.length),
      }));
}
