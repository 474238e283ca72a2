import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import { isLeadIn } from './conditions-sentences.ts';
import { afterHeading, endOfList, inlineItems, lastSentence } from './conditions-spans.ts';
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
  /(?:不得|不能|不予|不可|不再|不存在|未发生|未出现|没有|无)[^。；]{0,6}(?:以下|下列|如下|下述)|(?:以下|下列|如下)[^。；]{0,14}(?:不得|不予|不能|不可|不再)/;
/** …and of these only what must not have happened; 有下列情形之一的，不予受理 bars by each of its items. */
const HAS_NOT = /(?:不得(?:发生|存在|有|出现)|不存在|未发生|未出现|没有|无)[^。；]{0,6}(?:以下|下列|如下|下述)/;
const MERGED_LIMIT = 2500;

/** Whether the words announce a list of which a part, not all, has to be met: 至少满足下列两项. */
export const isSomeOf = (leadIn: string): boolean => SOME_OF.test(leadIn);

/** The items of a list inside a paragraph, with whether they bar; null for a list that has to be read as a whole. */
export function listItems(text: string, paragraph: Span): { items: Span[]; barred: boolean } | null {
  const lead = /^[^。；;\n]*?[：:]/.exec(textAt(text, paragraph))?.[0] ?? '';
  const barred = MUST_NOT.test(lead);
  if ((ONE_OF.test(lead) && !barred) || SHARED_PREDICATE.test(lead) || SOME_OF.test(lead) || INCLUDES.test(lead))
    return null;
  const items = inlineItems(text, paragraph);
  return items && { items, barred };
}

/** A clause with its list as one stretch, where the list is no conjunction of conditions of their own; null for any other. */
export function wholeList(text: string, node: OutlineNode, place: Place, parent: Place): Span | null {
  const leadIn = lastSentence(text, node.own);
  const joined =
    (ONE_OF.test(leadIn) && place.zone !== 'barred') ||
    SHARED_PREDICATE.test(leadIn) ||
    INCLUDES.test(leadIn) ||
    // One of the conditions is that none of these happened: 企业近三年内不得发生下列情况：.
    (HAS_NOT.test(leadIn) && parent.zone === 'conditions' && node.heading.end === node.heading.start) ||
    isCatalogue(text, node);
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
