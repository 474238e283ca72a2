import type { NoticeContext } from './context.ts';
import type { DateMention } from './dates.ts';
import { NAMES_STEP } from './lexicon/deadline-steps.ts';
import type { Act } from './deadlines-place.ts';

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
  const column = counted ? columnHead(context, mention.span.start) : null;
  if (name !== undefined && column !== null && NAMES_STEP.test(column)) {
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
