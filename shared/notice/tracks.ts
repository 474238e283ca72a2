import type { Span } from '../base/span.ts';
import type { ConditionClause } from './conditions-clauses.ts';
import { headingZone } from './conditions-headings.ts';
import type { NoticeContext, Track } from './context.ts';
import type { OutlineNode } from './outline.ts';
import { appliedFor } from './track-applying.ts';
import { labelledParts } from './track-labels.ts';
import { definedKinds, gradedKinds, kindsOfParagraphs, plainHeads, quotedParts } from './track-names.ts';
import { recurringParts } from './track-recurring.ts';
import { sectionTrack, trackSections } from './track-sections.ts';
import { matchesIn } from '../base/matches.ts';

type Source = Omit<NoticeContext, 'tracks'>;

/** Nouns that a sub-program's name ends with. */
const NOUN =
  '(?:企业|项目|中心|平台|基地|实验室|研究院|团队|组|工厂|园区|人才|产品|类|型|专项|工程|资金|创新券|个人|示范区|集群|层|岗位|计划|车间|供应链|工作站|奖励|补贴|补助|示范|试点|标杆|体系建设|能力培育|产出奖励|奖|站|券|园|城|街区|农场|合作社|示范社|品牌|设备|系统|技术|软件|贷款|贴息)';
const ENDS_IN_NOUN = new RegExp(`${NOUN}$`);
const SHORT_NOUN = new RegExp(`^.{2,20}${NOUN}$`);
/** Kinds of applicants that a label tells apart, beside the nouns of programs. */
const APPLICANT_NOUN = `(?:${NOUN}|高校院所|科研院所|院所|院校|高校|师生|大学生|机构|个体工商户|协会|学会|商户|创客)`;
/** 团队类（大学生创业团队）：…: a remark may stand between the name and its colon. */
const NAMED_LABEL = new RegExp(
  `^([^，。：:；（(]{2,16}?${APPLICANT_NOUN})(?:[（(][^）)\\n]{2,40}[）)])?[：:](?=.{10,})`,
  's',
);
const CONDITIONS_OF =
  /^(?:申请|申报|认定)?(.{2,26}?)(?:应当?|须|需)?(?:同时)?(?:具备|满足|符合)?(?:的|主要|基本|申报|申请|认定|建设|入库|推荐|具体|下列|以下|参赛)*(?:条件|入库标准|认定标准|申报要求)$/;
/** 首店奖励有什么条件？ */
const ASKED_CONDITIONS =
  /^(?:申请|申报|享受)?(.{2,26}?)(?:的?(?:申报|申请)?条件(?:是什么|有哪些)|(?:申报|申请)?(?:有|需要|须|需|应当?)?(?:具备|满足|符合)?(?:什么|哪些)(?:样的)?(?:具体|基本|申报|申请)*(?:条件|要求))[？?]?$/;
const APPLYING_FOR =
  /(?:^|[，。；\n])(?:[^，。；\n]{0,24}，)?申[报请]([^，。；\n]{3,60}?(?:项目|资金|专项))(?:的(?:主体|单位|企业)，?)?(?:应为|应当为|须为|必须为|还需|还须|应当符合|须符合|需符合|应符合)/g;
/** Words that name no program of their own. */
const GENERIC =
  /^(?:基本|运营|其他|其它|共性|一般|总体|特殊|项目|企业|申报|申请人?|单位|用人单位|申报单位|申请单位|申报企业|人员|资格|投资|建设|技术|必备|通用|具体|主要|产品|服务|参赛|报名|推荐|认定|入库|支持|对象|范围|主体|项目单位|申报项目|项目申报|人才|个人|团队|申报主体|负责人|项目负责人|财务|管理|经营|信用|资质|设施|场地|硬件|软件|综合|业绩|研发|安全|环保|企业基本|优先|限制|否决|基础|认定对象|平台|基地|中心|园区|工厂|区域|行业|运行|组织|制度|本次申报|国家|省级|市级|该类)$/;

const LEVEL = /^(?:国家级?|省级?|市级?|区级?|县级?)/;

/** The names of sub-programs with conditions of their own, in order of first mention; [] where the notice is one program. */
export function readTracks(context: Source): Track[] {
  if (context.kind !== 'program') return [];
  const parts = countedOrRecurring(context);
  const named = parts.length > 0 ? parts : namedTracks(context);
  if (named.length > 0) return named;
  const applied = appliedFor(context);
  return applied.length > 0 ? applied : quotedParts(context.title, context.text, context.body);
}

