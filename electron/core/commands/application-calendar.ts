import { type LocalDate, parseIsoDate } from '../../../shared/base/local-date.ts';
import { applicationEvents } from '../../../shared/program/application-events.ts';
import { calendarText } from '../../../shared/program/calendar.ts';
import { listTasks } from '../store/application-work.ts';
import { writeFileAtomic } from '../write/atomic-file.ts';
import { applicationRows } from './applications.ts';
import { REMIND_DAYS_BEFORE } from './calendar.ts';
import { type Call, openOf, type Session } from './session.ts';
import { isInWork } from './today-dates.ts';

/** Writes the dates ahead of applications as iCalendar: of these, or of all that are in work. Fails with `output-unwritable`. */
export async function applicationCalendar(
  session: Session,
  on: LocalDate,
  ids: readonly number[] | undefined,
  file: string,
  call: Call,
): Promise<{ path: string; events: number }> {
  const wanted = ids && new Set(ids);
  const rows = (await applicationRows(session, on, { archived: false }, call)).filter((row) =>
    wanted ? wanted.has(row.id) : isInWork(row),
  );
  const tasks = (await listTasks(openOf(session), null)).filter(({ done }) => !done);
  const events = rows.flatMap((row) => {
    const { program, title, track, client, ownDate, deadline } = row;
    const until = deadline && parseIsoDate(deadline.date);
    return applicationEvents(
      {
        program,
        name: track === null ? title : `${title}（${track}）`,
        client,
        ownDate: ownDate === null ? null : parseIsoDate(ownDate),
        deadline: deadline && until && isInWork(row) ? { ...deadline, date: until } : null,
        tasks: tasks
          .filter(({ application }) => application === row.id)
          .map(({ id, title: what, due, who }) => ({
            id,
            title: what,
            due: due === null ? null : parseIsoDate(due),
            who: who ?? row.owner,
          })),
      },
      on,
      REMIND_DAYS_BEFORE,
    );
  });
  await writeFileAtomic(file, calendarText('申报工作台 · 申报', events, session.clock().toISOString()));
  return { path: file, events: events.length };
}
