import { nameHas } from './name-initials.ts';
import type { ClientRow } from '../../shared/contract/views.ts';

/** Which clients a grid shows, and in which order. Pure. */

export const CLIENT_SORTS = [
  'name',
  'region',
  'industry',
  'scale',
  'registeredOn',
  'employees',
  'revenue',
  'contradictions',
] as const;
export type ClientSort = (typeof CLIENT_SORTS)[number];

export interface ClientOrder {
  /** Null keeps the order of the workbook. */
  readonly by: ClientSort | null;
  readonly descending: boolean;
}

/**
 * The clients whose name (or its pinyin initials), code, region, industry or qualifications have the words, in order;
 * unknown values come last.
 */
export function arrangeClients(
  rows: readonly ClientRow[],
  text: string,
  order: ClientOrder,
  initials: ReadonlyMap<string, string> = new Map(),
): ClientRow[] {
  const words = text.trim().toLowerCase();
  const shown =
    words === ''
      ? [...rows]
      : rows.filter((row) => nameHas(row.name, words, initials) || searched(row).includes(words));
  const { by } = order;
  if (by === null) return shown;
  return shown.sort((a, b) => {
    const [one, other] = [sortValue(a, by), sortValue(b, by)];
    if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
    const ascending =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : String(one).localeCompare(String(other), 'zh-CN');
    return order.descending ? -ascending : ascending;
  });
}

const searched = (row: ClientRow): string =>
  [row.creditCode, row.region, row.industry, row.contactName, ...row.qualifications].join('\n').toLowerCase();

const SCALES = ['微型', '小型', '中型', '大型'];

function sortValue(row: ClientRow, by: ClientSort): string | number | null {
  switch (by) {
    case 'name':
      return row.name;
    case 'region':
      return row.region || null;
    case 'industry':
      return row.industry;
    case 'scale':
      return row.scale === null ? null : SCALES.findIndex((scale) => row.scale?.startsWith(scale.slice(0, 1)));
    case 'registeredOn':
      return row.registeredOn;
    case 'employees':
      return row.employees;
    case 'revenue':
      return row.latestRevenue === null ? null : Number(row.latestRevenue.wan);
    case 'contradictions':
      return row.contradictions;
  }
}
