import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import { headingZone } from './conditions-headings.ts';
import type { Track } from './context.ts';
import type { OutlineNode } from './outline.ts';
import { pathAt } from './outline.ts';
import { matchesIn } from '../base/matches.ts';

/** Sub-programs that a notice names outside its numbered headings: by lines of their own, definitions and grades. */

const HEAD =
  /^((?!第?[一二三四五六七八九十]+[、章条])[一-龥][一-龥（）()“”]{2,24}?)(?:的)?(?:建设|申报|申请|认定|入库|推荐|创建|遴选|基本){0,2}(?:条件|标准)[：:]?$/;
const KIND =
  /(?:企业|项目|中心|平台|基地|实验室|研究院|团队|工厂|园区|人才|产品|类|型|专项|工程|计划|岗位|站|孵化器|空间|示范区|合作社|农场)$/;
const PLAIN =
  /^(?:申报|申请|项目|企业|单位|基本|主要|其他|具体|通用|推荐|入库|支持)+(?:企业|项目|单位|人才|产品|主体|平台)?$/;

type Part = Required<Track>;

/** 学科重点实验室建设条件： and 企业重点实验室建设条件： as lines without numbers, each with all that stands under it. */
export function plainHeads(text: string, outline: OutlineNode, paragraphs: readonly Span[]): Part[] {
  const heads = paragraphs.flatMap((span) => {
    const name = HEAD.exec(textAt(text, span).trim())?.[1];
    return name !== undefined && KIND.test(name) && !PLAIN.test(name) ? [{ name, start: span.start }] : [];
  });
  const apart = heads.filter((head, i) => heads.findIndex((other) => other.name === head.name) === i);
  if (apart.length < 2) return [];
  return apart.map(({ name, start }, i) => {
    const next = apart[i + 1]?.start ?? Infinity;
    // The last list ends with the clause that holds all of them.
    const holding = pathAt(outline, start).find((node) => apart.every((head) => contains(node, head.start)));
    const end = Math.min(next, holding?.span.end ?? outline.span.end);
    return { name, span: { start, end: start + name.length }, scope: { start, end } };
  });
}

const contains = (node: OutlineNode, at: number): boolean => node.span.start <= at && at < node.span.end;

const DEFINED =
  /^[“”]?([一-龥“”]{3,24}?)(?:[（(]([一-龥]{3,16})[）)])?(?:是指|系指|，?指)[^]{4,}?(?:申报|申请|运营|依托|建设)?(?:主体|单位|企业|机构)(?:应当?|须|必须|需)?(?:为|是)/;

/** 甲中心（企业中心）是指…。申报主体应为…: kinds that sibling clauses define, each with who may apply. */
export function definedKinds(text: string, children: readonly OutlineNode[]): Track[] {
  const named = children.flatMap((child): Track[] => {
    const own = textAt(text, child.own);
    const m = DEFINED.exec(own);
    const name = m?.[2] ?? m?.[1];
    if (name === undefined) return [];
    const start = child.own.start + own.indexOf(name, m?.[2] === undefined ? 0 : (m[1]?.length ?? 0));
    return [{ name, span: { start, end: start + name.length }, scope: child.span }];
  });
  return named.length >= 2 && new Set(named.map((t) => t.name)).size === named.length ? named : [];
}

const GRADED =
  /^((?:[A-D]|[甲乙丙丁]|第?[一二三四])\s?(?:档|类|级|层次)[一-龥]{2,8}?)(?:聘用对象|人选|申报人|申请人|企业|项目|单位|人员)?(?:应当?|须|必须|需|为|：)/;

/** A档特聘岗位…应…, B档特聘岗位…应…: grades that paragraphs tell apart. */
export function gradedKinds(text: string, paragraphs: readonly Span[]): Track[] {
  const named: Track[] = [];
  for (const span of paragraphs) {
    const name = GRADED.exec(textAt(text, span))?.[1];
    if (name === undefined || named.some((t) => t.name === name)) continue;
    named.push({ name, span: { start: span.start, end: span.start + name.length } });
  }
  const tails = new Set(named.map((t) => t.name.replace(/^第?./, '')));
  return named.length >= 2 && tails.size === 1 ? named : [];
}

const LABELLED = /^(?<name>[^，。：:；（(\n]{3,18})(?:[（(][^）)\n]{2,40}[）)])?[：:](?=.{10,})/s;
const STATED =
  /^(?<name>[^，。；：:\n]{2,20}?(?:企业|机构|单位|个人|人员|平台|项目)(?:[（(][^）)\n]{2,16}[）)])?)的?(?:补贴|奖励|补助|资助|支持)标准[^\n]*[需须应]/;

/**
 * Paragraphs without numbers below a heading of conditions, each with its kind in front: 绿色工厂：…, 绿色园区：…; or each
 * with what one kind gets and has to show: 甲类企业补贴标准1000元，需….
 */
export function kindsOfParagraphs(text: string, node: OutlineNode): Track[] {
  const zone = headingZone(textAt(text, node.heading));
  const found: Track[] = [];
  let at = node.own.start;
  for (const line of textAt(text, node.own).split('\n')) {
    const own = line.trimStart();
    const start = at + line.length - own.length;
    at += line.length + 1;
    const labelled = zone === 'conditions' || zone === 'mixed' ? LABELLED.exec(own)?.groups?.['name'] : undefined;
    const name = labelled !== undefined && KIND.test(labelled) ? labelled : STATED.exec(own)?.groups?.['name'];
    if (name !== undefined && !PLAIN.test(name)) found.push({ name, span: { start, end: start + name.length } });
  }
  return found.length >= 2 && new Set(found.map((track) => track.name)).size === found.length ? found : [];
}

const QUOTED =
  /“(?<name>[^“”]{4,26})”(?:事项|项目|政策|奖项)?的?(?:(?:申报|申请|支持|资助|奖补|奖励|补贴|补助)(?:条件|对象|标准|要求|范围|材料)|事项|条款)/g;

/** 第3条“甲奖补”申报条件中…, 增加“乙奖补”事项: the sub-programs that a correction or supplement speaks of, quoted. */
export function quotedParts(title: string, text: string, body: Span): Track[] {
  if (!/更正|补充|调整|修订|修改/.test(title)) return [];
  const found: Track[] = [];
  for (const m of matchesIn(text.slice(body.start, body.end), QUOTED)) {
    const name = m.groups?.['name'] ?? '';
    const start = body.start + m.index + 1;
    if (!found.some((track) => track.name === name) && headingZone(name) === null)
      found.push({ name, span: { start, end: start + name.length } });
  }
  return found.length >= 2 ? found : [];
}
