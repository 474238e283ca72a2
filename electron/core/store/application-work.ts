import { sql, transact } from './database.ts';
import { type Act, record } from './journal.ts';
import type { Workspace } from './workspace.ts';

/** A paper of an application as persons left it. `material` is the key of shared/packet/material-key.ts. */
export interface StoredTick {
  readonly application: number;
  readonly material: string;
  readonly done: boolean;
  readonly responsible: string | null;
  readonly note: string | null;
  readonly by: string;
  readonly on: string;
}

export interface StoredTask {
  readonly id: number;
  readonly application: number;
  readonly title: string;
  readonly due: string | null;
  readonly who: string | null;
  readonly done: boolean;
}

type Flagged<T> = Omit<T, 'done'> & { readonly done: number };
const flagged = <T extends { readonly done: boolean }>(row: Flagged<T>): T => ({ ...row, done: row.done === 1 }) as T;

const TICKS = `SELECT application, material, done, responsible, note, made_by AS "by", made_on AS "on"
  FROM application_tick WHERE removed = 0`;
const TASKS = 'SELECT id, application, title, due, who, done FROM application_task WHERE removed = 0';

/** Ticks of one application, or of all. */
export async function listTicks(ws: Workspace, application: number | null): Promise<readonly StoredTick[]> {
  const rows =
    application === null
      ? sql<Flagged<StoredTick>>(ws.db, `${TICKS} ORDER BY id`).all()
      : sql<Flagged<StoredTick>>(ws.db, `${TICKS} AND application = ? ORDER BY id`).all(application);
  return rows.map((row) => flagged<StoredTick>(row));
}

/** Tasks of one application, or of all: the open ones first, by their dates. */
export async function listTasks(ws: Workspace, application: number | null): Promise<readonly StoredTask[]> {
  const order = 'ORDER BY done, due IS NULL, due, id';
  const rows =
    application === null
      ? sql<Flagged<StoredTask>>(ws.db, `${TASKS} ${order}`).all()
      : sql<Flagged<StoredTask>>(ws.db, `${TASKS} AND application = ? ${order}`).all(application);
  return rows.map((row) => flagged<StoredTask>(row));
}

/** Keeps papers as they are now, each in the place of what was kept before, as one act; false where nothing changes. */
export async function saveTicks(ws: Workspace, ticks: readonly StoredTick[], act: Act): Promise<boolean> {
  return transact(ws.db, () => {
    const changed = ticks.flatMap((tick) => {
      const row = sql<{ id: number } & Flagged<StoredTick>>(
        ws.db,
        `SELECT id, done, responsible, note FROM application_tick WHERE application = ? AND material = ? AND removed = 0`,
      ).get(tick.application, tick.material);
      const same =
        row === undefined
          ? !tick.done && tick.responsible === null && tick.note === null
          : (row.done === 1) === tick.done && row.responsible === tick.responsible && row.note === tick.note;
      return same ? [] : [{ tick, id: row?.id ?? null }];
    });
    if (changed.length === 0) return false;
    const recorder = record(ws.db, act, null);
    for (const { tick, id } of changed) {
      const { application, material, responsible, note, by, on } = tick;
      const columns = { done: tick.done ? 1 : 0, responsible, note, made_by: by, made_on: on };
      if (id !== null) recorder.update('application_tick', id, columns);
      else recorder.insert('application_tick', { application, material, ...columns });
    }
    return true;
  });
}

/** Adds tasks as one act; their ids. */
export async function addTasks(
  ws: Workspace,
  tasks: readonly Omit<StoredTask, 'id' | 'done'>[],
  act: Act,
): Promise<readonly number[]> {
  return transact(ws.db, () => {
    const recorder = record(ws.db, act, null);
    return tasks.map(({ application, title, due, who }) =>
      recorder.insert('application_task', { application, title, due, who }),
    );
  });
}

/** One task; null where it is not there or was taken back. */
export async function readTask(ws: Workspace, id: number): Promise<StoredTask | null> {
  const row = sql<Flagged<StoredTask>>(ws.db, `${TASKS} AND id = ?`).get(id);
  return row ? flagged<StoredTask>(row) : null;
}

/** Changes or removes a task as one act; false where nothing changes. */
export async function updateTask(
  ws: Workspace,
  before: StoredTask,
  after: StoredTask | null,
  act: Act,
): Promise<boolean> {
  const same = after !== null && (['title', 'due', 'who', 'done'] as const).every((key) => after[key] === before[key]);
  if (same) return false;
  transact(ws.db, () => {
    const recorder = record(ws.db, act, null);
    recorder.update(
      'application_task',
      before.id,
      after === null
        ? { removed: 1 }
        : { title: after.title, due: after.due, who: after.who, done: after.done ? 1 : 0 },
    );
  });
  return true;
}
