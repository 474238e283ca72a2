import { type Database, sql } from './database.ts';
import type { Workspace } from './workspace.ts';

/**
 * The words of a text as the index holds them: single characters of it, two by two (申报条件 → 申报 报条 条件), so that
 * two-character words are found; runs of letters and digits stay whole. A text of one character gives that one.
 */
export function bigrams(text: string): string {
  const words: string[] = [];
  for (const { 0: run, 1: han } of text.normalize('NFKC').toLowerCase().matchAll(RUN)) {
    if (han === undefined) words.push(run);
    else if (han.length > 1 && !/[\ud800-\udfff]/.test(han))
      for (let at = 2; at <= han.length; at++) words.push(han.slice(at - 2, at));
    else {
      const characters = [...han];
      if (characters.length === 1) words.push(han);
      for (let at = 1; at < characters.length; at++) words.push(characters.slice(at - 1, at + 1).join(''));
    }
  }
  return words.join(' ');
}

/** A run of Chinese characters, or of other letters and digits. */
const RUN = /(\p{sc=Han}+)|(?:(?!\p{sc=Han})[\p{L}\p{N}])+/gu;

/** The query as phrases that must all be there, one for each part between spaces; null where nothing is left to look for. */
export function ftsQuery(query: string): string | null {
  const phrases = query
    .split(/\s+/)
    .map(bigrams)
    .filter((words) => words !== '');
  const prefix = (words: string): string =>
    /^[^ ]$/.test(words) && /\p{sc=Han}/u.test(words) ? `${words}*` : `"${words}"`;
  return phrases.length === 0 ? null : phrases.map(prefix).join(' ');
}

/** Indexes one notice. For use inside a transaction. */
export function indexNotice(db: Database, seq: number, title: string, text: string): void {
  sql(db, 'INSERT OR REPLACE INTO notice_search (rowid, title, body) VALUES (?, ?, ?)').run(
    seq,
    bigrams(title),
    bigrams(text),
  );
}

/** Ids of the notices that hold all words of the query, best first. */
export async function searchNotices(ws: Workspace, query: string, limit: number): Promise<readonly string[]> {
  const match = ftsQuery(query);
  if (match === null) return [];
  const found = sql<{ id: string }>(
    ws.db,
    `SELECT n.id FROM notice_search s JOIN notice n ON n.seq = s.rowid
     WHERE notice_search MATCH ? AND s.rank MATCH 'bm25(8.0, 1.0)' AND n.removed = 0 ORDER BY s.rank LIMIT ?`,
  ).all(match, limit);
  return found.map((row) => row.id);
}
