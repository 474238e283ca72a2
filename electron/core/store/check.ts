import { toFailure } from '../../../shared/base/failure.ts';
import { sql } from './database.ts';
import { listOriginals, readOriginal } from './originals.ts';
import type { Workspace } from './workspace.ts';

/** Looks at all that the workspace holds: the database's pages and references, the search index, every original's checksum. */
export async function checkWorkspace(ws: Workspace): Promise<{ ok: boolean; problems: string[] }> {
  const problems: string[] = [];
  for (const { integrity_check: text } of ws.db.pragma('integrity_check') as { integrity_check: string }[])
    if (text !== 'ok') problems.push(`数据库：${text}`);
  for (const row of ws.db.pragma('foreign_key_check') as { table: string; rowid: number }[])
    problems.push(`数据库：${row.table} 第 ${row.rowid} 行引用了不存在的数据`);
  const unindexed =
    sql<{ n: number }>(
      ws.db,
      'SELECT count(*) AS n FROM notice WHERE seq NOT IN (SELECT rowid FROM notice_search)',
    ).get()?.n ?? 0;
  if (unindexed > 0) problems.push(`检索：${unindexed} 条通知没有编入索引`);
  for (const hash of await listOriginals(ws)) {
    await readOriginal(ws, hash).catch((error: unknown) => problems.push(toFailure(error).message));
  }
  return { ok: problems.length === 0, problems };
}
