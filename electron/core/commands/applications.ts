import { fail } from '../../../shared/base/failure.ts';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import { type Sentence, say } from '../../../shared/base/sentence.ts';
import { nameKey } from '../../../shared/client/merge.ts';
import type { ApplicationRow, ApplicationView } from '../../../shared/contract/application-views.ts';
import { programName } from '../../../shared/packet/application.ts';
import { factItem } from '../../../shared/packet/asked-facts.ts';
import { materialIndexes } from '../../../shared/packet/gaps.ts';
import { proofText } from '../../../shared/packet/client-papers.ts';
import { materialKeys } from '../../../shared/packet/material-key.ts';
import { notedRows, withUnit } from '../../../shared/packet/noted-facts.ts';
import { statedUnit } from '../../../shared/packet/template-name.ts';
import { type ApplicationStage, STAGE_WORDS } from '../../../shared/program/application-stage.ts';
import { listFiles } from '../store/application-files.ts';
import { listTasks, listTicks } from '../store/application-work.ts';
import {
  type ApplicationChange,
  listApplications,
  openApplications,
  readApplication,
  stageEvents,
  type StoredApplication,
  updateApplication,
} from '../store/applications.ts';
import { programId } from '../../../shared/program/programs-of.ts';
import { factEdits, factsChanged } from './application-facts.ts';
import { keptApplicationRow } from './application-row-cache.ts';
import {
  applicationRow,
  placed,
  type PlacedApplication,
  type KnownTemplates,
  type RowContext,
} from './application-rows.ts';
import { workDaysBeforehand } from './calendar.ts';
import { clientNamed, knownClients } from './clients.ts';
import { layerViews } from './explanation.ts';
import type { KnownClient } from './match-cache.ts';
import { readableTemplates } from './program-templates.ts';
import { compiledPrograms, programAt } from './programs.ts';
import { actOf, type Call, openOf, type Session } from './session.ts';

/** The application of this id; fails with `usage`. */
export async function applicationNamed(session: Session, id: number): Promise<StoredApplication> {
  return (
    (await readApplication(openOf(session), id)) ?? fail('usage', say`这项申报已不在工作区里，可能已被撤销。`, { id })
  );
}

async function rowContext(
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

function byApplication<T extends { readonly application: number }>(
  rows: readonly T[],
): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const row of rows) {
    const own = groups.get(row.application);
    if (own) own.push(row);
    else groups.set(row.application, [row]);
  }
  return groups;
}

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

/** One application with all that hangs on it. */
export async function applicationView(session: Session, on: LocalDate, id: number): Promise<ApplicationView> {
  const ws = openOf(session);
  const stored = await applicationNamed(session, id);
  const context = await rowContext(session, on, id, [programId(stored)]);
  const at = placed(stored, context);
  const { program } = at;
  const events = await stageEvents(ws, id);
  return {
    ...applicationRow(stored, at, context),
    ...paperLists(at, id, context),
    facts: factsOf(at),
    taskList: (context.tasks.get(id) ?? []).map(({ id: task, title, due, who, done }) => ({
      id: task,
      title,
      due,
      who,
      done,
    })),
    events: events.map(({ stage, on: day, by, note }) => ({ stage, on: day, by, note })),
    deadlines: program ? layerViews(program, on) : [],
    files: (await listFiles(ws, id)).map(({ id: file, name, size, by, at }) => ({
      id: file,
      name,
      size,
      by,
      on: at.slice(0, 10),
    })),
  };
}

function paperLists(
  { program, application }: PlacedApplication,
  id: number,
  { ticks }: RowContext,
): Pick<ApplicationView, 'paperList' | 'formerPapers'> {
  const left = new Map((ticks.get(id) ?? []).map((tick) => [tick.material, tick]));
  const keys = program ? materialKeys(program.notice.materials) : [];
  const paperList = (program ? materialIndexes(program) : []).flatMap((index) => {
    const material = program?.notice.materials[index];
    const key = keys[index];
    if (!material || key === undefined) return [];
    const tick = left.get(key);
    left.delete(key);
    const mark = application?.papers.get(index);
    const { name, copies, form, sealed, attachment } = material;
    return [
      {
        material: key,
        name,
        copies,
        form,
        sealed,
        attachment,
        done: mark?.ready ?? tick?.done ?? false,
        responsible: tick?.responsible ?? null,
        note: tick?.note ?? null,
        by: tick?.by ?? null,
        on: tick?.on ?? null,
        proof: mark?.proof ? { text: proofText(mark.proof), valid: mark.proof.valid } : null,
      },
    ];
  });
  const former = [...left.values()].filter(({ done }) => done).map(({ material }) => material.replace(/^[^/]*\//, ''));
  return { paperList, formerPapers: former };
}

const factsOf = ({ program, application }: PlacedApplication): ApplicationView['facts'] =>
  program && application
    ? [...notedRows(program, application.client.applicationFacts).values()].map(({ item, content, note }) => ({
        item: factItem(item),
        value: withUnit(content ?? '', statedUnit(item)),
        note,
      }))
    : [];

export interface UpdateRequest extends Omit<ApplicationChange, 'stage'> {
  readonly id: number;
  readonly stage?: ApplicationStage;
  readonly stageOn?: string;
  readonly stageNote?: string | null;
  readonly recommender?: string | null;
}

/** Changes an application as persons say. */
export async function updateOne(
  session: Session,
  on: LocalDate,
  { id, stage, stageOn, stageNote, recommender, ...change }: UpdateRequest,
): Promise<ApplicationView> {
  const before = await applicationNamed(session, id);
  const moved = stage === undefined ? {} : { stage: { stage, on: stageOn ?? on, note: blank(stageNote ?? null) } };
  const { owner, note } = change;
  const wanted = {
    ...change,
    ...(owner === undefined ? {} : { owner: blank(owner) }),
    ...(note === undefined ? {} : { note: blank(note) }),
    ...moved,
  };
  const { edits: facts } =
    recommender === undefined
      ? { edits: [] }
      : await factEdits(session, programId(before), [
          { client: before.client, item: '推荐单位', value: recommender ?? '' },
        ]);
  const words = changeWords(wanted) ?? (recommender === undefined ? say`修改申报备注` : say`修改推荐单位`);
  // Taking back a fact of the client asks for its matches anew.
  const act = actOf(session, facts.length > 0 ? 'client.edit' : 'application.edit', say`${words}：${before.client}`);
  if (await updateApplication(openOf(session), before, { ...wanted, facts }, act)) {
    if (facts.length > 0) await factsChanged(session, facts);
    session.changed('applications');
  }
  return applicationView(session, on, id);
}

const blank = (words: string | null): string | null => (words === null || words.trim() === '' ? null : words.trim());

function changeWords(change: ApplicationChange): Sentence | null {
  if (change.stage) return say`申报改为${STAGE_WORDS[change.stage.stage]}`;
  if (change.archived !== undefined) return change.archived ? say`归档申报` : say`取消归档`;
  if (change.owner !== undefined) return say`修改申报负责人`;
  if (change.ownDate !== undefined) return say`修改备齐日期`;
  if (change.copies !== undefined) return say`修改份数`;
  return change.note === undefined ? null : say`修改申报备注`;
}
