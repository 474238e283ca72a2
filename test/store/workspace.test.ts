import { readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { databasePath } from '../../electron/core/store/places.ts';
import { openWorkspace } from '../../electron/core/store/workspace.ts';
import { openDatabase } from '../../electron/core/store/database.ts';
import { SCHEMA_VERSION } from '../../electron/core/store/migrations/list.ts';
import { tempFolder } from '../helpers/workspaces.ts';

const open = (folder: string, create = true) =>
  openWorkspace(folder, { holder: 'cli', create, now: new Date('2026-03-16T01:00:00Z') });

async function newWorkspace(): Promise<string> {
  const folder = join(tempFolder(), 'ws');
  (await open(folder)).close();
  return folder;
}

test('every open sets full synchronous writes, WAL and foreign keys', async () => {
  const folder = await newWorkspace();
  for (let i = 0; i < 2; i++) {
    const ws = await open(folder, false);
    expect(ws.db.pragma('synchronous', { simple: true })).toBe(2);
    expect(ws.db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(ws.db.pragma('foreign_keys', { simple: true })).toBe(1);
    ws.close();
  }
});

test('every table is STRICT', async () => {
  const ws = await open(await newWorkspace());
  const loose = (ws.db.pragma('table_list') as { name: string; type: string; strict: number }[]).filter(
    (t) => t.type === 'table' && t.strict === 0 && !t.name.startsWith('sqlite_'),
  );
  ws.close();
  expect(loose).toEqual([]);
});

test.skipIf(process.platform === 'win32')('folder and files are for their owner only', async () => {
  const folder = await newWorkspace();
  const ws = await open(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  for (const file of ['workspace.db', 'lock.db', 'lock.json'])
    expect(statSync(join(folder, file)).mode & 0o077).toBe(0);
  ws.close();
});

test('a workspace that is not there is said to be missing, and none is made', async () => {
  const folder = join(tempFolder(), 'none');
  await expect(open(folder, false)).rejects.toMatchObject({ failure: { code: 'workspace-missing' } });
  expect(() => statSync(folder)).toThrow();
});

test('a database of a newer version is refused and not changed by a byte', async () => {
  const folder = await newWorkspace();
  const db = await openDatabase(databasePath(folder));
  db.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  const before = readFileSync(databasePath(folder));
  await expect(open(folder)).rejects.toMatchObject({ failure: { code: 'workspace-newer' } });
  expect(readFileSync(databasePath(folder)).equals(before)).toBe(true);
});

test('an empty, a cut and a foreign database file are named damaged, never opened as a new workspace', async () => {
  for (const spoil of [
    (path: string) => truncateSync(path, 0),
    (path: string) => truncateSync(path, 60),
    (path: string) => writeFileSync(path, 'no database at all '.repeat(40)),
  ]) {
    const folder = await newWorkspace();
    spoil(databasePath(folder));
    const before = readFileSync(databasePath(folder));
    await expect(open(folder)).rejects.toMatchObject({ failure: { code: 'workspace-damaged' } });
    expect(readFileSync(databasePath(folder)).equals(before)).toBe(true);
  }
});

test('originals without their database are no new workspace', async () => {
  const folder = await newWorkspace();
  writeFileSync(join(folder, 'originals', 'a'.repeat(64)), 'text');
  rmSync(databasePath(folder));
  await expect(open(folder)).rejects.toMatchObject({ failure: { code: 'workspace-damaged' } });
});

test('the second one is refused within two seconds and told who holds the lock', async () => {
  const ws = await open(await newWorkspace());
  const since = Date.now();
  const refused = await open(ws.folder).catch((error: unknown) => error);
  expect(Date.now() - since).toBeLessThan(2000);
  expect(refused).toMatchObject({
    failure: { code: 'workspace-locked', details: { pid: process.pid, holder: 'cli' } },
  });
  ws.close();
  (await open(ws.folder)).close();
});

const HOLD = `
import { openWorkspace } from ${JSON.stringify(join(import.meta.dirname, '../../electron/core/store/workspace.ts'))};
try {
  await openWorkspace(process.argv[1], { holder: 'window', create: true, now: new Date() });
  console.log('open');
  setInterval(() => {}, 1000);
} catch (error) { console.log(error.failure?.code ?? String(error)); }
`;
const holder = (folder: string) =>
  spawn(process.execPath, ['--input-type=module-typescript', '-e', HOLD, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
const firstLine = (child: ReturnType<typeof holder>): Promise<string> =>
  new Promise((resolve) => child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim())));

test('of four processes that start together one opens the workspace and three are refused', async () => {
  const folder = await newWorkspace();
  const children = [1, 2, 3, 4].map(() => holder(folder));
  const said = await Promise.all(children.map(firstLine));
  expect(said.toSorted()).toEqual(['open', 'workspace-locked', 'workspace-locked', 'workspace-locked']);
  for (const child of children) child.kill('SIGKILL');
});

test('the lock of a killed holder heals by itself', async () => {
  const folder = await newWorkspace();
  const child = holder(folder);
  expect(await firstLine(child)).toBe('open');
  await expect(open(folder)).rejects.toMatchObject({
    failure: { code: 'workspace-locked', details: { holder: 'window', pid: child.pid } },
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  (await open(folder)).close();
});
