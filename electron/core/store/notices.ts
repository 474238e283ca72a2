import { type Correction, type CorrectedNotice, layOver } from '../../../shared/notice/corrections.ts';
import { type Notice, noticeSchema } from '../../../shared/notice/notice.ts';
import type { NoticeSpans } from '../../../shared/notice/reading.ts';
import { textKey } from '../../../shared/notice/same-notice.ts';
import { withStatedWords } from '../../../shared/notice/stated-words.ts';
import { readCorrections } from './correction-rows.ts';
import { type Database, sql } from './database.ts';
import { noticeColumns } from './notice-columns.ts';
import { relateNotice, rememberText } from './relate.ts';
import type { Workspace } from './workspace.ts';

const parse = <T>(json: string): T => JSON.parse(json) as T;

/** One notice with everything that is known of it. */
export interface StoredNotice extends CorrectedNotice {
  readonly seq: number;
  readonly id: string;
  readonly text: string;
  readonly extracted: Notice;
  readonly corrections: readonly Correction[];
  readonly origin: {
    readonly file: string;
    readonly format: string;
    readonly sha256: string;
    readonly importedAt: string;
  };
}

interface FullRow {
  readonly seq: number;
  readonly id: string;
  readonly text: string;
  readonly extracted: string;
  readonly spans: string;
  readonly name: string;
  readonly format: string;
  readonly original: string;
  readonly imported_at: string;
}

const FULL = `SELECT n.seq, n.id, b.text, b.extracted, b.spans, o.name, o.format, n.original, n.imported_at
  FROM notice n JOIN notice_body b ON b.seq = n.seq JOIN original o ON o.sha256 = n.original`;

/** The notice of this id with its corrections laid over; null where there is none. */
export async function readNotice(ws: Workspace, id: string): Promise<StoredNotice | null> {
  const row = sql<FullRow>(ws.db, `${FULL} WHERE n.id = ? AND n.removed = 0`).get(id);
  return row ? storedNotice(ws.db, row) : null;
}

function storedNotice(db: Database, row: FullRow): StoredNotice {
  const extracted = noticeSchema.parse(parse(row.extracted));
  const corrections = readCorrections(db, row.seq);
  const corrected = layOver(extracted, parse<NoticeSpans>(row.spans), corrections);
  return {
    ...corrected,
    spans: withStatedWords(corrected, row.text),
    seq: row.seq,
    id: row.id,
    text: row.text,
    extracted,
    corrections,
    origin: { file: row.name, format: row.format, sha256: row.original, importedAt: row.imported_at },
  };
}

/** The corrected Notice of every program (kind `program`), for matching. */
export async function listProgramNotices(ws: Workspace): Promise<readonly { id: string; notice: Notice }[]> {
  const rows = sql<{ seq: number; id: string; extracted: string; corrected: number }>(
    ws.db,
    `SELECT n.seq, n.id, b.extracted, EXISTS (SELECT 1 FROM correction c WHERE c.notice = n.seq AND c.removed = 0) AS corrected
     FROM notice n JOIN notice_body b ON b.seq = n.seq WHERE n.removed = 0 AND n.kind = 'program' ORDER BY n.seq`,
  ).all();
  return rows.map((row) => {
    const extracted = parse<Notice>(row.extracted);
    return {
      id: row.id,
      notice: row.corrected ? layOver(extracted, {}, readCorrections(ws.db, row.seq)).notice : extracted,
    };
  });
}

/**
 * Derives the list columns of notices again after their corrections changed, and what they are to others where that
 * follows from what changed. For use inside a transaction.
 */
export function refreshNotices(db: Database, seqs: Iterable<number>): void {
  for (const seq of new Set(seqs)) {
    const row = sql<FullRow>(db, `${FULL} WHERE n.seq = ?`).get(seq);
    if (!row) continue;
    const columns = noticeColumns(storedNotice(db, row));
    const before = sql(db, 'SELECT title, doc_number, issuers, published_on FROM notice WHERE seq = ?').get(seq);
    sql(
      db,
      `UPDATE notice SET ${Object.keys(columns)
        .map((c) => `${c} = @${c}`)
        .join(', ')} WHERE seq = @seq`,
    ).run({ ...columns, seq });
    if (before && Object.entries(before).some(([column, value]) => columns[column] !== value)) {
      rememberText(db, seq, String(columns['title']), textKey(row.text));
      relateNotice(db, seq);
    }
  }
}
