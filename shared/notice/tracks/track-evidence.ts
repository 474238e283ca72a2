import { textAt } from '../../base/span.ts';
import { headingZone } from '../conditions-headings.ts';
import type { Group, Part, TrackSource } from './track-groups.ts';
import { tellsClasses } from './track-groups.ts';
import { ALIKE, coreOf, isKind, isProgram, likeness, withoutMarks } from './track-names.ts';

/** What speaks for a part being a sub-program: what it says for itself, where it stands, and where its name comes back. */

const OWN_CONDITIONS =
  /(?:^|[\n。；【])\s*(?:(?:\d{1,2}[.、．]|[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十\d]{1,3}[）)])\s*)?(?:申报|申请|申领|支持|认定|资助|奖励|补助|补贴|入库|基本|准入|监测|评价)?(?:条件|对象及条件|主体及条件|对象和条件|对象)(?:[：:】。\n]|$)/;
const CONDITIONS_BY_NAME = /(?:申报|申请|资助|奖励|支持|认定|监测|入库)条件/;
const OWN_MATERIALS =
  /(?:申报|申请|所需|提交|评价|监测)?材料(?:清单)?[：:】]|\n\s*(?:\d{1,2}[.、．]|[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十\d]{1,3}[）)])\s*(?:申报|申请|所需|提交|评价|监测)?材料(?:清单)?\n|(?:须|需|应|另附?)(?:要|当)?(?:提供|提交|附)[：:]?[^，。]{2,}|提供[：:]/;
const GRANTS =
  /(?:支持|奖励|补助|补贴|资助|奖补|扶持|兑付|兑现)(?:方式|标准|政策|额度|内容|措施)|给予[^。；\n]{0,40}(?:奖励|补助|补贴|资助|支持|奖补|贴息)/;
/** 给予不高于20%补助: a rate or sum of its own. */
const RATE =
  /给予[^。；\n]{0,40}\d[^。；\n]{0,12}(?:奖励|补助|补贴|资助|支持|奖补|贴息|资金)|给予[^。；\n]{0,10}(?:奖励|补助|补贴|资助|奖补)\d|(?:奖励|补助|补贴|资助|奖补|贴息)(?:[^。；\n]{0,12}(?:不超过|最高|不高于)[^。；\n]{0,6}|标准)?\d|按[^。；\n]{0,24}\d+%[^。；\n]{0,6}(?:奖励|补助|补贴|资助|奖补|贴息|返还|补偿)/;
const DEMAND =
  /\d[\d.,]*\s*(?:%|％|万|亿|元|家|户|人|个|项|件|年|周岁|平方米|吨|亩)[^。；\n]{0,12}(?:以上|以下|以内)|不(?:低于|少于|超过|高于)|应|须|必须|需(?!求)|不得|达到|获得|列入|入选|纳入|取得|已|除外|认定的/;
/** 支持标准 — （一）甲项目：按8%给予补助…: a part of rates alone. */
const RATES_PART =
  /^(?:资金|项目|政策|财政)?(?:支持|奖励|补助|补贴|资助|奖补|扶持|贴息|激励)(?:的)?(?:标准|额度|方式|金额|措施|政策)(?:[和及与、][一-龥]{2,6})?$/;
const DATED = /\d{1,2}月\d{1,2}日/;

/** A part with how much speaks for its being a sub-program. */
export interface Weighed {
  readonly part: Part;
  readonly weight: number;
  /** Whether it says what is asked of who applies for it. */
  readonly asks: boolean;
  /** Whether it says what they get, not as one of the rates of a program whose conditions stand elsewhere. */
  readonly gives: boolean;
}

interface Whole {
  readonly source: TrackSource;
  readonly groups: readonly Group[];
  /** Whether a clause of its own holds the conditions of all. */
  readonly apart: boolean;
}

/** The notice as a whole, against which its parts are weighed. */
export const wholeOf = (source: TrackSource, groups: readonly Group[]): Whole => ({
  source,
  groups,
  apart: source.outline.children.some((child) => headingZone(textAt(source.text, child.heading)) === 'conditions'),
});

