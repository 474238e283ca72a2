import { addDays, dateOf, dayNumber } from '../../shared/base/local-date.ts';

/** The days that a month's page shows: whole weeks from Monday. Pure. */
export function monthDays(year: number, month: number): { date: string; inMonth: boolean }[] {
  const first = dateOf(year, month, 1);
  if (first === null) return [];
  // 1970-01-01 was a Thursday: three days after Monday.
  const before = (((dayNumber(first) + 3) % 7) + 7) % 7;
  return Array.from({ length: 42 }, (_, index) => {
    const date = addDays(first, index - before);
    return { date, inMonth: Number(date.slice(5, 7)) === month };
  });
}

export function monthMoved(year: number, month: number, by: number): { year: number; month: number } {
  const months = year * 12 + month - 1 + by;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1 };
}
