import { layOver } from '../../../shared/notice/corrections.ts';
import type { NoticeReading } from '../../../shared/notice/reading.ts';
import { textKey } from '../../../shared/notice/same-notice.ts';
import { type Database, sql } from './database.ts';
import { type Act, record, type Recorder } from './journal.ts';
import { noticeColumns } from './notice-columns.ts';
import { insertOriginal, type Original, sha256, withOriginal } from './originals.ts';
import { type NoticePair, relateNotice, rememberText } from './relate.ts';
import { indexNotice } from './search-index.ts';
import type { Workspace } from './workspace.ts';

export interface NoticeFileToSave {
  readonly original: Original;
  readonly bytes: Uint8Array;
  readonly readings: readonly NoticeReading[];
  /** Version of the rules that read them. */
  readonly rules: number;
}

export interface NamedNotice {
  readonly id: string;
  readonly title: string;
}

export interface SavedNotices {
  /** The journal entry of the import; null where nothing was added. */
  readonly entry: number | null;
  readonly added: readonly NamedNotice[];
  readonly unchanged: readonly NamedNotice[];
  /** What the added ones are to others, or others to them. */
  readonly related: readonly NoticePair[];
}

/**
 * Saves the notices of one file, all or none. A notice that is stored already (equal text, or equal facts) is linked to
 * this file and reported as unchanged; one that only shares number or title is kept beside the other and linked to it.
 * `entry` goes on with the journal entry of an import of several files.
 */
export async function saveNotices(
  ws: Workspace,
  file: NoticeFileToSave,
  act: Act,
  entry: number | null,
): Promise<SavedNotices> {
  return withOriginal(ws, file.original.sha256, file.bytes, () => {
    insertOriginal(ws.db, file.original);
    let recorder: Recorder | null = null;
    const recording = (): Recorder => (recorder ??= record(ws.db, act, entry));
    const result = {
      added: [] as NamedNotice[],
      unchanged: [] as NamedNotice[],
      related: [] as NoticePair[],
    };
    file.readings.forEach((reading, position) => {
      const outcome = saveOne(ws.db, file, reading, position, recording);
      link(ws.db, outcome.seq, file.original.sha256, position);
      const named = { id: outcome.id, title: outcome.title };
      (outcome.added ? result.added : result.unchanged).push(named);
      if (outcome.added) result.related.push(...relateNotice(ws.db, outcome.seq));
    });
    return { ...result, entry: (recorder as Recorder | null)?.entry ?? entry };
  });
}

/**
 * Saves one notice that came without the rest of its file (a handover): the file is not taken for one that was read, so
 * that importing it later brings the others. For use inside a transaction.
 */
export function saveSingleNotice(
  db: Database,
  file: Omit<NoticeFileToSave, 'bytes' | 'readings'>,
  reading: NoticeReading,
  position: number,
  recording: () => Recorder,
): Outcome {
  const outcome = saveOne(db, file, reading, position, recording);
  if (outcome.added) relateNotice(db, outcome.seq);
  return outcome;
}

/** The notice that stands in the workspace and is the same (equal text, or equal facts); null where there is none. */
export async function findSameNotice(
  ws: Workspace,
  reading: NoticeReading,
): Promise<{ seq: number; id: string } | null> {
  const columns = noticeColumns(layOver(reading.notice, reading.spans, []));
  const known = knownNotice(ws.db, sha256(textKey(reading.text)), columns);
  return known === undefined || known.removed === 1 ? null : known;
}

interface Outcome extends NamedNotice {
  readonly seq: number;
  readonly added: boolean;
}

function saveOne(
  db: Database,
  file: Omit<NoticeFileToSave, 'bytes' | 'readings'>,
  reading: NoticeReading,
  position: number,
  recording: () => Recorder,
): Outcome {
  const columns = noticeColumns(layOver(reading.notice, reading.spans, []));
  const key = textKey(reading.text);
  const textHash = sha256(key);
  const known = knownNotice(db, textHash, columns);
  if (known) {
    if (known.removed === 1) recording().update('notice', known.seq, { removed: 0 });
    return { seq: known.seq, id: known.id, title: known.title, added: known.removed === 1 };
  }
  const all = {
    ...columns,
    id: freeId(db, textHash),
    original: file.original.sha256,
    position,
    text_hash: textHash,
    imported_at: file.original.importedAt,
  };
  const names = Object.keys(all);
  const seq = Number(
    sql(db, `INSERT INTO notice (${names.join(', ')}) VALUES (${names.map((n) => `@${n}`).join(', ')})`).run(all)
      .lastInsertRowid,
  );
  sql(db, 'INSERT INTO notice_body (seq, text, extracted, spans, rules) VALUES (?, ?, ?, ?, ?)').run(
    seq,
    reading.text,
    JSON.stringify(reading.notice),
    JSON.stringify(reading.spans),
    file.rules,
  );
  indexNotice(db, seq, reading.notice.title, reading.text);
  rememberText(db, seq, reading.notice.title, key);
  recording().inserted('notice', seq);
  return { seq, id: all.id, title: reading.notice.title, added: true };
}

function link(db: Database, seq: number, original: string, position: number): void {
  sql(db, 'INSERT INTO notice_source (notice, original, position) VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(
    seq,
    original,
    position,
  );
}

/** The same notice, the first that stands before any that was removed. */
function knownNotice(db: Database, textHash: string, columns: ReturnType<typeof noticeColumns>) {
  const known = sql<{ seq: number; id: string; title: string; removed: number }>(
    db,
    'SELECT seq, id, title, removed FROM notice WHERE text_hash = ? OR (title_key = ? AND content_hash = ?)',
  ).all(textHash, columns['title_key'] ?? '', columns['content_hash'] ?? '');
  return known.toSorted((a, b) => a.removed - b.removed || a.seq - b.seq)[0];
}

/** A short id that follows from the text, so that the same notice has the same id in every workspace. */
function freeId(db: Database, textHash: string): string {
  for (let length = 8; length < textHash.length; length++) {
    const id = `n${textHash.slice(0, length)}`;
    if (!sql(db, 'SELECT 1 FROM notice WHERE id = ?').get(id)) return id;
  }
  throw new Error(`no free id for ${textHash}`);
}

/** What an original gave when it was imported, in its order, and by which rules; null where it is not known. */
export interface KnownFile {
  readonly rules: number;
  readonly notices: readonly (NamedNotice & { readonly seq: number; readonly removed: boolean })[];
}

export async function findNoticeFile(ws: Workspace, hash: string): Promise<KnownFile | null> {
  const rows = sql<{ seq: number; id: string; title: string; removed: number; rules: number }>(
    ws.db,
    `SELECT n.seq, n.id, n.title, n.removed, b.rules FROM notice_source s JOIN notice n ON n.seq = s.notice JOIN notice_body b ON b.seq = n.seq
     WHERE s.original = ? ORDER BY s.position`,
  ).all(hash);
  if (rows.length === 0) return null;
  return {
    rules: Math.min(...rows.map((row) => row.rules)),
    notices: rows.map((row) => ({ ...row, removed: row.removed === 1 })),
  };
}
