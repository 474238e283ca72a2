import { daysBetween, type LocalDate } from '../../../shared/base/local-date.ts';
import type { ApplicationRow } from '../../../shared/contract/application-views.ts';
import type { NewProgram, Today } from '../../../shared/contract/today-views.ts';
import { programId } from '../../../shared/program/programs-of.ts';
import type { Program } from '../../../shared/program/program.ts';
import { windowOf } from '../../../shared/program/window.ts';
import type { KnownClient } from './match-cache.ts';
import { nextDeadline } from './notice-list.ts';
import { isInWork } from './today-dates.ts';
import { VERDICT_CELLS, type VerdictRow } from './verdict-row.ts';

/** Programs that one can still apply for, with their place among all. */
export interface LivePrograms {
  readonly on: LocalDate;
  readonly live: readonly { readonly program: Program; readonly index: number }[];
  readonly verdicts: readonly { readonly known: KnownClient; readonly row: VerdictRow }[];
}

const { eligible: ELIGIBLE, 'needs-data': NEEDS_DATA } = VERDICT_CELLS;

export const isLive = (program: Program, on: LocalDate): boolean => {
  const window = windowOf(program, on);
  return window === 'open' || window === 'upcoming';
};

/** Those of the notices in `fresh`, with the clients that could apply and do not yet; most clients first. */
export function newPrograms(
  { on, live, verdicts }: LivePrograms,
  fresh: ReadonlySet<string>,
  rows: readonly ApplicationRow[],
): NewProgram[] {
  const applied = new Set(rows.map((row) => `${row.program} ${row.client}`));
  return live
    .filter(({ program }) => fresh.has(program.noticeId))
    .map(({ program, index }) => {
      const id = programId(program);
      const next = nextDeadline(program, on);
      return {
        program: id,
        noticeId: program.noticeId,
        title: program.notice.title,
        track: program.track,
        window: windowOf(program, on),
        daysLeft: next === null ? null : daysBetween(on, next.to as LocalDate),
        clients: verdicts
          .filter(({ known, row }) => row.cells[index] === ELIGIBLE && !applied.has(`${id} ${known.client.name}`))
          .map(({ known }) => known.client.name),
        needsData: verdicts.filter(({ row }) => row.cells[index] === NEEDS_DATA).length,
      };
    })
    .sort((a, b) => b.clients.length - a.clients.length || (a.daysLeft ?? 999) - (b.daysLeft ?? 999));
}

/** By the month in which they close, with the regions that call for them, the most frequent first. */
export function programsByMonth({ on, live }: LivePrograms): Today['months'] {
  const months = new Map<string, Map<string, Map<string, string>>>();
  for (const { program } of live) {
    const next = nextDeadline(program, on);
    if (next === null) continue;
    const month = next.to.slice(0, 7);
    const { province, city } = program.notice.region;
    const region = [province, city].flatMap((part) => (part === null ? [] : [`${part}/`])).join('');
    const regions = months.get(month) ?? new Map<string, Map<string, string>>();
    months.set(
      month,
      regions.set(
        region,
        (regions.get(region) ?? new Map<string, string>()).set(program.noticeId, program.notice.title),
      ),
    );
  }
  return [...months].toSorted().map(([month, regions]) => ({
    month,
    regions: [...regions]
      .map(([region, notices]) => ({ region, programs: [...notices].map(([id, title]) => ({ id, title })) }))
      .toSorted((a, b) => b.programs.length - a.programs.length),
  }));
}

/** What each client could apply for now, and how many of its applications are in work. */
export function readiness({ live, verdicts }: LivePrograms, rows: readonly ApplicationRow[]): Today['readiness'] {
  const inWork = new Map<string, number>();
  for (const row of rows.filter(isInWork)) inWork.set(row.client, (inWork.get(row.client) ?? 0) + 1);
  return verdicts
    .map(({ known, row }) => ({
      client: known.client.name,
      eligible: live.filter(({ index }) => row.cells[index] === ELIGIBLE).length,
      needsData: live.filter(({ index }) => row.cells[index] === NEEDS_DATA).length,
      inWork: inWork.get(known.client.name) ?? 0,
    }))
    .toSorted((a, b) => b.eligible - a.eligible || b.needsData - a.needsData);
}
