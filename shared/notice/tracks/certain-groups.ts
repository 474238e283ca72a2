import { matchesIn } from '../../base/matches.ts';
import type { Span } from '../../base/span.ts';
import { textAt } from '../../base/span.ts';
import { wordsSource } from '../lexicon/define.ts';
import type { OutlineNode } from '../outline.ts';
import { pathAt, walk } from '../outline.ts';
import { quotedParts } from './quoted-parts.ts';
import type { Group, Part, TrackSource } from './track-groups.ts';
import { isName } from './track-names.ts';

/** Sub-programs that the words themselves make such: definitions, grades, who applies for which, kinds told with their thresholds. */
export function certainGroups(source: TrackSource): Group[] {
  const { text, outline } = source;
  const nodes = [...walk(outline)];
  const applied = nodes.flatMap((node) => applyingFor(text, node));
  const groups = [
    ...nodes.map((node) => definedKinds(text, node.children)),
    ...nodes.map((node) => bySubject(text, node)),
    gradedKinds(source),
    modesAppliedFor(source),
    quotedParts(source),
    ...twoKinds(source),
  ]
    .filter((parts) => parts.length >= 2 && new Set(parts.map((part) => part.name)).size === parts.length)
    .map((parts): Group => ({ form: 'subjects', zone: 'conditions', parts, nested: false, certain: true }));
  const joins: Group = {
    form: 'subjects',
    zone: 'conditions',
    parts: applied,
    nested: false,
    certain: true,
    joins: true,
  };
  return applied.length > 0 ? [...groups, joins] : groups;
}

const part = (name: string, start: number, scope: Span): Part => ({
  name,
  span: { start, end: start + name.length },
  scope,
  matter: 'conditions',
  code: null,
});

const DEFINED =
  /^[“”]?([一-龥“”]{3,24}?)(?:[（(]([一-龥]{3,16})[）)])?(?:是指|系指|，?指)[^]{4,}?(?:申报|申请|运营|依托|建设)?(?:主体|单位|企业|机构)(?:应当?|须|必须|需)?(?:为|是)/;

/** 甲中心（企业中心）是指…。申报主体应为…: kinds that sibling clauses define, each with who may apply. */
const definedKinds = (text: string, children: readonly OutlineNode[]): Part[] =>
  children.flatMap((child) => {
    const own = textAt(text, child.own);
    const m = DEFINED.exec(own);
    const name = m?.[2] ?? m?.[1];
    return name === undefined
      ? []
      : [part(name, child.own.start + own.indexOf(name, m?.[2] === undefined ? 0 : (m[1]?.length ?? 0)), child.span)];
  });

const MODES =
  /(?:采取|采用|实行|分为|包括)([^，。；：\n]{4,40}?)等?[两二三四五]种(?:支持|扶持|补助|资助|奖补)?(?:方式|类型|形式)/;

/** 采取项目补助、贷款贴息、奖励三种方式 — 申请奖励的，另提交…: modes that clauses elsewhere say are applied for, each of them. */
function modesAppliedFor({ text, body, outline }: TrackSource): Part[] {
  const words = textAt(text, body);
  const names = (MODES.exec(words)?.[1] ?? '').split(/[、和与及]/);
  if (names.length < 2 || names.some((name) => name.length < 2)) return [];
  const parts = names.flatMap((name): Part[] => {
    const at = APPLIED_BY.map((verb) => words.indexOf(`${verb}${name}的`)).find((place) => place >= 0);
    if (at === undefined) return [];
    const place = body.start + at;
    const clause = pathAt(outline, place).at(-1);
    return [
      part(name, text.indexOf(name, place), clause?.own.start === place ? clause.span : { start: place, end: place }),
    ];
  });
  return parts.length === names.length ? parts : [];
}
const APPLIED_BY = ['申请', '申报', '申领'];

const GRADED =
  /^((?:[A-D]|[甲乙丙丁]|第?[一二三四])\s?(?:档|类|级|层次)[一-龥]{2,8}?)(?:聘用对象|人选|申报人|申请人|企业|项目|单位|人员)?(?:应当?|须|必须|需|为|：)/;

