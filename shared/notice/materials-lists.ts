import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import { tracksNamed } from './deadlines-tracks.ts';
import { inAnyOf, sentencesOf } from './deadlines-sentences.ts';
import { documentsOfItem, documentsOfPhrase } from './materials-items.ts';
import { LIST_HEAD } from './materials-lexicon.ts';
import { endsAsDocument, formIn, splitDocuments } from './materials-phrase.ts';
import type { NamedDocument } from './materials-phrase.ts';
import type { OutlineNode } from './outline.ts';

/** A document with where it was asked for. */
export interface AskedDocument extends NamedDocument {
  /** Where its name stands, if not at `span`: in the list of attachments that the text refers to by number. */
  readonly nameSpan?: Span;
  readonly track: string | null;
}

/** The documents listed under headings and lead-ins, and the stretches of text that are such lists. */
export interface Lists {
  readonly documents: readonly AskedDocument[];
  readonly areas: readonly Span[];
}

const HEADING = new RegExp(
  `(?:${LIST_HEAD})(?:清单|目录|要求|内容|组成|准备|明细|名称|报送|提交|及(?:相关)?要求|和(?:有关)?要求|及(?:其)?装订(?:顺序|要求)?|及份数|及(?:报送|申报|受理)?(?:方式|时间|程序|流程)|装订顺序|[（(][^）)]*[）)])*$`,
);
const LEAD_IN =
  /(?:提交|提供|报送|上传|附(?!件)|包括|须|需|准备|递交|携带|出具|填写|具备|如下|下列|以下)[^。]*(?:材料|资料|证明|文件|复印件|附件|手续|证件|文本)[^。]*$|(?:材料|资料|文件清单)(?:[（(][^）)]*[）)])?[^。，；]{0,12}(?:包括|包含|如下|：|:)/;
const NO_LIST_HEADING =
  /(?:材料|资料|文件)(?:的)?(?:审核|审查|受理|报送|提交|评审|初审|真实|格式|装订|接收|寄送|要求)|(?:评审|审核|审查|报送)(?:要求|时间)|政策(?:依据|文件)|资金(?:申请)?拨付|管理/;
const DEMAND_HEADING = /要求|方式|说明|格式|装订|时间|地点|注意|顺序|报送|提交方式|受理|份数/;

/** The heading without brackets and end mark; a first line too long or bracketed to be one for the outline counts without its brackets. */
function headingOf(context: NoticeContext, node: OutlineNode): string {
  const heading = textAt(context.text, node.heading).trim();
  const line =
    heading !== ''
      ? heading
      : (textAt(context.text, node.own).split('\n')[0] ?? '').replace(/[（(][^）)]*[）)]/g, '').trim();
  const bare = line.replace(/[：:。？?]$/, '');
  return heading !== '' || (bare.length <= 24 && !/[，。；]/.test(bare)) ? bare : '';
}

/** Own words without heading line, last sentence: what leads over to the children. */
function leadIn(context: NoticeContext, node: OutlineNode): string {
  const own = textAt(context.text, node.own).trim();
  return (
    own
      .split(/[。；\n]/)
      .filter((part) => part.trim() !== '')
      .at(-1) ?? ''
  ).trim();
}

function isList(context: NoticeContext, node: OutlineNode): boolean {
  const heading = headingOf(context, node);
  // 申报条件、材料及流程: a chapter whose clauses are the zones
  if (
    /材料|资料/.test(heading) &&
    /条件|流程|程序|时间|对象/.test(heading) &&
    node.children.some((child) => headingOf(context, child).length <= 12 && HEADING.test(headingOf(context, child)))
  )
    return false;
  if (heading !== '' && heading.length <= 36 && HEADING.test(heading) && !/政策|依据|参考/.test(heading))
    return !NO_LIST_HEADING.test(heading) || looksListed(context, node);
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
      documentsOfItem(textAt(context.text, child.own), 0).some((doc) => endsAsDocument(doc.name)) ||
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
  readonly form: NamedDocument['form'];
  readonly formSpan: Span | null;
}

function itemsOf(context: NoticeContext, node: OutlineNode, inherited: Inherited): AskedDocument[] {
  return node.children.flatMap((child): AskedDocument[] => {
    const heading = headingOf(context, child);
    const named = tracksNamed(context, heading);
    const own = inheritedBy(context, child, named.length === 1 ? { ...inherited, track: named[0] ?? null } : inherited);
    if (DEMAND_HEADING.test(heading) && !endsAsDocument(heading) && !LEAD_IN.test(leadIn(context, child))) return [];
    if (isGroup(context, child)) return itemsOf(context, child, own);
    const words = textAt(context.text, child.own);
    return documentsOfItem(words, child.own.start).map((doc) => give(doc, own));
  });
}

/** The lead-in asks for all documents in one form (以下印证资料复印件：). */
const WHOLE_FORM =
  /(?:复印件|原件|扫描件|电子材料|电子版|电子文档)(?:各?[一二两三\d]份)?[）)]?(?:材料|资料)?[：:]?$|(?:均为|统一提供|均需提供|均提供)(?:复印件|原件|扫描件|电子版)|电子材料/;

