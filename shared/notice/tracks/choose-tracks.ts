import type { Span } from '../../base/span.ts';
import { contains } from '../../base/span.ts';
import type { Group, Part, TrackSource } from './track-groups.ts';
import { applicantKinds } from './applicant-kinds.ts';
import { clauseGroups } from './track-clauses.ts';
import { bears, weigh, wholeOf } from './track-evidence.ts';
import type { Weighed } from './track-evidence.ts';
import { labelGroups } from './track-labels.ts';
import { ALIKE, coreOf, isName, likeness } from './track-names.ts';
import { subjectGroups } from './track-subjects.ts';
import { tableGroups } from './track-tables.ts';

/** A sub-program with everything that calls it and all parts of the notice that speak of it alone. */
export interface ChosenTrack {
  readonly name: string;
  readonly span: Span;
  readonly scope: Span;
  readonly spellings: readonly string[];
  readonly parts: readonly Span[];
}

/** How much has to speak for a part, and how little for one that others like it carry. */
const ENOUGH = 4;
const CARRIED = 2;

interface Accepted {
  readonly group: Group;
  readonly parts: readonly Weighed[];
  readonly weight: number;
}

/** Parts of the group that are sub-programs; null where fewer than two are. */
function acceptedOf(group: Group, weighed: readonly Weighed[]): Accepted | null {
  if (group.form === 'column' || group.zone === 'barred' || partsOfOne(group.parts)) return null;
  const named = weighed.filter((one, i) => weighed.findIndex((other) => other.part.name === one.part.name) === i);
  const sure = group.certain === true ? named : named.filter((one) => one.weight >= ENOUGH && bears(one));
  if (sure.length < (group.joins === true ? 1 : 2) || sure.length * 2 < named.length) return null;
  // 类别 | 奖补标准: of a table of rates alone, half the rows are no programs beside rows that are none
  if (group.form === 'rows' && sure.length * 2 === named.length && group.columns?.has('conditions') !== true)
    return null;
  const carried = named.filter(
    (one) =>
      sure.includes(one) ||
      (one.weight >= CARRIED && sure.length * 2 > named.length && sure.some((other) => endsAlike(one, other))),
  );
  const weight = sure.reduce((sum, one) => sum + one.weight, 0) / sure.length + (sure.every((one) => one.asks) ? 2 : 0);
  return { group, parts: carried, weight };
}

/** 创业团队, 创业团队带头人, 创业团队创办的企业: the applicant and those who belong to it. */
function partsOfOne(parts: readonly Part[]): boolean {
  const [whole, ...others] = parts.map((part) => part.name).sort((a, b) => a.length - b.length);
  return (
    whole !== undefined &&
    others.length > 0 &&
    others.every((name) => BELONGS.test(name.slice(whole.length)) && name.startsWith(whole))
  );
}

const BELONGS =
  /^(?:的)?(?:[^，。；]{0,4}(?:带头人|负责人|领军人才?|牵头人|成员|骨干|创始人)|(?:创办|领办|设立|所属|所在|依托|运营|申报|牵头)的?(?:企业|单位|机构|公司))$/;

const endsAlike = (a: Weighed, b: Weighed): boolean => a.part.name.slice(-2) === b.part.name.slice(-2);

/** The sub-programs of a notice with the parts that speak of each; [] where it is one program. */
export function chooseTracks(source: TrackSource, certain: readonly Group[]): ChosenTrack[] {
  const groups = [
    ...clauseGroups(source),
    ...labelGroups(source),
    ...tableGroups(source),
    ...subjectGroups(source),
    ...applicantKinds(source),
    ...certain,
  ];
  const whole = wholeOf(source, groups);
  const accepted = groups
    .flatMap((group) => acceptedOf(group, weigh(whole, group)) ?? [])
    .sort((a, b) => last(a) - last(b) || b.weight - a.weight || at(a) - at(b));
  const chosen: Part[] = [];
  for (const { group, parts } of accepted) {
    const news = parts.map((one) => one.part).filter((part) => match(chosen, part) === null);
    const coarse = chosen.find((one) => parts.every(({ part }) => isKindOf(part, one)));
    if (chosen.length === 0) {
      if (parts.length > 1) chosen.push(...news);
      continue;
    }
    if (coarse) chosen.splice(chosen.indexOf(coarse), 1, ...parts.map((one) => one.part));
    // Within one of those chosen, or around them: what tells the same apart more finely or more coarsely.
    else if (
      // What the words tell in one list with several of those chosen is one as well.
      (news.length === parts.length || (group.certain === true && parts.length - news.length >= 2)) &&
      !news.some((part) => chosen.some((other) => overlap(part.scope, other.scope)))
    )
      chosen.push(...news);
  }
  for (const group of groups) chosen.push(...besideChosen(chosen, group, weigh(whole, group)));
  return chosen.sort((a, b) => a.span.start - b.span.start).map((part) => gathered(source.title, groups, chosen, part));
}

