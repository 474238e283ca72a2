import type { Preferences } from '../../../shared/contract/settings-commands.ts';
import type { StandardTask } from '../../../shared/program/standard-tasks.ts';
import type { Typefaces } from '../../../shared/packet/typefaces.ts';
import { writeSetting } from '../store/settings.ts';
import { calendarSettings } from './calendar.ts';
import { PERSON, recallPerson } from './person.ts';
import { keepStandardTasks, standardTasksOf } from './standard-tasks.ts';
import { openOf, type Session, systemUser } from './session.ts';
import { chooseTypefaces, typefacesOf } from './typefaces.ts';

/** Sets what is given and answers all. A name of spaces only is none: the computer's user name is taken then. */
export async function preferences(
  session: Session,
  change: {
    readonly person?: string;
    readonly workDays?: number;
    readonly typefaces?: Readonly<Partial<Record<keyof Typefaces, string>>>;
    readonly standardTasks?: readonly StandardTask[];
  },
): Promise<Preferences> {
  if (change.person !== undefined) {
    await writeSetting(openOf(session), PERSON, change.person.trim());
    await recallPerson(session);
  }
  if (change.typefaces) await chooseTypefaces(session, change.typefaces);
  if (change.standardTasks) await keepStandardTasks(session, change.standardTasks);
  const { workDays } = await calendarSettings(session, change.workDays);
  return {
    person: session.person,
    systemUser: systemUser(),
    workDays,
    typefaces: await typefacesOf(session),
    standardTasks: await standardTasksOf(session),
  };
}
