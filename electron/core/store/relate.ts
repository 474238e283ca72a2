import {
  changesAnother,
  type KnownNotice,
  matterKey,
  type NoticeRelation,
  numberKey,
  relationBetween,
  textKey,
  titleKey,
  wordsKey,
} from '../../../shared/notice/same-notice.ts';
import { NEARLY_THE_SAME, printLikeness, textPrint } from '../../../shared/notice/text-print.ts';
import { type Database, sql } from './database.ts';

/** What of a notice's text, given as its `textKey`, other notices are compared with. For use inside a transaction. */
export function rememberText(db: Database, seq: number, title: string, key: string): void {
  sql(db, 'DELETE FROM notice_amendment WHERE notice = ?').run(seq);
  if (changesAnother(title))
    sql(db, 'INSERT INTO notice_amendment (notice, words) VALUES (?, ?)').run(seq, wordsKey(key));
  sql(db, 'DELETE FROM notice_print WHERE notice = ?').run(seq);
  const insert = sql(db, 'INSERT INTO notice_print (hash, notice) VALUES (?, ?)');
  for (const hash of textPrint(key).slice(0, LOOKED_UP)) insert.run(hash, seq);
}

/** Two texts that are nearly the same share one of so many smallest hashes of their prints in all but one case of a hundred. */
const LOOKED_UP = 4;

/** Two notices of which the later one is to the earlier one what `relation` says. */
export interface NoticePair {
  readonly relation: NoticeRelation;
  readonly later: { readonly id: string; readonly title: string };
  readonly earlier: { readonly id: string; readonly title: string };
}

interface Row {
  readonly seq: number;
  readonly id: string;
  readonly title: string;
  readonly doc_number: string | null;
  readonly issuers: string;
  readonly published_on: string | null;
  readonly words: string | null;
  readonly removed: number;
}

const COLUMNS = 'n.seq, n.id, n.title, n.doc_number, n.issuers, n.published_on, n.removed';
/** The words are looked up by themselves: as an outer join this takes ten times as long. */
const ROW = `SELECT ${COLUMNS}, (SELECT words FROM notice_amendment WHERE notice = n.seq) AS words FROM notice n`;
/** Those only whose title says that they change another: few among thousands. */
const AMENDMENT = `SELECT ${COLUMNS}, a.words FROM notice_amendment a CROSS JOIN notice n ON n.seq = a.notice`;

const knownOf = (row: Row): KnownNotice => ({
  title: row.title,
  docNumber: row.doc_number,
  issuers: JSON.parse(row.issuers) as string[],
  publishedOn: row.published_on,
  words: row.words ?? '',
});

interface Found {
  readonly later: Row;
  readonly earlier: Row;
  readonly relation: NoticeRelation;
}

/**
 * Finds again what a notice is to others and they to it, and keeps it; what the rules found before and no longer find is
 * dropped, what a person set or refused stays. Returns those whose other side is in the list. For use inside a transaction.
 */
export function relateNotice(db: Database, seq: number): readonly NoticePair[] {
  const own = sql<Row>(db, `${ROW} WHERE n.seq = ?`).get(seq);
  if (!own) return [];
  const found = [...byWords(db, own), ...byPrint(db, own)];
  const pairs = new Map<number, Found>();
  for (const pair of found) {
    const other = pair.later.seq === seq ? pair.earlier.seq : pair.later.seq;
    if (!pairs.has(other)) pairs.set(other, pair);
  }
  keep(db, seq, [...pairs.values()]);
  return [...pairs.values()]
    .filter((pair) => (pair.later.seq === seq ? pair.earlier : pair.later).removed === 0)
    .map(({ relation, later, earlier }) => ({
      relation,
      later: { id: later.id, title: later.title },
      earlier: { id: earlier.id, title: earlier.title },
    }));
}

