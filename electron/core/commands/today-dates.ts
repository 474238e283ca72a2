import { daysBetween, parseIsoDate, type LocalDate } from '../../../shared/base/local-date.ts';
import type { ApplicationRow } from '../../../shared/contract/application-views.ts';
import type { Due, Lack } from '../../../shared/contract/today-views.ts';
import { entryDeadlines } from '../../../shared/program/window.ts';
import type { StoredTask } from '../store/application-work.ts';
import type { CompiledPrograms } from './match-cache.ts';

const AHEAD_DAYS = 60;

/** What still has to be done before the application is in. */
export const isInWork = ({ stage }: Pick<ApplicationRow, 'stage'>): boolean =>
  stage === 'planned' || stage === 'preparing';

/** The dates that have to be kept, the earliest first: of applications in work, and of open tasks of all. */
export function dueDates(
  rows: readonly ApplicationRow[],
  tasks: readonly StoredTask[],
  compiled: CompiledPrograms,
  on: LocalDate,
): Due[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const found: Due[] = [];
  const add = (
    row: ApplicationRow,
    kind: Due['kind'],
    words: string,
    text: string | null,
    who: string | null,
  ): void => {
    const date = text === null ? null : parseIsoDate(text);
    if (date === null) return;
    const daysLeft = daysBetween(on, date);
    if (daysLeft > AHEAD_DAYS) return;
    const { id, client, title, track, stage } = row;
    found.push({ id, client, title, track, stage, kind, words, date, daysLeft, who });
  };
  for (const row of rows.filter(isInWork)) {
    if (row.window === 'closed' && row.deadline === null) add(row, 'passed', '', lastEntry(compiled, row), row.owner);
    else {
      if (row.ownDate !== row.deadline?.date) add(row, 'ready', '', row.ownDate, row.owner);
      if (row.deadline) add(row, 'deadline', row.deadline.label, row.deadline.date, row.owner);
    }
  }
  for (const task of tasks) {
    const row = byId.get(task.application);
    if (row && !task.done) add(row, 'task', task.title, task.due, task.who ?? row.owner);
  }
  return found.sort((a, b) => (a.date === b.date ? a.id - b.id : a.date < b.date ? -1 : 1));
}

function lastEntry({ byId, programs }: CompiledPrograms, { program }: ApplicationRow): string | null {
  const found = programs[byId.get(program) ?? -1];
  return found
    ? (entryDeadlines(found)
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? null)
    : null;
}

/** Applications in work that still lack facts or papers, those first whose own date is nearest. */
export function lacks(rows: readonly ApplicationRow[], on: LocalDate): Lack[] {
  return rows
    .filter((row) => isInWork(row) && (row.missing > 0 || row.papers.ready < row.papers.total))
    .map(({ id, client, title, track, ownDate, missing, papers }) => {
      const date = ownDate === null ? null : parseIsoDate(ownDate);
      return {
        id,
        client,
        title,
        track,
        date,
        daysLeft: date && daysBetween(on, date),
        missing,
        papersOpen: papers.total - papers.ready,
      };
    })
    .sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999') || a.id - b.id);
}
