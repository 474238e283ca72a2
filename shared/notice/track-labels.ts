import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import { headingZone } from './conditions-headings.ts';
import type { NoticeContext } from './context.ts';
import { pathAt } from './outline.ts';
import { markerAt, smallChineseNumber } from './outline-markers.ts';
import type { TrackSection } from './track-sections.ts';

/** Sub-programs that are counted by a word of their own: 方向1：…, 专题一 …, 【任务二】, A类：…, 第一类：…. */

type Source = Pick<NoticeContext, 'text' | 'outline' | 'paragraphs' | 'body'>;

interface Label {
  /** Which count it belongs to: 方向, 类 …. */
  readonly count: string;
  readonly number: number;
  readonly name: string;
  /** Where the name stands. */
  readonly start: number;
  /** Where the paragraph begins. */
  readonly from: number;
}

const NUMBER = '(?:[一二三四五六七八九十]{1,2}|\\d{1,2}|[A-HＡ-Ｈ]|[甲乙丙丁]|[ⅠⅡⅢⅣ])';
const COUNTED = new RegExp(
  `^(?<open>[【\\[〔]?)(?<word>类别|类型|方向|专题|任务|榜单|项目|专项|赛道|组别|档次|层次|课题|领域|板块|事项|子项)\\s?(?<no>${NUMBER})(?<close>[】\\]〕]?)(?:[：:、.．\\s—-]+|$|(?=（))(?<name>[^。；：:\\n（(，]{0,40})`,
);
const CLASS = new RegExp(
  `^(?<head>第?(?<no>${NUMBER})(?<word>类|档|级|组|型)(?:项目|人才|企业|平台|单位|产品|岗位|人选)?)(?<link>[：:\\s—-]+|(?=（)|$)(?<name>[^。；：:\\n（(，\\t]{0,24})(?<remark>（[^（）]{2,20}）)?`,
);
const OWN_CONDITIONS =
  /(?:申报|申请|资助|奖励|支持|认定|入库|补助|补贴|基本)(?:对象和|对象及|主体和|主体及)?条件|【(?:[一-龥]{2,6})条件】|(?:申报|揭榜|承担|牵头)(?:单位|主体|人)?(?:须|应|要求)/;

const numberOf = (printed: string): number => {
  if (/^\d+$/.test(printed)) return Number(printed);
  const at = 'ABCDEFGH'.indexOf(printed.replace(/[Ａ-Ｈ]/, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0)));
  if (at >= 0) return at + 1;
  const stem = '甲乙丙丁'.indexOf(printed);
  if (stem >= 0) return stem + 1;
  const roman = 'ⅠⅡⅢⅣ'.indexOf(printed);
  return roman >= 0 ? roman + 1 : (smallChineseNumber(printed) ?? 0);
};

/** The label that a paragraph begins with, behind its clause number; null where it begins otherwise. */
function labelOf(text: string, { start, end }: Span): Label | null {
  const paragraph = text.slice(start, Math.min(end, start + 120));
  const lead = markerAt(paragraph, 0)?.end ?? 0;
  const words = paragraph.slice(lead);
  const counted = COUNTED.exec(words)?.groups;
  if (counted) {
    const { word = '', no = '', name = '', open = '', close = '' } = counted;
    if ((open === '') !== (close === '')) return null;
    const own = name.trim();
    const called = own.length >= 2 ? own : `${word}${no}`;
    return {
      count: word,
      number: numberOf(no),
      name: called,
      start: start + lead + words.indexOf(called),
      from: start,
    };
  }
  const m = CLASS.exec(words)?.groups;
  if (!m) return null;
  const { head = '', no = '', word = '', link = '', name = '', remark = '' } = m;
  const ordinal = /^第/.test(head);
  const own = name.trim();
  const rest = words.slice(head.length + link.length + name.length);
  // A类：须具备… goes on as a sentence: its name is A类
  const named = own.length >= 2 && own.length <= 20 && !/[\d须应需]|不[低少超]|以[上下]/.test(own) && !/^，/.test(rest);
  const whole = named
    ? ordinal
      ? own
      : `${head}${link}${own}`.trim()
    : remark !== '' && !ordinal
      ? `${head}${remark}`
      : head;
  const at = words.indexOf(whole);
  return at < 0 ? null : { count: word, number: numberOf(no), name: whole, start: start + lead + at, from: start };
}

/** Runs of labels that count up from one by the same word, each with conditions of its own below it. */
export function labelledParts(source: Source): TrackSection[] {
  const { text, paragraphs, body } = source;
  const runs: Label[][] = [];
  for (const span of paragraphs) {
    if (span.start < body.start || span.start >= body.end) continue;
    const label = labelOf(text, span);
    if (!label) continue;
    const open = runs.findLast((run) => run[0]?.count === label.count);
    if (label.number === 1) runs.push([label]);
    else if (open && open.at(-1)?.number === label.number - 1) open.push(label);
  }
  for (const run of runs) {
    if (run.length < 2 || new Set(run.map((label) => label.name)).size < run.length) continue;
    const parts = scoped(source, run);
    if (parts.every((part) => hasConditions(source, part))) return parts;
  }
  return [];
}

/** Each label with what stands below it; the last one's part ends with its last numbered clause, as those before it do. */
function scoped({ text, outline, paragraphs, body }: Source, run: readonly Label[]): TrackSection[] {
  const first = run[0]?.from ?? 0;
  const last = run.at(-1)?.from ?? 0;
  const holding = pathAt(outline, first).findLast((node) => node.span.start < first && last < node.span.end);
  const limit = Math.min(holding?.span.end ?? body.end, body.end);
  const within = paragraphs.filter((span) => span.start >= first && span.start < limit);
  const isClause = (span: Span | undefined): boolean => span !== undefined && markerAt(textAt(text, span), 0) !== null;
  const listed = run.slice(1).every((label) => isClause(within.findLast((span) => span.start < label.from)));
  const tail = listed ? within.findLast((span) => span.start > last && isClause(span)) : undefined;
  return run.map(({ name, start, from }, i) => ({
    name,
    span: { start, end: start + name.length },
    scope: { start: from, end: run[i + 1]?.from ?? tail?.end ?? limit },
  }));
}

/** A part under a heading of conditions, or with a heading of conditions of its own. */
function hasConditions({ text, outline }: Source, { scope, span }: TrackSection): boolean {
  const words = text.slice(span.end, scope.end);
  if (words.trim().length < 12) return false;
  if (OWN_CONDITIONS.test(words)) return true;
  return pathAt(outline, scope.start).some((node) => {
    if (node.span.start >= scope.start) return false;
    const zone = headingZone(textAt(text, node.heading));
    return zone === 'conditions' || zone === 'mixed';
  });
}
