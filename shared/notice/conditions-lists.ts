import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import { isLeadIn } from './conditions-sentences.ts';
import { revokes } from './conditions-signs.ts';
import { KIND_OF_PLACE } from './criteria/kinds-of-place.ts';
import { prefers } from './criteria/preference.ts';
import { afterHeading, endOfList, inlineItems, lastSentence, splitAt } from './conditions-spans.ts';
import type { Place } from './conditions-places.ts';
import type { OutlineNode } from './outline.ts';

/** The items belong to the sentence before them: 比例符合如下要求：, 满足下列条件之一：. */
const ONE_OF =
  /(?:之一|任一(?:项|条|个)?(?:条件)?|任意一(?:项|条|个)|其中(?:的)?一(?:项|条|个)|中的一(?:项|条|个))(?:[^。；]{0,14}[：:]?|[^。；]{0,40}[：:])$/;
const SHARED_PREDICATE =
  /(?:比例|收入|投资|投入|人数|指标|总额|年龄|额度|占比|面积|数量|金额|强度)(?:应当?|须|需|要)?(?:符合|满足|达到)?(?:如下|以下|下列)(?:要求|标准|条件|指标)?[：:]$|(?:分别为|分别不低于|分别达到)[：:]$/;
const SOME_OF =
  /(?:至少|不少于)[^。；]{0,24}(?:[二两三四五六七八九]|[2-9])(?:项|条|个|款)|(?:[二两三四五六七八九]|[2-9])(?:项|条|个)(?:及|（含）)?以上(?:条件|要求|指标)?[^。；]{0,8}[：:]$|其中[二两三四五](?:项|条)/;
/** 各类企业，重点包括：: what follows is among the class, not asked of each. */
const INCLUDES = /(?:包括|包含|主要有|如下类型)[：:]$/;
/** 不得发生下列情况：, 不存在以下情形：: what follows must not be. */
const MUST_NOT =
  /(?:不得|不能|不予|不可|不再|不存在|未发生|未出现|没有|无)[^。；]{0,6}(?:以下|下列|如下|下述)|(?:以下|下列|如下)[^。；]{0,14}(?:不得|不予|不能|不可|不再|不受理|不支持|不享受|不在[^，。；]{0,6}(?:之列|范围))/;
/** …and of these only what must not have happened; 有下列情形之一的，不予受理 bars by each of its items. */
const HAS_NOT = /(?:不得(?:发生|存在|有|出现)|不存在|未发生|未出现|没有|无)[^。；]{0,6}(?:以下|下列|如下|下述)/;
const MERGED_LIMIT = 2500;

/** Whether the words announce a list of which a part, not all, has to be met: 至少满足下列两项. */
export const isSomeOf = (leadIn: string): boolean => SOME_OF.test(leadIn);

/** 有以下情形之一的优先推荐：, 优先支持下列企业：: each of what follows is preferred by itself. */
export const prefersList = (leadIn: string): boolean =>
  /(?:优先[^，。；]{0,10}(?:以下|下列|如下)|(?:以下|下列|如下)[^。；]{0,20}(?:优先|倾斜|加分))[^。；，]*[：:]$/.test(
    leadIn.trim(),
  ) &&
  !/(?:方向|领域|重点|内容|产业)[^，。；]{0,4}[：:]$/.test(leadIn.trim()) &&
  prefers(leadIn);

/** 有下列情形之一的，不得申报：: each of what follows bars by itself. */
const barsList = (leadIn: string): boolean => MUST_NOT.test(leadIn) && !HAS_NOT.test(leadIn) && !revokes(leadIn);

/** 下列项目不予扶持：…, 优先扶持下列企业：…: a list that says, wherever it stands, who may not or who may first. */
export function isListForAll(text: string, paragraph: Span): boolean {
  const lead = /^(?:[答A][：:]\s*)?[^。；;\n]*?[：:]/.exec(textAt(text, paragraph))?.[0] ?? '';
  return (
    (barsList(lead) || prefersList(lead)) &&
    /(?:申[报请领]|支持|扶持|受理|推荐|资助|奖励|补助|补贴|贴息|参[评赛加]|享受|纳入|认定|入选)/.test(lead)
  );
}

/** 有下列情形之一的，取消申报资格，不予受理：: any of what follows bars. */
export const barsAny = (leadIn: string): boolean => /之一.*[：:]$/.test(leadIn.trim()) && barsList(leadIn);

/** A list inside a paragraph and what its head says of the items. */
export interface InlineList {
  readonly items: readonly Span[];
  readonly barred: boolean;
  readonly preferred: boolean;
  /** Whether its head says that it states conditions; else each item tells for itself (一是甲；二是乙). */
  readonly announced: boolean;
}

