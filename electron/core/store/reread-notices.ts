import type { NoticeReading } from '../../../shared/notice/reading.ts';
import { textKey, titleKey } from '../../../shared/notice/same-notice.ts';
import { sql, transact } from './database.ts';
import { refreshNotices } from './notices.ts';
import { sha256 } from './originals.ts';
import { findNoticeFile, type NamedNotice } from './save-notices.ts';
import { relateNotice, rememberText } from './relate.ts';
import { indexNotice } from './search-index.ts';
import type { Workspace } from './workspace.ts';

/**
 * Puts a new reading of an original in the place of the old one: each notice keeps its id, and its corrections are laid
 * over the new facts, and what it is to other notices is found again. A notice is known again by its text, else by its title. Returns what was read again; readings
 * that no stored notice answers to are left to the caller's import.
 */
export async function rereadNotices(
  ws: Workspace,
  original: string,
  readings: readonly NoticeReading[],
  rules: number,
): Promise<{ reread: readonly NamedNotice[]; left: readonly NoticeReading[] }> {
  const known = (await findNoticeFile(ws, original))?.notices ?? [];
  return transact(ws.db, () => {
    const free = new Map(known.map((notice) => [notice.seq, notice]));
    const left: NoticeReading[] = [];
    const pairs: { seq: number; reading: NoticeReading; key: string }[] = [];
    for (const reading of readings) {
      const key = textKey(reading.text);
      const hash = sha256(key);
      const byText = [...free.keys()].find((seq) =>
        sql(ws.db, 'SELECT 1 FROM notice WHERE seq = ? AND text_hash = ?').get(seq, hash),
      );
      const seq =
        byText ?? [...free.values()].find((notice) => titleKey(notice.title) === titleKey(reading.notice.title))?.seq;
      if (seq === undefined) {
        left.push(reading);
        continue;
      }
      free.delete(seq);
      pairs.push({ seq, reading, key });
    }
    for (const { seq, reading, key } of pairs) {
      sql(ws.db, 'UPDATE notice_body SET text = ?, extracted = ?, spans = ?, rules = ? WHERE seq = ?').run(
        reading.text,
        JSON.stringify(reading.notice),
        JSON.stringify(reading.spans),
        rules,
        seq,
      );
      sql(ws.db, 'UPDATE notice SET text_hash = ? WHERE seq = ?').run(sha256(key), seq);
      indexNotice(ws.db, seq, reading.notice.title, reading.text);
      rememberText(ws.db, seq, reading.notice.title, key);
    }
    for (const seq of free.keys()) sql(ws.db, 'UPDATE notice_body SET rules = ? WHERE seq = ?').run(rules, seq);
    refreshNotices(
      ws.db,
      pairs.map(({ seq }) => seq),
    );
    for (const { seq } of pairs) relateNotice(ws.db, seq);
    return {
      reread: pairs.map(({ seq, reading }) => ({
        id: known.find((n) => n.seq === seq)?.id ?? '',
        title: reading.notice.title,
      })),
      left,
    };
  });
}

/** Originals with notices that older rules than `rules` read, with the names they came under. */
export async function outdatedOriginals(
  ws: Workspace,
  rules: number,
): Promise<readonly { sha256: string; name: string }[]> {
  return sql<{ sha256: string; name: string }>(
    ws.db,
    `SELECT DISTINCT o.sha256, o.name FROM original o JOIN notice_source s ON s.original = o.sha256 JOIN notice_body b ON b.seq = s.notice
     WHERE b.rules < ? AND o.format <> 'json' ORDER BY o.imported_at, o.name`,
  ).all(rules);
}
