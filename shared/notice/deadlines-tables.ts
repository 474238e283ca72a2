import type { NoticeContext } from './context.ts';
import type { DateMention } from './dates.ts';
import { NO_DEADLINE_LABEL } from './lexicon/deadline-facts.ts';
import { NAMES_STEP } from './lexicon/deadline-steps.ts';
import type { Act } from './deadlines-place.ts';

const NO_STEP = new RegExp(NO_DEADLINE_LABEL);

/** How far the cells behind a date are looked at. */
const SEEN_BEHIND = 400;

/** A row of a timetable: the first cell that is no number names the step; the cells behind the date say who. */
export function tableAct(context: NoticeContext, mention: DateMention, line: string): Act | null {
  const behind = context.text.slice(mention.span.end, mention.span.end + SEEN_BEHIND).split('\n', 1)[0] ?? '';
  if (!line.includes('\t') && !/^[^\t]{0,8}\t/.test(behind)) return null;
  const cells = (words: string): string[] =>
    words
      .split('\t')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '' && !/^[\d.、（）()一二三四五六七八九十]+$/.test(cell));
  const behindCells = /^[^\t]{0,8}\t/.test(behind) ? cells(behind.slice(behind.indexOf('\t'))) : [];
  const first = behindCells[0];
  if (cells(line).length === 0 && first !== undefined && NAMES_STEP.test(first)) {
    const at = mention.span.end + behind.indexOf(first);
    return {
      label: first,
      labelSpan: { start: at, end: at + first.length },
      shape: 'label',
      words: behindCells.join(' '),
    };
  }
  const name = line
    .split('\t')
    .map((cell) => cell.trim())
    .find((cell) => cell !== '' && !/^[\d.、（）()一二三四五六七八九十]+$/.test(cell));
  const counted = name !== undefined && /^第[^\t]{1,4}[批期轮次季]$/.test(name);
  const head = columnHead(context, mention.span.start);
  const column = head !== null && (counted ? NAMES_STEP.test(head) : tellsStep(head)) ? head : null;
  if (name !== undefined && column !== null && (counted || !NAMES_STEP.test(name))) {
    const at = mention.span.start - line.length + line.indexOf(name);
    return {
      label: `${name}${column}`,
      labelSpan: { start: at, end: at + name.length },
      shape: 'label',
      words: column,
    };
  }
  if (name === undefined || name.length > 40 || !NAMES_STEP.test(name) || !/^[^\t]{0,8}(?:\t|$)/.test(behind))
    return null;
  const start = mention.span.start - line.length + line.indexOf(name);
  return {
    label: name,
    labelSpan: { start, end: start + name.length },
    shape: 'label',
    words: `${name} ${behind.trim()}`,
  };
}

/** 申报截止时间, 受理起止日期: a column that says of each row by when it is applied for. */
const tellsStep = (head: string): boolean =>
  /(?:时间|日期|期限|截止|起止)/.test(head) && NAMES_STEP.test(head) && !NO_STEP.test(head) && head.length <= 16;

/** Whether the date stands in a column that gives each row a day of its own. */
export const standsInStepColumn = (context: NoticeContext, mention: DateMention): boolean =>
  tellsStep(columnHead(context, mention.span.start) ?? '');

/** 开始时间 | 结束时间: the dates of two such columns in one row are one period. */
export function periodsOfColumns(context: NoticeContext, mentions: readonly DateMention[]): DateMention[] {
  const joined: DateMention[] = [];
  for (const mention of mentions) {
    const before = joined.at(-1);
    const between = before ? context.text.slice(before.span.end, mention.span.start) : '';
    if (
      before?.from === null &&
      mention.from === null &&
      before.to <= mention.to &&
      /^\s*(?:起)?\t\s*$/.test(between) &&
      /^(?:[一-龥]{0,6})(?:开始|起始|启动|开放|起)(?:时间|日期)?$/.test(columnHead(context, before.span.start) ?? '') &&
      /^(?:[一-龥]{0,6})(?:结束|截止|终止|关闭|止)(?:时间|日期)?$/.test(columnHead(context, mention.span.start) ?? '')
    )
      joined[joined.length - 1] = {
        ...mention,
        span: { start: before.span.start, end: mention.span.end },
        from: before.to,
        fromSpan: before.toSpan,
        edge: 'period',
      };
    else joined.push(mention);
  }
  return joined;
}

/** The head of the column that the date at `place` stands in; null where the row is the first or has no head of its width. */
function columnHead(context: NoticeContext, place: number): string | null {
  const rowStart = context.text.lastIndexOf('\n', place - 1) + 1;
  const at = context.text.slice(rowStart, place).split('\t').length - 1;
  const above = context.text.slice(Math.max(0, rowStart - 4000), Math.max(0, rowStart)).split('\n');
  let head: string | null = null;
  for (let i = above.length - 1; i >= 0; i -= 1) {
    const row = above[i] ?? '';
    if (row === '' && i === above.length - 1) continue;
    if (!row.includes('\t')) break;
    head = row.split('\t')[at]?.trim() ?? null;
  }
  return head !== null && !/\d/.test(head) ? head : null;
}
