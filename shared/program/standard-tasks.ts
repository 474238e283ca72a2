import type { LocalDate } from '../base/local-date.ts';
import { workDaysBefore, workDaysUntil } from './work-days.ts';

/** What every application takes, and how many working days before the day to be ready on it should be done. */
export interface StandardTask {
  readonly title: string;
  readonly before: number;
}

/** Until a person keeps a list of their own. */
export const USUAL_TASKS: readonly StandardTask[] = [
  { title: '资料收集', before: 12 },
  { title: '初稿', before: 8 },
  { title: '客户盖章', before: 4 },
  { title: '网上填报', before: 2 },
  { title: '报送', before: 0 },
];

export interface PlannedTask {
  readonly title: string;
  /** Null where there is no day to count back from. */
  readonly due: LocalDate | null;
}

/**
 * The tasks of an application with their dates, counted back in working days from `ready`, the day on which all should
 * be done. Where less time is left than they usually take, they are drawn together between `on` and that day.
 */
export function standardTasks(
  tasks: readonly StandardTask[],
  on: LocalDate,
  ready: LocalDate | null,
): readonly PlannedTask[] {
  const most = Math.max(1, ...tasks.map(({ before }) => before));
  const left = ready === null ? 0 : workDaysUntil(on, ready).count;
  const scale = Math.min(1, left / most);
  return tasks.map(({ title, before }) => {
    if (ready === null || ready < on) return { title, due: ready };
    const { date } = workDaysBefore(ready, Math.floor(before * scale));
    return { title, due: date < on ? on : date };
  });
}
