import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore } from '../../electron/core/dispatch.ts';
import { openDatabase } from '../../electron/core/store/database.ts';
import { ftsQuery } from '../../electron/core/store/search-index.ts';
import { databasePath } from '../../electron/core/store/places.ts';
import { median } from './in-turn.ts';
import type { Measure } from './measure.ts';
import { fillNotices, QUERIES } from './search-load.ts';

/** The core's search command, from the words as typed to the ids, beside the bare query of the same index. */

const LIMIT = 200;
const ROUNDS = 7;

const p95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;

/** p95 over the queries in the command, over p95 in the bare query; each query timed on both sides in turn. */
async function searchRatio(notices: number): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  const core = createCore({ holder: 'cli' });
  try {
    await core.run('workspace.open', { folder });
    await fillNotices(core.session, notices);
    const db = await openDatabase(databasePath(folder), { readonly: true });
    const rows = db.prepare('SELECT count(*) AS n FROM notice_search').get() as { n: number };
    if (rows.n !== notices) throw new Error(`${rows.n} notices indexed, ${notices} expected: the measure is void`);
    const statement = db.prepare(
      'SELECT rowid FROM notice_search WHERE notice_search MATCH ? ORDER BY bm25(notice_search, 8.0, 1.0) LIMIT ?',
    );
    const bare = (match: string): [number, number] => {
      const start = performance.now();
      const found = statement.all(match, LIMIT).length;
      return [performance.now() - start, found];
    };
    const command = async (query: string): Promise<[number, number]> => {
      const start = performance.now();
      const found = (await core.run('notice.search', { query, limit: LIMIT })).ids.length;
      return [performance.now() - start, found];
    };
    const ratios: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const times: { readonly own: number[]; readonly bare: number[] } = { own: [], bare: [] };
      for (const [i, query] of QUERIES.entries()) {
        const match = ftsQuery(query) ?? '';
        const first = (i + round) % 2 === 0 ? await command(query) : null;
        const theirs = bare(match);
        const own = first ?? (await command(query));
        if (own[1] !== theirs[1])
          throw new Error(`「${query}」: ${own[1]} found, ${theirs[1]} by the bare query: the measure is void`);
        times.own.push(own[0]);
        times.bare.push(theirs[0]);
      }
      if (process.env['SHENBAO_DEBUG'])
        console.log(p95(times.own), p95(times.bare), median(times.own), median(times.bare));
      if (round > 0) ratios.push(p95(times.own) / p95(times.bare));
    }
    db.close();
    return median(ratios);
  } finally {
    core.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

export const measures: readonly Measure[] = [10_000, 50_000].map((notices) => ({
  name: `search: p95 of the search command over the bare full-text query, ${notices.toLocaleString('en')} notices`,
  goal: 2,
  run: () => searchRatio(notices),
}));
