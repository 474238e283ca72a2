import { NOTICE_KINDS } from '../../shared/notice/notice.ts';
import { oneOfEach } from './remembered.ts';
import { NOTICE_SORTS, type NoticeSort } from '../../shared/contract/notice-order.ts';
import type { NoticeRow } from '../../shared/contract/views.ts';

/** Which notices a list shows. Pure. */

export const WINDOWS = ['open', 'upcoming', 'undated', 'closed'] as const;

export interface NoticeFilter {
  readonly text: string;
  readonly windows: readonly NoticeRow['window'][];
  readonly kinds: readonly NoticeRow['kind'][];
  /** Paths as `regionPath` makes them; a province takes its cities in. */
  readonly regions: readonly string[];
  readonly sections: readonly string[];
  readonly issuers: readonly string[];
  readonly unconfirmed: boolean;
}

export const NO_FILTER: NoticeFilter = {
  text: '',
  windows: [],
  kinds: [],
  regions: [],
  sections: [],
  issuers: [],
  unconfirmed: false,
};

export const isFiltered = (filter: NoticeFilter): boolean =>
  filter.text.trim() !== '' ||
  [filter.windows, filter.kinds, filter.regions, filter.sections, filter.issuers].some((part) => part.length > 0) ||
  filter.unconfirmed;

/** `江苏省/无锡市/`; empty for a national notice. */
export const regionPath = (region: NoticeRow['region']): string =>
  [region.province, region.city, region.district]
    .filter((name) => name !== null)
    .map((name) => `${name}/`)
    .join('');

/** Province, city and district as one reads them: `江苏省无锡市`; null for a national notice. */
export const regionText = (region: NoticeRow['region']): string | null =>
  regionPath(region).replaceAll('/', '') || null;

/** The value that stands for a national notice among the regions, and for no column among the sections. */
export const NONE = '';

/**
 * The rows that pass every part of the filter. `found` are the notices whose text has the words; null while the answer
 * is still out or nothing is searched: then only titles are compared.
 */
export function filterNotices(
  rows: readonly NoticeRow[],
  filter: NoticeFilter,
  found: ReadonlySet<string> | null,
): NoticeRow[] {
  const words = filter.text.trim().toLowerCase();
  const oneOf = <T>(list: readonly T[], value: T): boolean => list.length === 0 || list.includes(value);
  return rows.filter(
    (row) =>
      oneOf(filter.windows, row.window) &&
      oneOf(filter.kinds, row.kind) &&
      oneOf(filter.sections, row.section ?? NONE) &&
      (!filter.unconfirmed || row.unconfirmed > 0) &&
      (filter.issuers.length === 0 || issuersOf(row).some((issuer) => filter.issuers.includes(issuer))) &&
      (filter.regions.length === 0 || filter.regions.some((path) => inRegion(row.region, path))) &&
      (words === '' ||
        row.title.toLowerCase().includes(words) ||
        (row.docNumber ?? '').toLowerCase().includes(words) ||
        (found?.has(row.id) ?? false)),
  );
}

/** The offices that issued a notice; `NONE` where none is stated. */
export const issuersOf = (row: NoticeRow): readonly string[] => (row.issuers.length === 0 ? [NONE] : row.issuers);

const inRegion = (region: NoticeRow['region'], path: string): boolean =>
  path === NONE ? region.province === null : regionPath(region).startsWith(path);

/** Comparing by one collator is many times as fast as asking for it at each pair. */
const { compare: byWords } = new Intl.Collator('zh-CN');

/** A filter as it was stored, with what is still possible of it. */
export function filterFrom(stored: Readonly<Record<string, unknown>>): NoticeFilter {
  const texts = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  return {
    text: typeof stored['text'] === 'string' ? stored['text'] : '',
    windows: oneOfEach(stored['windows'], WINDOWS),
    kinds: oneOfEach(stored['kinds'], NOTICE_KINDS),
    regions: texts(stored['regions']),
    sections: texts(stored['sections']),
    issuers: texts(stored['issuers']),
    unconfirmed: stored['unconfirmed'] === true,
  };
}

export const sortFrom = (stored: unknown): NoticeSort => NOTICE_SORTS.find((sort) => sort === stored) ?? 'deadline';

/** Whether two filters show the same, whatever the order in which their values were chosen. */
export function sameFilter(one: NoticeFilter, other: NoticeFilter): boolean {
  const key = ({ text, unconfirmed, ...lists }: NoticeFilter): string =>
    JSON.stringify([text.trim(), unconfirmed, Object.entries(lists).map(([name, list]) => [name, list.toSorted()])]);
  return key(filterFrom({ ...one })) === key(filterFrom({ ...other }));
}

export interface Choice<T extends string> {
  readonly value: T;
  readonly count: number;
}

/** The values that occur, with how often, the most frequent first. */
export function choices<T extends string>(
  rows: readonly NoticeRow[],
  valuesOf: (row: NoticeRow) => readonly T[],
): Choice<T>[] {
  const counts = new Map<T, number>();
  for (const row of rows) for (const value of valuesOf(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || byWords(a.value, b.value));
}

/** A notice's province, its province with city, and so on: what a choice of regions offers for it. */
export function regionPaths(row: NoticeRow): string[] {
  const parts = regionPath(row.region).split('/').slice(0, -1);
  return parts.length === 0 ? [NONE] : parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`);
}