/** A档特聘岗位…应…, B档特聘岗位…应…: grades that paragraphs tell apart. */
function gradedKinds({ text, paragraphs }: TrackSource): Part[] {
  const named: Part[] = [];
  for (const span of paragraphs) {
    const name = GRADED.exec(textAt(text, span))?.[1];
    if (name !== undefined && !named.some((one) => one.name === name))
      named.push({ ...part(name, span.start, span), code: /^.{1,2}?\s?(?:档|类|级|层次)/.exec(name)?.[0] ?? null });
  }
  return new Set(named.map((one) => one.name.replace(/^第?./, ''))).size === 1 ? named : [];
}

const APPLYING_FOR =
  /(?:^|[，。；\n])(?:[^，。；\n]{0,24}，)?申[报请]([^，。；\n]{3,60}?(?:项目|资金|专项))(?:的(?:主体|单位|企业)，?)?(?:应为|应当为|须为|必须为|还需|还须|应当符合|须符合|需符合|应符合)/g;

/** 申报甲资金项目和乙资金项目的主体，应为…; 申报甲项目还需符合以下要求. */
function applyingFor(text: string, node: OutlineNode): Part[] {
  const found: Part[] = [];
  for (const m of matchesIn(textAt(text, node.own), APPLYING_FOR)) {
    const list = m[1] ?? '';
    const from = node.own.start + m.index;
    let at = from + m[0].indexOf(list);
    for (const name of list.split(/(?<=项目|资金|专项)(?:和|及|、)/)) {
      at = text.indexOf(name, at);
      if (name.length >= 5 && !/^(?:的|本|该|上述)/.test(name))
        found.push(part(name, at, { start: at, end: at + name.length }));
      at += name.length;
    }
  }
  return found;
}

/** 甲工程以县级部门为申报主体，…。乙工程以…为申报主体: programs told apart by who applies. */
const bySubject = (text: string, node: OutlineNode): Part[] =>
  matchesIn(textAt(text, node.own), /(?:^|[。；\n])([^，。；\n]{2,24}?)以[^，。；\n]{2,30}为申报主体/g).map((m) => {
    const name = m[1] ?? '';
    const at = node.own.start + m.index + m[0].indexOf(name);
    return part(name, at, { start: at, end: at + name.length });
  });

const TOLD_APART =
  /(?:(?:申报项目|支持对象|申报对象|申报类别|项目|企业|支持项目|工程|基地|平台|中心|奖励|[^，。；\n]{2,12}券)(?:主要)?(?:分为|包括)|(?:资源库|培育库|后备库|企业库|项目库)分为?)(?:[一二三四五两]类：)?([^。；：\n]{4,80}?)(?:[两二三四五]类|[两二三四五]个(?:类别|层次?)|[两二三四五]种类型|(?<=库分为?[^。；\n]{4,40}层)(?=[，。；\n])|(?<=分为[两二三四]类：[^。；\n]{4,80})(?=[，。；\n]))/g;

/** `TOLD_APART` looks from every character of the text for what few notices have. */
const MAY_TELL_APART = /分为|包括|库分/;

/** 申报项目分为甲项目和乙项目两类: the kinds, where thresholds are set for each. */
function twoKinds({ text, body, outline }: TrackSource): Part[][] {
  const words = textAt(text, body);
  if (!MAY_TELL_APART.test(words)) return [];
  return matchesIn(words, TOLD_APART).map((m) => {
    const list = m[1] ?? '';
    const names = list.split(/、|和|与|及|以及/).filter((name) => name !== '');
    if (names.length < 2 || names.some((name) => name.length < 3 || name.length > 20 || !isName(name))) return [];
    let at = body.start + m.index + m[0].indexOf(list);
    return names.flatMap((name): Part[] => {
      at = text.indexOf(name, at);
      // Thresholds for the kind are stated elsewhere: 甲项目总投资2000万元以上.
      const stated = matchesIn(words, new RegExp(wordsSource([name]), 'g')).find(
        (n) =>
          n.index > m.index + m[0].length &&
          /^[^。；]{0,40}(?:\d|不低于|以上|条件)/.test(words.slice(n.index + name.length)),
      );
      if (!stated) return [];
      const place = body.start + stated.index;
      const clause = pathAt(outline, place).at(-1);
      const alone =
        clause?.own.start === place &&
        !names.some((other) => other !== name && textAt(text, clause.span).includes(other));
      const own = alone ? clause.span : { start: place, end: place + name.length };
      return [part(name, at, own)];
    });
  });
}
