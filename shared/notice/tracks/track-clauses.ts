import type { Span } from '../../base/span.ts';
import { textAt } from '../../base/span.ts';
import { lastSentence } from '../conditions-spans.ts';
import type { OutlineNode } from '../outline.ts';
import { runsOf } from '../outline.ts';
import { scopeAmong } from './clause-scope.ts';
import { codedName } from './track-codes.ts';
import type { Group, Part, TrackSource, Zone } from './track-groups.ts';
import { tellsClasses, zoneBelow, zoneOfHeading } from './track-groups.ts';
import { headOf, isAppliedFor, isClass } from './track-names.ts';

/** 依托单位条件, 申报主体应具备的条件. */
const WHO_APPLIES =
  /^(?:申报|申请|依托|牵头|承担|建设|组建|运营|实施|项目|举办|培育|推荐)(?:单位|企业|主体|机构|法人)(?:的|应当?|须|需|具备|满足|符合|基本|资格)*(?:条件|要求)$|^(?:基地|园区|平台|中心|载体|机构)(?:自身)?(?:条件|要求)$/;

/** Numbered clauses that stand side by side, each headed by what could be a name. */
export function clauseGroups({ text, outline, title }: TrackSource): Group[] {
  const groups: Group[] = [];
  const visit = (node: OutlineNode, above: Zone, listed: boolean): void => {
    const zone = node.style === null ? above : zoneBelow(text, node, above);
    // A clause within a list of conditions that opens a list of its own: its items are tiers or alternatives.
    const own = node.style === null ? null : zoneOfHeading(textAt(text, node.heading));
    const heading = textAt(text, node.heading);
    const nested = listed && zone === 'conditions' && own !== 'conditions' && own !== 'mixed';
    for (const run of runsOf(node.children)) {
      const classes = tellsClasses(heading) ? classesOf(text, run) : [];
      const parts =
        classes.length === run.length
          ? classes
          : run.flatMap((child) => partOf(text, title, child, scopeAmong(text, run, child)));
      if (parts.length >= 2 && zone !== 'conditions') parts.push(...grantedByPlace(text, run, parts));
      const lists = run.every((child) => child.children.length >= 2);
      const ofOne = run.some((child) => WHO_APPLIES.test(textAt(text, child.heading).replace(/[：:。]$/, '')));
      if (parts.length >= 2)
        groups.push({
          form: 'clauses',
          zone,
          heading,
          parts,
          nested,
          whole: parts.length === run.length,
          lists,
          ofOne,
        });
    }
    for (const child of node.children) visit(child, zone, zone === 'conditions' && !isPartLike(text, child));
  };
  visit(outline, null, false);
  return groups;
}

/** 甲体系：上年度新获批为…的企业。 as a clause of 申报范围. */
const classesOf = (text: string, run: readonly OutlineNode[]): Part[] =>
  run.flatMap((child) => {
    const name = /^([^，。：:；\n]{2,16})[：:](?=.{10})/s.exec(textAt(text, child.own))?.[1] ?? '';
    if (!isClass(name)) return [];
    const { start } = child.own;
    return [
      {
        name,
        span: { start, end: start + name.length },
        scope: scopeAmong(text, run, child),
        matter: null,
        code: null,
      },
    ];
  });

/** （二）绿色工厂 above a list of its own: a part by its look, no clause of a list. */
function isPartLike(text: string, node: OutlineNode): boolean {
  const heading = textAt(text, node.heading);
  return headOf(heading) !== null && lastSentence(text, node.own).replace(/[：:。]$/, '') === heading;
}

const GIVEN =
  /(?:给予|奖励|补助|补贴|资助|奖补|贴息|返还)[^。；\n]{0,24}\d[\d.]*\s*(?:%|％|万|元)|\d[\d.]*\s*(?:%|％)[^。；\n]{0,8}(?:给予|奖励|补助|补贴|资助|奖补|贴息|返还)/;

/** （二）限上企业培育。对…一次性奖励5万元: beside named programs, what gives money of its own is one by its place. */
const grantedByPlace = (text: string, run: readonly OutlineNode[], parts: readonly Part[]): Part[] =>
  run.flatMap((node) => {
    const { start } = node.own;
    const own = textAt(text, node.own);
    const name = /^([^，。：:；\n]{4,16})[。：:](?=.{10})/s.exec(own)?.[1] ?? '';
    const known = parts.some((part) => part.scope.start <= start && start < part.scope.end);
    if (known || name === '' || !isAppliedFor(name) || !GIVEN.test(own.slice(name.length))) return [];
    return [
      {
        name,
        span: { start, end: start + name.length },
        scope: scopeAmong(text, run, node),
        matter: null,
        code: null,
      },
    ];
  });

const SHORTEST = 6;

function partOf(text: string, title: string, node: OutlineNode, scope: Span): Part[] {
  const opening = textAt(text, { start: node.own.start, end: Math.min(node.own.end, node.own.start + 80) });
  const coded = codedName(opening);
  const line = /^[^\n。：:]{1,40}/.exec(opening)?.[0] ?? '';
  const heading = textAt(text, node.heading);
  const words = (heading !== '' ? heading : line).trim();
  const plain = headOf(withoutRemark(words), title) ?? headOf(words, title);
  const head = coded ? { name: coded.name, matter: coded.matter } : plain;
  if (!head || node.span.end - node.own.start - words.length < SHORTEST) return [];
  // A name that a sentence goes on with is no heading: 首店须由品牌方直营。
  if (!coded && !opening.startsWith(words)) return [];
  const start = text.indexOf(head.name, node.own.start);
  if (start < 0) return [];
  return [
    {
      name: head.name,
      span: { start, end: start + head.name.length },
      scope,
      matter: head.matter,
      code: coded?.code ?? null,
    },
  ];
}

/** 甲工作室（拟建8个）: a remark behind a name is no part of it. */
const withoutRemark = (words: string): string =>
  words.replace(/^(.{2,30}?)[（(][^（）()]*[）)]$/, (whole, name: string) =>
    /^[^（(]{1,3}$/.test(name) ? whole : name,
  );