/** The items of a list inside a paragraph, or inside a `numbered` clause; null for a list that has to be read as a whole. */
export function listItems(text: string, paragraph: Span, numbered = false): InlineList | null {
  const counted = /^(?:[答A][：:]\s*)?(?=一是[^。]*[；;]二是)/.exec(textAt(text, paragraph))?.[0];
  if (counted !== undefined) {
    const items = partsOf(text, { start: paragraph.start + counted.length, end: paragraph.end });
    return { items, barred: false, preferred: false, announced: false };
  }
  const lead = /^(?:[答A][：:]\s*)?[^。；;\n]*?[：:]/.exec(textAt(text, paragraph))?.[0] ?? '';
  const barred = MUST_NOT.test(lead);
  const preferred = prefersList(lead);
  if (barsList(lead) || preferred) {
    const parts = partsOf(text, { start: paragraph.start + lead.length, end: paragraph.end });
    // 有下列情形之一的，不得申报：甲；乙。 bars (符合下列条件之一的，优先： prefers) as one clause where its items bear no numbers.
    if (
      numbered &&
      parts.length >= 2 &&
      (barsList(lead) || ONE_OF.test(lead)) &&
      !NUMBERED_PART.test(textAt(text, paragraph).slice(lead.length))
    )
      return {
        items: [{ start: paragraph.start, end: parts.at(-1)?.end ?? paragraph.end }],
        barred,
        preferred,
        announced: true,
      };
    if (parts.length >= 2) return { items: parts, barred, preferred, announced: true };
  }
  if ((ONE_OF.test(lead) && !barred) || SHARED_PREDICATE.test(lead) || SOME_OF.test(lead) || INCLUDES.test(lead))
    return null;
  const items = inlineItems(text, paragraph, numbered);
  return items && { items, barred, preferred, announced: true };
}

const NUMBERED_PART = /^\s*[一二三四五六七八九十]{1,2}是/;

/** 甲的；乙的；丙的 and 一是甲；二是乙, up to the full stop. */
function partsOf(text: string, list: Span): Span[] {
  const words = textAt(text, list);
  if (/^\s*[（(]?\d{1,2}[）).、．]/.test(words)) return [];
  const stop = words.indexOf('。');
  const end = stop < 0 ? list.end : list.start + stop + 1;
  return splitAt(text, { start: list.start, end }, '；;').map((part) => ({
    start: part.start + (/^\s*[一二三四五六七八九十]{1,2}是/.exec(textAt(text, part))?.[0].length ?? 0),
    end: part.end,
  }));
}

/** A paragraph whose list ends before it does, as the list and what follows; any other by itself. */
export function apartFromList(text: string, paragraph: Span): Span[] {
  const words = textAt(text, paragraph);
  const lead = /^[^。；;\n]*?[：:]/.exec(words)?.[0] ?? '';
  const stop = words.indexOf('。');
  return (barsList(lead) || prefersList(lead)) && stop > 0 && stop < words.length - 4
    ? [
        { start: paragraph.start, end: paragraph.start + stop + 1 },
        { start: paragraph.start + stop + 1, end: paragraph.end },
      ]
    : [paragraph];
}

/** A clause with its list as one stretch, where the list is no conjunction of conditions of their own; null for any other. */
export function wholeList(text: string, node: OutlineNode, place: Place, parent: Place): Span | null {
  const leadIn = lastSentence(text, node.own);
  const joined =
    (ONE_OF.test(leadIn) && place.zone !== 'barred' && !place.preferred) ||
    SHARED_PREDICATE.test(leadIn) ||
    INCLUDES.test(leadIn) ||
    // One of the conditions is that none of these happened: 企业近三年内不得发生下列情况：.
    (HAS_NOT.test(leadIn) && parent.zone === 'conditions' && node.heading.end === node.heading.start) ||
    isCatalogue(text, node) ||
    tellsPlaces(text, node);
  const whole = { start: afterHeading(text, node)?.start ?? node.own.start, end: endOfList(text, node) };
  return joined && whole.end - whole.start <= MERGED_LIMIT ? whole : null;
}

const PERSON =
  /(?:获得者|获奖者|入选者|人选|院士|专家|教授|人才|主任|委员|带头人|能手|大师|领衔人|总师|负责人|完成人|水平相当者|者)(?:[（(][^）)]*[）)])?[。；;]?$/;
const FEWEST = 5;

/** 1.诺贝尔奖获得者 2.院士 …: persons of whom the applicant has to be one, though the notice does not say 之一. */
export function isCatalogue(text: string, node: OutlineNode): boolean {
  if (node.children.length < FEWEST || !isLeadIn(lastSentence(text, node.own))) return false;
  const persons = node.children.filter((child) => PERSON.test(textAt(text, child.own)));
  return persons.length * 2 > node.children.length;
}

const OF_PLACE = new RegExp(`^(?:[^，。；：:]{0,16})${KIND_OF_PLACE}[：:][^。]*\\d`);

/** 企业规模。1、平原地区：甲；2、山区：乙: thresholds told by kinds of place below a heading that names only what they are of. */
function tellsPlaces(text: string, node: OutlineNode): boolean {
  const named = /^[^，；：:\d]{2,24}[。：:]?$/.test(textAt(text, node.own).trim());
  return named && node.children.length >= 2 && node.children.every((child) => OF_PLACE.test(textAt(text, child.own)));
}
