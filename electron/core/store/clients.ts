import type { Cells, ClientChange, RowSource, StoredClient, StoredRow } from '../../../shared/client/merge.ts';
import { nameKey } from '../../../shared/client/merge.ts';
import { type SheetId, SHEETS } from '../../../shared/client/fields.ts';
import { type Database, sql, transact } from './database.ts';
import { type Act, record, type Recorder } from './journal.ts';
import { insertOriginal, type Original, withOriginal } from './originals.ts';
import type { Workspace } from './workspace.ts';

interface ClientRow {
  readonly id: number;
  readonly name: string;
  readonly cells: string;
}
interface SheetRow {
  readonly id: number;
  readonly client: number;
  readonly sheet: SheetId;
  readonly cells: string;
}

const cellsOf = (json: string): Cells => JSON.parse(json) as Cells;

/** Every client with its rows, in the order of their import. */
export async function listClients(ws: Workspace): Promise<readonly StoredClient[]> {
  const rows = new Map<number, StoredRow[]>();
  for (const row of sql<SheetRow>(
    ws.db,
    'SELECT id, client, sheet, cells FROM client_row WHERE removed = 0 ORDER BY client, position, id',
  ).iterate()) {
    const own = { id: row.id, sheet: row.sheet, cells: cellsOf(row.cells) };
    const list = rows.get(row.client);
    if (list) list.push(own);
    else rows.set(row.client, [own]);
  }
  return sql<ClientRow>(ws.db, 'SELECT id, name, cells FROM client WHERE removed = 0 ORDER BY id')
    .all()
    .map((client) => ({
      id: client.id,
      name: client.name,
      cells: cellsOf(client.cells),
      rows: rows.get(client.id) ?? [],
    }));
}

/** One client with its rows; null where it is not there or was taken back. */
export async function readClient(ws: Workspace, id: number): Promise<StoredClient | null> {
  const client = sql<ClientRow>(ws.db, 'SELECT id, name, cells FROM client WHERE id = ? AND removed = 0').get(id);
  if (!client) return null;
  const rows = sql<SheetRow>(
    ws.db,
    'SELECT id, client, sheet, cells FROM client_row WHERE client = ? AND removed = 0 ORDER BY position, id',
  ).all(id);
  return {
    id,
    name: client.name,
    cells: cellsOf(client.cells),
    rows: rows.map((row) => ({ id: row.id, sheet: row.sheet, cells: cellsOf(row.cells) })),
  };
}

/** Where the newest statement of each sheet of a client came from: `file · sheet 第 n 行`. */
export async function readSources(ws: Workspace, client: number): Promise<ReadonlyMap<SheetId, string>> {
  const rows = sql<{ sheet: SheetId; name: string; source_sheet: string; source_row: number }>(
    ws.db,
    `SELECT 'company' AS sheet, o.name, c.source_sheet, c.source_row FROM client c JOIN original o ON o.sha256 = c.original WHERE c.id = @client
     UNION ALL SELECT r.sheet, o.name, r.source_sheet, min(r.source_row) FROM client_row r JOIN original o ON o.sha256 = r.original
     WHERE r.client = @client AND r.removed = 0 GROUP BY r.sheet`,
  ).all({ client });
  return new Map(rows.map((row) => [row.sheet, `${row.name} · ${row.source_sheet} 第 ${row.source_row} 行`]));
}

/** Saves what an import changes, all or none, as one journal entry; null where nothing changes. */
export async function saveClients(
  ws: Workspace,
  file: { original: Original; bytes: Uint8Array },
  changes: readonly ClientChange[],
  act: Act,
): Promise<number | null> {
  if (changes.length === 0) return null;
  return withOriginal(ws, file.original.sha256, file.bytes, () => {
    insertOriginal(ws.db, file.original);
    return writeClientChanges(ws.db, changes, record(ws.db, act, null), file.original.sha256);
  });
}

