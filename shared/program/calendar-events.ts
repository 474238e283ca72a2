import { inChinese } from '../base/sentence.ts';
import { daysBetween, type LocalDate } from '../base/local-date.ts';
import type { CalendarEvent } from './calendar.ts';
import { deadlineLayers, ownDate } from './deadline-layers.ts';
import { programId } from './programs-of.ts';
import type { Program } from './program.ts';
import { unknownYearsText } from './work-days.ts';

export interface CalendarOptions {
  /** Working days before the own date on which one wants to be ready; 0 for none. */
  readonly workDays: number;
  /** Days before each date at which the calendar reminds. */
  readonly remindDaysBefore: readonly number[];
  /** The clients concerned, named in the description. */
  readonly clients?: readonly string[];
}

/** The dates of a program that have not passed, and the day to be ready for the own one. */
export function calendarEvents(program: Program, on: LocalDate, options: CalendarOptions): readonly CalendarEvent[] {
  const { notice, track } = program;
  const name = track === null ? notice.title : `${notice.title}（${track}）`;
  const about = [
    ...(options.clients && options.clients.length > 0 ? [`企业：${options.clients.join('、')}`] : []),
    ...(notice.submission.localNotice ? ['申报日期以地方通知为准，当地可能更早'] : []),
    ...(notice.sourceUrl === null ? [] : [notice.sourceUrl]),
  ];
  const ahead = deadlineLayers(program, on).filter((layer) => !layer.passed);
  const own = ownDate(program, on, options.workDays);
  const events = ahead.map(({ deadline, to, own: mine }): CalendarEvent => ({
    uid: uidOf(program, `${deadline.actor}-${deadline.to}-${deadline.label}`),
    title: `${mine ? '【截止】' : ''}${deadline.label}：${name}`,
    date: to,
    time: deadline.time,
    description: [
      ...(deadline.quote ? [deadline.quote] : []),
      ...(deadline.setBy ? [`时间依据：《${deadline.setBy.title}》`] : []),
      ...about,
    ].join('\n'),
    remindDaysBefore: options.remindDaysBefore,
  }));
  if (!own || options.workDays <= 0 || daysBetween(on, own.ready.date) < 0) return events;
  const unknown = unknownYearsText(own.ready.unknownYears);
  const caution = unknown && inChinese(unknown);
  const ready: CalendarEvent = {
    uid: uidOf(program, `ready-${own.deadline.to}-${own.deadline.label}`),
    title: `【备齐】${own.deadline.label}前 ${options.workDays} 个工作日：${name}`,
    date: own.ready.date,
    time: null,
    description: [
      `截止 ${own.deadline.to}${own.deadline.time === null ? '' : ` ${own.deadline.time}`}`,
      ...(caution === null ? [] : [caution]),
      ...about,
    ].join('\n'),
    remindDaysBefore: options.remindDaysBefore,
  };
  return [ready, ...events];
}

/** Stable over exports. */
const uidOf = (program: Program, date: string): string =>
  `${encodeURIComponent(programId(program))}-${encodeURIComponent(date)}@shenbao-workbench`;
