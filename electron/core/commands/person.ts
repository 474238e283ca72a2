import { readSetting } from '../store/settings.ts';
import { openOf, type Session } from './session.ts';

/** The setting of a workspace that says whose acts its journal notes. */
export const PERSON = 'person';

/** Takes the name that the open workspace keeps for its journal. */
export async function recallPerson(session: Session): Promise<void> {
  session.person = (await readSetting(openOf(session), PERSON)) || null;
}
