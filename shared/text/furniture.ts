import type { PageLine } from './markup.ts';
import { isSiteLine, siteHead } from './site-furniture.ts';
import { endsAsOffice, endsAsTitle, endsSentence, isDateLine, isNumberLine, startsBlock } from './line-shape.ts';

const PAGE_NUMBER =
  /^(?:第? ?\d{1,4} ?页(?: ?[共/／] ?\d{1,4} ?页?)?|[-—–－·~] ?\d{1,4} ?[-—–－·~]|\d{1,4} ?[/／] ?\d{1,4}|Page ?\d+(?: ?of ?\d+)?)$/i;
const BARE_NUMBER = /^\d{1,3}$/;
const CONTENTS_HEADING = /^(?:目\s*[录次]|(?:本期)?(?:目录|导读|要目|导览|内容提要|看点))[：:]?$/;
const CONTENTS_ENTRY = /^\S.*?(?:\t|[.．·…]{3,}| {2,}| (?=\d{1,3}$))\s*\d{1,3}$/;
const URL_LINE = /^(?:https?:\/\/|www\.)[\w\-./?%&=#:~+@,;!]+$/i;
const URL_LABEL = /(?:链接|网址|网站|地址|平台|系统|登录|下载)[^。]{0,12}[：:]?$|[：:]$/;
/** What a running head or foot of a publisher says: who it is and how to reach it. */
const PUBLISHER_WORDS =
  /电话|热线|网址|网站|www\.|https?:|欢迎|咨询|关注|公众号|微信|邮箱|期$|版权|公司|快讯|通讯|简报|页$/i;
/** Phrases that every notice has; in a newsletter they come back as often as a running head. */
const NOTICE_PHRASE =
  /^(?:特此|各(?:有关|相关)?单位|附件|(?:相关|原文|来源|信息|文件|网页|通知|详情)?(?:链接|来源|出处|原文)|联系|咨询|电话|地址|邮)/;

/** A label and a number: who publishes two notices prints the same one twice. */
const CONTACT_LINE = /^[\u4e00-\u9fff（）()]{2,14}[：:] ?[\d\-—、；;/ ]+$/;

const isUrl = (text: string): boolean => URL_LINE.test(text);

/** The line with what differs from page to page taken out; a line with an address stays as it is. */
const shapeOf = (text: string): string =>
  /https?:|www\./i.test(text)
    ? text.replace(/[*\s]+/g, '')
    : small(text.replace(/[\s*_]+/g, '').replace(/\d{1,4}/g, '#'));

const small = (text: string): string => (/[A-ZＡ-Ｚ]/.test(text) ? text.toLowerCase() : text);

/** Lines that come back on page after page and are not phrases that notices themselves repeat. */
function runningShapes(
  lines: readonly PageLine[],
  shapes: readonly string[],
  isPageNumber: (i: number) => boolean,
): ReadonlySet<string> {
  const seen = new Map<string, { count: number; interrupts: number; labelled: number; edges: number; text: string }>();
  lines.forEach((line, i) => {
    if (line.kind === 'table-row' || line.text.length > 80) return;
    const shape = shapes[i] ?? '';
    const entry = seen.get(shape) ?? { count: 0, interrupts: 0, labelled: 0, edges: 0, text: line.text };
    const before = lines[i - 1];
    const after = lines[i + 1];
    entry.count += 1;
    if (
      before === undefined ||
      after === undefined ||
      isPageNumber(i - 1) ||
      isPageNumber(i + 1) ||
      (line.page !== null && (before.page !== line.page || after.page !== line.page))
    )
      entry.edges += 1;
    if (before && URL_LABEL.test(before.text)) entry.labelled += 1;
    if (before && after && interrupts(before.text, line.text, after.text)) entry.interrupts += 1;
    seen.set(shape, entry);
  });
  const running = new Set<string>();
  for (const [shape, { count, interrupts, labelled, edges, text }] of seen) {
    if (NOTICE_PHRASE.test(text)) continue;
    if (isUrl(text)) {
      if (count >= 3 && labelled * 2 < count) running.add(shape);
    } else if (count >= 2 && edges * 3 >= count * 2 && !isNoticeLine(text)) running.add(shape);
    else if (
      PUBLISHER_WORDS.test(text)
        ? count >= 3 && !isDateLine(text) && !isNumberLine(text) && !endsAsOffice(text) && !CONTACT_LINE.test(text)
        : count >= 4 && interrupts * 2 >= count && !isNoticeLine(text)
    )
      running.add(shape);
  }
  return running;
}

/** Dates, numbers, offices, clauses and sentences come back in notices too, and now and then on the edge of a page. */
const isNoticeLine = (text: string): boolean =>
  isDateLine(text) ||
  isNumberLine(text) ||
  endsAsOffice(text) ||
  endsSentence(text) ||
  startsBlock(text) ||
  CONTACT_LINE.test(text) ||
  (/关于|印发|转发/.test(text) && endsAsTitle(text));

/** Whether a line stands inside a sentence that goes on after it. */
const interrupts = (before: string, line: string, after: string): boolean =>
  before.length >= 16 &&
  !endsSentence(before) &&
  !endsAsTitle(before) &&
  !isDateLine(before) &&
  !isNumberLine(before) &&
  !startsBlock(after) &&
  !startsBlock(line) &&
  !/关于|印发/.test(after);

/**
 * Lines that are page numbers: printed as such (`第 3 页`, `— 3 —`), or bare numbers that count the pages up one by one
 * through the text with several lines between them.
 */
function pageNumbers(lines: readonly PageLine[]): (i: number) => boolean {
  const found = new Set<number>();
  const bare: { i: number; n: number }[] = [];
  lines.forEach((line, i) => {
    if (line.kind === 'table-row') return;
    if (PAGE_NUMBER.test(line.text)) found.add(i);
    else if (BARE_NUMBER.test(line.text)) bare.push({ i, n: Number(line.text) });
  });
  let run: number[] = [];
  let last: { i: number; n: number } | null = null;
  for (const entry of [...bare, null]) {
    if (entry && last && entry.n === last.n + 1 && entry.i - last.i >= 5) run.push(entry.i);
    else {
      if (run.length >= 2) for (const i of run) found.add(i);
      run = entry ? [entry.i] : [];
    }
    last = entry;
  }
  return (i) => found.has(i);
}

const hostOf = (url: string): string =>
  url
    .replace(/^https?:\/\//i, '')
    .split(/[/?#]/, 1)[0]
    ?.toLowerCase() ?? '';

/** For each line whether it belongs to the page. */
function furnitureOf(lines: readonly PageLine[]): boolean[] {
  const isPageNumber = pageNumbers(lines);
  const shapes = lines.map((line) => shapeOf(line.text));
  const running = runningShapes(lines, shapes, isPageNumber);
  const hosts = new Set([...running].filter(isUrl).map(hostOf));
  const mentionsHost = (text: string): boolean => [...hosts].some((host) => text.toLowerCase().includes(host));
  const sure = lines.map(
    (line, i) =>
      line.kind !== 'table-row' &&
      (running.has(shapes[i] ?? '') ||
        isPageNumber(i) ||
        (line.text.length <= 40 && hosts.size > 0 && mentionsHost(line.text))),
  );
  // A publisher's line that touches furniture on a page's edge is furniture too, though it stands there but once.
  return lines.map((line, i) => {
    if (sure[i]) return true;
    if (line.kind === 'table-row') return false;
    const touches = sure[i - 1] === true || sure[i + 1] === true;
    if (BARE_NUMBER.test(line.text)) return touches || isPageBreak(lines, i);
    return (
      sure[i + 1] === true &&
      hosts.size > 0 &&
      line.text.length <= 50 &&
      /(?:电话|热线).*(?:咨询|欢迎)|公司.*(?:电话|热线)/.test(line.text)
    );
  });
}

/** Whether a bare number stands alone between pages rather than in a column of numbers. */
function isPageBreak(lines: readonly PageLine[], i: number): boolean {
  for (let j = Math.max(0, i - 3); j <= Math.min(lines.length - 1, i + 3); j++) {
    if (j !== i && BARE_NUMBER.test(lines[j]?.text ?? '')) return false;
  }
  return true;
}

/**
 * Takes out what belongs to the page and not to the text: running heads and feet, page numbers, tables of contents,
 * advertising lines and addresses that stand alone between pages. Recognised by repetition and position.
 */
export function withoutFurniture(lines: readonly PageLine[]): PageLine[] {
  const furniture = furnitureOf(lines);
  const kept: PageLine[] = [];
  const contents = contentsOf(lines);
  const head = siteHead(lines.slice(0, 8).map((line) => line.text));
  let gap = 0;
  let afterPageUrl = false;
  lines.forEach((line, i) => {
    const { text } = line;
    const before = kept[kept.length - 1];
    const url = isUrl(text);
    const stray =
      url && before !== undefined && !/[：:]$/.test(before.text) && (afterPageUrl || !expectsUrl(before.text));
    if (
      i < head ||
      contents[i] === true ||
      furniture[i] === true ||
      stray ||
      (line.kind !== 'table-row' && isSiteLine(text))
    ) {
      afterPageUrl = url && (afterPageUrl || furniture[i] === true);
      gap += line.gap;
      return;
    }
    afterPageUrl = false;
    kept.push(gap > 0 ? { ...line, gap: line.gap + gap } : line);
    gap = 0;
  });
  return kept;
}

/** Lines between two entries of a table of contents that are none (section names). */
const CONTENTS_GAP = 2;
const LEADER = /(?:\t|[.．·…]{3,})\s*\d{1,3}$/;
const pageOf = (entry: string): number | null => {
  const m = /(\d{1,3})$/.exec(entry);
  return m ? Number(m[1]) : null;
};
const bareEntry = (text: string): string =>
  text
    .replace(/^[\d一二三四五六七八九十]{0,3} ?[.、．）)]? ?/, '')
    .replace(/\s+/g, '')
    .slice(0, 10);

/** 申请表\t原件\t1, or 营业执照\t1 below 材料名称\t份数: a row of a table that ends in a number. */
const isRow = (lines: readonly PageLine[], i: number): boolean =>
  (lines[i]?.text.split('\t').length ?? 0) > 2 || (lines[i - 1]?.text.includes('\t') ?? false);

/**
 * For each line whether it belongs to a table of contents: after its heading the entries with a page number, or, where
 * they have none, the titles that stand in the text again; without a heading a run of entries with page numbers.
 */
function contentsOf(lines: readonly PageLine[]): boolean[] {
  const marked = lines.map(() => false);
  const lastSeen = new Map<string, number>();
  lines.forEach((line, i) => lastSeen.set(bareEntry(line.text), i));
  const isEntry = (i: number): boolean => CONTENTS_ENTRY.test(lines[i]?.text ?? '');
  for (let i = 0; i < lines.length; i++) {
    const headed = CONTENTS_HEADING.test(lines[i]?.text ?? '');
    if (!headed && (!(isEntry(i) && LEADER.test(lines[i]?.text ?? '')) || isRow(lines, i))) continue;
    const comesBack = (j: number): boolean =>
      headed && (lines[j]?.text.length ?? 0) >= 4 && (lastSeen.get(bareEntry(lines[j]?.text ?? '')) ?? j) > j;
    let end = i;
    let entries = headed ? 0 : 1;
    let page = pageOf(lines[i]?.text ?? '') ?? 0;
    for (let j = i + 1; j < lines.length && j - end <= CONTENTS_GAP + 1; j++) {
      const next = pageOf(lines[j]?.text ?? '');
      // Without a heading only leaders and rising page numbers tell contents from a list of figures.
      if (endsContents(lines[j]?.text ?? '')) break;
      const entry = isEntry(j) && (headed || (LEADER.test(lines[j]?.text ?? '') && next !== null && next >= page));
      // Where entries have page numbers, a line without one is no entry: 各单位： and 一、申报条件 come back in every notice.
      if (!entry && (page > 0 || !comesBack(j))) continue;
      page = next ?? page;
      entries += 1;
      end = j;
    }
    if (entries >= (headed ? 1 : 4)) marked.fill(true, i, end + 1);
    i = Math.max(i, end);
  }
  return marked;
}

/** Running text: a sentence, or a line longer than a title. */
const endsContents = (text: string): boolean =>
  !CONTENTS_ENTRY.test(text) && (/[。；！]$/.test(text) || text.length > 90);

/** Whether an address may follow: a label, another address or its beginning, an attachment's name. */
const expectsUrl = (text: string): boolean =>
  URL_LABEL.test(text) || /(?:https?:\/\/|www\.)\S*$/i.test(text) || /^\d{1,2}\s?[.．、]|^附 ?件/.test(text);
