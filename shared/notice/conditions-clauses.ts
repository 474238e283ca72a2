import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import {
  isConditionAmongOthers,
  isConditionAnywhere,
  isForAll,
  isFurtherCondition,
  isLeadIn,
  isNoCondition,
  isPreference,
  isScopeBar,
  isStepOrOffice,
} from './conditions-sentences.ts';
import { headingZone } from './conditions-headings.ts';
import { HeadedRun } from './conditions-headed-runs.ts';
import { labelledParagraphs } from './conditions-labelled.ts';
import { apartFromList, isCatalogue, isListForAll, isSomeOf, listItems, wholeList } from './conditions-lists.ts';
import { inside, placeOf } from './conditions-places.ts';
import type { Place } from './conditions-places.ts';
import {
  afterCall,
  afterHeading,
  cellItems,
  changedInto,
  lastSentence,
  mended,
  paragraphsOf,
  splitAt,
  subjectPart,
  trimClause,
  withoutLeadIn,
} from './conditions-spans.ts';
import {
  announcesConditions,
  isSentence,
  readsAsBar,
  setsThreshold,
  statesInIntro,
  zoneOfLabel,
} from './conditions-signs.ts';
import { readTable } from './conditions-tables.ts';
import type { OutlineNode } from './outline.ts';
import { tracksOfClause } from './tracks/clause-tracks.ts';

/** A clause that states a condition, with what its place in the notice says of it. */
export interface ConditionClause {
  readonly span: Span;
  /** Under a heading or lead-in that bars: what it describes must not be. */
  readonly barred: boolean;
  /** The clauses it stands under, outermost first: headings and lead-ins, for tracks. */
  readonly under: readonly Span[];
  /** One item of a list of which several, not all, have to be met. */
  readonly oneOfMany: boolean;
  /** A list of kinds of persons, of whom the applicant has to be one: for a person to read. */
  readonly catalogue: boolean;
  /** Under a lead-in that prefers. */
  readonly preferred: boolean;
  /** Behind the last list of its kind, for all of them. */
  readonly closing: boolean;
}

type Source = Pick<NoticeContext, 'text' | 'outline' | 'title' | 'kind' | 'body' | 'tracks'>;

