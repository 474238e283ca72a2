import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { ClientPaper } from '../../../shared/client/client-paper.ts';
import { sql, transact } from './database.ts';
import { type Act, record } from './journal.ts';
import { insertOriginal, type Original, withOriginal } from './originals.ts';
import type { Workspace } from './workspace.ts';

interface Row {
  readonly id: number;
  readonly client: number;
  readonly name: string;
  readonly number: string | null;
  readonly valid_until: string | null;
  readonly note: string | null;
  readonly file_name: string | null;
}

const SELECT = 'SELECT id, client, name, number, valid_until, note, file_name FROM client_paper WHERE removed = 0';

const paperOf = (row: Row): ClientPaper => ({
  id: row.id,
  name: row.name,
  number: row.number,
  validUntil: row.valid_until as LocalDate | null,
  note: row.note,
  file: row.file_name,
});

/** The papers of every client, in the order in which they were entered. */
export async function listPapers(ws: Workspace): Promise<ReadonlyMap<number, readonly ClientPaper[]>> {
  const papers = new Map<number, ClientPaper[]>();
  for (const row of sql<Row>(ws.db, `${SELECT} ORDER BY id`).iterate()) {
    const own = papers.get(row.client);
    if (own) own.push(paperOf(row));
    else papers.set(row.client, [paperOf(row)]);
  }
  return papers;
}

export const papersOfClient = async (ws: Workspace, client: number): Promise<readonly ClientPaper[]> =>
  sql<Row>(ws.db, `${SELECT} AND client = ? ORDER BY id`).all(client).map(paperOf);

export interface PaperFile {
  readonly original: Original;
  readonly bytes: Uint8Array;
}

/** Enters a paper (`id` null) or changes one, as one journal entry; a file that is not given stays what it is. */
export async function savePaper(
  ws: Workspace,
  client: number,
  paper: Omit<ClientPaper, 'id' | 'file'> & { readonly id: number | null },
  file: PaperFile | null,
  act: Act,
): Promise<void> {
  const columns = {
    name: paper.name,
    number: paper.number,
    valid_until: paper.validUntil,
    note: paper.note,
    ...(file ? { original: file.original.sha256, file_name: file.original.name } : {}),
  };
  const work = (): void => {
    if (file) insertOriginal(ws.db, file.original);
    const recorder = record(ws.db, act, null);
    if (paper.id === null) recorder.insert('client_paper', { client, ...columns });
    else recorder.update('client_paper', paper.id, columns);
  };
  if (file) withOriginal(ws, file.original.sha256, file.bytes, work);
  else transact(ws.db, work);
}

export async function removePaper(ws: Workspace, id: number, act: Act): Promise<void> {
  transact(ws.db, () => void record(ws.db, act, null).update('client_paper', id, { removed: 1 }));
}

/** The stored file of a paper; null where it has none. */
export const paperOriginal = async (ws: Workspace, id: number): Promise<{ sha256: string; name: string } | null> =>
  sql<{ sha256: string; name: string }>(
    ws.db,
    'SELECT original AS sha256, file_name AS name FROM client_paper WHERE id = ? AND removed = 0 AND original IS NOT NULL',
  ).get(id) ?? null;
