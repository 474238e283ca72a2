import { fail } from '../../../shared/base/failure.ts';
import { groupBy } from '../../../shared/base/group-by.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { say } from '../../../shared/base/sentence.ts';
import { listTasks, listTicks } from '../store/application-work.ts';
import { readApplication, type StoredApplication } from '../store/applications.ts';
import type { KnownTemplates, RowContext } from './application-rows.ts';
import { workDaysBeforehand } from './calendar.ts';
import { knownClients } from './clients.ts';
import { readableTemplates } from './program-templates.ts';
import { compiledPrograms } from './programs.ts';
import { openOf, type Session } from './session.ts';

/** The application of this id; fails with `usage`. */
export async function applicationNamed(session: Session, id: number): Promise<StoredApplication> {
  return (
    (await readApplication(openOf(session), id)) ?? fail('usage', say`这项申报已不在工作区里，可能已被撤销。`, { id })
  );
}

/** What rows of the list are made from, of all applications or of `only` one; with the templates of `programs`. */
export async function rowContext(
  session: Session,
  on: LocalDate,
  only: number | null,
  programs: readonly string[],
): Promise<RowContext> {
  const ws = openOf(session);
  return {
    on,
    compiled: await compiledPrograms(session),
    clients: new Map((await knownClients(session)).map((known) => [known.stored.id, known])),
    workDays: await workDaysBeforehand(session),
    ticks: byApplication(await listTicks(ws, only)),
    tasks: byApplication(await listTasks(ws, only)),
    templates: await templatesOf(session, programs),
  };
}

async function templatesOf(session: Session, programs: readonly string[]): Promise<RowContext['templates']> {
  const compiled = await compiledPrograms(session);
  const templates = new Map<string, KnownTemplates>();
  for (const id of new Set(programs)) {
    const program = compiled.programs[compiled.byId.get(id) ?? -1];
    if (!program) continue;
    const usable = await readableTemplates(session, program);
    templates.set(id, { usable, key: JSON.stringify(usable.map(({ name, mapping }) => [name, mapping])) });
  }
  return templates;
}

const byApplication = <T extends { readonly application: number }>(
  rows: readonly T[],
): ReadonlyMap<number, readonly T[]> => groupBy(rows, ({ application }) => application);