/** Saves what a person entered, all or none, as one journal entry; null where nothing changes. Where rows came from stays. */
export async function saveEdits(ws: Workspace, changes: readonly ClientChange[], act: Act): Promise<number | null> {
  if (changes.length === 0) return null;
  return transact(ws.db, () => writeClientChanges(ws.db, changes, record(ws.db, act, null), null));
}

/** Takes clients off with their applications and what was decided for them, as one journal entry; undo brings all back. */
export async function removeClients(ws: Workspace, clients: readonly number[], act: Act): Promise<void> {
  transact(ws.db, () => {
    const recorder = record(ws.db, act, null);
    for (const client of clients) {
      for (const target of ['application', 'decision'] as const)
        for (const { id } of sql<{ id: number }>(
          ws.db,
          `SELECT id FROM ${target} WHERE client = ? AND removed = 0`,
        ).all(client))
          recorder.update(target, id, { removed: 1 });
      recorder.update('client', client, { removed: 1 });
    }
  });
}

/** Writes changes into an entry that has begun; `original` is the file that states them, null where a person does. For use inside a transaction. */
export function writeClientChanges(
  db: Database,
  changes: readonly ClientChange[],
  recorder: Recorder,
  original: string | null,
): number {
  for (const change of changes) {
    const id = change.id ?? insertClient(db, change, original);
    if (change.id === null) recorder.inserted('client', id);
    else if (change.company)
      recorder.update('client', id, {
        ...companyColumns(change.name, change.company.cells),
        ...sourceColumns(change.company.source, original),
      });
    for (const row of change.rows) {
      if (row.cells === null) recorder.update('client_row', row.id ?? 0, { removed: 1 });
      else if (row.id !== null)
        recorder.update('client_row', row.id, {
          cells: JSON.stringify(row.cells),
          ...sourceColumns(row.source, original),
        });
      else recorder.inserted('client_row', insertRow(db, id, row.sheet, row.cells, row.source, original));
    }
  }
  return recorder.entry;
}

function insertClient(db: Database, { name, company }: ClientChange, original: string | null): number {
  const columns = companyColumns(name, company?.cells ?? {});
  const source = company?.source ?? null;
  return Number(
    sql(
      db,
      'INSERT INTO client (name, name_key, credit_code, cells, original, source_sheet, source_row) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(
      columns.name,
      columns.name_key,
      columns.credit_code,
      columns.cells,
      source === null ? null : original,
      source?.sheet ?? null,
      source?.row ?? null,
    ).lastInsertRowid,
  );
}

function insertRow(
  db: Database,
  client: number,
  sheet: SheetId,
  cells: Cells,
  source: RowSource | null,
  original: string | null,
): number {
  // What a person enters stands behind what came from a sheet.
  const position = SHEETS.findIndex((s) => s.id === sheet) * 1_000_000 + (source?.row ?? 999_999);
  return Number(
    sql(
      db,
      'INSERT INTO client_row (client, sheet, position, cells, original, source_sheet, source_row) VALUES (?, ?, ?, ?, ?, ?, ?)',
    ).run(
      client,
      sheet,
      position,
      JSON.stringify(cells),
      source === null ? null : original,
      source?.sheet ?? null,
      source?.row ?? null,
    ).lastInsertRowid,
  );
}

/** Nothing where the change names no source: where the row came from then stays what it was. */
const sourceColumns = (source: RowSource | null, original: string | null): Record<string, string | number | null> =>
  source === null ? {} : { original, source_sheet: source.sheet, source_row: source.row };

function companyColumns(name: string, cells: Cells) {
  const code = cells['creditCode'];
  return {
    name,
    name_key: nameKey(name),
    credit_code: typeof code === 'string' ? code : null,
    cells: JSON.stringify(cells),
  };
}

export const countClients = async (ws: Workspace): Promise<number> =>
  sql<{ n: number }>(ws.db, 'SELECT count(*) AS n FROM client WHERE removed = 0').get()?.n ?? 0;
