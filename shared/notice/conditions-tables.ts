import type { Span } from '../base/span.ts';
import { cellItems } from './conditions-spans.ts';
import { cellSpans } from './table-cells.ts';

/** Which column of a table of conditions holds them, by its heading. */
const COLUMN = /(?:条件|要求|标准|内容|限定性指标|指标要求|具体指标|指标值|目标值|基准值|限定值|门槛|说明|资格)/;
const NUMBERING = /^(?:序号|编号|No\.?)$/i;

/** The cells of a table's rows that state conditions: those of the column that its heading row names so; [] for any other table. */
function tableCells(text: string, rows: readonly Span[]): Span[] {
  const [head, ...body] = rows;
  if (!head) return [];
  const headings = cellSpans(text, head);
  const column = headings.findIndex(
    (cell) => COLUMN.test(words(text, cell)) && !/材料|支持|奖励|补/.test(words(text, cell)),
  );
  if (column < 0 || headings.every((cell) => words(text, cell).length > 16)) return [];
  return body.flatMap((row) => {
    const cells = cellSpans(text, row);
    // A cell merged over several rows is missing in the later ones: count from the end.
    const cell = cells[column] ?? (cells.length === headings.length - 1 ? cells[column - 1] : undefined);
    const name = cells[column - 1];
    const named =
      name &&
      !NUMBERING.test(words(text, headings[column - 1] ?? head)) &&
      !/^\d+$/.test(words(text, name)) &&
      words(text, name) !== '';
    if (!cell || words(text, cell) === '') return [];
    // 指标 | 要求: the name of what is asked belongs to the statement.
    return [
      named && /(?:指标|项目|名称|要素|内容|条件|方面)/.test(words(text, headings[column - 1] ?? head))
        ? { start: name.start, end: cell.end }
        : cell,
    ];
  });
}

const words = (text: string, span: Span): string => text.slice(span.start, span.end).trim();

/** The cells of a table that may state a condition, each by itself or each of its numbered items. */
export const cellsStating = (text: string, rows: readonly Span[]): Span[] =>
  tableCells(text, rows).flatMap((cell) => {
    const items = cellItems(text, cell);
    return items.length > 0 ? items : [cell];
  });