/** Every clause of a notice that states a condition, in order. */
export function conditionClauses(context: Source): ConditionClause[] {
  const { text, outline } = context;
  const strict = context.kind !== 'program' && context.kind !== 'tender';
  const found: ConditionClause[] = [];
  const at = (s: Span): string => textAt(text, s);

  const add = (span: Span, place: Place, barred = place.zone === 'barred', catalogue = false): void => {
    const trimmed = trimClause(text, changedInto(text, span));
    // The outline is walked in order, so only the clause before can overlap.
    const before = found.at(-1);
    if (trimmed && (!before || before.span.end <= trimmed.start))
      found.push({
        span: trimmed,
        barred,
        under: place.under,
        oneOfMany: place.oneOfMany,
        catalogue,
        preferred: place.preferred && !barred,
        closing: place.closing === true,
      });
  };

  const accepts = ({ zone, scope }: Place, words: string): boolean => {
    // 提供虚假材料的 in a list of who is barred is no paper to hand in.
    if (zone === 'barred' && readsAsBar(words) && words.length >= 5) return true;
    if (zone === 'conditions' || zone === 'barred') return !isNoCondition(words);
    return zone === 'mixed' && context.kind !== 'policy' && isConditionAmongOthers(words, scope);
  };

  /** Words before the first numbered clause: every sentence that is no announcement and states something. */
  const readIntro = (span: Span, place: Place): void => {
    for (const paragraph of paragraphsOf(text, span)) {
      for (const sentence of splitAt(text, paragraph, '。！!')) {
        if ((place.zone !== null || (!strict && announcesConditions(at(sentence)))) && readItems(sentence, place))
          continue;
        const stated = withoutLeadIn(text, sentence);
        if (!stated) continue;
        const words = at(stated);
        if (
          place.zone !== null && place.zone !== 'stop'
            ? statesInIntro(words) && accepts({ ...place, zone: 'mixed' }, words)
            : !strict && isConditionAnywhere(words)
        )
          // What stands before 无下列情况：is asked, not barred.
          add(stated, place, place.zone === 'barred' && stated.end === sentence.end);
      }
    }
  };

  /** Adds the items of a list inside a paragraph; false where it is none. */
  const readItems = (paragraph: Span, place: Place, numbered = false): boolean => {
    const list = listItems(text, paragraph, numbered);
    for (const item of list?.items ?? [])
      if (list?.barred === true || !isNoCondition(at(item)))
        add(
          item,
          { ...place, preferred: place.preferred || list?.preferred === true },
          place.zone === 'barred' || list?.barred === true,
        );
    return list !== null;
  };

  const readOutside = (span: Span, place: Place, node?: OutlineNode): void => {
    if (strict) return;
    for (const paragraph of node ? [span] : paragraphsOf(text, span)) {
      if (at(paragraph).includes('\t')) continue;
      if (isListForAll(text, paragraph) && readItems(paragraph, { ...place, zone: null })) continue;
      const sentences = splitAt(text, paragraph, '。！!');
      // An article of rules that states conditions and nothing else is one clause.
      if (node?.style === '第一条' && sentences.length > 1 && sentences.every((s) => !isStepOrOffice(at(s)))) {
        if (sentences.some((s) => isConditionAnywhere(at(s)))) {
          add(paragraph, { ...place, zone: null });
          continue;
        }
      }
      for (const sentence of sentences) {
        if (announcesConditions(at(sentence)) && readItems(sentence, { ...place, zone: null })) continue;
        const stated = subjectPart(text, afterCall(text, sentence));
        if (isConditionAnywhere(at(stated))) add(stated, { ...place, zone: null }, isScopeBar(at(stated)));
      }
    }
  };

  /** A cell by itself, or each of its numbered items. */
  const withItems = (cell: Span): readonly Span[] => {
    const items = cellItems(text, cell);
    return items.length > 0 ? items : [cell];
  };

  /** 类别 | 申报条件 | 支持标准: the cells under a heading of conditions, wherever the table stands. */
  const readTables = (paragraphs: readonly Span[], place: Place): void => {
    const rows = paragraphs.filter((p) => at(p).includes('\t'));
    const [head] = rows;
    if (!head || rows.length < 2 || !/(?:申报|申请|支持|认定|入库|补贴|奖励|基本)条件/.test(at(head))) return;
    for (const cell of readTable(text, rows).flatMap(withItems))
      if (!isNoCondition(at(cell))) add(cell, { ...place, zone: 'conditions' });
  };

  const readLabelled = (span: Span, place: Place): void => {
    if (!readItems(span, place) && accepts({ ...place, scope: true }, at(span))) add(span, place);
  };

  /** 每个单位最多申报3项，于6月1日前报送…: what the sentence limits before it turns to steps. */
  const readLimit = (sentence: Span, place: Place): void => {
    const first = /^[^，。；]{6,40}(?=，)/.exec(at(sentence))?.[0];
    if (first === undefined || !isConditionAnywhere(first)) return;
    add({ start: sentence.start, end: sentence.start + first.length }, place);
  };

  /** A paragraph behind the clauses that speaks of all of them; its sentences apart where only some prefer. */
  const readClosing = (paragraph: Span, list: Place): void => {
    const place: Place = { ...list, zone: 'conditions', preferred: false, closing: true };
    if (readItems(paragraph, place)) return;
    const sentences = splitAt(text, paragraph, '。！!');
    const mixed = new Set(sentences.map((sentence) => isPreference(at(sentence)))).size > 1;
    for (const stated of mixed ? sentences : [paragraph]) if (isFurtherCondition(at(stated))) add(stated, place);
  };

  const readLeaf = (node: OutlineNode, place: Place): void => {
    const paragraphs = mended(text, paragraphsOf(text, node.own), node);
    const [first, ...rest] = paragraphs;
    if (!first) return;
    const rows = paragraphs.filter((p) => at(p).includes('\t'));
    if (rows.length > 1)
      for (const row of readTable(text, rows).flatMap(withItems))
        if (accepts({ ...place, zone: 'conditions' }, at(row))) add(row, place);
    const titled =
      node.heading.end > node.heading.start &&
      node.heading.end >= first.end - 1 &&
      rest.length > 0 &&
      !/[。；;]$/.test(at(first)) &&
      !isSentence(at(first));
    let over = false;
    const own = paragraphs.filter((p, i) => {
      const zone = i === 0 ? null : zoneOfLabel(at(p));
      if (zone !== null) over = zone === 'stop';
      return !over;
    });
    const plain = (titled ? own.slice(1) : own)
      .filter((p) => !at(p).includes('\t'))
      .flatMap((p, i) => (i === 0 && !titled ? [p] : apartFromList(text, p)));
    plain.forEach((paragraph, i) => {
      if (i > 0 && isForAll(at(paragraph))) {
        readClosing(paragraph, place);
        return;
      }
      if (readItems(paragraph, place, i === 0 && !titled)) return;
      const stated = withoutLeadIn(text, paragraph);
      if (!stated) return;
      const words = at(stated);
      if (titled && place.zone === 'mixed' && /。./.test(words)) readIntro(stated, place);
      else if (i === 0 || titled || isLeadIn(at(plain[0] ?? first))) {
        if (accepts(place, words)) add(stated, place);
        else if (place.zone === 'mixed') readLimit(stated, place);
      } else if (/^其中[，,]/.test(words)) {
        const last = found.pop();
        if (last) found.push({ ...last, span: { start: last.span.start, end: stated.end } });
      } else if (isFurtherCondition(words)) add(stated, place);
    });
  };

  /** A clause's own words before its list; those of its heading where the heading is a statement itself. */
  const ownStatement = (node: OutlineNode): Span | null =>
    afterHeading(text, node) ?? (setsThreshold(at(node.own)) && headingZone(at(node.own)) === null ? node.own : null);

  const visit = (node: OutlineNode, parent: Place): void => {
    const place = placeOf(context, node, parent);
    const leadIn = lastSentence(text, node.own);
    if (place.zone === null || place.zone === 'stop') {
      const own = paragraphsOf(text, node.own);
      // 7.毕业企业15家以上。↵在孵企业应具备以下条件：（1）… — the clause is asked of the applicant, its list of others.
      if (place.zone === 'stop' && inside(parent.zone) && own[0] && own.length > 1 && isLeadIn(leadIn)) {
        if (accepts(parent, at(own[0]))) add(own[0], parent);
      }
      const start = node.style === null ? Math.max(node.own.start, context.body.start) : node.own.start;
      const paragraphs = paragraphsOf(text, { start, end: node.own.end });
      if (!strict) readTables(paragraphs, place);
      const whole = node.style === null ? paragraphs : mended(text, paragraphs, node);
      for (const { span, zone } of labelledParagraphs(text, whole)) {
        if (zone !== null && !strict) readLabelled(span, { ...place, zone });
        else if (node.style === null) readIntro(span, { ...place, zone: null });
        else readOutside(span, place, node);
      }
      const run = new HeadedRun(text);
      node.children.forEach((child) => {
        const zone = place.zone === 'stop' ? null : run.zoneOf(child);
        visit(child, zone === null ? place : { ...place, zone });
      });
      return;
    }
    if (node.children.length === 0) {
      readLeaf(node, place);
      return;
    }
    const whole = wholeList(text, node, place, parent);
    if (whole) {
      add(whole, place, false, isCatalogue(text, node));
      for (const paragraph of paragraphsOf(text, { start: whole.end, end: node.span.end }))
        if (isForAll(at(paragraph))) readClosing(paragraph, place);
      return;
    }
    const someOf = isSomeOf(leadIn);
    if (someOf && isLeadIn(leadIn)) add(afterHeading(text, node) ?? node.own, place);
    else {
      const intro = ownStatement(node);
      if (intro) readIntro(intro, place);
    }
    const inner = someOf ? { ...place, oneOfMany: true } : place;
    node.children.forEach((child) => visit(child, inner));
  };

  visit(outline, { zone: null, scope: false, under: [], oneOfMany: false, preferred: false });
  return eachOnce(context, found);
}

/** The words of a clause as two of them are compared. */
const compared = (words: string): string => words.replace(/[\s*]/g, '');

/** A notice that is printed twice (cover and enclosed file) states each clause once. */
function eachOnce(context: Source, clauses: readonly ConditionClause[]): ConditionClause[] {
  const stated = new Set<string>();
  return clauses.filter((clause) => {
    const words = compared(textAt(context.text, clause.span));
    const key = [clause.barred, words, ...tracksOfClause(context, clause).map((track) => track.name)].join('\u0000');
    return !stated.has(key) && stated.add(key).size > 0;
  });
}
