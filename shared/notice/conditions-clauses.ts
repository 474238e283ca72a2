import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import {
  isConditionAmongOthers,
  isConditionAnywhere,
  isFurtherCondition,
  isLeadIn,
  isNoCondition,
  isScopeBar,
} from './conditions-sentences.ts';
import { HeadedRun } from './conditions-headed-runs.ts';
import { labelledParagraphs } from './conditions-labelled.ts';
import { placeOf } from './conditions-places.ts';
import type { Place } from './conditions-places.ts';
import {
  afterCall,
  afterHeading,
  changedInto,
  endOfList,
  inlineItems,
  lastSentence,
  mended,
  paragraphsOf,
  splitAt,
  subjectPart,
  trimClause,
  withoutLeadIn,
} from './conditions-spans.ts';
import { readTable } from './conditions-tables.ts';
import type { OutlineNode } from './outline.ts';

/** A clause that states a condition, with what its place in the notice says of it. */
export interface ConditionClause {
  readonly span: Span;
  /** Under a heading or lead-in that bars: what it describes must not be. */
  readonly barred: boolean;
  /** The clauses it stands under, outermost first: headings and lead-ins, for tracks. */
  readonly under: readonly Span[];
  /** One item of a list of which several, not all, have to be met. */
  readonly oneOfMany: boolean;
}

type Source = Pick<NoticeContext, 'text' | 'outline' | 'title' | 'kind' | 'body' | 'tracks'>;

/** The children belong to the sentence before them: 比例符合如下要求：, 满足下列条件之一：. */
const ONE_OF =
  /(?:之一|任一(?:项|条|个)?(?:条件)?|任意一(?:项|条|个)|其中(?:的)?一(?:项|条|个)|中的一(?:项|条|个))[^。；]{0,14}[：:]?$/;
const SHARED_PREDICATE =
  /(?:比例|收入|投资|投入|人数|指标|总额|年龄|额度|占比|面积|数量|金额|强度)(?:应当?|须|需|要)?(?:符合|满足|达到)?(?:如下|以下|下列)(?:要求|标准|条件|指标)?[：:]$|(?:分别为|分别不低于|分别达到)[：:]$/;
const SOME_OF =
  /(?:至少|不少于)[^。；]{0,24}(?:[二两三四五六七八九]|[2-9])(?:项|条|个|款)|(?:[二两三四五六七八九]|[2-9])(?:项|条|个)(?:及|（含）)?以上(?:条件|要求|指标)?[^。；]{0,8}[：:]$|其中[二两三四五](?:项|条)/;
const MERGED_LIMIT = 2500;
/** Words without which no sentence outside the zones states a condition: a quick look before it is taken apart. */
const MAY_STATE =
  /不得|不再|不予|不能|无需重复|须|应|需|范围|均可|仅|只|限|主体|面向|适用|调整为|不属于|不纳入|不在|不列入|取消|除外|同等条件|限报/;
/** 申报企业应符合以下条件：…；… in running text. */
const ANNOUNCED =
  /^(?:申报|申请|参评|参选|企业|项目)[^，。；：]{0,16}(?:应|须|需)(?:当|同时|具备|符合|满足)*(?:以下|下列|如下)[^，。；：]{0,8}(?:条件|要求)[：:]/;

