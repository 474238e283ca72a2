import {
  endsAsTitle,
  endsSentence,
  isDateLine,
  isSectionLine,
  startsAsTitle,
  startsBlock,
} from '../text/line-shape.ts';
import type { Paragraph } from '../text/clean.ts';

/** The paragraphs of one notice and the newsletter column they stand under. */
export interface NoticeSegment {
  readonly section: string | null;
  readonly lines: readonly Paragraph[];
}

/** The label of the line that says where a newsletter took a notice from. */
const LINK_LABEL = /^(?:相关|原文|来源|信息|文件|网页|通知|详情|政策|查看)?(?:链接|来源|出处|原文)(?:地址|网址)?[：:]/;
const URL_ONLY = /^(?:(?:https?|ftp):\/\/|www\.)\S+$/i;

/** Whether a line says where the notice was taken from: 原文链接：…. */
export const isLinkLabel = (text: string): boolean => LINK_LABEL.test(text);
/** Whether a line is addresses of pages and nothing else. */
export const isUrlLine = (text: string): boolean => text.split(/\s+/).every((part) => URL_ONLY.test(part));

/** The section's name without brackets. */
const sectionName = (text: string): string =>
  text.replace(/^[^\u4e00-\u9fffA-Za-z0-9]+|[^\u4e00-\u9fffA-Za-z0-9）)]+$/g, '');

/**
 * Splits a file into its notices. A newsletter shows itself by section lines or by several link blocks; any other
 * file is one notice, with what it forwards or prints as attachments.
 */
export function splitNotices(lines: readonly Paragraph[]): NoticeSegment[] {
  const columns = columnLines(lines);
  const sections = columns.size;
  const links = lines.filter((line) => isLinkLabel(line.text)).length;
  if (lines.length === 0) return [];
  if (sections === 0 && links < 2) return [{ section: null, lines }];

  const segments: { section: string | null; lines: Paragraph[]; closed: boolean }[] = [];
  let section: string | null = null;
  let open = sections === 0;
  lines.forEach((line, i) => {
    if (columns.has(line)) {
      section = sectionName(line.text);
      open = true;
      segments.push({ section, lines: [], closed: false });
      return;
    }
    // What stands before the first section is the newsletter's own masthead.
    if (!open) return;
    const current = segments[segments.length - 1];
    if (!current || current.closed || (current.lines.length > 0 && beginsNotice(lines, i, current.lines))) {
      if (current?.closed && isUrlLine(line.text)) return;
      segments.push({ section, lines: [line], closed: false });
      return;
    }
    current.lines.push(line);
    const previous = current.lines[current.lines.length - 2];
    if (isLinkLabel(line.text)) current.closed = /https?:|www\./i.test(line.text);
    else if (previous && isLinkLabel(previous.text) && isUrlLine(line.text)) current.closed = true;
  });
  return segments
    .filter((segment, i) => isNotice(segment.lines, i === segments.length - 1))
    .map(({ section: name, lines: own }) => ({ section: name, lines: own }));
}

/** How many lines below a column's name the title of its first notice ends: offices and a number may stand above it. */
const TITLE_WITHIN = 6;
const ITEM = /^[◆◇●■★☆▲▶►※]/;

/**
 * The lines that name a newsletter's columns: a notice's title stands below. Brackets set off parts of one notice as well
 * (【申报条件】, 【任务一】), and there its clauses follow.
 */
function columnLines(lines: readonly Paragraph[]): ReadonlySet<Paragraph> {
  let titled = false;
  const columns = lines.filter((line, i) => {
    const below = lines[i + 1];
    if (!isSectionLine(line.text) || !below) return false;
    if (isSectionLine(below.text)) return true;
    const { text } = below;
    if (below.kind === 'table-row' || (!ITEM.test(text) && (startsBlock(text) || /[。；;：:]$/.test(text))))
      return false;
    const head = lines.slice(i + 1, i + 1 + TITLE_WITHIN);
    titled ||= head.some((next) => ITEM.test(next.text) || startsAsTitle(next.text) || endsAsTitle(next.text));
    return true;
  });
  return new Set(titled ? columns : []);
}

/** What follows the last link block without a title is the newsletter's own closing words. */
function isNotice(lines: readonly Paragraph[], last: boolean): boolean {
  const first = lines[0];
  if (!first) return false;
  if (!last) return true;
  return (
    startsAsTitle(first.text) ||
    endsAsTitle(first.text) ||
    (ITEM.test(first.text) && lines.length > 1) ||
    lines.some((line) => isLinkLabel(line.text) || line.text.length > 120)
  );
}

/** Whether a title at line `i` begins another notice although no link block closed the one before. */
function beginsNotice(lines: readonly Paragraph[], i: number, current: readonly Paragraph[]): boolean {
  const line = lines[i];
  const before = lines[i - 1];
  const after = lines[i + 1];
  if (!line || !before || !after) return false;
  const { text } = line;
  if (
    text.length < 8 ||
    text.length > 120 ||
    startsBlock(text) ||
    endsSentence(text) ||
    !endsAsTitle(text) ||
    !startsAsTitle(text)
  )
    return false;
  if (!/关于|印发|转发|通知|公告/.test(text) || /^《[^》]*》$/.test(text)) return false;
  // A title in a list of attachments, or of the text that the notice encloses, is no notice of its own.
  if (/^附件/.test(before.text) || current.some((own) => /^附件\s*\d*$/.test(own.text))) return false;
  const closed =
    isDateLine(before.text) || (endsSentence(before.text) && !/[：:]$/.test(before.text)) || isUrlLine(before.text);
  return closed && (line.gap > 1 || isLinkLabel(after.text) || isDateLine(before.text) || endsSentence(before.text));
}
