import type { Span } from '../base/span.ts';
import { amendmentsIn } from './amended-words.ts';
import {
  isConditionAmongOthers,
  isConditionAnywhere,
  isNoCondition,
  isSaidOfAll,
  isScopeBar,
  isStepOrOffice,
} from './conditions-sentences.ts';
import type { FoundClauses } from './conditions-found.ts';
import { isListForAll } from './conditions-lists.ts';
import type { Place } from './conditions-places.ts';
import { afterCall, paragraphsOf, splitAt, subjectPart, withoutLeadIn } from './conditions-spans.ts';
import { announcesConditions, statesInIntro } from './conditions-signs.ts';
import { cellsStating } from './conditions-tables.ts';
import type { OutlineNode } from './outline.ts';
import { isTable, thresholdTables, withTables } from './threshold-tables.ts';

/** Conditions that stand under no heading of conditions: in what introduces them, in running text, in tables, behind labels. */

/** Words before the first numbered clause: every sentence that is no announcement and states something. */
export function readIntro(found: FoundClauses, span: Span, place: Place): void {
  const paragraphs = paragraphsOf(found.text, span);
  const tables =
    place.zone === 'conditions' || place.zone === 'mixed'
      ? thresholdTables(found.text, paragraphs, place.zone === 'conditions')
      : [];
  for (const paragraph of withTables(paragraphs, tables)) {
    if (isTable(paragraph, tables)) {
      found.add(paragraph, place);
      continue;
    }
    /** The sentence before was a condition: 其中… goes on with it. */
    let states = false;
    for (const sentence of splitAt(found.text, paragraph, '。！!')) {
      if (states && /^其中/.test(found.at(sentence))) {
        found.lengthenLast(sentence.end);
        continue;
      }
      states = false;
      if (
        (place.zone !== null || (!found.strict && announcesConditions(found.at(sentence)))) &&
        found.addItems(sentence, place)
      )
        continue;
      const stated = withoutLeadIn(found.text, sentence);
      if (!stated) continue;
      const words = found.at(stated);
      if (
        place.zone !== null && place.zone !== 'stop'
          ? (statesInIntro(words) && found.accepts({ ...place, zone: 'mixed' }, words)) ||
            (place.zone === 'conditions' && isSaidOfAll(words))
          : !found.strict && isConditionAnywhere(words)
      ) {
        // What stands before 无下列情况：is asked, not barred.
        found.add(stated, place, place.zone === 'barred' && stated.end === sentence.end);
        states = true;
      }
    }
  }
}

/** Sentences of a clause on other matters that state a condition all the same; `node` where the stretch is the clause itself. */
export function readOutside(found: FoundClauses, span: Span, place: Place, node?: OutlineNode): void {
  if (found.strict) return;
  for (const paragraph of node ? [span] : paragraphsOf(found.text, span)) {
    if (found.at(paragraph).includes('\t')) continue;
    if (isListForAll(found.text, paragraph) && found.addItems(paragraph, { ...place, zone: null })) continue;
    const sentences = splitAt(found.text, paragraph, '。！!');
    // An article of rules that states conditions and nothing else is one clause.
    if (node?.style === '第一条' && sentences.length > 1 && sentences.every((s) => !isStepOrOffice(found.at(s)))) {
      if (sentences.some((s) => isConditionAnywhere(found.at(s)))) {
        found.add(paragraph, { ...place, zone: null });
        continue;
      }
    }
    for (const sentence of sentences) {
      if (readAmended(found, sentence, place)) continue;
      if (announcesConditions(found.at(sentence)) && found.addItems(sentence, { ...place, zone: null })) continue;
      const stated = subjectPart(found.text, afterCall(found.text, sentence));
      if (isConditionAnywhere(found.at(stated)))
        found.add(stated, { ...place, zone: null }, isScopeBar(found.at(stated)));
    }
  }
}

/** 上限由“甲”调整为“乙”: money, dates and numbers of contact that are amended ask nothing. */
const AMENDS_OTHERS = /补助|补贴|奖励|资助|贴息|上限|时间|日期|期限|电话|名额|材料|附件/;

/** 单个企业最高50万元: a cap by itself. */
const CAP = /^(?:单[个家]|每[个家户名]|同一)[^，。；]{0,10}(?:最高|不超过|累计)[^，。；]{0,6}\d[\d.]*[万亿]?元[。；]?$/;

/** “甲”更正为“乙”: what the amended words ask, wherever they stand; false where they ask nothing. */
function readAmended(found: FoundClauses, sentence: Span, place: Place): boolean {
  const asked = amendmentsIn(found.text, sentence).filter(
    ({ words, holds }) =>
      isConditionAmongOthers(found.at(words)) &&
      !CAP.test(found.at(words)) &&
      (holds === words || !AMENDS_OTHERS.test(found.text.slice(sentence.start, words.start))),
  );
  for (const { holds } of asked) found.add(holds, { ...place, zone: null });
  return asked.length > 0;
}

/** 类别 | 申报条件 | 支持标准: the cells under a heading of conditions, wherever the table stands. */
export function readTables(found: FoundClauses, paragraphs: readonly Span[], place: Place): void {
  const rows = paragraphs.filter((p) => found.at(p).includes('\t'));
  const [head] = rows;
  if (!head || rows.length < 2 || !/(?:申报|申请|支持|认定|入库|补贴|奖励|基本)条件/.test(found.at(head))) return;
  for (const cell of cellsStating(found.text, rows))
    if (!isNoCondition(found.at(cell))) found.add(cell, { ...place, zone: 'conditions' });
}

/** What stands behind a label (申报条件：…) in running text. */
export function readLabelled(found: FoundClauses, span: Span, place: Place): void {
  if (!found.addItems(span, place) && found.accepts({ ...place, scope: true }, found.at(span))) found.add(span, place);
}