/** The weight of each part of a group. */
export function weigh(whole: Whole, group: Group): Weighed[] {
  const shared = sharedEvidence(whole, group);
  return group.parts.map((part) => {
    const own = ownEvidence(whole, group, part);
    const back = shared.recurs.has(part.name) ? 2 : 0;
    const weight =
      own.weight +
      shared.weight +
      back +
      (shared.titled.has(part.name) ? 2 : 0) +
      (shared.listed.has(part.name) ? 2 : 0);
    return { ...own, part, weight };
  });
}

function ownEvidence({ source, apart }: Whole, group: Group, part: Part): Omit<Weighed, 'part'> {
  const { text } = source;
  const words = text.slice(part.span.end, part.scope.end);
  const columns = group.columns;
  let weight = 0;
  let asks = false;
  const classes = group.whole === true && tellsClasses(group.heading ?? '');
  const inConditions = group.zone === 'conditions' || group.zone === 'mixed';
  if (part.matter === 'conditions' || part.matter === 'guide') {
    weight += 4;
    asks = true;
  } else if (
    columns?.has('conditions') === true ||
    OWN_CONDITIONS.test(words) ||
    (CONDITIONS_BY_NAME.test(words) && !inConditions)
  ) {
    weight += 3;
    asks = true;
  } else if (inConditions && (DEMAND.test(words) || (classes && words.length >= 12))) {
    weight += 2;
    asks = true;
  } else if (group.zone === null && DEMAND.test(words)) weight += 1;
  let gives = columns?.has('support') === true;
  if (gives) weight += 2;
  else if (RATE.test(words) || (GRANTS.test(words) && !inConditions)) {
    gives = !(apart && (part.matter === 'support' || RATES_PART.test(group.heading ?? '')));
    weight += !gives ? 1 : RATE.test(words) ? 3 : 2;
  }
  if (columns?.has('materials') === true && group.form === 'rows') weight += 1;
  else if (group.zone !== 'materials' && part.matter !== 'materials' && OWN_MATERIALS.test(words)) weight += 2;
  if (group.zone !== 'steps' && DATED.test(words)) weight += 1;
  if (isProgram(part.name)) weight += 1;
  return { weight, asks, gives };
}

interface Shared {
  readonly weight: number;
  readonly recurs: ReadonlySet<string>;
  readonly titled: ReadonlySet<string>;
  readonly listed: ReadonlySet<string>;
}

const SEVERAL = 2;

function sharedEvidence({ source, groups }: Whole, group: Group): Shared {
  const names = group.parts.map((part) => part.name);
  const enough = (found: readonly string[]): ReadonlySet<string> => new Set(found.length >= SEVERAL ? found : []);
  const title = withoutMarks(source.title);
  const inTitle = names.filter(
    (name) => title.includes(withoutMarks(name)) || (coreOf(name).length >= 3 && title.includes(coreOf(name))),
  );
  let weight = 0;
  if (group.parts.every((part) => part.code !== null)) weight += 2;
  if (group.nested) weight -= 3;
  // 依托单位条件, 团队条件, 场地条件: what one applicant has to have
  if (group.ofOne === true) weight -= 3;
  // 申领对象 — 1.科技型企业：…2.高校院所：…: all that may apply, kind by kind.
  if (group.whole === true && tellsClasses(group.heading ?? '')) weight += 2;
  if (group.zone === 'steps') weight -= 3;
  const asked = group.zone === 'conditions' || group.zone === 'mixed';
  // （一）家庭农场 1.… 2.… （二）农民合作社 1.… 2.…: kinds of one noun, or kinds that each have a list.
  if (asked && (areKinds(names) || (group.lists === true && names.every((name) => isKind(name))))) weight += 2;
  return {
    weight,
    recurs: enough(
      [...recurring(groups, group), ...spokenOf(source, group)].filter((name, i, all) => all.indexOf(name) === i),
    ),
    titled: enough(inTitle),
    listed: enough(listedTogether(source, names)),
  };
}