/** Parts that are counted by a word of their own or whose names come back, where no heading of conditions stands in each. */
function countedOrRecurring(context: Source): Track[] {
  const labelled = labelledParts(context);
  if (labelled.length > 0) return labelled;
  return recurringParts(context);
}

function namedTracks(context: Source): Track[] {
  const found = new Map<string, Span>();
  const defined: Track[] = [];
  const offer = (names: readonly Track[]): void => {
    for (const { name, span } of names) {
      const clean = name.replace(/[：:，。；]+$/, '');
      if (clean.length >= 2 && clean.length <= 30 && !GENERIC.test(clean) && !found.has(clean))
        found.set(clean, { start: span.start, end: span.start + clean.length });
    }
  };
  const visit = (node: OutlineNode, zone: ReturnType<typeof headingZone>): void => {
    offer(conditionedSiblings(context.text, node.children, zone));
    if (!isOneOfConditions(context.text, node)) offer(parallelKinds(context.text, node.children, zone));
    offer(kindsOfParagraphs(context.text, node));
    offer(classesOfScope(context.text, node, zone));
    offer(bySubject(context.text, node));
    defined.push(...definedKinds(context.text, node.children));
    for (const child of node.children) {
      const own = headingZone(context.text.slice(child.heading.start, child.heading.end));
      offer(applyingFor(context.text, child));
      visit(child, own ?? zone);
    }
  };
  visit(context.outline, null);
  offer(twoKinds(context));
  offer(gradedKinds(context.text, context.paragraphs));
  const heads = plainHeads(context.text, context.outline, context.paragraphs);
  // 省级重点实验室 over 学科重点实验室 and 企业重点实验室: its kinds stand for it.
  for (const name of found.keys())
    if (heads.some((head) => head.name.endsWith(name.replace(LEVEL, '')))) found.delete(name);
  const parts = [...heads, ...defined];
  if (parts.length > 0)
    return [...[...found].map(([name, span]) => ({ name, span })), ...parts].sort(
      (a, b) => a.span.start - b.span.start,
    );
  const sections = trackSections(context);
  return found.size > 0 && !sections.some((section) => found.has(section.name))
    ? [...found].map(([name, span]) => ({ name, span })).sort((a, b) => a.span.start - b.span.start)
    : sections.length > 0
      ? sections
      : [...found].map(([name, span]) => ({ name, span }));
}

/** 申请甲企业主要条件 / 申请乙企业主要条件: sibling headings, each the conditions of one program. */
function conditionedSiblings(
  text: string,
  children: readonly OutlineNode[],
  zone: ReturnType<typeof headingZone>,
): Track[] {
  const named = children.flatMap((child): Track[] => {
    if (child.children.length === 0 && child.own.end - child.heading.end < 20) return [];
    const heading = text.slice(child.heading.start, child.heading.end);
    const m = CONDITIONS_OF.exec(heading) ?? ASKED_CONDITIONS.exec(heading);
    const name =
      m?.[1] ??
      (zone === 'conditions' || zone === 'mixed'
        ? SHORT_NOUN.test(heading) && child.children.length > 0
          ? heading
          : undefined
        : undefined);
    if (
      name === undefined ||
      GENERIC.test(name) ||
      /^(?:项目|申报|申请|不|资金|财政|经费)/.test(name) ||
      !ENDS_IN_NOUN.test(name) ||
      /(?<!新|首次|再次|复核)(?:申报|申请|承担|项目)(?:单位|企业|主体|人)$/.test(name)
    )
      return [];
    const at = child.heading.start + heading.indexOf(name);
    return [{ name, span: { start: at, end: at + name.length } }];
  });
  return named.length >= 2 ? named : [];
}

/** 园区类。…, 企业类：…: what one class of applicants or projects has to meet. */
const CLASS_OF_APPLICANTS =
  /^([一-龥]{0,6}(?:园区|企业|项目|单位|机构|产品|平台|基地|个人|团队|工厂|社区|高校|院所)类|[一-龥]{2,8}(?:贴息|补助|补贴|奖励|资助))(?:条件|要求)?(?:[（(][^）)\n]{2,40}[）)])?[：:。](?=.{8})/s;

