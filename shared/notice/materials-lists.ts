import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import { inAnyOf, sentencesOf } from './deadlines-sentences.ts';
import { tracksNamed } from './tracks/track-of.ts';
import type { AskedDocument, Lists } from './materials-asked.ts';
import { DEMAND_HEADING, LEAD_IN, LIST_HEADING, NO_LIST_HEADING, headingOf, leadIn } from './materials-headings.ts';
import { inlineDocuments, inlineOf, statementsOf } from './materials-inline.ts';
import { documentsOfItem, documentsOfPhrase, isLabel } from './materials-items.ts';
import { belowLines, lineDocuments } from './materials-lines.ts';
import { trackAbove } from './materials-tracks.ts';
import { strayTables, tableBelow } from './materials-tables.ts';
import { endsAsDocument, splitDocuments } from './materials-phrase.ts';
import type { NamedDocument } from './materials-phrase.ts';
import { withFormOfAll } from './materials-form-of-all.ts';
import { NOTHING_SHARED, formOfWhole, withShared } from './materials-shared.ts';
import type { SharedDemand } from './materials-shared.ts';
import type { OutlineNode } from './outline.ts';
import { matchesIn } from '../base/matches.ts';

function isList(context: NoticeContext, node: OutlineNode): boolean {
  const heading = headingOf(context, node);
  // 申报条件、材料及流程: a chapter whose clauses are the zones
  if (
    /材料|资料/.test(heading) &&
    /条件|流程|程序|时间|对象/.test(heading) &&
    node.children.some(
      (child) => headingOf(context, child).length <= 12 && LIST_HEADING.test(headingOf(context, child)),
    )
  )
    return false;
  if (heading !== '' && heading.length <= 36 && LIST_HEADING.test(heading) && !/政策|依据|参考/.test(heading))
    return !NO_LIST_HEADING.test(heading) || looksListed(context, node);
  // 五、资金申请报告附件: what is bound behind the application
  if (node.style !== 'heading' && /^[^，。；：]{0,14}附件(?:材料|清单|目录)?$/.test(heading))
    return looksListed(context, node);
  const lead = leadIn(context, node);
  if (node.children.length === 0 || lead === '' || lead.length > 160) return false;
  return (
    LEAD_IN.test(lead) &&
    /[：:]$|以下|如下|下列|包括/.test(lead) &&
    !/条件|不得|不予|查重/.test(lead.slice(-20)) &&
    looksListed(context, node)
  );
}

/** Most of the children name documents. */
function looksListed(context: NoticeContext, node: OutlineNode): boolean {
  const named = node.children.filter(
    (child) =>
      documentsOfItem(textAt(context.text, child.own), 0).some((doc) => endsAsDocument(doc.name) && !doc.generic) ||
      (child.children.length > 0 && isGroup(context, child)),
  );
  return node.children.length > 0 && named.length * 2 >= node.children.length;
}

/** A child that only gathers documents: it has children of its own and names none that is handed in itself. */
function isGroup(context: NoticeContext, node: OutlineNode): boolean {
  if (node.children.length === 0) return false;
  const own = textAt(context.text, node.own)
    .trim()
    .replace(/[：:。；]$/, '');
  const childWords = node.children.map((child) => textAt(context.text, child.own));
  if (childWords.some((words) => /^[^，。；]{2,60}的，(?:还)?(?:只?需|应|须)?(?:提供|提交)/.test(words))) return false;
  if (childWords.every((words) => documentsOfItem(words, 0).length === 0)) return false;
  if (/(?:材料|资料|文件|附件|证明|证照)(?:[（(][^）)]*[）)])?(?:如下|包括|：)?$|以下内容|下列|如下|包括$/.test(own))
    return true;
  return !endsAsDocument(own.split(/[，。；\n]/)[0] ?? '');
}

interface Inherited {
  readonly track: string | null;
  readonly shared: SharedDemand;
}

