import { nameHas } from './name-initials.ts';
import { stageSchema } from '../../shared/contract/application-views.ts';
import type { ApplicationRow } from '../../shared/contract/application-views.ts';

/** Which applications a board or list shows, and in which order. Pure. */

export type Stage = ApplicationRow['stage'];
/** In the order in which an application goes through them; 未立项 stands last, beside the way. */
export const STAGES: readonly Stage[] = stageSchema.options;

/** What still has to be done before the application is in. */
export const isInWork = ({ stage }: Pick<ApplicationRow, 'stage'>): boolean =>
  stage === 'planned' || stage === 'preparing';

export interface ApplicationFilter {
  readonly text: string;
  /** `NO_OWNER` stands for those that nobody has. */
  readonly owners: readonly string[];
  readonly programs: readonly string[];
  readonly clients: readonly string[];
  readonly windows: readonly NonNullable<ApplicationRow['window']>[];
  readonly archived: boolean;
}

export const NO_OWNER = '';

export const NO_APPLICATION_FILTER: ApplicationFilter = {
  text: '',
  owners: [],
  programs: [],
  clients: [],
  windows: [],
  archived: false,
};

export const isNarrowed = ({ text, owners, programs, clients, windows }: ApplicationFilter): boolean =>
  text.trim() !== '' || owners.length + programs.length + clients.length + windows.length > 0;

/** The rows that pass every part of the filter. */
export function filterApplications(
  rows: readonly ApplicationRow[],
  filter: ApplicationFilter,
  initials: ReadonlyMap<string, string> = new Map(),
): ApplicationRow[] {
  const words = filter.text.trim().toLowerCase();
  const oneOf = <T>(list: readonly T[], value: T): boolean => list.length === 0 || list.includes(value);
  return rows.filter(
    (row) =>
      oneOf(filter.owners, row.owner ?? NO_OWNER) &&
      oneOf(filter.programs, row.program) &&
      oneOf(filter.clients, row.client) &&
      (filter.windows.length === 0 || (row.window !== null && filter.windows.includes(row.window))) &&
      (words === '' || nameHas(row.client, words, initials) || searched(row).includes(words)),
  );
}

const searched = (row: ApplicationRow): string =>
  [row.client, row.title, row.track, row.owner, row.recommender, row.note, row.nextTask?.title]
    .join('\n')
    .toLowerCase();

export const APPLICATION_SORTS = [
  'client',
  'program',
  'stage',
  'daysLeft',
  'ownDate',
  'papers',
  'missing',
  'task',
  'owner',
] as const;
export type ApplicationSort = (typeof APPLICATION_SORTS)[number];

export interface ApplicationOrder {
  readonly by: ApplicationSort;
  readonly descending: boolean;
}

// Made once: thousands of names are compared.
const collator = new Intl.Collator('zh-CN');
const compareDates = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A sorted copy; what has no value comes last either way. */
export function sortApplications(rows: readonly ApplicationRow[], order: ApplicationOrder): ApplicationRow[] {
  return rows.toSorted((a, b) => {
    const [one, other] = [sortValue(a, order.by), sortValue(b, order.by)];
    if (one === null || other === null) return one === other ? a.id - b.id : one === null ? 1 : -1;
    const ascending =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : order.by === 'ownDate' || order.by === 'task'
          ? compareDates(String(one), String(other))
          : collator.compare(String(one), String(other));
    return (order.descending ? -ascending : ascending) || a.id - b.id;
  });
}

function sortValue(row: ApplicationRow, by: ApplicationSort): string | number | null {
  switch (by) {
    case 'client':
      return row.client;
    case 'program':
      return `${row.title}${row.track ?? ''}`;
    case 'stage':
      return STAGES.indexOf(row.stage);
    case 'daysLeft':
      return row.daysLeft;
    case 'ownDate':
      return row.ownDate;
    case 'papers':
      return row.papers.total === 0 ? null : row.papers.ready / row.papers.total;
    case 'missing':
      return row.missing;
    case 'task':
      return row.nextTask?.due ?? null;
    case 'owner':
      return row.owner;
  }
}

/** The cards of each stage: what is in work by its own date, what is in by the day on which it came there, the latest first. */
export function byStage(rows: readonly ApplicationRow[]): Readonly<Record<Stage, readonly ApplicationRow[]>> {
  const columns: Record<Stage, ApplicationRow[]> = {
    planned: [],
    preparing: [],
    submitted: [],
    approved: [],
    accepted: [],
    rejected: [],
  };
  for (const row of sortApplications(rows, { by: 'ownDate', descending: false })) columns[row.stage].push(row);
  for (const stage of STAGES) if (!isInWork({ stage })) columns[stage].sort((a, b) => (a.stageOn < b.stageOn ? 1 : -1));
  return columns;
}

/** The way of an application that succeeds. */
export const WAY: readonly Stage[] = STAGES.filter((stage) => stage !== 'rejected');

/** The stage `by` columns further along the way; the same at either end. 未立项 goes back to 已提交. */
export function stageBeside(stage: Stage, by: 1 | -1): Stage {
  if (stage === 'rejected') return by < 0 ? 'submitted' : stage;
  return WAY[WAY.indexOf(stage) + by] ?? stage;
}
