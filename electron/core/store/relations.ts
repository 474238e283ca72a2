import type { Deadline, Notice } from '../../../shared/notice/notice.ts';
import { type NoticeRelation, titleKey, yearlyPattern } from '../../../shared/notice/same-notice.ts';
import type { Party, RelationOfParties } from '../../../shared/program/standing.ts';
import { sql, transact } from './database.ts';
import { type Act, record } from './journal.ts';
import type { Workspace } from './workspace.ts';

const SIDES = ['later', 'earlier'] as const;
const COLUMNS = SIDES.flatMap((side) =>
  ['seq', 'id', 'title', 'kind', 'published_on', 'deadlines', 'imported_at'].map(
    (column) => `${side}.${column} AS ${side}_${column}`,
  ),
).join(', ');

export interface StoredRelation extends RelationOfParties {
  /** A person set it. */
  readonly byPerson: boolean;
  /** When the later of the two became known to this workspace. */
  readonly since: string;
}

/** Every relation that stands, of notices that are in the list; with `seq` those of one notice. */
export async function listRelations(ws: Workspace, seq?: number): Promise<readonly StoredRelation[]> {
  const rows = sql<Record<string, string | number | null>>(
    ws.db,
    `SELECT r.relation, r.by_person, ${COLUMNS} FROM notice_relation r
     JOIN notice later ON later.seq = r.later JOIN notice earlier ON earlier.seq = r.earlier
     WHERE r.removed = 0 AND later.removed = 0 AND earlier.removed = 0
     ${seq === undefined ? '' : 'AND (r.later = @seq OR r.earlier = @seq)'} ORDER BY r.id`,
  ).all(...(seq === undefined ? [] : [{ seq }]));
  return rows.map((row) => ({
    relation: row['relation'] as NoticeRelation,
    byPerson: row['by_person'] === 1,
    later: party(row, 'later'),
    earlier: party(row, 'earlier'),
    since: [row['later_imported_at'], row['earlier_imported_at']].map(String).toSorted().at(-1) ?? '',
  }));
}

const party = (row: Readonly<Record<string, string | number | null>>, side: (typeof SIDES)[number]): Party => ({
  id: row[`${side}_id`] as string,
  title: row[`${side}_title`] as string,
  kind: row[`${side}_kind`] as Notice['kind'],
  publishedOn: row[`${side}_published_on`] as string | null,
  order: row[`${side}_seq`] as number,
  deadlines: JSON.parse(row[`${side}_deadlines`] as string) as Deadline[],
});

/** Sets what one notice is to an earlier one, or with null that it is nothing; one journal entry. */
export async function setRelation(
  ws: Workspace,
  later: number,
  earlier: number,
  relation: NoticeRelation | null,
  act: Act,
): Promise<void> {
  transact(ws.db, () => {
    const recorder = record(ws.db, act, null);
    const find = sql<{ id: number }>(ws.db, 'SELECT id FROM notice_relation WHERE later = ? AND earlier = ?');
    const [there, opposite] = [find.get(later, earlier), find.get(earlier, later)];
    if (opposite) recorder.update('notice_relation', opposite.id, { removed: 1, by_person: 1 });
    if (relation === null) {
      if (there) recorder.update('notice_relation', there.id, { removed: 1, by_person: 1 });
      return;
    }
    // A new row starts as one that nobody knows of, so that undo leaves it to the rules again.
    const row =
      there?.id ??
      Number(
        sql(ws.db, 'INSERT INTO notice_relation (later, earlier, relation, removed) VALUES (?, ?, ?, 1)').run(
          later,
          earlier,
          relation,
        ).lastInsertRowid,
      );
    recorder.update('notice_relation', row, { relation, removed: 0, by_person: 1 });
  });
}

export interface NoticeOfTitle {
  readonly id: string;
  readonly title: string;
  readonly docNumber: string | null;
  readonly issuers: readonly string[];
  readonly publishedOn: string | null;
}

/** Notices whose title is this one but for the year. */
export async function listSameTitles(ws: Workspace, seq: number, title: string): Promise<readonly NoticeOfTitle[]> {
  return sql<{ id: string; title: string; doc_number: string | null; issuers: string; published_on: string | null }>(
    ws.db,
    `SELECT id, title, doc_number, issuers, published_on FROM notice
     WHERE removed = 0 AND seq <> ? AND title_key LIKE ? ORDER BY published_on DESC, seq DESC LIMIT 50`,
  )
    .all(seq, yearlyPattern(title) ?? titleKey(title))
    .map((row) => ({
      id: row.id,
      title: row.title,
      docNumber: row.doc_number,
      issuers: JSON.parse(row.issuers) as string[],
      publishedOn: row.published_on,
    }));
}