function inheritedBy(context: NoticeContext, node: OutlineNode, inherited: Inherited): Inherited {
  if (node.children.length === 0) return inherited;
  const lead = leadIn(context, node);
  const form = WHOLE_FORM.test(lead) && !/其中/.test(lead) ? formIn(lead) : null;
  const at = form ? context.text.lastIndexOf(lead.slice(form.start, form.end), node.own.end) : -1;
  return form && at >= node.own.start
    ? { ...inherited, form: form.form, formSpan: { start: at, end: at + form.end - form.start } }
    : inherited;
}

const give = (doc: NamedDocument, inherited: Inherited): AskedDocument => ({
  ...doc,
  track: inherited.track,
  form: doc.form ?? inherited.form,
  formSpan: doc.formSpan ?? (doc.form ? null : inherited.formSpan),
});

/** 申报材料包括：甲、乙和丙。须提供：甲、乙。申报材料（含甲、乙）: a list within running words. */
const INLINE = [
  /(?:材料|资料|文件)(?:[（(][^）)]*[）)])?(?:主要|应当?|须|需|一般|应至少)?(?:(?:包括|包含|为|有|如下|含)(?:以下(?:内容|几项|材料)?)?\s*[：:]|[：:]|包括|包含)\s*(?<list>[^\n]+)/,
  /(?:提交|提供|报送|携带|上传|出具|附上?|附具)(?:以下|下列)?(?:相关)?(?:材料|资料|文件|附件|证明)?\s*[：:]\s*(?<list>[^\n]+)/,
  /(?:材料|资料)[（(](?:主要)?(?:含|包括|包含|即)(?<list>(?:[^（）()]|[（(][^）)]*[）)])+)[）)]/,
] as const;

function inlineDocuments(context: NoticeContext, area: Span, track: string | null): AskedDocument[] {
  return sentencesOf(context.text, area).flatMap((sentence) =>
    inlineOf(textAt(context.text, sentence), sentence.start).map((doc) => ({ ...doc, track })),
  );
}

/** The documents that one sentence lists; empty where it lists none. */
function inlineOf(words: string, offset: number): NamedDocument[] {
  for (const pattern of INLINE) {
    const m = pattern.exec(words);
    const list = m?.groups?.['list'];
    if (!m || list === undefined || /真实|审核|负责|核实/.test(words.slice(0, m.index))) continue;
    const bracket = m[0].endsWith('）') && pattern === INLINE[2];
    const at = m.index + m[0].lastIndexOf(list);
    const named = documentsOfPhrase(list.replace(/[。；;]$/, ''), offset + at).filter(
      (doc) => !doc.generic && (endsAsDocument(doc.name) || doc.form !== null || bracket),
    );
    if (named.length >= (bracket ? 2 : 1)) return named;
  }
  return [];
}

