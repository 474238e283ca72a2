import type { LocalDate } from '../../../shared/base/local-date.ts';
import { say } from '../../../shared/base/sentence.ts';
import { nameKey } from '../../../shared/client/merge.ts';
import type { ApplicationRow } from '../../../shared/contract/application-views.ts';
import { programName } from '../../../shared/packet/application.ts';
import { listApplications, openApplications } from '../store/applications.ts';
import { programId } from '../../../shared/program/programs-of.ts';
import { keptApplicationRow } from './application-row-cache.ts';
import { applicationRow, placed } from './application-rows.ts';
import { clientNamed } from './clients.ts';
import type { KnownClient } from './match-cache.ts';
import { compiledPrograms, programAt } from './programs.ts';
import { actOf, type Call, openOf, type Session } from './session.ts';
import { applicationNamed, rowContext } from './application-context.ts';

export interface ApplicationFilter {
  readonly program?: string;
  readonly client?: string;
  readonly archived: boolean;
}

const ROWS_A_SLICE = 50;

/** The applications, in the order in which they were opened. Gives way to other calls between slices. */
export async function applicationRows(
  session: Session,
  on: LocalDate,
  { program, client, archived }: ApplicationFilter,
  { signal }: Pick<Call, 'signal'>,
): Promise<ApplicationRow[]> {
  const applications = await listApplications(openOf(session));
  if (applications.length === 0) return [];
  const context = await rowContext(session, on, null, applications.map(programId));
  const rows: ApplicationRow[] = [];
  for (const [n, stored] of applications.entries()) {
    if (n % ROWS_A_SLICE === 0) {
      await new Promise((resolve) => setImmediate(resolve));
      signal.throwIfAborted();
    }
    if (stored.archived && !archived) continue;
    if (client !== undefined && nameKey(stored.client) !== nameKey(client)) continue;
    const row = keptApplicationRow(stored, context);
    if (program === undefined || row.program === program) rows.push(row);
  }
  return rows;
}

/** Opens applications of these clients for a program. Unknown programs and clients fail before anything is kept. */
export async function openAll(
  session: Session,
  on: LocalDate,
  id: string,
  clients: readonly string[],
): Promise<ApplicationRow[]> {
  const compiled = await compiledPrograms(session);
  const program = compiled.programs[programAt(compiled, id)];
  if (!program) throw new RangeError(`no program ${id}`);
  const known: KnownClient[] = [];
  for (const name of new Set(clients)) known.push(await clientNamed(session, name));
  const [first] = known;
  const who = known.length === 1 && first ? say`「${first.client.name}」` : say` ${known.length} 家企业`;
  const act = actOf(session, 'application.open', say`为${who}开立申报：${programName(program)}`);
  const before = new Set((await listApplications(openOf(session))).map((application) => application.id));
  const ids = await openApplications(
    openOf(session),
    program,
    known.map(({ stored }) => stored.id),
    on,
    act,
  );
  if (ids.some((one) => !before.has(one))) session.changed('applications');
  const context = await rowContext(session, on, null, [id]);
  const rows: ApplicationRow[] = [];
  for (const one of ids) {
    const stored = await applicationNamed(session, one);
    rows.push(applicationRow(stored, placed(stored, context), context));
  }
  return rows;
}
