import { z } from 'zod';
import { type Correction, type CorrectedNotice, layOver } from '../../../shared/notice/corrections.ts';
import { type Deadline, type Notice, noticeSchema } from '../../../shared/notice/notice.ts';
import type { NoticeSpans } from '../../../shared/notice/reading.ts';
import { textKey } from '../../../shared/notice/same-notice.ts';
import { withStatedWords } from '../../../shared/notice/stated-words.ts';
import { readCorrections } from './correction-rows.ts';
import { type Database, sql } from './database.ts';
import { noticeColumns } from './notice-columns.ts';
import { relateNotice, rememberText } from './relate.ts';
import type { Workspace } from './workspace.ts';

/** One notice as lists need it, from columns alone. */
export interface NoticeListRow {
  readonly id: string;
  readonly title: string;
  readonly kind: Notice['kind'];
  readonly section: string | null;
  readonly docNumber: string | null;
  readonly issuers: readonly string[];
  readonly region: Notice['region'];
  readonly publishedOn: string | null;
  readonly bodyMissing: boolean;
  readonly tracks: readonly string[];
  readonly deadlines: readonly Deadline[];
  readonly conditions: number;
  readonly materials: number;
  readonly unconfirmed: number;
  readonly related: number;
  readonly source: string;
  readonly importedAt: string;
}

interface Row {
  readonly seq: number;
  readonly id: string;
  readonly title: string;
  readonly kind: Notice['kind'];
  readonly section: string | null;
  readonly doc_number: string | null;
  readonly issuers: string;
  readonly province: string | null;
  readonly city: string | null;
  readonly district: string | null;
  readonly published_on: string | null;
  readonly body_missing: number;
  readonly tracks: string;
  readonly deadlines: string;
  readonly conditions: number;
  readonly materials: number;
  readonly facts: number;
  readonly confirmed: number;
  readonly related: number;
  readonly source: string;
  readonly imported_at: string;
}

const parse = <T>(json: string): T => JSON.parse(json) as T;

/** Which of the notices are listed; all where nothing is said. */
export interface NoticesWanted {
  /** Only those that were imported after the one of this id. */
  readonly after?: string | null;
  readonly count?: number;
  /** Only those that state a date on this day or later, or are related to another, whose dates may bind them. */
  readonly dueFrom?: string;
}

/** Notices in the order of their import. */
export async function listNotices(ws: Workspace, wanted: NoticesWanted = {}): Promise<readonly NoticeListRow[]> {
  const rows = sql<Row>(
    ws.db,
    `WITH standing AS (
       SELECT later, earlier FROM notice_relation r JOIN notice l ON l.seq = later JOIN notice e ON e.seq = earlier
       WHERE r.removed = 0 AND l.removed = 0 AND e.removed = 0),
     related AS (SELECT later AS seq FROM standing UNION ALL SELECT earlier FROM standing)
     SELECT n.*, o.name AS source, coalesce(r.related, 0) AS related
     FROM notice n JOIN original o ON o.sha256 = n.original
     LEFT JOIN (SELECT seq, count(*) AS related FROM related GROUP BY seq) r ON r.seq = n.seq
     WHERE n.removed = 0 AND n.seq > CASE WHEN @after IS NULL THEN 0 ELSE (SELECT seq FROM notice WHERE id = @after) END
       AND (@dueFrom IS NULL OR r.related > 0
         OR EXISTS (SELECT 1 FROM json_each(n.deadlines) WHERE json_extract(value, '$.to') >= @dueFrom))
     ORDER BY n.seq LIMIT @count`,
  ).all({ after: wanted.after ?? null, count: wanted.count ?? -1, dueFrom: wanted.dueFrom ?? null });
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    kind: row.kind,
    section: row.section,
    docNumber: row.doc_number,
    issuers: parse<string[]>(row.issuers),
    region: { province: row.province, city: row.city, district: row.district },
    publishedOn: row.published_on,
    bodyMissing: row.body_missing === 1,
    tracks: parse<string[]>(row.tracks),
    deadlines: parse<Deadline[]>(row.deadlines),
    conditions: row.conditions,
    materials: row.materials,
    unconfirmed: Math.max(0, row.facts - row.confirmed),
    related: row.related,
    source: row.source,
    importedAt: row.imported_at,
  }));
}

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

const countSchema = z.object({ n: z.number() });
export const countNotices = async (ws: Workspace): Promise<number> =>
  countSchema.parse(sql(ws.db, 'SELECT count(*) AS n FROM notice WHERE removed = 0').get()).n;
