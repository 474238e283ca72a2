import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import type { CellColumn } from '../../stores/client-cells.ts';
import type { ClientOrder } from '../../stores/client-order.ts';
import type { CellGridColumn, CellGridGroup } from '../../widgets/cell-grid-parts.tsx';
import type { GridGroupView } from '../../../shared/contract/client-commands.ts';

/** The columns of the grid of clients as they are shown. Pure. */

/** What a heading sorts by; null where it sorts by nothing. */
export const sortOf = ({ key, place }: Pick<CellColumn, 'key' | 'place'>): string | null =>
  place === null ? null : place.sheet === 'company' && place.field === 'name' ? 'name' : key;

export function gridColumns(columns: readonly CellColumn[], order: ClientOrder): readonly CellGridColumn[] {
  return columns.map((column) => {
    const { key, title, kind, hint, choices, place } = column;
    const sort = sortOf(column);
    return {
      key,
      title: place === null ? text.clients.more : kind === 'wan' ? text.clients.inWan(title) : title,
      hint: hint === null ? null : told(hint),
      width: widthOf(column),
      figure: kind === 'wan' || kind === 'count',
      fixed: place === null,
      choices,
      sort: sort === null ? null : order.by !== sort ? 'none' : order.descending ? 'descending' : 'ascending',
    };
  });
}

/** Which columns stand under which heading. */
export function gridGroups(columns: readonly CellColumn[]): readonly CellGridGroup[] {
  const groups: { title: string; from: number; to: number; of: GridGroupView }[] = [];
  columns.forEach(({ group }, index) => {
    const last = groups.at(-1);
    if (last?.of === group) last.to = index + 1;
    else groups.push({ title: groupTitle(group), from: index, to: index + 1, of: group });
  });
  return groups.map(({ of: _of, ...group }) => group);
}

/** Where each kind of columns begins, for going there. */
export function sheetStarts(columns: readonly CellColumn[]): readonly { sheet: string; column: number }[] {
  return columns.flatMap(({ group }, column) =>
    group.sheet === columns[column - 1]?.group.sheet ? [] : [{ sheet: group.sheet, column }],
  );
}

function groupTitle({ sheet, title, row }: GridGroupView): string {
  if (sheet === 'company') return text.clients.basics;
  if (sheet === 'financials') return text.clients.yearGroup(title, row ?? 0);
  return row === null ? text.clients.moreGroup(title) : text.clients.rowGroup(title, row + 1);
}

const WIDTHS: Readonly<Record<string, number>> = {
  name: 250,
  creditCode: 176,
  products: 190,
  note: 190,
  adverseRecord: 130,
  completeSheets: 170,
  qualification: 190,
  title: 220,
  project: 220,
  industry: 160,
  contactEmail: 170,
};

function widthOf({ place, kind, title }: CellColumn): number {
  const least = title.length * 13 + 18;
  if (place === null) return 64;
  const named = WIDTHS[place.field];
  if (named !== undefined) return named;
  if (kind === 'wan') return Math.max(112, least + 52);
  return Math.max(kind === 'text' || kind === 'list' ? 118 : 88, kind === 'date' ? 100 : 0, least);
}
