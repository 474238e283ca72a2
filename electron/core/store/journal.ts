import { fail } from '../../../shared/base/failure.ts';
import { inChinese, quoted, say, type Sentence } from '../../../shared/base/sentence.ts';
import { type Database, sql, transact } from './database.ts';
import type { Workspace } from './workspace.ts';

/** Who changes something, when, and what it is called in 撤销 and in the history. */
export interface Act {
  readonly kind:
    | 'notice.import'
    | 'client.import'
    | 'notice.correct'
    | 'notice.relate'
    | 'client.edit'
    | 'match.decide'
    | 'application.open'
    | 'application.edit'
    | 'handover.import'
    | 'template.edit';
  readonly label: Sentence;
  readonly by: string;
  readonly at: string;
}

export interface JournalEntry extends Act {
  readonly id: number;
  readonly undone: boolean;
}

/** The tables whose rows people change, with the columns that may change. Nothing else can be written through the journal. */
const TARGETS = {
  notice: ['removed'],
  correction: ['removed'],
  notice_relation: ['removed', 'relation', 'by_person'],
  decision: ['removed'],
  client: ['removed', 'name', 'name_key', 'credit_code', 'cells', 'original', 'source_sheet', 'source_row'],
  client_row: ['removed', 'position', 'cells', 'original', 'source_sheet', 'source_row'],
  client_paper: ['removed', 'name', 'number', 'valid_until', 'note', 'original', 'file_name'],
  application: ['removed', 'stage', 'owner', 'note', 'own_date', 'copies', 'archived'],
  application_tick: ['removed', 'done', 'responsible', 'note', 'made_by', 'made_on'],
  application_task: ['removed', 'title', 'due', 'who', 'done'],
  application_event: ['removed'],
  application_file: ['removed'],
  template: ['removed', 'mapping'],
  template_column: ['removed', 'fact'],
} as const;
export type Target = keyof typeof TARGETS;
type Cells = Record<string, string | number | null>;

/** Writes one entry's changes; made inside a transaction and used up with it. */
export interface Recorder {
  readonly entry: number;
  /** Inserts a row, which undoing the entry removes; its id. */
  readonly insert: (target: Target, row: Readonly<Cells>) => number;
  /** The same for a row that was inserted by a statement of its own. */
  readonly inserted: (target: Target, row: number) => void;
  /** Sets columns of a row, remembering what they held; false where they hold this already. */
  readonly update: (target: Target, row: number, after: Cells) => boolean;
}

const keyOf = (target: Target): string => (target === 'notice' ? 'seq' : 'id');

/** Begins an entry, or goes on with `entry` of the same act (an import of several files). For use inside a transaction. */
export function record(db: Database, act: Act, entry: number | null): Recorder {
  const id =
    entry ??
    Number(
      sql(db, 'INSERT INTO journal (at, made_by, kind, label, said) VALUES (?, ?, ?, ?, ?)').run(
        act.at,
        act.by,
        act.kind,
        inChinese(act.label),
        JSON.stringify(act.label),
      ).lastInsertRowid,
    );
  if (entry === null) dropUndone(db, id);
  let seq =
    sql<{ n: number }>(db, 'SELECT coalesce(max(seq), 0) AS n FROM journal_change WHERE entry = ?').get(id)?.n ?? 0;
  const note = (target: Target, row: number, before: Cells, after: Cells): void => {
    sql(db, 'INSERT INTO journal_change (entry, seq, target, row, before, after) VALUES (?, ?, ?, ?, ?, ?)').run(
      id,
      (seq += 1),
      target,
      row,
      JSON.stringify(before),
      JSON.stringify(after),
    );
  };
  const inserted = (target: Target, row: number): void => note(target, row, { removed: 1 }, { removed: 0 });
  return {
    entry: id,
    insert: (target, row) => {
      const names = Object.keys(row);
      const places = names.map((name) => `@${name}`).join(', ');
      const { lastInsertRowid } = sql(db, `INSERT INTO ${target} (${names.join(', ')}) VALUES (${places})`).run(row);
      inserted(target, Number(lastInsertRowid));
      return Number(lastInsertRowid);
    },
    inserted,
    update: (target, row, after) => {
      const columns = Object.keys(after);
      const now = readCells(db, target, row, columns);
      const changed = columns.filter((column) => now[column] !== after[column]);
      if (changed.length === 0) return false;
      const pick = (cells: Cells): Cells =>
        Object.fromEntries(changed.map((column) => [column, cells[column] ?? null]));
      writeCells(db, target, row, pick(after));
      note(target, row, pick(now), pick(after));
      return true;
    },
  };
}

