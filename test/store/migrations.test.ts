import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openApplications, readApplication } from '../../electron/core/store/applications.ts';
import { type Database, openDatabase } from '../../electron/core/store/database.ts';
import { listDecisions, saveDecision } from '../../electron/core/store/decisions.ts';
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from '../../electron/core/store/migrations/list.ts';
import { databasePath } from '../../electron/core/store/places.ts';
import { openWorkspace } from '../../electron/core/store/workspace.ts';
import { tempFolder } from '../helpers/workspaces.ts';

const NOW = new Date('2026-03-16T01:00:00Z');
const open = (folder: string, create: boolean) => openWorkspace(folder, { holder: 'cli', create, now: NOW });
const schemaOf = (db: Database): unknown[] =>
  db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();

/** A workspace as the first version wrote it, with a notice and a client. */
async function firstVersion(): Promise<string> {
  const folder = join(tempFolder(), 'ws');
  for (const name of ['', 'originals', 'backups', 'exports']) mkdirSync(join(folder, name), { recursive: true });
  const db = await openDatabase(databasePath(folder));
  db.pragma('journal_mode = WAL');
  db.exec(MIGRATIONS[0]?.sql ?? '');
  db.pragma(`application_id = ${APPLICATION_ID}`);
  db.pragma('user_version = 1');
  db.exec(`
    INSERT INTO original VALUES ('${'a'.repeat(64)}', '旧通知.txt', 'txt', 'utf-8', 9, '2026-03-01T00:00:00Z');
    INSERT INTO notice (seq, id, original, position, text_hash, content_hash, title_key, title, kind, issuers,
      body_missing, tracks, deadlines, conditions, materials, facts, confirmed, imported_at)
      VALUES (1, 'n1', '${'a'.repeat(64)}', 0, 't', 'c', '旧通知', '旧通知', 'program', '[]', 0, '[]', '[]', 1, 0, 3, 0,
        '2026-03-01T00:00:00Z');
    INSERT INTO client (id, name, name_key, cells) VALUES (7, '云岭甲机电有限公司', '云岭甲机电有限公司', '{}');`);
  db.close();
  return folder;
}

test('versions ascend without gaps', () => {
  expect(MIGRATIONS.map((m) => m.version)).toEqual(MIGRATIONS.map((_, i) => i + 1));
  expect(SCHEMA_VERSION).toBe(MIGRATIONS.length);
});

test('an upgraded workspace has the schema of a new one and keeps its rows, and takes decisions and applications', async () => {
  const fresh = await open(join(tempFolder(), 'new'), true);
  const schema = schemaOf(fresh.db);
  fresh.close();
  const ws = await open(await firstVersion(), false);
  expect(schemaOf(ws.db)).toEqual(schema);
  expect(ws.db.prepare('SELECT id, title FROM notice').all()).toEqual([{ id: 'n1', title: '旧通知' }]);
  const place = { noticeId: 'n1', track: null, client: 7, target: '/conditions/0' };
  const made = { result: 'pass', reason: '已核实', basis: '依据', by: '李某', on: '2026-03-16' } as const;
  const act = { kind: 'match.decide', label: '人工判定', by: '李某', at: NOW.toISOString() } as const;
  expect(await saveDecision(ws, place, made, act)).toBe(true);
  const { client: _, ...kept } = place;
  expect(await listDecisions(ws)).toEqual([{ ...kept, ...made, client: '云岭甲机电有限公司', clientId: 7 }]);
  const [application = 0] = await openApplications(ws, { noticeId: 'n1', track: null }, [7], '2026-03-16', {
    ...act,
    kind: 'application.open',
  });
  expect(await readApplication(ws, application)).toMatchObject({ client: '云岭甲机电有限公司', stage: 'planned' });
  ws.close();
});
