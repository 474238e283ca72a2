import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInSession } from '../../electron/core/commands/workspace.ts';
import { type Core, createCore } from '../../electron/core/dispatch.ts';
import { openDatabase, transact } from '../../electron/core/store/database.ts';
import { MIGRATIONS } from '../../electron/core/store/migrations/list.ts';
import { bigrams } from '../../electron/core/store/search-index.ts';
import { loadNewsletter } from './notice-load.ts';
import type { Measure } from './measure.ts';

const [SOURCES, NOTICES] = [5, 8];
/** The smallest of so many: an import takes three threads, and on two processors one of them often waits for somebody else. */
const RUNS = 9;
const NO_CALL = { progress: () => undefined, signal: new AbortController().signal };
/** The tables whose rows are inserted; the index of words is filled by its own statement. */
const TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'notice_search%' ORDER BY rowid";

async function inTemp<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openCore(folder: string): Promise<Core> {
  const core = createCore({ holder: 'window' });
  await openInSession(core.session, folder, { sample: false, create: true }, NO_CALL);
  return core;
}

/** Importing five newsletters into an open workspace of a running core, as the window does it. */
async function importMs(folder: string, files: readonly string[]): Promise<number> {
  const core = await openCore(folder);
  // The core has been open for a moment, as in the window: its readers are ready.
  await new Promise((resolve) => setTimeout(resolve, 3000));
  const since = performance.now();
  const { files: reports } = await core.run('notice.import', { files: [...files] });
  const ms = performance.now() - since;
  core.close();
  const added = reports.reduce((sum, report) => sum + report.added.length, 0);
  if (added !== SOURCES * NOTICES)
    throw new Error(`${added} notices imported, ${SOURCES * NOTICES} expected: the measure is void`);
  return ms;
}

/** Reading the same files, and inserting every row that the import left, file by file, into the same schema with the same durability. */
async function bareMs(folder: string, imported: string, files: readonly string[]): Promise<number> {
  const source = await openDatabase(join(imported, 'workspace.db'), { readonly: true });
  const tables = source.prepare(TABLES).pluck().all() as string[];
  const rows = tables
    .map((table) => ({
      table,
      rows: source.prepare(`SELECT * FROM ${table}`).all() as Record<string, string | number | null>[],
    }))
    .filter(({ rows: found }) => found.length > 0);
  const search = source.prepare('SELECT n.seq, n.title, b.text FROM notice n JOIN notice_body b USING (seq)').all() as {
    seq: number;
    title: string;
    text: string;
  }[];
  source.close();
  const indexed = search.map(({ seq, title, text }) => ({ seq, title: bigrams(title), text: bigrams(text) }));
  const db = await openDatabase(join(folder, 'bare.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = OFF');
  for (const { sql } of MIGRATIONS) db.exec(sql);
  const inserts = rows.map(({ table, rows: list }) => {
    const names = Object.keys(list[0] ?? {});
    return {
      list,
      insert: db.prepare(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
      ),
    };
  });
  const insertSearch = db.prepare('INSERT INTO notice_search (rowid, title, body) VALUES (@seq, @title, @text)');
  const share = <T>(list: readonly T[], i: number): readonly T[] =>
    list.slice(Math.floor((list.length * i) / SOURCES), Math.floor((list.length * (i + 1)) / SOURCES));
  const since = performance.now();
  files.forEach((file, i) => {
    readFileSync(file);
    transact(db, () => {
      for (const { list, insert } of inserts) for (const row of share(list, i)) insert.run(row);
      for (const row of share(indexed, i)) insertSearch.run(row);
    });
  });
  const ms = performance.now() - since;
  db.close();
  return ms;
}

const importRatio = (): Promise<number> =>
  inTemp(async (folder) => {
    const files = Array.from({ length: SOURCES }, (_, i) => {
      const path = join(folder, `${i}.txt`);
      writeFileSync(path, loadNewsletter(i + 1, NOTICES));
      return path;
    });
    const runs: { own: number; bare: number }[] = [];
    for (let i = 0; i < RUNS; i++) {
      const workspace = join(folder, `ws${i}`);
      const own = await importMs(workspace, files);
      runs.push({ own, bare: await inTemp((bare) => bareMs(bare, workspace, files)) });
    }
    if (process.env['SHENBAO_DEBUG']) console.log(runs);
    return Math.min(...runs.map((run) => run.own)) / Math.min(...runs.map((run) => run.bare));
  });

export const measures: readonly Measure[] = [
  {
    name: `import: ${SOURCES} sources of ${NOTICES} notices against bare insert of the rows plus reading the files`,
    goal: 10,
    run: importRatio,
  },
];
