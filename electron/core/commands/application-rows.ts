import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { ApplicationRow } from '../../../shared/contract/application-views.ts';
import { decidedByPerson } from '../../../shared/match/explain/reasons.ts';
import { isReady, type Application, type ProgramSource } from '../../../shared/packet/application.ts';
import { materialIndexes } from '../../../shared/packet/gaps.ts';
import { emptyPlaces, lackingFacts } from '../../../shared/packet/lacking-facts.ts';
import { recommenderOf } from '../../../shared/packet/noted-facts.ts';
import { ownDate } from '../../../shared/program/deadline-layers.ts';
import type { Program } from '../../../shared/program/program.ts';
import { programId } from '../../../shared/program/programs-of.ts';
import { windowOf } from '../../../shared/program/window.ts';
import type { StoredTask, StoredTick } from '../store/application-work.ts';
import type { StoredApplication } from '../store/applications.ts';
import { besideTemplates, type UsableTemplate } from '../write/template-places.ts';
import type { CompiledPrograms, KnownClient } from './match-cache.ts';
import { applicationOf, paperMarks } from './packet-applications.ts';

/** What rows are made from, read once for all of them. */
export interface RowContext {
  readonly on: LocalDate;
  readonly compiled: CompiledPrograms;
  readonly clients: ReadonlyMap<number, KnownClient>;
  readonly workDays: number;
  readonly ticks: ReadonlyMap<number, readonly StoredTick[]>;
  readonly tasks: ReadonlyMap<number, readonly StoredTask[]>;
  /** The bureaus' own files of the programs that are applied for, by the program's id. */
  readonly templates: ReadonlyMap<string, KnownTemplates>;
}

export interface KnownTemplates {
  readonly usable: readonly UsableTemplate[];
  /** Another as soon as a template or its mapping is another. */
  readonly key: string;
}

/** An application with its program and papers; both null where the notice is no longer such a program. */
export interface PlacedApplication {
  readonly program: Program | null;
  readonly application: Application | null;
}

export function placed(stored: StoredApplication, context: RowContext): PlacedApplication {
  const { compiled, clients, on } = context;
  const index = compiled.byId.get(programId(stored));
  const program = index === undefined ? undefined : compiled.programs[index];
  const known = clients.get(stored.clientId);
  if (index === undefined || !program || !known) return { program: null, application: null };
  const papers = paperMarks(program, context.ticks.get(stored.id) ?? []);
  return { program, application: applicationOf(compiled, known, index, on, papers, stored.copies) };
}

/** One line of the list. */
export function applicationRow(
  stored: StoredApplication,
  { program, application }: PlacedApplication,
  context: RowContext,
): ApplicationRow {
  const { on, workDays } = context;
  const tasks = context.tasks.get(stored.id) ?? [];
  const next = tasks.find((task) => !task.done);
  const own = program && ownDate(program, on, workDays);
  const materials = program ? materialIndexes(program) : [];
  const source = program && { program, reading: null, on };
  return {
    id: stored.id,
    program: programId(stored),
    noticeId: stored.noticeId,
    title: stored.noticeTitle,
    track: stored.track,
    client: stored.client,
    stage: stored.stage,
    stageOn: stored.stageOn,
    owner: stored.owner,
    note: stored.note,
    copies: stored.copies,
    archived: stored.archived,
    recommender: program && application ? recommenderOf(program, application.client.applicationFacts) : null,
    gone: program === null,
    window: program && windowOf(program, on),
    verdict: application?.trace.verdict ?? null,
    manualOpen: application?.trace.manualOpen ?? 0,
    decided: application !== null && decidedByPerson(application.trace),
    deadline: own && { label: own.deadline.label, date: own.date, time: own.deadline.time },
    daysLeft: own?.daysLeft ?? null,
    ownDate: stored.ownDate ?? own?.ready.date ?? null,
    ownDateSet: stored.ownDate !== null,
    papers: {
      ready: application ? materials.filter((index) => isReady(application, index)).length : 0,
      total: materials.length,
    },
    tasks: { done: tasks.filter(({ done }) => done).length, total: tasks.length },
    nextTask: next ? { id: next.id, title: next.title, due: next.due, who: next.who } : null,
    missing: source && application ? lacking(source, application, context) : 0,
  };
}

/** How many facts the papers of an application lack, as `application.facts` asks for them. */
function lacking(source: ProgramSource, application: Application, { templates }: RowContext): number {
  const own = templates.get(programId(source.program))?.usable ?? [];
  const { ownTable, lacking: places } = besideTemplates(own, source, [application]);
  return lackingFacts(source, [...(ownTable ? [] : emptyPlaces(source, [application])), ...places]).length;
}
