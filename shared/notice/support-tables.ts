import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import { findAmounts, findRatios } from './amounts.ts';
import { cellsOf } from './table-cells.ts';
import type { NoticeContext } from './context.ts';
import { nodesAt } from './deadlines-sentences.ts';
import { soleTrack } from './tracks/track-of.ts';
import type { Support } from './notice.ts';
import type { Found } from './reading.ts';
import { isUnitPrice } from './support-words.ts';

const GIVEN = /补助|补贴|奖励|资助|支持|奖补|扶持|贴息/;
/** 补助比例, 奖励标准（万元）, 最高额度: a column of what is given. */
const FIGURE_COLUMN =
  /(?:补助|补贴|奖励|资助|支持|奖补|扶持|贴息)[^\t]{0,6}(?:比例|标准|金额|额度|强度|上限|限额|额)|^[^\t，。；]{0,6}(?:补助|补贴|奖励|资助|奖补|津贴|安家费|经费|奖金)(?:[（(][^）)]*[）)])?$|^(?:年度|单项|单个)?(?:最高|封顶)[^\t]{0,6}(?:额度?|限额|金额)|^(?:补助|补贴|奖励|资助|奖补|标准|金额|额度)(?:[（(][^）)]*[）)])?$/;
/** 100, 不超过50, 200—500: of a range the upper end. */
const BARE_FIGURE =
  /^\s*(?:最高|不超过|≤|约)?\s*(?:\d+(?:\.\d+)?\s*[-—–~～至]+\s*)?(?<number>\d+(?:\.\d+)?)\s*(?:[/／][项个家件])?$/;

/** The rows of tables of standards (类别 | 补助比例 | 最高额度), one entry a row; the rows' places keep them from being read twice. */
export function tableSupport(context: NoticeContext): { entries: Found<Support>[]; rows: Span[] } {
  const entries: Found<Support>[] = [];
  const rows: Span[] = [];
  let columns: { at: number; unit: number | null }[] = [];
  let width = 0;
  /** The last cell of the first column: it covers the rows below it that have none. */
  let label = '';
  for (const line of context.paragraphs) {
    if (line.start < context.body.start || line.end > context.body.end) continue;
    const words = textAt(context.text, line);
    const cells = words.includes('\t') ? cellsOf(words) : [];
    if (cells.length < 2 || cells.length !== width) {
      const found = cells.flatMap((cell, at) =>
        FIGURE_COLUMN.test(cell.text.trim()) ? [{ at, unit: unitOf(cell.text) }] : [],
      );
      columns = cells.some((cell) => GIVEN.test(cell.text)) || underSupport(context, line) ? found : [];
      width = cells.length;
      continue;
    }
    if (columns.length === 0) continue;
    const first = cells[0]?.text.trim() ?? '';
    if (first !== '') label = first;
    const entry = rowEntry(context, line, first === '' ? label : '', cells, columns);
    if (entry.length === 0) continue;
    entries.push(...entry);
    rows.push(line);
  }
  return { entries, rows };
}

const underSupport = (context: NoticeContext, line: Span): boolean =>
  nodesAt(context.outline, line.start).some((node) => GIVEN.test(textAt(context.text, node.heading)));

/** 万元 in the column's head is the unit of bare numbers below it. */
const unitOf = (head: string): number | null =>
  /亿元/.test(head) ? 1e8 : /万元/.test(head) ? 1e4 : /元/.test(head) ? 1 : null;

function rowEntry(
  context: NoticeContext,
  row: Span,
  label: string,
  cells: readonly { text: string; start: number }[],
  columns: readonly { at: number; unit: number | null }[],
): Found<Support>[] {
  const found: { max: number | null; ratio: number | null; span: Span }[] = [];
  for (const { at, unit } of columns) {
    const cell = cells[at];
    if (!cell) continue;
    const place = (span: Span): Span => ({
      start: row.start + cell.start + span.start,
      end: row.start + cell.start + span.end,
    });
    for (const { yuan, span } of findAmounts(cell.text))
      if (
        !/^\s*(?:[/／]|每)(?![项个家件人户])/.test(cell.text.slice(span.end)) &&
        yuan >= 1 &&
        !isUnitPrice(cell.text.slice(0, span.start), cell.text.slice(span.end))
      )
        found.push({ max: yuan, ratio: null, span: place(span) });
    for (const { ratio, span, kind } of findRatios(cell.text))
      if (kind === 'share' && ratio <= 1) found.push({ max: null, ratio, span: place(span) });
    const bare = BARE_FIGURE.exec(cell.text)?.groups?.['number'];
    if (bare !== undefined && unit !== null) {
      const start = cell.text.lastIndexOf(bare);
      found.push({
        max: Math.round(Number(bare) * unit),
        ratio: null,
        span: place({ start, end: start + bare.length }),
      });
    }
  }
  const track = soleTrack(context, `${label}${textAt(context.text, row)}`);
  const text = textAt(context.text, row).trim();
  const rate = found.find((one) => one.ratio !== null);
  const caps = found.filter((one) => one.max !== null);
  const pairs = caps.length > 0 ? caps.map((cap) => ({ cap, rate })) : rate ? [{ cap: undefined, rate }] : [];
  return pairs.map(({ cap, rate: share }) => ({
    value: { text, max: cap?.max ?? null, ratio: share?.ratio ?? null, track },
    spans: {
      '': row,
      '/text': row,
      ...(cap ? { '/max': cap.span } : {}),
      ...(share ? { '/ratio': share.span } : {}),
    },
  }));
}
