import { type Standing, standings } from '../../../shared/program/standing.ts';
import { listRelations } from '../store/relations.ts';
import { openOf, type Session } from './session.ts';

/** What every related notice is worth beside the others, by its id. */
export const knownStandings = async (session: Session): Promise<ReadonlyMap<string, Standing>> =>
  standings(await listRelations(openOf(session)));
