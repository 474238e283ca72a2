import { standardTasksSchema } from '../../../shared/contract/settings-commands.ts';
import { type StandardTask, USUAL_TASKS } from '../../../shared/program/standard-tasks.ts';
import { readSetting, writeSetting } from '../store/settings.ts';
import { openOf, type Session } from './session.ts';

const SETTING = 'standardTasks';

/** The tasks that every application of the open workspace takes. */
export async function standardTasksOf(session: Session): Promise<StandardTask[]> {
  const kept = await readSetting(openOf(session), SETTING);
  const own = kept === null ? [] : standardTasksSchema.parse(JSON.parse(kept));
  return own.length > 0 ? own : [...USUAL_TASKS];
}

/** Keeps a list; an empty one stands for the usual tasks. Applications that have their tasks keep those. */
export const keepStandardTasks = (session: Session, tasks: readonly StandardTask[]): Promise<void> =>
  writeSetting(openOf(session), SETTING, JSON.stringify(tasks));
