import type { HandedFile, HandedOriginal, HandedPaper, HandedTemplate } from '../../../shared/packet/handover-file.ts';
import { type Database, sql } from './database.ts';
import type { Recorder } from './journal.ts';
import { insertOriginal } from './originals.ts';

/** Hangs files on an application that are not on it yet. For use inside a transaction. */
export function putFiles(
  db: Database,
  application: number,
  files: readonly HandedFile[],
  recording: () => Recorder,
): void {
  for (const { original, name, by, at } of files) {
    const known = sql(
      db,
      'SELECT 1 FROM application_file WHERE application = ? AND original = ? AND name = ? AND removed = 0',
    ).get(application, original.sha256, name);
    if (known) continue;
    insertOriginal(db, original);
    const row = { application, original: original.sha256, name, made_by: by, made_at: at };
    recording().insert('application_file', row);
  }
}

/**
 * Makes a client's `nth` paper (from 0) of this name and number what it is to be. For use inside a transaction.
 */
export function putPaper(
  db: Database,
  client: number,
  { name, number, validUntil, note, file }: HandedPaper,
  nth: number,
  recording: () => Recorder,
): void {
  const columns = {
    valid_until: validUntil,
    note,
    original: cited(db, file?.original ?? null),
    file_name: file?.name ?? null,
  };
  const known = sql<{ id: number } & typeof columns>(
    db,
    `SELECT id, valid_until, note, original, file_name FROM client_paper
     WHERE client = ? AND name = ? AND number IS ? AND removed = 0 ORDER BY id LIMIT 1 OFFSET ?`,
  ).get(client, name, number, nth);
  if (!known) recording().insert('client_paper', { client, name, number, ...columns });
  else if (Object.entries(columns).some(([column, value]) => known[column as keyof typeof columns] !== value))
    recording().update('client_paper', known.id, columns);
}

/** Keeps a template with its notice, or what is newly known of its columns. For use inside a transaction. */
export function putTemplate(
  db: Database,
  notice: number,
  { original, name, track, sheet, mapping, by, at }: HandedTemplate,
  recording: () => Recorder,
): void {
  const known = sql<{ id: number; mapping: string }>(
    db,
    `SELECT id, mapping FROM template
     WHERE notice = ? AND original = ? AND track IS ? AND sheet IS ? AND removed = 0 ORDER BY id`,
  ).get(notice, original.sha256, track, sheet);
  const text = JSON.stringify(mapping);
  if (known) {
    if (known.mapping !== text) recording().update('template', known.id, { mapping: text });
    return;
  }
  const row = { notice, track, original: cited(db, original), name, sheet, mapping: text };
  recording().insert('template', { ...row, made_by: by, made_at: at });
}

/** The hash of a file whose row stands. */
function cited(db: Database, original: HandedOriginal): string;
function cited(db: Database, original: HandedOriginal | null): string | null;
function cited(db: Database, original: HandedOriginal | null): string | null {
  if (original) insertOriginal(db, original);
  return original?.sha256 ?? null;
}
