import type { Span } from '../base/span.ts';
import { headingZone } from './conditions-headings.ts';
import { demandsOfApplicant, listsWhoGets, needsNoApplication } from './conditions-evidence.ts';
import { HeadedRun } from './conditions-headed-runs.ts';
import { FoundClauses } from './conditions-found.ts';
import type { ClauseSource, ConditionClause } from './conditions-found.ts';
import { labelledParagraphs } from './conditions-labelled.ts';
import { readClosing, readLeaf } from './conditions-leaf.ts';
import { isCatalogue, isSomeOf, wholeList } from './conditions-lists.ts';
import { readIntro, readLabelled, readOutside, readTables } from './conditions-outside.ts';
import { inside, placeOf } from './conditions-places.ts';
import type { Place, Zone } from './conditions-places.ts';
import { isForAll, isLeadIn } from './conditions-sentences.ts';
import { setsThreshold } from './conditions-signs.ts';
import { afterHeading, lastSentence, mended, paragraphsOf } from './conditions-spans.ts';
import type { OutlineNode } from './outline.ts';

/** Every clause of a notice that states a condition, in order. */
export function conditionClauses(context: ClauseSource): ConditionClause[] {
  const found = new FoundClauses(context);
  visit(found, context.outline, { zone: null, scope: false, under: [], oneOfMany: false, preferred: false });
  return found.all();
}

/** A clause's own words before its list; those of its heading where the heading is a statement itself. */
const ownStatement = (found: FoundClauses, node: OutlineNode): Span | null =>
  afterHeading(found.text, node) ??
  (setsThreshold(found.at(node.own)) && headingZone(found.at(node.own)) === null ? node.own : null);

/** Reads a clause and the clauses below it. */
function visit(found: FoundClauses, node: OutlineNode, parent: Place): void {
  const place = placeOf(found.context, node, parent);
  if (place.zone === null || place.zone === 'stop') {
    visitOutside(found, node, place, parent);
    return;
  }
  if (node.children.length === 0) {
    readLeaf(found, node, place);
    return;
  }
  const whole = wholeList(found.text, node, place, parent);
  if (whole) {
    found.add(whole, place, false, isCatalogue(found.text, node));
    for (const paragraph of paragraphsOf(found.text, { start: whole.end, end: node.span.end }))
      if (isForAll(found.at(paragraph))) readClosing(found, paragraph, place);
    return;
  }
  const leadIn = lastSentence(found.text, node.own);
  const someOf = isSomeOf(leadIn);
  if (someOf && isLeadIn(leadIn)) found.add(afterHeading(found.text, node) ?? node.own, place);
  else {
    const apart = barredByLeadIn(found, node, place, parent);
    const intro = apart && opensWithClause(found, node) ? node.own : ownStatement(found, node);
    if (intro) readIntro(found, intro, apart ? { ...place, zone: 'conditions' } : place);
  }
  const inner = someOf ? { ...place, oneOfMany: true } : place;
  const kin = place.zone === 'mixed' && isListOfKinds(found, node, inner);
  const run = new HeadedRun(found.text);
  node.children.forEach((child, i) => {
    // 有下列情况之一的，不予贴息： above a list that begins anew; what stands above the first one is the lead-in itself
    const barred = i > 0 && run.zoneOf(child) === 'barred';
    visit(found, child, barred ? { ...inner, zone: 'barred' } : kin ? { ...inner, zone: 'conditions' } : inner);
  });
}

/** How few characters are a name rather than a description. */
const DESCRIBES = 14;

/** 省级以上园区的循环化改造项目；大宗固体废物综合利用项目；…: of things that are described alike all are asked where one is. */
function isListOfKinds(found: FoundClauses, node: OutlineNode, place: Place): boolean {
  const items = node.children.map((child) => found.at(child.own).trim());
  return (
    node.children.length > 1 &&
    node.children.every((child) => child.children.length === 0) &&
    items.every((item) => item.length >= DESCRIBES && /^[^。\n]*[^。；\n](?:项目|企业|产品)[。；;]?$/.test(item)) &&
    items.some((item) => found.accepts(place, item))
  );
}

/** 在本市注册的企业。有下列情形之一的，不予受理：… — only the last words bar; what stands before them is asked. */
const barredByLeadIn = (found: FoundClauses, node: OutlineNode, place: Place, parent: Place): boolean =>
  place.zone === 'barred' && parent.zone !== 'barred' && headingZone(found.at(node.heading)) !== 'barred';

/** （二）项目总投资不低于300万元。 over paragraphs of its own: the first line is the clause, no heading. */
function opensWithClause(found: FoundClauses, node: OutlineNode): boolean {
  const line = found.at(node.own).split('\n', 1)[0] ?? '';
  return /[。；;]$/.test(line) && headingZone(line.slice(0, -1)) === null;
}

/** The zone of a part whose heading tells none, by what its numbered clauses say; null where they tell none either. */
function zoneByItems(found: FoundClauses, node: OutlineNode): Zone {
  if (found.strict) return null;
  return demandsOfApplicant(found.text, node) ||
    (needsNoApplication(found.context.title) && listsWhoGets(found.text, node))
    ? 'conditions'
    : null;
}

/** Reads a clause outside the zones of conditions. */
function visitOutside(found: FoundClauses, node: OutlineNode, place: Place, parent: Place): void {
  const own = paragraphsOf(found.text, node.own);
  // 7.毕业企业15家以上。↵在孵企业应具备以下条件：（1）… — the clause is asked of the applicant, its list of others.
  if (
    place.zone === 'stop' &&
    inside(parent.zone) &&
    own[0] &&
    own.length > 1 &&
    isLeadIn(lastSentence(found.text, node.own))
  ) {
    if (found.accepts(parent, found.at(own[0]))) found.add(own[0], parent);
  }
  const start = node.style === null ? Math.max(node.own.start, found.context.body.start) : node.own.start;
  const paragraphs = paragraphsOf(found.text, { start, end: node.own.end });
  if (!found.strict) readTables(found, paragraphs, place);
  const whole = node.style === null ? paragraphs : mended(found.text, paragraphs, node);
  for (const { span, zone } of labelledParagraphs(found.text, whole)) {
    if (zone !== null && !found.strict) readLabelled(found, span, { ...place, zone });
    else if (node.style === null) readIntro(found, span, { ...place, zone: null });
    else readOutside(found, span, place, node);
  }
  const run = new HeadedRun(found.text);
  node.children.forEach((child) => {
    const zone = (place.zone === 'stop' ? null : run.zoneOf(child)) ?? zoneByItems(found, child);
    visit(found, child, zone === null ? place : { ...place, zone });
  });
}
