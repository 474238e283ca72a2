import { toFailure } from '../../../shared/base/failure.ts';
import { say, type Sentence } from '../../../shared/base/sentence.ts';
import { textKey } from '../../../shared/notice/same-notice.ts';
import { type Database, sql } from './database.ts';
import { listOriginals, readOriginal, sha256 } from './originals.ts';
import type { Workspace } from './workspace.ts';

/** Looks at all that the workspace holds: the database's pages and references, the search index, every original's checksum. */
export async function checkWorkspace(ws: Workspace): Promise<{ ok: boolean; problems: Sentence[] }> {
  const problems: Sentence[] = [];
  for (const { integrity_check: text } of ws.db.pragma('integrity_check') as { integrity_check: string }[])
    if (text !== 'ok') problems.push(say`数据库：${text}`);
  for (const row of ws.db.pragma('foreign_key_check') as { table: string; rowid: number }[])
    problems.push(say`数据库：${row.table} 第 ${row.rowid} 行引用了不存在的数据`);
  const unindexed =
    sql<{ n: number }>(
      ws.db,
      'SELECT count(*) AS n FROM notice WHERE seq NOT IN (SELECT rowid FROM notice_search)',
    ).get()?.n ?? 0;
  if (unindexed > 0) problems.push(say`检索：${unindexed} 条通知没有编入索引`);
  problems.push(...spoiledTexts(ws.db));
  for (const hash of await listOriginals(ws)) {
    await readOriginal(ws, hash).catch((error: unknown) => problems.push(toFailure(error).said));
  }
  return { ok: problems.length === 0, problems };
}

/** Columns that hold JSON, by table. */
const JSON_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  notice: ['issuers', 'tracks', 'deadlines'],
  notice_body: ['extracted', 'spans'],
  correction: ['path', 'before', 'after'],
  client: ['cells'],
  client_row: ['cells'],
  journal: ['said'],
  journal_change: ['before', 'after'],
};

/** What a failing disk did to stored words: JSON that is none any more, and notices whose text is not the one that was read. */
function spoiledTexts(db: Database): readonly Sentence[] {
  const problems = Object.entries(JSON_COLUMNS).flatMap(([table, columns]) => {
    const bad = columns.map((column) => `(${column} IS NOT NULL AND NOT json_valid(${column}))`).join(' OR ');
    const { n } = sql<{ n: number }>(db, `SELECT count(*) AS n FROM ${table} WHERE ${bad}`).get() ?? { n: 0 };
    return n === 0 ? [] : [say`数据库：${table} 有 ${n} 行内容读不出来`];
  });
  const texts = sql<{ title: string; text: string; text_hash: string }>(
    db,
    'SELECT n.title, n.text_hash, b.text FROM notice n JOIN notice_body b ON b.seq = n.seq',
  );
  for (const { title, text, text_hash: hash } of texts.iterate())
    if (sha256(textKey(text)) !== hash) problems.push(say`数据库：通知「${title}」的原文与读入时不同`);
  return problems;
}
