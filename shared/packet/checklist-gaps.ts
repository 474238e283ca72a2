import { headings } from './checklist-grid.ts';
import { number, check, text, type Row, type Table } from './document.ts';
import type { Gap } from './gaps.ts';

/** 缺项: what is still missing, and what each would decide. */
export function gapTable(gaps: readonly Gap[]): Table {
  return {
    kind: 'table',
    columns: [
      { span: 1, align: 'center' },
      { span: 3, align: 'left' },
      { span: 2, align: 'center' },
      { span: 4, align: 'left' },
      { span: 1, align: 'center' },
    ],
    head: headings('序号', '缺项', '类别', '补齐后可确定', '已补'),
    rows:
      gaps.length > 0
        ? gaps.map(gapRow)
        : [{ kind: 'data', cells: [{ cell: text('无缺项。'), colSpan: 5, align: 'left' }] }],
  };
}

const gapRow = ({ what, kind, decides }: Gap, index: number): Row => ({
  kind: 'data',
  cells: [number(index + 1, 'serial'), text(what), text(kind), text(decides.join('；')), check(false)].map((cell) => ({
    cell,
  })),
});