/** 申报范围 — （一）绿色工厂：…。（二）绿色园区：…: the classes of programs that may be applied for. */
function classesOfScope(text: string, node: OutlineNode, zone: ReturnType<typeof headingZone>): Track[] {
  const classes = node.children.flatMap((child): Track[] => {
    const name = CLASS_OF_APPLICANTS.exec(text.slice(child.own.start, child.own.end))?.[1];
    return name === undefined ? [] : [{ name, span: { start: child.own.start, end: child.own.start + name.length } }];
  });
  if ((zone === 'conditions' || zone === 'mixed') && classes.length >= 2) return classes;
  if (zone !== 'mixed' || node.children.length < 2) return [];
  const heading = text.slice(node.heading.start, node.heading.end);
  if (!/(?:范围|类别|对象|方向)/.test(heading)) return [];
  const named = node.children.map((child): Track | null => {
    const own = text.slice(child.own.start, child.own.end);
    const m = NAMED_LABEL.exec(own);
    return m?.[1] ? { name: m[1], span: { start: child.own.start, end: child.own.start + m[1].length } } : null;
  });
  const told = named.filter((t): t is Track => t !== null && !GENERIC.test(t.name));
  return told.length >= 2 && named.every((t) => t !== null) ? told : [];
}

/** What kinds of one noun end alike in: 初创组 and 成长组 by one character, other nouns by two. */
const ENDING = /[类组型]$|.[^类组型]$/;

/** 基本条件 beside the kinds, 有下列情形之一的…: what is asked of all of them. */
const FOR_ALL = /^(?:$|(?:基本|通用|共性|共同|一般|其他|其它|总体|限制|优先)[一-龥]{0,4}(?:条件|要求|标准)?$)/;
const OWN_WORDS = 10;

/** 离散型智能工厂。…, 流程型智能工厂。…: sibling clauses headed by kinds of one noun, each with what is asked of it. */
function parallelKinds(text: string, children: readonly OutlineNode[], zone: ReturnType<typeof headingZone>): Track[] {
  if (zone !== 'conditions' && zone !== 'mixed') return [];
  const heads = children.map((child) => ({
    words: text.slice(child.heading.start, child.heading.end),
    start: child.heading.start,
    stated: child.children.length > 0 || child.own.end - child.heading.end > OWN_WORDS,
  }));
  const kinds = heads.filter((head) => !FOR_ALL.test(head.words));
  const endings = new Set(kinds.map((kind) => ENDING.exec(kind.words.replace(/[（(][^（）()]*[）)]$/, ''))?.[0]));
  return kinds.length >= 2 &&
    endings.size === 1 &&
    kinds.every(
      ({ words, stated }) => stated && SHORT_NOUN.test(words) && !GENERIC.test(words) && !PLAIN_KIND.test(words),
    )
    ? kinds.map(({ words, start }) => ({ name: words, span: { start, end: start + words.length } }))
    : [];
}

/** 企业规模。应达到以下标准：: a clause of conditions with a subject of its own, whose kinds are tiers of one demand. */
const isOneOfConditions = (text: string, node: OutlineNode): boolean =>
  /(?:规模|效益|能力|水平|投入|收入|资产|面积|人员|业绩|成效)$/.test(text.slice(node.heading.start, node.heading.end));

/** 申报企业 and 项目企业 are the applicant itself. */
const PLAIN_KIND =
  /^(?:申报|申请|承担|参与|合作|项目|建设|依托|牵头|推荐)(?:单位|企业|项目|团队|主体|平台|中心)$|[，、；]/;

/** 申报甲资金项目和乙资金项目的主体，应为…; 申报甲项目还需符合以下要求. */
function applyingFor(text: string, node: OutlineNode): Track[] {
  const own = text.slice(node.own.start, node.own.end);
  const found: Track[] = [];
  for (const m of matchesIn(own, APPLYING_FOR)) {
    const list = m[1] ?? '';
    let at = node.own.start + m.index + m[0].indexOf(list);
    for (const name of list.split(/(?<=项目|资金|专项)(?:和|及|、)/)) {
      at = text.indexOf(name, at);
      if (name.length >= 5 && !/^(?:的|本|该|上述)/.test(name))
        found.push({ name, span: { start: at, end: at + name.length } });
      at += name.length;
    }
  }
  return found;
}