/** What kinds of one noun end alike in: 初创组 and 成长组 by one character, other nouns by two. */
const ending = (name: string): string => (/[类组型券层]$/.test(name) ? name.slice(-1) : name.slice(-2));

/** 离散型智能工厂, 流程型智能工厂: kinds of one noun. */
function areKinds(names: readonly string[]): boolean {
  const ends = new Set(names.map((name) => ending(name.replace(/[（(][^（）()]*[）)]$/, ''))));
  return ends.size === 1 && names.every((name) => isKind(name));
}

/** Names that come back in a group about another matter, or counted there by the same word. */
function recurring(groups: readonly Group[], group: Group): string[] {
  return group.parts.flatMap((part) =>
    groups.some(
      (other) =>
        other !== group &&
        other.parts.every((one) => !group.parts.includes(one)) &&
        (other.zone !== group.zone || other.form !== group.form || other.parts[0]?.matter !== group.parts[0]?.matter) &&
        other.parts.some(
          (one) =>
            (one.scope.end <= part.scope.start || part.scope.end <= one.scope.start) &&
            ((part.code !== null && part.code === one.code) || likeness(one.name, part.name) >= ALIKE),
        ),
    )
      ? [part.name]
      : [],
  );
}

const SUBJECT_BEFORE =
  /(?:^|[。；，：\n、）)]|对|凡|和|及|与|将|申报|申请|申领|入选|获评|获得|新设立的|新认定的?|(?:新|首次)?(?:命名|获批|评定|授牌|创建成功?|入库)的|认定为|纳入|属于|其中)[“"]?$/;
const SUBJECT_BEHIND =
  /^[”"]?(?:项目|类|企业|单位)?(?:的)?(?:[：:，。、；（(]|按|给予|奖励|补助|补贴|资助|最高|另|还|须|需|应|材料|申报|截止|于|每|一次性|不超过|不低于|提供|总|分别)/;

/** Names that clauses elsewhere begin with or speak of: 甲项目按8%给予补助. */
function spokenOf({ text, body }: TrackSource, { parts }: Group): string[] {
  return parts.flatMap((part) => {
    const words = [part.code, part.name, coreOf(part.name)].filter(
      (one): one is string => one !== null && (one.length >= 3 || one === part.code),
    );
    return words.some((one) => {
      for (let at = text.indexOf(one, body.start); at >= 0 && at < body.end; at = text.indexOf(one, at + one.length)) {
        if (parts.some((other) => other.scope.start <= at && at < other.scope.end)) continue;
        if (
          SUBJECT_BEFORE.test(text.slice(Math.max(body.start, at - 6), at)) &&
          SUBJECT_BEHIND.test(text.slice(at + one.length, at + one.length + 8))
        )
          return true;
      }
      return false;
    })
      ? [part.name]
      : [];
  });
}

/** What stands between two names of one list, one such mark or word at a time. */
const JOINT = /[“”"、，,和与及或；/\s]|以及|[（(][^）)]{0,20}[）)]/y;
const MOST_JOINTS = 3;

/** Where the next name of a list may begin behind a name that ends here. */
function behindJoints(words: string, end: number): number[] {
  const noun = /^(?:项目|类)/.exec(words.slice(end, end + 2))?.[0].length ?? 0;
  return [...new Set([end, end + noun])].flatMap((start) => {
    const places: number[] = [];
    JOINT.lastIndex = start;
    while (places.length < MOST_JOINTS && JOINT.test(words)) places.push(JOINT.lastIndex);
    return places;
  });
}

/** Names that the notice tells in one list: 首次入统奖励、首店引进奖励两类. */
function listedTogether({ text, body }: TrackSource, names: readonly string[]): string[] {
  const words = text.slice(body.start, body.end);
  const listed = new Set<string>();
  for (const name of names)
    for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1))
      for (const place of behindJoints(words, at + name.length))
        for (const other of names) if (other !== name && words.startsWith(other, place)) listed.add(name).add(other);
  return names.filter((name) => listed.has(name));
}

/** Whether a part alone can carry a sub-program: it asks, or it gives. */
export const bears = ({ asks, gives }: Weighed): boolean => asks || gives;