function itemsOf(context: NoticeContext, node: OutlineNode, inherited: Inherited): AskedDocument[] {
  return node.children.flatMap((child): AskedDocument[] => {
    const heading = headingOf(context, child);
    const named = tracksNamed(context, heading);
    const own = inheritedBy(context, child, named.length === 1 ? { ...inherited, track: named[0] ?? null } : inherited);
    if (DEMAND_HEADING.test(heading) && !endsAsDocument(heading) && !LEAD_IN.test(leadIn(context, child))) return [];
    if (isGroup(context, child)) return itemsOf(context, child, own);
    const rows = tableBelow(context, child);
    if (rows.length > 0) return rows.map((doc) => ({ ...doc, track: doc.track ?? own.track }));
    const words = textAt(context.text, child.own);
    return together(
      context,
      documentsOfItem(words, child.own.start).map((doc) => clauseTrack(context, child.own, give(doc, own))),
    );
  });
}

/** 立项备案、环评批复、用地手续（项目补助类提供）: what a remark behind the last says holds for those in a row with it. */
function together(context: NoticeContext, documents: readonly AskedDocument[]): AskedDocument[] {
  const told = documents.map((doc) => namedTrack(context, doc));
  for (let i = told.length - 2; i >= 0; i -= 1) {
    const [doc, next] = [told[i], told[i + 1]];
    if (!doc || !next || doc.track !== null || next.track === null) continue;
    if (!/[；;。]/.test(context.text.slice(doc.span.end, next.span.start))) told[i] = { ...doc, track: next.track };
  }
  return told;
}