/** By number, title and citation. What an undone import brought is compared as well: it may come back. */
function byWords(db: Database, own: Row): readonly Found[] {
  const keys = { seq: own.seq, title: titleKey(own.title), number: numberKey(own.doc_number) };
  const candidates = sql<Row>(
    db,
    `${ROW} WHERE n.seq <> @seq AND (n.title_key = @title OR n.number_key = @number)`,
  ).all(keys);
  candidates.push(
    ...sql<Row>(
      db,
      `${AMENDMENT} WHERE n.seq <> @seq AND (instr(a.words, @title) OR instr(a.words, @number)
       OR instr(n.title_key, @matter))`,
    ).all({ ...keys, matter: matterKey(own.title) }),
  );
  if (own.words !== null)
    candidates.push(
      ...sql<Row>(
        db,
        `${ROW} WHERE n.seq <> @seq AND (instr(@words, n.title_key) OR instr(@words, n.number_key)
         OR n.matter_key IS NULL OR instr(@title, n.matter_key))`,
      ).all({ seq: own.seq, title: keys.title, words: own.words }),
    );
  const known = knownOf(own);
  return candidates.flatMap((other): Found[] => {
    const relation = relationBetween(known, knownOf(other));
    if (!relation) return [];
    const [later, earlier] = relation.later === 'first' ? [own, other] : [other, own];
    return [{ later, earlier, relation: relation.relation }];
  });
}

/** A stretch of text that so many notices share is a form of words and tells nothing. */
const TOO_COMMON = 40;

const SHARING = `SELECT n.seq FROM notice_print own CROSS JOIN notice_print other ON other.hash = own.hash
  CROSS JOIN notice n ON n.seq = other.notice
  WHERE own.notice = @seq AND other.notice <> @seq
  AND NOT EXISTS (SELECT 1 FROM notice_print WHERE hash = own.hash LIMIT 1 OFFSET ${TOO_COMMON})
  AND (@number IS NULL OR n.number_key IS NULL OR n.number_key = @number)`;

/** Nearly the same text under a shortened or lengthened title, unless two numbers say that these are two papers. */
function byPrint(db: Database, own: Row): readonly Found[] {
  const sharing = sql<{ seq: number }>(db, SHARING).all({ seq: own.seq, number: numberKey(own.doc_number) });
  const others = [...new Set(sharing.map(({ seq }) => seq))]
    .flatMap((seq) => sql<Row>(db, `${ROW} WHERE n.seq = ?`).all(seq))
    .filter((other) => sameMatter(own, other));
  if (others.length === 0) return [];
  const print = printOf(db, own.seq);
  return others
    .filter((other) => printLikeness(print, printOf(db, other.seq)) >= NEARLY_THE_SAME)
    .map((other): Found => {
      const [later, earlier] = own.seq > other.seq ? [own, other] : [other, own];
      return { later, earlier, relation: 'duplicate' };
    });
}

function sameMatter(one: Row, other: Row): boolean {
  const [title, otherTitle] = [titleKey(one.title), titleKey(other.title)];
  return (
    changesAnother(one.title) === changesAnother(other.title) &&
    title !== otherTitle &&
    (title.includes(matterKey(other.title)) || otherTitle.includes(matterKey(one.title)))
  );
}

const printOf = (db: Database, seq: number): readonly number[] =>
  textPrint(textKey(sql<{ text: string }>(db, 'SELECT text FROM notice_body WHERE seq = ?').get(seq)?.text ?? ''));

interface Kept {
  readonly id: number;
  readonly later: number;
  readonly earlier: number;
  readonly relation: NoticeRelation;
  readonly by_person: number;
  readonly removed: number;
}

function keep(db: Database, seq: number, found: readonly Found[]): void {
  const kept = sql<Kept>(
    db,
    'SELECT id, later, earlier, relation, by_person, removed FROM notice_relation WHERE later = @seq OR earlier = @seq',
  ).all({ seq });
  const set = sql(db, 'UPDATE notice_relation SET relation = @relation, removed = @removed WHERE id = @id');
  const wanted = new Map(found.map((pair) => [`${pair.later.seq} ${pair.earlier.seq}`, pair.relation]));
  const byPersons = new Set(
    kept
      .filter((row) => row.by_person === 1)
      .flatMap((row) => [`${row.later} ${row.earlier}`, `${row.earlier} ${row.later}`]),
  );
  for (const row of kept) {
    if (row.by_person === 1) continue;
    const relation = wanted.get(`${row.later} ${row.earlier}`);
    wanted.delete(`${row.later} ${row.earlier}`);
    set.run({ id: row.id, relation: relation ?? row.relation, removed: relation === undefined ? 1 : 0 });
  }
  const insert = sql(db, 'INSERT INTO notice_relation (later, earlier, relation) VALUES (?, ?, ?)');
  for (const { later, earlier, relation } of found) {
    const pair = `${later.seq} ${earlier.seq}`;
    if (wanted.has(pair) && !byPersons.has(pair)) insert.run(later.seq, earlier.seq, relation);
  }
}
