import { nameHas } from './name-initials.ts';
import type { ClientRow } from '../../shared/contract/views.ts';

/** Which clients a grid shows, and in which order. Pure. */

export interface ClientOrder {
  /** `name`, `contradictions`, or the key of a column; null keeps the order in which the clients came. */
  readonly by: string | null;
  readonly descending: boolean;
}

/** The place of each client in the order of a column; those that have nothing in it are missing. */
export type Ranks = ReadonlyMap<string, number>;

/**
 * The clients whose name (or its pinyin initials), code, region, industry or qualifications have the words, in order;
 * unknown values come last.
 */
export function arrangeClients(
  rows: readonly ClientRow[],
  text: string,
  order: ClientOrder,
  initials: ReadonlyMap<string, string> = new Map(),
  ranks: Ranks = new Map(),
): ClientRow[] {
  const words = text.trim().toLowerCase();
  const shown =
    words === ''
      ? [...rows]
      : rows.filter((row) => nameHas(row.name, words, initials) || searched(row).includes(words));
  const { by } = order;
  if (by === null) return shown;
  return shown.sort((a, b) => {
    const [one, other] = [sortValue(a, by, ranks), sortValue(b, by, ranks)];
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

function sortValue(row: ClientRow, by: string, ranks: Ranks): string | number | null {
  if (by === 'name') return row.name;
  return by === 'contradictions' ? row.contradictions : (ranks.get(row.name) ?? null);
}