/** 甲项目：申请书、清单; 甲项目另需提供…；乙项目另需提供…: the one sub-program that the clause before a document names. */
function clauseTrack(context: NoticeContext, item: Span, doc: AskedDocument): AskedDocument {
  if (context.tracks.length < 2 || doc.track !== null) return doc;
  const before = context.text.slice(item.start, doc.span.start);
  const clause = before.slice(
    Math.max(before.lastIndexOf('；'), before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1,
  );
  const [only, ...more] = tracksNamed(context, clause);
  return only !== undefined && more.length === 0 ? { ...doc, track: only } : doc;
}

/** What the words between a clause's number and its first child ask of all that is listed below, else what those above it ask. */
function inheritedBy(context: NoticeContext, node: OutlineNode, inherited: Inherited): Inherited {
  const lead = node.children.length === 0 ? '' : leadIn(context, node);
  if (lead === '') return inherited;
  const end = context.text.lastIndexOf(lead, node.own.end) + lead.length;
  const shared = formOfWhole(context.text, { start: end - lead.length, end }, lead);
  return {
    ...inherited,
    shared: {
      ...(shared.form === null ? inherited.shared : shared),
      copies: shared.copies ?? inherited.shared.copies,
      copiesSpan: shared.copiesSpan ?? inherited.shared.copiesSpan,
    },
  };
}

const give = (doc: NamedDocument, inherited: Inherited): AskedDocument => ({
  ...(withShared([doc], inherited.shared)[0] ?? doc),
  track: inherited.track,
});

/** All lists of documents within `area`, in order. */
export function readLists(context: NoticeContext, area: Span): Lists {
  const documents: AskedDocument[] = [];
  const areas: Span[] = [];
  const take = (found: readonly AskedDocument[], nodes: readonly OutlineNode[]): void => {
    documents.push(...found.map((doc) => ({ ...doc, list: documents.length })));
    areas.push(
      ...nodes
        .filter(
          (item) =>
            !DEMAND_HEADING.test(headingOf(context, item)) ||
            endsAsDocument(headingOf(context, item)) ||
            LEAD_IN.test(leadIn(context, item)),
        )
        .flatMap((item) => itemArea(context, item, item === nodes.at(-1))),
    );
  };
  const visit = (node: OutlineNode, track: string | null): void => {
    const taken = new Set<OutlineNode>();
    for (const run of runsOf(node)) {
      const lead = wordsBefore(context, run[0]);
      if (
        (node.style !== null && node.style !== 'heading') ||
        !(leadsToList(lead) || isListTitle(context, run[0])) ||
        !looksListed(context, { ...node, children: run })
      )
        continue;
      take(
        itemsOf(
          context,
          { ...node, children: run },
          { track, shared: formOfWhole(context.text, leadBefore(context, run[0], lead), lead) },
        ),
        run,
      );

      for (const child of run) taken.add(child);
    }
    for (const child of node.children) {
      if (taken.has(child) || child.span.end <= area.start || child.span.start >= area.end) continue;
      const named = tracksNamed(context, headingOf(context, child));
      const inner = named.length === 1 ? (named[0] ?? null) : track;
      const found = isList(context, child) ? listed(context, child, inner) : [];
      if (found.length === 0) visit(child, inner);
      else take(found, child.children.length > 0 ? child.children : [child]);
    }
  };
  visit(context.outline, null);
  const listedAt = inAnyOf(areas);
  const starts = documents.map((doc) => doc.span.start).sort((a, b) => a - b);
  let passed = 0;
  for (const sentence of statementsOf(context.text, area)) {
    while ((starts[passed] ?? Number.POSITIVE_INFINITY) < sentence.start) passed += 1;
    if (listedAt(sentence.start) || (starts[passed] ?? Number.POSITIVE_INFINITY) < sentence.end) continue;
    const found = inlineOf(context.text, sentence);
    if (found.length >= 2)
      take(
        found.map((doc) => namedTrack(context, { ...doc, track: trackAbove(context, sentence.start) })),
        [],
      );
  }
  const tables = strayTables(context, area, inAnyOf(areas));
  take(
    tables.filter((doc) => !documents.some((other) => other.span.start === doc.span.start)),
    [],
  );
  if (documents.length === 0) {
    const below = belowLines(context, area);
    documents.push(...below.documents);
    areas.push(...below.areas);
  }
  return { documents: documents.filter((doc) => area.start <= doc.span.start && doc.span.start < area.end), areas };
}

/** What an item covers: all up to the next one (its explanation too); of the last item the lines of the list alone. */
const itemArea = (context: NoticeContext, node: OutlineNode, last: boolean): Span[] =>
  last ? firstLines(context, node) : [node.span];

/** The line of an item, and of those below it: paragraphs that follow the last item are no part of the list. */
function firstLines(context: NoticeContext, node: OutlineNode): Span[] {
  const line = context.text.indexOf('\n', Math.max(node.own.start, node.marker.end));
  const own = { start: node.marker.start, end: Math.min(node.own.end, line < 0 ? node.own.end : line) };
  return [own, ...node.children.flatMap((child) => firstLines(context, child))];
}

/** Children in the runs that count up from 1. */
function runsOf(node: OutlineNode): OutlineNode[][] {
  const runs: OutlineNode[][] = [];
  for (const child of node.children) {
    const run = runs.at(-1);
    if (run && child.style === run[0]?.style && child.number !== 1) run.push(child);
    else runs.push([child]);
  }
  return runs;
}

const leadsToList = (lead: string): boolean =>
  LEAD_IN.test(lead) && /[：:]$|以下|如下|下列|包括/.test(lead) && !/(?:通知|公告|事项|事宜|要求|条件)如下/.test(lead);

/** The line above a clause is the title of an enclosed list of documents (申报材料清单, 申请材料（目录）). */
function isListTitle(context: NoticeContext, node: OutlineNode | undefined): boolean {
  if (!node) return false;

  const lines = context.text
    .slice(Math.max(0, node.marker.start - 120), node.marker.start)
    .trimEnd()
    .split('\n');
  const last = (lines.at(-1) ?? '').trim();
  const title = /^(?:[（(][^（）()]{2,12}[）)]|目录|清单)$/.test(last) ? (lines.at(-2) ?? '').replace(/\s/g, '') : last;
  return title.length <= 24 && LIST_HEADING.test(title) && !NO_LIST_HEADING.test(title);
}

/** The place of the words that lead to a clause. */
function leadBefore(context: NoticeContext, node: OutlineNode | undefined, lead: string): Span {
  const end = context.text.lastIndexOf(lead, node?.marker.start ?? 0) + lead.length;
  return { start: end - lead.length, end };
}

/** The last sentence before a clause's number. */
function wordsBefore(context: NoticeContext, node: OutlineNode | undefined): string {
  if (!node) return '';
  const before = context.text.slice(Math.max(0, node.marker.start - 160), node.marker.start).trimEnd();
  return (
    before
      .split(/[。；\n]/)
      .filter((part) => part.trim() !== '')
      .at(-1) ?? ''
  ).trim();
}

const listed = (context: NoticeContext, node: OutlineNode, track: string | null): AskedDocument[] =>
  withFormOfAll(context.text, node.span, listedItems(context, node, track)).map((doc) => namedTrack(context, doc));

/** 海外仓租赁合同（海外仓示范企业提供）, …（仅甲项目）: the remark names the one sub-program that hands the document in. */
function namedTrack(context: NoticeContext, doc: AskedDocument): AskedDocument {
  if (doc.track !== null || context.tracks.length === 0) return doc;
  const remarks = [...matchesIn(doc.name, /[（(]([^（）()]+)[）)]/g)].flatMap((m) =>
    tracksNamed(context, m[1] ?? '').map((track) => ({ track, words: m[0] })),
  );
  const [only] = remarks;
  if (!only || remarks.length > 1 || /不需|无需|不用|除/.test(only.words)) return doc;
  // （项目补助类提供）: the sub-program says all that the bracket does
  const name = /提供[）)]$/.test(only.words) ? doc.name.replace(only.words, '').trim() : doc.name;
  return { ...doc, track: only.track, name };
}