/** 甲工程以县级部门为申报主体，…。乙工程以…为申报主体: programs told apart by who applies. */
function bySubject(text: string, node: OutlineNode): Track[] {
  const own = text.slice(node.own.start, node.own.end);
  const found = matchesIn(own, /(?:^|[。；\n])([^，。；\n]{2,24}?)以[^，。；\n]{2,30}为申报主体/g).map((m): Track => {
    const name = m[1] ?? '';
    const at = node.own.start + m.index + m[0].indexOf(name);
    return { name, span: { start: at, end: at + name.length } };
  });
  return found.length >= 2 ? found : [];
}

/** 申报项目分为甲项目和乙项目两类: the kinds, where thresholds are set for each. */
function twoKinds(context: Source): Track[] {
  const { text, body } = context;
  const words = text.slice(body.start, body.end);
  const found: Track[] = [];
  for (const m of matchesIn(
    words,
    /(?:(?:申报项目|支持对象|申报对象|申报类别|项目|企业|支持项目|工程|基地|平台|中心|奖励)(?:主要)?(?:分为|包括)|(?:资源库|培育库|后备库|企业库|项目库)分为?)(?:[一二三四五两]类：)?([^。；：\n]{4,80}?)(?:[两二三四五]类|[两二三四五]个(?:类别|层次?)|[两二三四五]种类型|(?<=库分为?[^。；\n]{4,40}层)(?=[，。；\n])|(?<=分为[两二三四]类：[^。；\n]{4,80})(?=[，。；\n]))/g,
  )) {
    const list = m[1] ?? '';
    let at = body.start + m.index + m[0].indexOf(list);
    const names = list.split(/、|和|与|及|以及/).filter((n) => n !== '');
    if (names.length < 2 || names.some((n) => n.length < 3 || n.length > 20 || GENERIC.test(n))) continue;
    for (const name of names) {
      at = text.indexOf(name, at);
      // Thresholds for the kind are stated elsewhere: 甲项目总投资2000万元以上.
      const stated = matchesIn(words, new RegExp(escape(name), 'g')).some(
        (n) =>
          /^[^。；]{0,40}(?:\d|不低于|以上|条件)/.test(words.slice(n.index + name.length)) &&
          n.index > m.index + m[0].length,
      );
      if (stated) found.push({ name, span: { start: at, end: at + name.length } });
    }
  }
  return found;
}

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The tracks that a clause binds: named by the headings it stands under, or by its own first words; [] for all of them. */
export function tracksOfClause(context: Pick<NoticeContext, 'text' | 'tracks'>, clause: ConditionClause): Track[] {
  if (context.tracks.length === 0) return [];
  if (clause.closing && context.tracks.every((track) => track.span.start < clause.span.start)) return [];
  const section = sectionTrack(context.tracks, clause.span);
  // 两类申报主体均须…, 以上各类项目应…: behind the last list, for all of them.
  if (
    section &&
    /^(?:以上|上述|前述|[两二三四五]类|各类)/.test(context.text.slice(clause.span.start, clause.span.start + 4))
  )
    return [];
  if (section) return [section];
  const own = context.text.slice(clause.span.start, Math.min(clause.span.end, clause.span.start + 80));
  const opening = /^(?:申[报请])?[^，。；]*/.exec(own)?.[0] ?? '';
  const byOwn = context.tracks.filter(
    (t) =>
      own.startsWith(`${t.name}：`) ||
      own.includes(`列入${t.name}`) ||
      own.includes(`纳入${t.name}`) ||
      (/^申[报请](?!项目)/.test(opening) && opening.includes(t.name)) ||
      (own.startsWith(t.name) && /^(?:以|应|须|需)/.test(own.slice(t.name.length))),
  );
  if (byOwn.length > 0) return byOwn.map((t) => placed(context, t, clause.span));
  for (const place of [...clause.under].reverse()) {
    const words = context.text.slice(place.start, place.end);
    // A short clause is its own heading: 园区内绿色工厂不少于3家 speaks of others than its own track.
    const itself = place.start === clause.span.start;
    const named = context.tracks.filter((t) => (itself ? words.startsWith(t.name) : words.includes(t.name)));
    if (named.length > 0 && named.length < context.tracks.length) return named.map((t) => placed(context, t, place));
  }
  return [];
}

/** The track at the place that binds the clause to it. */
function placed(context: Pick<NoticeContext, 'text'>, track: Track, within: Span): Track {
  const at = context.text.indexOf(track.name, within.start);
  return at >= 0 && at + track.name.length <= within.end
    ? { name: track.name, span: { start: at, end: at + track.name.length } }
    : track;
}
