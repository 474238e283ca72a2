import { sql, transact } from './database.ts';
import { type Act, record } from './journal.ts';
import { insertOriginal, type Original, withOriginal } from './originals.ts';
import type { Workspace } from './workspace.ts';

/** A file that hangs on an application. */
export interface StoredFile {
  readonly id: number;
  readonly application: number;
  readonly name: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly by: string;
  readonly at: string;
}

const SELECT = `SELECT f.id, f.application, f.name, f.original AS sha256, o.size, f.made_by AS "by", f.made_at AS "at"
  FROM application_file f JOIN original o ON o.sha256 = f.original WHERE f.removed = 0`;

/** The files of an application, in the order in which they were attached. */
export const listFiles = async (ws: Workspace, application: number): Promise<readonly StoredFile[]> =>
  sql<StoredFile>(ws.db, `${SELECT} AND f.application = ? ORDER BY f.id`).all(application);

/** One file; null where it is not there or was taken off. */
export const readFile = async (ws: Workspace, id: number): Promise<StoredFile | null> =>
  sql<StoredFile>(ws.db, `${SELECT} AND f.id = ?`).get(id) ?? null;

/** Keeps a file and hangs it on an application, as one act. */
export async function attachFile(
  ws: Workspace,
  application: number,
  original: Original,
  bytes: Uint8Array,
  act: Act,
): Promise<void> {
  withOriginal(ws, original.sha256, bytes, () => {
    insertOriginal(ws.db, original);
    const { sha256, name } = original;
    const row = { application, original: sha256, name, made_by: act.by, made_at: act.at };
    record(ws.db, act, null).insert('application_file', row);
  });
}

/** Takes a file off its application; its bytes stay, so that undo brings it back. */
export async function detachFile(ws: Workspace, id: number, act: Act): Promise<void> {
  transact(ws.db, () => void record(ws.db, act, null).update('application_file', id, { removed: 1 }));
}
