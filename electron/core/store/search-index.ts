import { matchesIn } from '../../../shared/base/matches.ts';
import { type Database, sql } from './database.ts';
import type { Workspace } from './workspace.ts';

/**
 * The words of a text as the index holds them: single characters of it, two by two (申报条件 → 申报 报条 条件), so that
 * two-character words are found; runs of letters and digits stay whole. A text of one character gives that one.
 */
export function bigrams(text: string): string {
  const folded = text.normalize('NFKC').toLowerCase();
  // Written as codes: a string for each pair would be most of the work of storing a notice.
  const codes = new Uint16Array(folded.length * 3);
  let length = 0;
  const put = (word: string): void => {
    for (let i = 0; i < word.length; i++) codes[length++] = word.charCodeAt(i);
    codes[length++] = SPACE;
  };
  for (const [run, han] of matchesIn(folded, RUN)) {
    if (han === undefined || han.length === 1) put(run);
    else if (OF_TWO_CODES.test(han)) pairsOf([...han]).forEach(put);
    else
      for (let i = 1; i < han.length; i++) {
        codes[length++] = han.charCodeAt(i - 1);
        codes[length++] = han.charCodeAt(i);
        codes[length++] = SPACE;
      }
  }
  return Buffer.from(codes.buffer, 0, Math.max(0, length - 1) * 2).toString('utf16le');
}

const SPACE = 32;
/** Rare characters are two codes each. */
const OF_TWO_CODES = /[\ud800-\udfff]/;

const pairsOf = (characters: readonly string[]): readonly string[] =>
  characters.length === 1 ? characters : characters.slice(1).map((second, i) => `${characters[i]}${second}`);

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
