import type { LocalDate } from '../base/local-date.ts';
import type { CalendarEvent } from './calendar.ts';

/** What of an application stands in a calendar. */
export interface ApplicationDates {
  /** As in `programId`. */
  readonly program: string;
  readonly name: string;
  readonly client: string;
  readonly ownDate: LocalDate | null;
  readonly deadline: { readonly label: string; readonly date: LocalDate; readonly time: string | null } | null;
  readonly tasks: readonly {
    readonly id: number;
    readonly title: string;
    readonly due: LocalDate | null;
    readonly who: string | null;
  }[];
}

/** The day to be ready on, the deadline and the open tasks, each under the client's name; those before `on` are left out. */
export function applicationEvents(
  { program, name, client, ownDate, deadline, tasks }: ApplicationDates,
  on: LocalDate,
  remindDaysBefore: readonly number[],
): readonly CalendarEvent[] {
  const event = (key: string, title: string, date: LocalDate, time: string | null, more: string[]): CalendarEvent => ({
    uid: `${[program, client, key].map(encodeURIComponent).join('-')}@shenbao-workbench`,
    title,
    date,
    time,
    description: [`企业：${client}`, `项目：${name}`, ...more].join('\n'),
    remindDaysBefore,
  });
  const until = deadline
    ? [`${deadline.label} ${deadline.date}${deadline.time === null ? '' : ` ${deadline.time}`}`]
    : [];
  const events = [
    ...(ownDate === null || ownDate === deadline?.date
      ? []
      : [event('ready', `【备齐】${client}：${name}`, ownDate, null, until)]),
    ...(deadline
      ? [event('deadline', `【截止】${client}：${deadline.label}，${name}`, deadline.date, deadline.time, [])]
      : []),
    ...tasks.flatMap(({ id, title, due, who }) =>
      due === null
        ? []
        : [event(`task-${id}`, `${title}：${client}`, due, null, who === null ? until : [`经办人：${who}`, ...until])],
    ),
  ];
  return events.filter(({ date }) => date >= on);
}
