import type { ApplicationStage } from '../../../shared/program/application-stage.ts';
import { sql, transact } from './database.ts';
import { type FactRowEdit, writeFactRows } from './client-facts.ts';
import { type Act, type Recorder, record } from './journal.ts';
import type { Workspace } from './workspace.ts';

/** A client's application for a program, without what hangs on it. */
export interface StoredApplication {
  readonly id: number;
  readonly noticeId: string;
  readonly noticeTitle: string;
  readonly track: string | null;
  readonly clientId: number;
  readonly client: string;
  readonly stage: ApplicationStage;
  /** The day on which it came to this stage. */
  readonly stageOn: string;
  readonly owner: string | null;
  readonly note: string | null;
  /** A date that the consultant set, before the notice's. */
  readonly ownDate: string | null;
  /** Paper copies; null: as many as the notice asks for. */
  readonly copies: number | null;
  readonly archived: boolean;
  readonly madeBy: string;
  readonly madeAt: string;
}

const SELECT = `SELECT a.id, n.id AS noticeId, n.title AS noticeTitle, a.track, a.client AS clientId, c.name AS client,
  a.stage, a.owner, a.note, a.own_date AS ownDate, a.copies, a.archived, a.made_by AS madeBy, a.made_at AS madeAt,
  coalesce((SELECT e.happened_on FROM application_event e WHERE e.application = a.id AND e.removed = 0
    ORDER BY e.id DESC LIMIT 1), substr(a.made_at, 1, 10)) AS stageOn
  FROM application a JOIN notice n ON n.seq = a.notice JOIN client c ON c.id = a.client
  WHERE a.removed = 0 AND n.removed = 0 AND c.removed = 0`;

type Row = Omit<StoredApplication, 'archived'> & { readonly archived: number };
const applicationOf = (row: Row): StoredApplication => ({ ...row, archived: row.archived === 1 });

/** Every application, in the order in which they were opened. */
export const listApplications = async (ws: Workspace): Promise<readonly StoredApplication[]> =>
  sql<Row>(ws.db, `${SELECT} ORDER BY a.id`).all().map(applicationOf);

/** Those that are planned or being prepared, without archived ones. */
export const countInWork = async (ws: Workspace): Promise<number> =>
  sql<{ n: number }>(
    ws.db,
    `SELECT count(*) AS n FROM (${SELECT}) WHERE archived = 0 AND stage IN ('planned', 'preparing')`,
  ).get()?.n ?? 0;

/** The application of this id; null where it is not there or was taken back. */
export async function readApplication(ws: Workspace, id: number): Promise<StoredApplication | null> {
  const row = sql<Row>(ws.db, `${SELECT} AND a.id = ?`).get(id);
  return row ? applicationOf(row) : null;
}

/** Those for one program, archived ones too. */
export const applicationsFor = async (
  ws: Workspace,
  noticeId: string,
  track: string | null,
): Promise<readonly StoredApplication[]> =>
  sql<Row>(ws.db, `${SELECT} AND n.id = ? AND a.track IS ? ORDER BY a.id`).all(noticeId, track).map(applicationOf);

/** Opens applications of these clients that are not open yet, as one act. The ids, in the order of `clients`. */
export async function openApplications(
  ws: Workspace,
  program: { readonly noticeId: string; readonly track: string | null },
  clients: readonly number[],
  on: string,
  act: Act,
): Promise<readonly number[]> {
  return transact(ws.db, () => {
    const notice = sql<{ seq: number }>(ws.db, 'SELECT seq FROM notice WHERE id = ?').get(program.noticeId)?.seq;
    if (notice === undefined) throw new Error(`no notice ${program.noticeId}`);
    let recorder: Recorder | null = null;
    return clients.map((client) => {
      const open = sql<{ id: number }>(
        ws.db,
        'SELECT id FROM application WHERE client = ? AND notice = ? AND track IS ? AND removed = 0',
      ).get(client, notice, program.track);
      if (open) return open.id;
      recorder ??= record(ws.db, act, null);
      const { track } = program;
      const row = { notice, track, client, stage: 'planned', made_by: act.by, made_at: act.at };
      const id = recorder.insert('application', row);
      addEvent(recorder, { application: id, stage: 'planned', on, note: null, by: act.by });
      return id;
    });
  });
}

/** What may change of an application itself. */
export interface ApplicationChange {
  readonly owner?: string | null;
  readonly note?: string | null;
  readonly ownDate?: string | null;
  readonly copies?: number | null;
  readonly archived?: boolean;
  readonly stage?: { readonly stage: ApplicationStage; readonly on: string; readonly note: string | null };
}

/** Changes one application, and what is noted of it with its client, as one act; false where nothing changes. */
export async function updateApplication(
  ws: Workspace,
  before: StoredApplication,
  change: ApplicationChange & { readonly facts?: readonly FactRowEdit[] },
  act: Act,
): Promise<boolean> {
  const { owner, note, ownDate, copies, archived, stage, facts = [] } = change;
  const columns = {
    ...(owner !== undefined && owner !== before.owner ? { owner } : {}),
    ...(note !== undefined && note !== before.note ? { note } : {}),
    ...(ownDate !== undefined && ownDate !== before.ownDate ? { own_date: ownDate } : {}),
    ...(copies !== undefined && copies !== before.copies ? { copies } : {}),
    ...(archived !== undefined && archived !== before.archived ? { archived: archived ? 1 : 0 } : {}),
    ...(stage !== undefined && stage.stage !== before.stage ? { stage: stage.stage } : {}),
  };
  const itself = Object.keys(columns).length > 0;
  if (!itself && facts.length === 0) return false;
  transact(ws.db, () => {
    const recorder = record(ws.db, act, null);
    if (itself) recorder.update('application', before.id, columns);
    writeFactRows(recorder, facts);
    if (stage && columns.stage !== undefined) addEvent(recorder, { application: before.id, ...stage, by: act.by });
  });
  return true;
}

/** One change of stage. */
export interface StageEvent {
  readonly application: number;
  readonly stage: ApplicationStage;
  readonly on: string;
  readonly note: string | null;
  readonly by: string;
}

const addEvent = (recorder: Recorder, { application, stage, on, note, by }: StageEvent): number =>
  recorder.insert('application_event', { application, stage, happened_on: on, note, made_by: by });

/** How an application came to its stage, oldest first. */
export const stageEvents = async (ws: Workspace, application: number): Promise<readonly StageEvent[]> =>
  sql<StageEvent>(
    ws.db,
    `SELECT application, stage, happened_on AS "on", note, made_by AS "by" FROM application_event
     WHERE application = ? AND removed = 0 ORDER BY id`,
  ).all(application);