/** Verbs by which a sentence tells what is done rather than naming documents alone. */
const BUSY =
  /(?<![供响相对])应(?![用急收])|须(?!知)|(?<![急所])需(?!求)|(?<!申)请|将|汇总[^表]|填[写报]|提交|报送|审核(?!意见|报告|表)/;

/** The length of a label with its colon before the documents of a sentence; 0 where there is none. */
function labelOf(words: string): number {
  const answer = /^\s*(?:答|A\d{0,2})[：:]\s*/.exec(words)?.[0].length ?? 0;
  if (answer > 0) return answer;
  const colon = words.search(/[：:]/);
  return colon > 0 && isLabel(words.slice(0, colon), words.slice(colon + 1)) ? colon + 1 : 0;
}

function listedItems(context: NoticeContext, node: OutlineNode, track: string | null): AskedDocument[] {
  const inherited = inheritedBy(context, node, { track, shared: NOTHING_SHARED });
  const items = itemsOf(context, node, inherited);
  const inline = inlineDocuments(context, node.own, track);
  if (items.length > 0) return [...inline, ...items];
  const rows = tableBelow(context, node);
  if (rows.length > 0) return rows.map((doc) => ({ ...doc, track: doc.track ?? track }));
  if (inline.length > 0) return inline;
  const bare = sentencesOf(context.text, { start: node.heading.end, end: node.own.end }).flatMap((whole) => {
    const label = labelOf(textAt(context.text, whole));
    const sentence = { start: whole.start + label, end: whole.end };
    const words = textAt(context.text, sentence).replace(/[。；;]$/, '');
    const parts = splitDocuments(words);
    return parts.length >= 2 &&
      parts.every((part) => endsAsDocument(part.text)) &&
      !BUSY.test(words.replace(/[（(][^）)]*[）)]/g, ''))
      ? documentsOfPhrase(words, sentence.start)
      : [];
  });
  if (bare.length > 0) return bare.map((doc) => clauseTrack(context, node.own, { ...doc, track }));
  return lineDocuments(context, node).map((doc) => ({ ...doc, track }));
}