/** Every clause of a notice that states a condition, in order. */
export function conditionClauses(context: Source): ConditionClause[] {
  const { text, outline } = context;
  const strict = context.kind !== 'program' && context.kind !== 'tender';
  const found: ConditionClause[] = [];
  const at = (s: Span): string => textAt(text, s);

  const add = (span: Span, place: Place, barred = place.zone === 'barred'): void => {
    const trimmed = trimClause(text, changedInto(text, span));
    // The outline is walked in order, so only the clause before can overlap.
    const before = found.at(-1);
    if (trimmed && (!before || before.span.end <= trimmed.start))
      found.push({ span: trimmed, barred, under: place.under, oneOfMany: place.oneOfMany });
  };

  const accepts = ({ zone, scope }: Place, words: string): boolean => {
    // 提供虚假材料的 in a list of who is barred is no paper to hand in.
    if (zone === 'barred' && /[^为下列]的[。；;]?$/.test(words) && words.length >= 5) return true;
    if (zone === 'conditions' || zone === 'barred') return !isNoCondition(words);
    return zone === 'mixed' && context.kind !== 'policy' && isConditionAmongOthers(words, scope);
  };

  /** Words before the first numbered clause: every sentence that is no announcement and states something. */
  const readIntro = (span: Span, place: Place): void => {
    for (const paragraph of paragraphsOf(text, span)) {
      for (const sentence of splitAt(text, paragraph, '。！!')) {
        const items = place.zone !== null || (!strict && ANNOUNCED.test(at(sentence))) ? listItems(sentence) : null;
        if (items) {
          for (const item of items) if (!isNoCondition(at(item))) add(item, place, place.zone === 'barred');
          continue;
        }
        const stated = withoutLeadIn(text, sentence);
        if (!stated) continue;
        const words = at(stated);
        if (
          place.zone !== null && place.zone !== 'stop'
            ? INTRO.test(words) && accepts({ ...place, zone: 'mixed' }, words)
            : !strict && isConditionAnywhere(words)
        )
          // What stands before 无下列情况：is asked, not barred.
          add(stated, place, place.zone === 'barred' && stated.end === sentence.end);
      }
    }
  };

  /** The items of a list inside a paragraph, but of one that has to be met as a whole. */
  const listItems = (paragraph: Span): Span[] | null => {
    const lead = /^[^。；;\n]*?[：:]/.exec(at(paragraph))?.[0] ?? '';
    return ONE_OF.test(lead) || SHARED_PREDICATE.test(lead) || SOME_OF.test(lead) ? null : inlineItems(text, paragraph);
  };

  const readOutside = (span: Span, place: Place): void => {
    if (strict) return;
    for (const paragraph of paragraphsOf(text, span)) {
      if (at(paragraph).includes('\t') || !MAY_STATE.test(at(paragraph))) continue;
      for (const sentence of splitAt(text, paragraph, '。！!')) {
        const items = ANNOUNCED.test(at(sentence)) ? listItems(sentence) : null;
        if (items) {
          for (const item of items) if (!isNoCondition(at(item))) add(item, place, false);
          continue;
        }
        const stated = subjectPart(text, afterCall(text, sentence));
        if (isConditionAnywhere(at(stated))) add(stated, { ...place, zone: null }, isScopeBar(at(stated)));
      }
    }
  };

  const readLabelled = (span: Span, place: Place): void => {
    const items = listItems(span);
    for (const item of items ?? [span])
      if (items ? !isNoCondition(at(item)) : accepts({ ...place, scope: true }, at(item))) add(item, place);
  };

  const readLeaf = (node: OutlineNode, place: Place): void => {
    const paragraphs = mended(text, paragraphsOf(text, node.own), node);
    const [first, ...rest] = paragraphs;
    if (!first) return;
    const rows = paragraphs.filter((p) => at(p).includes('\t'));
    if (rows.length > 1)
      for (const row of readTable(text, rows)) if (accepts({ ...place, zone: 'conditions' }, at(row))) add(row, place);
    const titled =
      node.heading.end > node.heading.start &&
      node.heading.end >= first.end - 1 &&
      rest.length > 0 &&
      !/[。；;]$/.test(at(first)) &&
      !isSentence(at(first));
    const plain = (titled ? rest : paragraphs).filter((p) => !at(p).includes('\t'));
    plain.forEach((paragraph, i) => {
      const items = listItems(paragraph);
      if (items) {
        for (const item of items) if (!isNoCondition(at(item))) add(item, place);
        return;
      }
      const stated = withoutLeadIn(text, paragraph);
      if (!stated) return;
      const words = at(stated);
      if (titled && place.zone === 'mixed' && /。./.test(words)) readIntro(stated, place);
      else if (i === 0 || titled || isLeadIn(at(plain[0] ?? first))) {
        if (accepts(place, words)) add(stated, place);
      } else if (/^其中[，,]/.test(words)) {
        const last = found.pop();
        if (last) found.push({ ...last, span: { start: last.span.start, end: stated.end } });
      } else if (isFurtherCondition(words)) add(stated, place);
    });
  };

  const visit = (node: OutlineNode, parent: Place): void => {
    const place = placeOf(context, node, parent);
    const leadIn = lastSentence(text, node.own);
    if (place.zone === null || place.zone === 'stop') {
      const start = node.style === null ? Math.max(node.own.start, context.body.start) : node.own.start;
      const read = node.style === null ? readIntro : readOutside;
      for (const { span, zone } of labelledParagraphs(text, paragraphsOf(text, { start, end: node.own.end }))) {
        if (zone === null || strict) read(span, { ...place, zone: node.style === null ? null : place.zone });
        else readLabelled(span, { ...place, zone });
      }
      const run = new HeadedRun(text);
      node.children.forEach((child) => {
        const zone = node.style === null ? run.zoneOf(child) : null;
        visit(child, zone === null ? place : { ...place, zone });
      });
      return;
    }
    if (node.children.length === 0) {
      readLeaf(node, place);
      return;
    }
    const whole = { start: afterHeading(text, node)?.start ?? node.own.start, end: endOfList(text, node) };
    if (
      ((ONE_OF.test(leadIn) && place.zone !== 'barred') || SHARED_PREDICATE.test(leadIn)) &&
      whole.end - whole.start <= MERGED_LIMIT
    ) {
      add(whole, place);
      return;
    }
    if (SOME_OF.test(leadIn) && isLeadIn(leadIn)) add(afterHeading(text, node) ?? node.own, place);
    else {
      const intro = afterHeading(text, node);
      if (intro) readIntro(intro, place);
    }
    const inner = SOME_OF.test(leadIn) ? { ...place, oneOfMany: true } : place;
    node.children.forEach((child) => visit(child, inner));
  };

  visit(outline, { zone: null, scope: false, under: [], oneOfMany: false });
  const stated = new Set<string>();
  return found.filter((clause) => {
    const key = [clause.barred, plain(at(clause.span)), plain(at(clause.under.at(-2) ?? { start: 0, end: 0 }))].join(
      '\u0000',
    );
    // A notice that is printed twice (cover and enclosed file) states each clause once.
    return !stated.has(key) && stated.add(key).size > 0;
  });
}

const plain = (words: string): string => words.replace(/[\s*]/g, '');
const INTRO =
  /(?:注册|登记|法人|均可申报|可申报|面向|须为|应为|须是|应当为|应当是|应是|不得|不低于|不少于|以上|未发生|无[^，]{0,8}(?:记录|行为)|需符合|须符合|应符合|认定的|申报主体|优先|同等条件|只能|在职|在岗|不在[^，。；]{2,10}范围|的(?:人员|人才|专家|项目|产品)。?$)/;
const isSentence = (words: string): boolean => words.length > 30 && /[，。；]/.test(words);
