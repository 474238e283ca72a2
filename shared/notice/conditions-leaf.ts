import type { Span } from '../base/span.ts';
import { asksDemands } from './conditions-headings.ts';
import { isConditionAnywhere, isForAll, isFurtherCondition, isLeadIn, isPreference } from './conditions-sentences.ts';
import type { FoundClauses } from './conditions-found.ts';
import { apartFromList } from './conditions-lists.ts';
import { readIntro } from './conditions-outside.ts';
import type { Place } from './conditions-places.ts';
import { mended, paragraphsOf, splitAt, withoutLeadIn } from './conditions-spans.ts';
import { isSentence, zoneOfLabel } from './conditions-signs.ts';
import { cellsStating } from './conditions-tables.ts';
import { isTable, thresholdTables, withTables } from './threshold-tables.ts';
import type { OutlineNode } from './outline.ts';

/** Conditions under a heading of conditions: a clause without clauses below it, and what stands behind the last. */

/** 每个单位最多申报3项，于6月1日前报送…: what the sentence limits before it turns to steps. */
function readLimit(found: FoundClauses, sentence: Span, place: Place): void {
  const first = /^[^，。；]{6,40}(?=，)/.exec(found.at(sentence))?.[0];
  if (first === undefined || !isConditionAnywhere(first)) return;
  found.add({ start: sentence.start, end: sentence.start + first.length }, place);
}

/** A paragraph behind the clauses that speaks of all of them; its sentences apart where only some prefer. */
export function readClosing(found: FoundClauses, paragraph: Span, list: Place): void {
  const place: Place = { ...list, zone: 'conditions', preferred: false, closing: true };
  const words = found.at(paragraph).trimEnd();
  if (/[：:]$/.test(words) && isLeadIn(words)) return;
  if (found.addItems(paragraph, place)) return;
  const sentences = splitAt(found.text, paragraph, '。！!');
  const mixed = new Set(sentences.map((sentence) => isPreference(found.at(sentence)))).size > 1;
  for (const stated of mixed ? sentences : [paragraph])
    if (isFurtherCondition(found.at(stated))) found.add(stated, place);
}

/** The conditions of a clause that has none below it. */
export function readLeaf(found: FoundClauses, node: OutlineNode, place: Place): void {
  const paragraphs = mended(found.text, paragraphsOf(found.text, node.own), node);
  const [first, ...rest] = paragraphs;
  if (!first) return;
  const rows = paragraphs.filter((p) => found.at(p).includes('\t'));
  const tables = rows.length > 1 ? thresholdTables(found.text, paragraphs, place.zone === 'conditions') : [];
  if (rows.length > 1 && tables.length === 0)
    for (const row of cellsStating(found.text, rows))
      if (found.accepts({ ...place, zone: 'conditions' }, found.at(row))) found.add(row, place);
  const titled =
    node.heading.end > node.heading.start &&
    node.heading.end >= first.end - 1 &&
    rest.length > 0 &&
    tables[0]?.span.start !== first.start &&
    !/[。；;]$/.test(found.at(first)) &&
    !isSentence(found.at(first));
  let over = false;
  const own = paragraphs.filter((p, i) => {
    const zone = i === 0 ? null : zoneOfLabel(found.at(p));
    if (zone !== null) over = zone === 'stop';
    return !over;
  });
  const plain = withTables(titled ? own.slice(1) : own, tables)
    .filter((p) => isTable(p, tables) || !found.at(p).includes('\t'))
    .flatMap((p, i) => ((i === 0 && !titled) || isTable(p, tables) ? [p] : apartFromList(found.text, p)));
  plain.forEach((paragraph, i) => {
    if (isTable(paragraph, tables)) {
      found.add(paragraph, place);
      return;
    }
    if (i > 0 && isForAll(found.at(paragraph))) {
      readClosing(found, paragraph, place);
      return;
    }
    if (found.addItems(paragraph, place, i === 0 && !titled)) return;
    const stated = withoutLeadIn(found.text, paragraph);
    if (!stated) return;
    const words = found.at(stated);
    if (titled && (place.zone === 'mixed' || asksDemands(found.at(node.heading))) && /。./.test(words))
      readIntro(found, stated, place);
    else if (i === 0 || titled || isLeadIn(found.at(plain[0] ?? first))) {
      if (found.accepts(place, words)) found.add(stated, place);
      else if (place.zone === 'mixed') readLimit(found, stated, place);
    } else if (/^其中[，,]/.test(words)) found.lengthenLast(stated.end);
    else if (isFurtherCondition(words)) found.add(stated, place);
  });
}
