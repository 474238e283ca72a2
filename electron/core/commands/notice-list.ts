import { daysBetween, type LocalDate } from '../../../shared/base/local-date.ts';
import { type NoticeSort, sortNotices } from '../../../shared/contract/notice-order.ts';
import type { NoticeRow, NoticeView } from '../../../shared/contract/views.ts';
import { deadlinesInForce } from '../../../shared/program/deadlines-in-force.ts';
import type { Standing } from '../../../shared/program/standing.ts';
import { entryDeadlines, windowOf } from '../../../shared/program/window.ts';
import { listNotices, type NoticeListRow, type NoticesWanted } from '../store/notice-list.ts';
import { openOf, type Session } from './session.ts';

/** The list of notices as of a date, or of those of them that are wanted. */
export async function noticeRows(
  session: Session,
  on: LocalDate,
  wanted: NoticesWanted = {},
): Promise<readonly NoticeRow[]> {
  const ws = openOf(session);
  const standing = await session.matches.standings(ws);
  return (await listNotices(ws, wanted)).map((row) => noticeRow(row, standing.get(row.id), on));
}

/** The first notices in an order. Of those that one may still apply for, which come first by deadline, only they are read. */
export async function firstNoticeRows(
  session: Session,
  on: LocalDate,
  sort: NoticeSort,
  count: number,
): Promise<NoticeRow[]> {
  if (sort === 'deadline') {
    const due = await noticeRows(session, on, { dueFrom: on });
    const ahead = due.filter(({ window }) => window === 'open' || window === 'upcoming');
    if (ahead.length >= count) return sortNotices(ahead, sort).slice(0, count);
  }
  return sortNotices(await noticeRows(session, on), sort).slice(0, count);
}

/** At most `count` notices after one in the order of import, and the id to go on from; null at the end. */
export async function noticeRowsAfter(
  session: Session,
  on: LocalDate,
  after: string | null,
  count: number,
): Promise<{ rows: NoticeRow[]; next: string | null }> {
  // One more says whether there are more.
  const listed = await noticeRows(session, on, { after, count: count + 1 });
  const rows = listed.slice(0, count);
  return { rows, next: listed.length > count ? (rows.at(-1)?.id ?? null) : null };
}

function noticeRow(listed: NoticeListRow, standing: Standing | undefined, on: LocalDate): NoticeRow {
  const { deadlines: own, ...row } = listed;
  const deadlines = standing?.is === 'own' ? deadlinesInForce(own, standing.amendments) : own;
  const next = nextDeadline({ deadlines }, on);
  return {
    ...row,
    issuers: [...row.issuers],
    tracks: [...row.tracks],
    window: row.kind === 'program' ? windowOf({ deadlines }, on) : 'undated',
    nextDeadline: next,
    daysLeft: next === null ? null : daysBetween(on, next.to as LocalDate),
    standing: standingView(standing),
  };
}

/** The earliest date that has not passed by which an application can come in; null where there is none. */
export function nextDeadline(of: Parameters<typeof entryDeadlines>[0], on: LocalDate): NoticeRow['nextDeadline'] {
  return (
    entryDeadlines(of)
      .filter((d) => d.to >= on)
      .toSorted((a, b) => (a.to < b.to ? -1 : 1))[0] ?? null
  );
}

export function standingView(standing: Standing | undefined): NoticeView['standing'] {
  if (!standing || standing.is === 'own') return null;
  return { is: standing.is, of: standing.is === 'change' ? [...standing.of] : [standing.by] };
}
