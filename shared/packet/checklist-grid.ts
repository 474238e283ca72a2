import { headRow, text, type Cell, type Table } from './document.ts';

/**
 * The grid of the checklist, for A4 portrait: 序号, 材料名称 (two columns, so that labels can take the first), 原件/复印件,
 * 份数, 盖章/签字, 来源附件, 责任人, 状态, 页码, 备注.
 */
export const CHECKLIST_GRID: readonly number[] = [6, 8, 19, 8, 7, 9, 9, 8, 6, 6, 10];
export const WHOLE = CHECKLIST_GRID.length;

/** Labels and values side by side, one or two pairs a row, over the whole width. */
export function fieldTable(rows: readonly (readonly (readonly [label: string, value: Cell])[])[]): Table {
  return {
    kind: 'table',
    columns: [
      { span: 2, align: 'center' },
      { span: 3, align: 'left' },
      { span: 1, align: 'center' },
      { span: 5, align: 'left' },
    ],
    head: [],
    rows: rows.map((pairs) => ({
      kind: 'data',
      cells: pairs.flatMap(([label, value], _, all) => [
        { cell: text(label, 'strong') },
        { cell: value, ...(all.length === 1 ? { colSpan: 3 } : {}) },
      ]),
    })),
  };
}

/** A table's headings in one row. */
export const headings = (...titles: readonly string[]): Table['head'] => [headRow(titles)];