/** （一）贷款贴息。（二）项目补助。（三）上规奖励。: the rest of a list most of which are chosen by their names. */
function besideChosen(chosen: readonly Part[], group: Group, weighed: readonly Weighed[]): Part[] {
  if (group.form !== 'clauses' || group.whole !== true || group.zone === 'steps' || group.zone === 'barred') return [];
  const rest = weighed.filter(({ part }) => !chosen.some((one) => one.name === part.name));
  return rest.length * 2 < weighed.length &&
    weighed.length - rest.length >= 2 &&
    rest.every(({ weight, part }) => weight >= ENOUGH && match(chosen, part) === null)
    ? rest.map(({ part }) => part)
    : [];
}

/** 学科重点实验室 and 企业重点实验室 within 省级重点实验室: its kinds stand for it. */
const isKindOf = (part: Part, coarse: Part): boolean =>
  contains(coarse.scope, part.scope) && part.name !== coarse.name && part.name.endsWith(coreOf(coarse.name));

const at = ({ group }: Accepted): number => group.parts[0]?.span.start ?? 0;
const last = ({ group }: Accepted): number => (group.joins === true ? 1 : 0);
const overlap = (a: Span, b: Span): boolean => contains(a, b) || contains(b, a);

/** The one of the chosen parts that another part is about; null where none or several could be meant. */
function match(chosen: readonly Part[], part: Part): Part | null {
  const coded = part.code === null ? undefined : chosen.find((one) => one.code === part.code || one.name === part.code);
  if (coded) return coded;
  const alike = chosen.map((one) => ({ one, is: likeness(one.name, part.name) })).sort((a, b) => b.is - a.is);
  const [best, second] = alike;
  if (!best || best.is < ALIKE) return null;
  return second && second.is > best.is - 0.05 && best.is < 1 ? null : best.one;
}

/** So much of a name's end is enough to mean it, where it is no other's: 担保费补贴 for 小微企业贷款担保费补贴. */
const endsOf = (name: string): string[] =>
  Array.from({ length: Math.max(0, name.length - 4) }, (_, i) => name.slice(i + 1)).filter(
    (end) => end.length >= name.length * (end.length >= 5 ? 0.4 : 0.6),
  );

/** 工程中心 for 工程技术研究中心, 典型案例 for 数据要素×典型案例, 优势企业 for 优势企业培育. */
function shortened(name: string): string[] {
  const core = coreOf(name);
  const [, behind = ''] = /[×”·—-]([一-龥]{4,})$/.exec(name) ?? [];
  const [, grown = ''] = /^(.{5,}?)(?:培育|创建|评选|遴选|评定|征集)$/.exec(name) ?? [];
  return [...(core.length >= 6 ? [core.slice(0, 2) + core.slice(-2)] : []), behind, grown].filter(
    (word) => word !== '',
  );
}

/** A chosen part with the words that call it and the places that are about it. */
function gathered(title: string, groups: readonly Group[], chosen: readonly Part[], own: Part): ChosenTrack {
  const same = groups.flatMap((group) => group.parts.filter((part) => match(chosen, part) === own));
  const words = new Set([
    own.name,
    coreOf(own.name),
    ...endsOf(own.name),
    ...shortened(own.name),
    ...same.flatMap((part) => [part.name, coreOf(part.name), part.code ?? part.name]),
  ]);
  const codes = new Set(same.flatMap((part) => part.code ?? []));
  // 质量标准品牌奖励资金 in the title is all of them: 品牌奖励 does not mean 商标品牌奖励.
  const ofAll = (word: string): boolean => title.includes(word) && !title.includes(own.name);
  const others = chosen.filter((one) => one !== own);
  return {
    name: own.name,
    span: own.span,
    scope: own.scope,
    spellings: [...words].filter(
      (word) =>
        word === own.name ||
        ((codes.has(word) || isName(word)) && !ofAll(word) && !others.some((other) => other.name.includes(word))),
    ),
    parts: same.map((part) => part.scope),
  };
}
