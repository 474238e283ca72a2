import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import { inAnyOf, sentencesOf } from './deadlines-sentences.ts';
import type { AskedDocument, Lists } from './materials-asked.ts';
import { withFormOfAll, withFormOfGroup } from './materials-form-of-all.ts';
import { headingOf, leadIn } from './materials-headings.ts';
import { addsDocuments, inlineDocuments, inlineOf, statementsOf } from './materials-inline.ts';
import { documentsOfPhrase } from './materials-group.ts';
import { documentsOfItem, isLabel } from './materials-items.ts';
import { belowLines, lineDocuments } from './materials-lines.ts';
import { isDemand, isGroup, isList, isListTitle, leadsToList, looksListed } from './materials-list-shape.ts';
import { endsAsDocument } from './materials-name.ts';
import { splitDocuments } from './materials-phrase.ts';
import type { NamedDocument } from './materials-phrase.ts';
import { NOTHING_SHARED, formOfWhole, withShared } from './materials-shared.ts';
import type { SharedDemand } from './materials-shared.ts';
import { strayTables, tableBelow } from './materials-tables.ts';
import { trackAbove, withTrackOfClause, withTrackOfRemark, withTrackOfRow } from './materials-tracks.ts';
import type { OutlineNode } from './outline.ts';
import { runsOf } from './outline.ts';
import { paperCopies } from './submission-copies.ts';
import { soleTrack } from './tracks/track-of.ts';

interface Inherited {
  readonly track: string | null;
  readonly shared: SharedDemand;
}

function itemsOf(context: NoticeContext, node: OutlineNode, inherited: Inherited): AskedDocument[] {
  return node.children.flatMap((child): AskedDocument[] => {
    const track = soleTrack(context, headingOf(context, child)) ?? inherited.track;
    const own = inheritedBy(context, child, { ...inherited, track });
    if (isDemand(context, child)) return [];
    if (isGroup(context, child)) return [...bearerOf(context, child, inherited.track), ...itemsOf(context, child, own)];
    const rows = tableBelow(context, child);
    if (rows.length > 0) return rows.map((doc) => ({ ...doc, track: doc.track ?? own.track }));
    const below = belowHeading(context, child);
    if (below.length > 0) return below.map((doc) => give(doc, own));
    const words = textAt(context.text, child.own);
    return withTrackOfRow(
      context,
      documentsOfItem(words, child.own.start).map((doc) => withTrackOfClause(context, child.own, give(doc, own))),
    );
  });
}

/** 资金申请报告（…），一式两份，并附以下材料：; 申请报告及附件，附件包括：: what the documents below are bound to is one itself. */
const BEARER =
  /^(?<own>[^。；：\n]{4,80}?)(?:，(?:并|另|同时|还)?(?:须|需|应)?(?:附上?|随附|提供|提交)(?:以下|下列|如下|相关)|[及和与](?:相关)?附件(?:材料)?(?:，附件(?:材料)?)?(?:包括|包含|如下|：))/;

function bearerOf(context: NoticeContext, node: OutlineNode, track: string | null): AskedDocument[] {
  const own = BEARER.exec(textAt(context.text, node.own))?.groups?.['own'];
  return own !== undefined && endsAsDocument(own.split('，', 1)[0] ?? '')
    ? documentsOfItem(own, node.own.start).map((doc) => ({ ...doc, track }))
    : [];
}

/** （一）自主创业补贴 with 身份证、营业执照… in a paragraph of its own below: what is listed there; empty where the item is a document itself. */
function belowHeading(context: NoticeContext, node: OutlineNode): NamedDocument[] {
  const heading = headingOf(context, node);
  if (node.children.length > 0 || heading === '' || endsAsDocument(heading)) return [];
  const line = context.text.indexOf('\n', node.own.start);
  return line < 0 || line >= node.own.end ? [] : bareDocuments(context.text, { start: line + 1, end: node.own.end });
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
        .filter((item) => !isDemand(context, item))
        .flatMap((item) => itemArea(context, item, item === nodes.at(-1))),
    );
  };
  const visit = (node: OutlineNode, track: string | null): void => {
    const taken = new Set<OutlineNode>();
    for (const run of runsOf(node.children)) {
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
      const inner = soleTrack(context, headingOf(context, child)) ?? track;
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
    if (found.length >= 2 || (found.length > 0 && addsDocuments(textAt(context.text, sentence))))
      take(
        found.map((doc) => withTrackOfRemark(context, { ...doc, track: trackAbove(context, sentence.start) })),
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
  const within = documents.filter((doc) => area.start <= doc.span.start && doc.span.start < area.end);
  return { documents: onPaperToo(context, within), areas };
}

/** Where what is uploaded is handed in on paper too, or some of it as copies, the documents are not asked for as files. */
function onPaperToo(context: NoticeContext, documents: readonly AskedDocument[]): readonly AskedDocument[] {
  const sent = (doc: AskedDocument): boolean =>
    doc.formSpan !== null && /^(?:上传|在线|网上)$/.test(textAt(context.text, doc.formSpan));
  return documents.some(sent) &&
    (documents.some((doc) => doc.form === 'copy') || (paperCopies(context)?.value ?? 0) > 0)
    ? documents.map((doc) => (sent(doc) ? { ...doc, form: null, formSpan: null } : doc))
    : documents;
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
  withFormOfGroup(context, node.span, withFormOfAll(context.text, node.span, listedItems(context, node, track))).map(
    (doc) => withTrackOfRemark(context, doc),
  );

function listedItems(context: NoticeContext, node: OutlineNode, track: string | null): AskedDocument[] {
  const inherited = inheritedBy(context, node, { track, shared: NOTHING_SHARED });
  const items = itemsOf(context, node, inherited);
  const inline = inlineDocuments(context, node.own, track);
  if (items.length > 0) return [...inline, ...items];
  const rows = tableBelow(context, node);
  if (rows.length > 0) return rows.map((doc) => ({ ...doc, track: doc.track ?? track }));
  if (inline.length > 0) return inline;
  const bare = bareDocuments(context.text, { start: node.heading.end, end: node.own.end });
  if (bare.length > 0) return bare.map((doc) => withTrackOfClause(context, node.own, { ...doc, track }));
  return lineDocuments(context, node).map((doc) => ({ ...doc, track }));
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

/** Documents of sentences that name nothing else: 营业执照、审计报告、纳税证明。 */
function bareDocuments(text: string, place: Span): NamedDocument[] {
  return sentencesOf(text, place).flatMap((whole) => {
    const label = labelOf(textAt(text, whole));
    const sentence = { start: whole.start + label, end: whole.end };
    const words = textAt(text, sentence).replace(/[。；;]$/, '');
    const parts = splitDocuments(words);
    return parts.length >= 2 &&
      parts.every((part) => endsAsDocument(part.text)) &&
      !BUSY.test(words.replace(/[（(][^）)]*[）)]/g, ''))
      ? documentsOfPhrase(words, sentence.start)
      : [];
  });
}