/** A new act ends the possibility of redoing what was undone before it. */
function dropUndone(db: Database, before: number): void {
  sql(db, 'DELETE FROM journal_change WHERE entry IN (SELECT id FROM journal WHERE undone = 1 AND id < ?)').run(before);
  sql(db, 'DELETE FROM journal WHERE undone = 1 AND id < ?').run(before);
}

function columnsOf(target: Target, columns: readonly string[]): readonly string[] {
  const allowed: readonly string[] = TARGETS[target];
  const foreign = columns.find((column) => !allowed.includes(column));
  if (foreign !== undefined) throw new Error(`journal: ${target}.${foreign} is not kept in the journal`);
  return columns;
}

function readCells(db: Database, target: Target, row: number, columns: readonly string[]): Cells {
  const found = sql<Cells>(
    db,
    `SELECT ${columnsOf(target, columns).join(', ')} FROM ${target} WHERE ${keyOf(target)} = ?`,
  ).get(row);
  if (!found) throw new Error(`journal: no row ${row} in ${target}`);
  return found;
}

function writeCells(db: Database, target: Target, row: number, cells: Cells): void {
  const columns = columnsOf(target, Object.keys(cells));
  sql(db, `UPDATE ${target} SET ${columns.map((c) => `${c} = ?`).join(', ')} WHERE ${keyOf(target)} = ?`).run(
    ...Object.values(cells),
    row,
  );
}

interface ChangeRow {
  readonly target: Target;
  readonly row: number;
  readonly before: string;
  readonly after: string;
}

/** Takes back the newest act that still stands; null where there is none. `touched` names the rows for what is derived from them. */
export async function undo(
  ws: Workspace,
  after: (db: Database, touched: readonly ChangeRow[]) => void,
): Promise<JournalEntry | null> {
  return turn(ws, 'undone = 0 ORDER BY id DESC', 1, after);
}

/** Does the oldest undone act again; null where there is none. */
export async function redo(
  ws: Workspace,
  after: (db: Database, touched: readonly ChangeRow[]) => void,
): Promise<JournalEntry | null> {
  return turn(ws, 'undone = 1 ORDER BY id ASC', 0, after);
}

function turn(
  ws: Workspace,
  which: string,
  undone: 0 | 1,
  after: (db: Database, touched: readonly ChangeRow[]) => void,
): JournalEntry | null {
  return transact(ws.db, () => {
    const entry = sql<JournalRow>(
      ws.db,
      `SELECT id, at, made_by, kind, label, said, undone FROM journal WHERE ${which} LIMIT 1`,
    ).get();
    if (!entry) return null;
    const changes = sql<ChangeRow>(
      ws.db,
      `SELECT target, row, before, after FROM journal_change WHERE entry = ? ORDER BY seq ${undone ? 'DESC' : 'ASC'}`,
    ).all(entry.id);
    for (const change of changes) {
      const [from, to] = undone ? [change.after, change.before] : [change.before, change.after];
      const expected = JSON.parse(from) as Cells;
      const now = readCells(ws.db, change.target, change.row, Object.keys(expected));
      if (Object.keys(expected).some((column) => now[column] !== expected[column])) {
        fail(
          'internal',
          undone
            ? say`不能撤销「${labelOf(entry)}」：相关数据后来又被改动。`
            : say`不能重做「${labelOf(entry)}」：相关数据后来又被改动。`,
          {
            entry: entry.id,
          },
        );
      }
      writeCells(ws.db, change.target, change.row, JSON.parse(to) as Cells);
    }
    sql(ws.db, 'UPDATE journal SET undone = ? WHERE id = ?').run(undone, entry.id);
    after(ws.db, changes);
    return entryOf(entry, undone === 1);
  });
}

interface JournalRow {
  readonly id: number;
  readonly at: string;
  readonly made_by: string;
  readonly kind: Act['kind'];
  readonly label: string;
  /** The label as a sentence; null in entries of versions that kept its Chinese only. */
  readonly said: string | null;
  readonly undone: number;
}
const labelOf = ({ label, said }: JournalRow): Sentence =>
  said === null ? quoted(label) : (JSON.parse(said) as Sentence);

const entryOf = (row: JournalRow, undone: boolean): JournalEntry => ({
  id: row.id,
  at: row.at,
  by: row.made_by,
  kind: row.kind,
  label: labelOf(row),
  undone,
});

/** The newest entries, newest first. */
export async function listJournal(ws: Workspace, limit: number): Promise<readonly JournalEntry[]> {
  const rows = sql<JournalRow>(
    ws.db,
    'SELECT id, at, made_by, kind, label, said, undone FROM journal ORDER BY id DESC LIMIT ?',
  ).all(limit);
  return rows.map((row) => entryOf(row, row.undone === 1));
}
