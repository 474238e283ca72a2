import { z } from 'zod';
import type { Deadline, Notice } from '../../../shared/notice/notice.ts';
import { sql } from './database.ts';
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

const countSchema = z.object({ n: z.number() });
export const countNotices = async (ws: Workspace): Promise<number> =>
  countSchema.parse(sql(ws.db, 'SELECT count(*) AS n FROM notice WHERE removed = 0').get()).n;
