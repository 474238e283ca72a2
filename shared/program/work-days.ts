import calendar from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, dayNumber, yearOf, type LocalDate } from '../base/local-date.ts';
import { listed, say, type Sentence } from '../base/sentence.ts';

/**
 * Working days in China. The State Council fixes the holidays of a year in the autumn before: of later years only the
 * weekends are known, and whoever counts over them has to be told so.
 */

export interface DayKind {
  readonly work: boolean;
  /** 国庆节, on a holiday and on a weekend day worked in its lieu; else null. */
  readonly holiday: string | null;
  /** Whether the year's holidays are published in the data. */
  readonly known: boolean;
}

// The package's data, not its functions: those count in the machine's time zone and are a day off west of Greenwich.
// Values are `English,中文,days`.
const HOLIDAYS: ReadonlyMap<string, string> = new Map(Object.entries(calendar.holidays));
const WORKED_WEEKENDS: ReadonlyMap<string, string> = new Map(Object.entries(calendar.workdays));
const KNOWN_YEARS: ReadonlySet<number> = new Set([...HOLIDAYS.keys()].map((date) => Number(date.slice(0, 4))));

const holidayName = (entry: string): string => entry.split(',')[1] ?? entry;

/** Whether the holidays of a year are published in the data. */
export const holidaysKnown = (year: number): boolean => KNOWN_YEARS.has(year);

/** 1970-01-01 was a Thursday. */
const isWeekend = (date: LocalDate): boolean => [2, 3].includes(((dayNumber(date) % 7) + 7) % 7);

export function dayKind(date: LocalDate): DayKind {
  const holiday = HOLIDAYS.get(date);
  const worked = WORKED_WEEKENDS.get(date);
  const named = holiday ?? worked;
  return {
    work: holiday === undefined && (worked !== undefined || !isWeekend(date)),
    holiday: named === undefined ? null : holidayName(named),
    known: holidaysKnown(yearOf(date)),
  };
}

export interface CountedBack {
  readonly date: LocalDate;
  /** Years that were counted over without knowing their holidays: the date may be too late. */
  readonly unknownYears: readonly number[];
}

/**
 * The working day that lies `count` working days before a date. 0 gives the date itself, or the last working day
 * before it where it is none: nothing is handed in on a holiday.
 */
export function workDaysBefore(date: LocalDate, count: number): CountedBack {
  const unknown = new Set<number>();
  let at = date;
  let left = count;
  for (;;) {
    const { work, known } = dayKind(at);
    if (!known) unknown.add(yearOf(at));
    if (work && left <= 0) return { date: at, unknownYears: [...unknown].sort((a, b) => a - b) };
    if (work) left -= 1;
    at = addDays(at, -1);
  }
}

/** Working days from the day after `from` up to and with `to`; 0 where `to` is not later. */
export function workDaysUntil(
  from: LocalDate,
  to: LocalDate,
): { readonly count: number; readonly unknownYears: readonly number[] } {
  const unknown = new Set<number>();
  let count = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) {
    const { work, known } = dayKind(at);
    if (work) count += 1;
    if (!known) unknown.add(yearOf(at));
  }
  return { count, unknownYears: [...unknown].sort((a, b) => a - b) };
}

/** What to tell a person of years whose holidays are not known; null where there are none. */
export const unknownYearsText = (years: readonly number[]): Sentence | null =>
  years.length > 0 ? say`${listed(years)}年的放假安排尚未收录，只按周末推算，请自行核对` : null;
