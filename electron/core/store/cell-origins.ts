import { type Database, sql } from './database.ts';
import type { Workspace } from './workspace.ts';

/** Where a stored cell came from: the act that last changed it, and the line of a file where it was an import. */
export interface CellOrigin {
  readonly kind: string;
  readonly by: string;
  readonly at: string;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
}

/** By field, of one row. */
export type RowOrigins = ReadonlyMap<string, CellOrigin>;

export interface ClientOrigins {
  readonly company: RowOrigins;
  /** By the id of the stored row. */
  readonly rows: ReadonlyMap<number, RowOrigins>;
}

/** The origin of every cell of a client, read from the journal of its rows. */
export async function readOrigins(ws: Workspace, client: number): Promise<ClientOrigins> {
  const company = rowOrigins(ws.db, 'client', client);
  const ids = sql<{ id: number }>(ws.db, 'SELECT id FROM client_row WHERE client = ? AND removed = 0').all(client);
  return { company, rows: new Map(ids.map(({ id }) => [id, rowOrigins(ws.db, 'client_row', id)])) };
}

interface Change {
  readonly kind: string;
  readonly by: string;
  readonly at: string;
  readonly before: string;
  readonly after: string;
}
interface Columns {
  readonly cells?: string;
  readonly original?: string | null;
  readonly source_sheet?: string | null;
  readonly source_row?: number | null;
  readonly removed?: number;
}

/** From the newest change back: a cell is of the act after which it no longer changed, else of the one that made the row. */
function rowOrigins(db: Database, table: 'client' | 'client_row', id: number): RowOrigins {
  const now = sql<{ cells: string; original: string | null; source_sheet: string | null; source_row: number | null }>(
    db,
    `SELECT cells, original, source_sheet, source_row FROM ${table} WHERE id = ?`,
  ).get(id);
  const origins = new Map<string, CellOrigin>();
  if (!now) return origins;
  const changes = sql<Change>(
    db,
    `SELECT j.kind, j.made_by AS "by", j.at, c.before, c.after FROM journal_change c JOIN journal j ON j.id = c.entry
     WHERE c.target = ? AND c.row = ? AND j.undone = 0 ORDER BY c.entry DESC, c.seq DESC`,
  ).all(table, id);
  const fields = Object.keys(JSON.parse(now.cells) as object);
  let source = { original: now.original, sheet: now.source_sheet, row: now.source_row };
  for (const { kind, by, at, ...change } of changes) {
    const [before, after] = [JSON.parse(change.before) as Columns, JSON.parse(change.after) as Columns];
    const imported = kind.endsWith('.import');
    const origin = {
      kind,
      by,
      at,
      file: imported ? fileName(db, source.original) : null,
      sheet: imported ? source.sheet : null,
      row: imported ? source.row : null,
    };
    const made = before.removed === 1 && after.removed === 0;
    const [old, fresh] = [cellsOf(before.cells), cellsOf(after.cells)];
    for (const field of fields)
      if (!origins.has(field) && (made || JSON.stringify(old[field]) !== JSON.stringify(fresh[field])))
        origins.set(field, origin);
    source = {
      original: before.original === undefined ? source.original : before.original,
      sheet: before.source_sheet === undefined ? source.sheet : before.source_sheet,
      row: before.source_row === undefined ? source.row : before.source_row,
    };
  }
  return origins;
}

const cellsOf = (json: string | undefined): Record<string, unknown> =>
  json === undefined ? {} : (JSON.parse(json) as Record<string, unknown>);

const fileName = (db: Database, original: string | null): string | null =>
  original === null
    ? null
    : (sql<{ name: string }>(db, 'SELECT name FROM original WHERE sha256 = ?').get(original)?.name ?? null);
