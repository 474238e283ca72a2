import { expect, test } from 'vitest';
import { dateOf, type LocalDate } from '../../shared/base/local-date.ts';
import { standardTasks, USUAL_TASKS } from '../../shared/program/standard-tasks.ts';

const day = (month: number, date: number): LocalDate => dateOf(2026, month, date) ?? ('' as LocalDate);
const dues = (on: LocalDate, ready: LocalDate | null) => standardTasks(USUAL_TASKS, on, ready).map(({ due }) => due);

test('tasks are dated back in working days from the day to be ready on, over the holidays', () => {
  // 2026-05-01 to 05-05 are holidays, 05-09 is worked.
  expect(standardTasks(USUAL_TASKS, day(3, 16), day(5, 12))).toEqual([
    { title: '资料收集', due: '2026-04-22' },
    { title: '初稿', due: '2026-04-28' },
    { title: '客户盖章', due: '2026-05-07' },
    { title: '网上填报', due: '2026-05-09' },
    { title: '报送', due: '2026-05-12' },
  ]);
});

test('where little time is left the tasks are drawn together, none before today, and their order stays', () => {
  const dates = dues(day(5, 6), day(5, 12));
  expect(dates.every((date) => date !== null && date >= '2026-05-06' && date <= '2026-05-12')).toBe(true);
  expect(dates).toEqual(dates.toSorted());
});

test('without a day to be ready on the tasks have no dates, and one that has passed is not moved', () => {
  expect(dues(day(5, 6), null)).toEqual([null, null, null, null, null]);
  expect(new Set(dues(day(5, 6), day(4, 30)))).toEqual(new Set(['2026-04-30']));
});

test('an own list is dated by its own days; one that is all due on the day itself too', () => {
  const own = [
    { title: '内部评审', before: 3 },
    { title: '封标', before: 0 },
  ];
  expect(standardTasks(own, day(3, 16), day(5, 12)).map(({ title, due }) => [title, due])).toEqual([
    ['内部评审', day(5, 8)],
    ['封标', day(5, 12)],
  ]);
  expect(standardTasks([{ title: '报送', before: 0 }], day(3, 16), day(5, 12))[0]?.due).toBe(day(5, 12));
});
