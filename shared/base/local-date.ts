/** A calendar date without time zone, `YYYY-MM-DD`. Compares as text. */
export type LocalDate = string & { readonly __localDate: unique symbol };

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The date of these numbers, or null where there is no such day. */
export function dateOf(year: number, month: number, day: number): LocalDate | null {
  if (!Number.isInteger(year) || year < 1900 || year > 2200) return null;
  if (!Number.isInteger(month) || month < 1 || month > 12) return null;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LocalDate;
}

/** Reads ISO text; null where it is no date. */
export function parseIsoDate(text: string): LocalDate | null {
  const m = ISO.exec(text);
  return m ? dateOf(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
export const monthOf = (date: LocalDate): number => Number(date.slice(5, 7));
export const dayOf = (date: LocalDate): number => Number(date.slice(8, 10));

/** Days since 1970-01-01 (proleptic Gregorian); for differences of dates. */
export function dayNumber(date: LocalDate): number {
  return Math.round(Date.UTC(yearOf(date), monthOf(date) - 1, dayOf(date)) / 86_400_000);
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from);

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date((dayNumber(date) + days) * 86_400_000).toISOString().slice(0, 10) as LocalDate;
}

/** Completed calendar months from `from` to `to`: the anniversary itself counts. 31 Jan is completed on the last day of a shorter month. */
export function completedMonths(from: LocalDate, to: LocalDate): number {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
  const anniversary = Math.min(dayOf(from), daysInMonth(yearOf(to), monthOf(to)));
  return dayOf(to) >= anniversary ? months : months - 1;
}

/** Completed calendar years from `from` to `to`: the anniversary itself counts. */
export const completedYears = (from: LocalDate, to: LocalDate): number => Math.floor(completedMonths(from, to) / 12);