/** Unnumbered lines below a heading, each one document (tables: the cell that names it). */
function lineDocuments(context: NoticeContext, node: OutlineNode): AskedDocument[] {
  const lines: Span[] = [];
  let at = node.own.start;
  for (const line of textAt(context.text, node.own).split('\n')) {
    if (line.trim() !== '') lines.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  const rest = lines.filter((line) => line.start >= node.heading.end);
  const rows = rest.filter((line) => textAt(context.text, line).includes('\t'));
  if (rows.length >= 2) return tableDocuments(context, rows);
  const short = rest.filter((line) => line.end - line.start <= 90);
  if (short.length < 2) return [];
  return short.flatMap((line) =>
    documentsOfItem(textAt(context.text, line), line.start)
      .filter((doc) => endsAsDocument(doc.name))
      .map((doc) => ({ ...doc, track: null })),
  );
}

const COLUMN_NAME = /材料|资料|文件名|要件|^名称$|^内容$/;

/** Rows of a table of documents: the column headed 材料名称; copies and form from the columns 份数 and 形式. */
function tableDocuments(context: NoticeContext, rows: readonly Span[]): AskedDocument[] {
  const cells = rows.map((row) => {
    let at = row.start;
    return textAt(context.text, row)
      .split('\t')
      .map((words) => {
        const cell = { words, start: at };
        at += words.length + 1;
        return cell;
      });
  });
  const head = cells[0] ?? [];
  const name = head.findIndex((cell) => COLUMN_NAME.test(cell.words) && !/序号/.test(cell.words));
  if (name < 0) return [];
  return cells.slice(1).flatMap((row): AskedDocument[] => {
    const cell = row[name];
    if (!cell || cell.words.trim() === '') return [];
    const rest = row
      .filter((_, i) => i !== name && /份|形式|要求|类型|说明|备注|原件|复印/.test(head[i]?.words ?? ''))
      .map((other) => (/^\d+$/.test(other.words.trim()) ? `${other.words.trim()}份` : other.words))
      .join('，');
    return documentsOfItem(cell.words, cell.start).map((doc) => {
      const extra = rest === '' ? null : { copies: /(\d{1,2})份/.exec(rest)?.[1], form: formIn(rest) };
      return {
        ...doc,
        track: null,
        copies: doc.copies ?? (extra?.copies === undefined ? null : Number(extra.copies)),
        form: doc.form ?? extra?.form?.form ?? null,
      };
    });
  });
}

/** All lists of documents within `area`, in order. */
export function readLists(context: NoticeContext, area: Span): Lists {
  const documents: AskedDocument[] = [];
  const areas: Span[] = [];
  const take = (found: readonly AskedDocument[], nodes: readonly OutlineNode[]): void => {
    documents.push(...found);
    areas.push(
      ...nodes
        .filter(
          (item) =>
            !DEMAND_HEADING.test(headingOf(context, item)) ||
            endsAsDocument(headingOf(context, item)) ||
            LEAD_IN.test(leadIn(context, item)),
        )
        .flatMap((item) => firstLines(context, item)),
    );
  };
  const visit = (node: OutlineNode, track: string | null): void => {
    const taken = new Set<OutlineNode>();
    for (const run of runsOf(node)) {
      const lead = wordsBefore(context, run[0]);
      if (
        node.style !== null ||
        lead === '' ||
        !LEAD_IN.test(lead) ||
        !/[：:]$|以下|如下|下列|包括/.test(lead) ||
        /(?:通知|公告|事项|事宜|要求|条件)如下/.test(lead) ||
        !looksListed(context, { ...node, children: run })
      )
        continue;
      take(
        itemsOf(
          context,
          { ...node, children: run },
          {
            track,
            form: WHOLE_FORM.test(lead) && !/其中/.test(lead) ? (formIn(lead)?.form ?? null) : null,
            formSpan: null,
          },
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
  for (const sentence of sentencesOf(context.text, area)) {
    while ((starts[passed] ?? Number.POSITIVE_INFINITY) < sentence.start) passed += 1;
    if (listedAt(sentence.start) || (starts[passed] ?? Number.POSITIVE_INFINITY) < sentence.end) continue;
    const found = inlineOf(textAt(context.text, sentence), sentence.start);
    if (found.length >= 2) documents.push(...found.map((doc) => ({ ...doc, track: null })));
  }
  if (documents.length === 0) {
    const below = belowLines(context, area);
    documents.push(...below.documents);
    areas.push(...below.areas);
  }
  return { documents: documents.filter((doc) => area.start <= doc.span.start && doc.span.start < area.end), areas };
}

const LINE_NUMBER = /^(?:\d{1,2}(?:[.．]\d{1,2})*[.．、]?|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])\s*/;

/** A list whose numbering the outline does not know (4 申报材料 / 4.1 资金申请报告): the lines below a heading line. */
function belowLines(context: NoticeContext, area: Span): Lists {
  const documents: AskedDocument[] = [];
  const areas: Span[] = [];
  let listing = false;
  for (const line of context.paragraphs) {
    if (line.start < area.start || line.end > area.end) continue;
    const words = textAt(context.text, line);
    const lead = LINE_NUMBER.exec(words)?.[0].length ?? 0;
    const bare = words
      .slice(lead)
      .replace(/[：:。]$/, '')
      .trim();
    if (
      bare.length <= 24 &&
      HEADING.test(bare) &&
      !NO_LIST_HEADING.test(bare) &&
      (lead > 0 || /[：:]$/.test(words) || bare.length <= 12)
    ) {
      listing = true;
      continue;
    }
    if (!listing) continue;
    const found = documentsOfItem(words.slice(lead), line.start + lead).filter(
      (doc) => endsAsDocument(doc.name) && !doc.generic,
    );
    if (found.length === 0) listing = false;
    else {
      documents.push(...found.map((doc) => ({ ...doc, track: null })));
      areas.push(line);
    }
  }
  return { documents, areas };
}

/** The line of an item, and of those below it: paragraphs that follow an item are no part of the list. */
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

function listed(context: NoticeContext, node: OutlineNode, track: string | null): AskedDocument[] {
  const inherited = inheritedBy(context, node, { track, form: null, formSpan: null });
  const items = itemsOf(context, node, inherited);
  const inline = inlineDocuments(context, node.own, track);
  if (items.length > 0) return [...inline, ...items];
  if (inline.length > 0) return inline;
  const bare = sentencesOf(context.text, { start: node.heading.end, end: node.own.end }).flatMap((sentence) => {
    const words = textAt(context.text, sentence).replace(/[。；;]$/, '');
    const parts = splitDocuments(words);
    return parts.length >= 2 &&
      parts.every((part) => endsAsDocument(part.text)) &&
      !/应|须|需|请|将/.test(words.replace(/[（(][^）)]*[）)]/g, ''))
      ? documentsOfPhrase(words, sentence.start)
      : [];
  });
  if (bare.length > 0) return bare.map((doc) => ({ ...doc, track }));
  return lineDocuments(context, node).map((doc) => ({ ...doc, track }));
}
