import type { NoticeContext } from './context.ts';
import type { DateMention } from './dates.ts';
import { STEP } from './deadlines-lexicon.ts';
import type { Act } from './deadlines-place.ts';

/** A row of a timetable: the first cell that is no number names the step; the cells behind the date say who. */
export function tableAct(context: NoticeContext, mention: DateMention, line: string): Act | null {
  const lineEnd = context.text.indexOf('\n', mention.span.end);
  const behind = context.text.slice(mention.span.end, lineEnd < 0 ? context.text.length : lineEnd);
  if (!line.includes('\t') && !/^[^\t]{0,8}\t/.test(behind)) return null;
  const cells = (words: string): string[] =>
    words
      .split('\t')
      .map((cell) => cell.trim())
      .filter((cell) => cell !== '' && !/^[\d.、（）()一二三四五六七八九十]+$/.test(cell));
  const behindCells = /^[^\t]{0,8}\t/.test(behind) ? cells(behind.slice(behind.indexOf('\t'))) : [];
  const first = behindCells[0];
  if (cells(line).length === 0 && first !== undefined && new RegExp(`(?:${STEP})`).test(first)) {
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
  if (
    name === undefined ||
    name.length > 40 ||
    !new RegExp(`(?:${STEP})`).test(name) ||
    !/^[^\t]{0,8}(?:\t|$)/.test(behind)
  )
    return null;
  const start = mention.span.start - line.length + line.indexOf(name);
  return {
    label: name,
    labelSpan: { start, end: start + name.length },
    shape: 'label',
    words: `${name} ${behind.trim()}`,
  };
}
