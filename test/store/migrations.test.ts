import { quoted } from '../../shared/base/sentence.ts';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openApplications, readApplication } from '../../electron/core/store/applications.ts';
import { type Database, openDatabase } from '../../electron/core/store/database.ts';
import { listDecisions, saveDecision } from '../../electron/core/store/decisions.ts';
import { APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION } from '../../electron/core/store/migrations/list.ts';
import { databasePath } from '../../electron/core/store/places.ts';
import { openWorkspace } from '../../electron/core/store/workspace.ts';
import { listRelations } from '../../electron/core/store/relations.ts';
import { tempFolder } from '../helpers/workspaces.ts';

const NOW = new Date('2026-03-16T01:00:00Z');
const open = (folder: string, create: boolean) => openWorkspace(folder, { holder: 'cli', create, now: NOW });
const schemaOf = (db: Database): unknown[] =>
  db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all();

/** A workspace as the first version wrote it, with two notices, one of them extending the other, and a client. */
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
    INSERT INTO notice SELECT 2, 'n2', original, 1, 't2', 'c2', '延期通知', NULL, '延期通知', kind, section, doc_number, issuers, province,
      city, district, published_on, body_missing, tracks, deadlines, conditions, materials, facts, confirmed, imported_at, 0 FROM notice;
    INSERT INTO notice_relation VALUES (2, 1, 'extension');
    INSERT INTO client (id, name, name_key, cells) VALUES (7, '云岭甲机电有限公司', '云岭甲机电有限公司', '{}');`);
  db.close();
  return folder;
}

test('versions count up from one without a gap', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, at) => at + 1));
  expect(SCHEMA_VERSION).toBe(MIGRATIONS.length);
});

test('an upgraded workspace has the schema of a new one and keeps its rows, and takes decisions and applications', async () => {
  const fresh = await open(join(tempFolder(), 'new'), true);
  const schema = schemaOf(fresh.db);
  fresh.close();
  const ws = await open(await firstVersion(), false);
  expect(schemaOf(ws.db)).toEqual(schema);
  expect(ws.db.prepare('SELECT id, title FROM notice').all()).toEqual([
    { id: 'n1', title: '旧通知' },
    { id: 'n2', title: '延期通知' },
  ]);
  expect(await listRelations(ws)).toMatchObject([
    { relation: 'extension', byPerson: false, later: { id: 'n2' }, earlier: { id: 'n1' } },
  ]);
  const place = { noticeId: 'n1', track: null, client: 7, target: '/conditions/0' };
  const made = { result: 'pass', reason: '已核实', basis: '依据', by: '李某', on: '2026-03-16' } as const;
  const act = { kind: 'match.decide', label: quoted('人工判定'), by: '李某', at: NOW.toISOString() } as const;
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
