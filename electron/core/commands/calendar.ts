import type { LocalDate } from '../../../shared/base/local-date.ts';
import { calendarEvents } from '../../../shared/program/calendar-events.ts';
import { calendarText } from '../../../shared/program/calendar.ts';
import { windowOf } from '../../../shared/program/window.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import { compiledPrograms, programAt } from './programs.ts';
import { openOf, type Session } from './session.ts';

const SETTING = 'calendar.workDays';
const WORK_DAYS = 3;
/** Days before each date at which the calendar reminds. */
export const REMIND_DAYS_BEFORE = [7, 1];

/** Working days before the date that binds at which one wants to be ready; 3 until a person says otherwise. */
export async function workDaysBeforehand(session: Session): Promise<number> {
  const stored = await readSetting(openOf(session), SETTING);
  return stored === null ? WORK_DAYS : Number(stored);
}

export async function calendarSettings(session: Session, workDays: number | undefined): Promise<{ workDays: number }> {
  if (workDays !== undefined) {
    await writeSetting(openOf(session), SETTING, String(workDays));
    session.changed('matches');
  }
  return { workDays: await workDaysBeforehand(session) };
}

/** Writes dates ahead as iCalendar, of these programs or of all that are open or upcoming. Fails with `output-unwritable`. */
export async function exportCalendar(
  session: Session,
  on: LocalDate,
  ids: readonly string[] | undefined,
  file: string,
): Promise<{ path: string; events: number }> {
  const compiled = await compiledPrograms(session);
  const wanted = ids && new Set(ids.map((id) => programAt(compiled, id)));
  const programs = compiled.programs.filter((program, i) =>
    wanted ? wanted.has(i) : ['open', 'upcoming'].includes(windowOf(program, on)),
  );
  const options = { workDays: await workDaysBeforehand(session), remindDaysBefore: REMIND_DAYS_BEFORE };
  const events = programs.flatMap((program) => calendarEvents(program, on, options));
  const { writeFileAtomic } = await import('../write/atomic-file.ts');
  await writeFileAtomic(file, calendarText('申报工作台', events, session.clock().toISOString()));
  return { path: file, events: events.length };
}
