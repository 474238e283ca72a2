import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chinese } from '../helpers/chinese.ts';
import { openInSession } from '../../electron/core/commands/workspace.ts';
import { backupDatabase, backupProblem, newestGoodBackup } from '../../electron/core/store/backup-file.ts';
import { openDatabase } from '../../electron/core/store/database.ts';
import { restoreBackup } from '../../electron/core/store/full-backup.ts';
import { backupsPath, databasePath } from '../../electron/core/store/places.ts';
import { openWorkspace } from '../../electron/core/store/workspace.ts';
import { NO_CALL, noticeText, openCore, tempFile, tempFolder } from '../helpers/workspaces.ts';

const NOW = new Date('2026-03-16T01:00:00Z');
const open = (folder: string) => openWorkspace(folder, { holder: 'cli', create: true, now: NOW });

/** A closed workspace with one notice and one backup of it. */
async function backedUp(): Promise<{ folder: string; backup: string }> {
  const { core, folder } = await openCore(join(tempFolder(), 'ws'), { holder: 'cli' });
  await core.run('notice.import', { files: [tempFile('a.txt', noticeText())] });
  const ws = core.session.workspace ?? (await open(folder));
  const backup = await backupDatabase(ws.db, backupsPath(folder), 'daily');
  core.close();
  return { folder, backup };
}

/** Turns one bit of the byte at which `needle` stands in the file. */
function flipIn(path: string, needle: string): void {
  const at = readFileSync(path).indexOf(Buffer.from(needle));
  expect(at).toBeGreaterThan(0);
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.from([readFileSync(path)[at]! ^ 1]), 0, 1, at);
  closeSync(file);
}

test('a bit flipped within a text of a backup, which the database’s own check does not see, is found by its seal', async () => {
  const { folder, backup } = await backedUp();
  expect(await backupProblem(backup)).toBeNull();
  flipIn(backup, '营业执照复印件');
  const db = await openDatabase(backup, { readonly: true });
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
  expect(chinese(await backupProblem(backup))).toContain('notice');
  expect(await newestGoodBackup(backupsPath(folder))).toBeNull();
});

test('a damaged database is refused untouched with the newest backup that passes every check, and restoring keeps it', async () => {
  const { folder, backup } = await backedUp();
  const spoiled = join(backupsPath(folder), '2099-01-01T00-00-00-000Z-daily.shenbao-backup');
  copyFileSync(backup, spoiled);
  flipIn(spoiled, '营业执照复印件');
  writeFileSync(databasePath(folder), Buffer.alloc(40_000, 7));
  const before = readFileSync(databasePath(folder));
  await expect(open(folder)).rejects.toMatchObject({
    failure: { code: 'workspace-damaged', details: { folder, backup, backupAt: expect.any(String) } },
  });
  expect(readFileSync(databasePath(folder)).equals(before)).toBe(true);
  const kept = await restoreBackup(backup, folder, { holder: 'cli', now: NOW, over: true });
  expect(readFileSync(join(kept ?? '', 'workspace.db')).equals(before)).toBe(true);
  const ws = await open(folder);
  expect(ws.db.prepare('SELECT count(*) AS n FROM notice').get()).toEqual({ n: 1 });
  expect(existsSync(join(folder, 'originals'))).toBe(true);
  ws.close();
});

test('without over, a folder that holds a workspace is not restored into', async () => {
  const { folder, backup } = await backedUp();
  await expect(restoreBackup(backup, folder, { holder: 'cli', now: NOW, over: false })).rejects.toMatchObject({
    failure: { code: 'usage' },
  });
});

test('after a session that did not end, a lost log is told, and a database that lost everything with it is refused', async () => {
  const { folder } = await backedUp();
  writeFileSync(join(folder, 'session.json'), '{"state":"open"}');
  rmSync(`${databasePath(folder)}-wal`, { force: true });
  const ws = await open(folder);
  expect(chinese(ws.warning)).toContain('workspace.db-wal');
  ws.close();
  const again = await open(folder);
  expect(again.warning).toBeNull();
  again.close();

  const emptied = join(tempFolder(), 'ws');
  (await open(emptied)).close();
  writeFileSync(join(emptied, 'originals', 'a'.repeat(64)), 'text');
  await expect(open(emptied)).rejects.toMatchObject({ failure: { code: 'workspace-damaged' } });
});

test.skipIf(process.platform === 'win32')('backups are for their owner only', async () => {
  const { core } = await openCore();
  const file = join(tempFolder(), 'b.shenbao-backup');
  await core.run('workspace.backup', { file });
  expect(statSync(file).mode & 0o077).toBe(0);
});

test('the command restores into a new folder, which opens whole', async () => {
  const { core } = await openCore();
  await core.run('notice.import', { files: [tempFile('a.txt', noticeText())] });
  const before = await core.run('notice.list', { on: '2026-03-16' });
  const file = join(tempFolder(), 'b.shenbao-backup');
  await core.run('workspace.backup', { file });
  const folder = join(tempFolder(), '新工作区');
  expect(await core.run('workspace.restore', { file, folder })).toEqual({ path: folder, damaged: null });
  await openInSession(core.session, folder, { sample: false, create: false }, NO_CALL);
  expect(await core.run('notice.list', { on: '2026-03-16' })).toEqual(before);
  expect(readdirSync(folder)).not.toContain('damaged');
});

test('a log that closing could not write back is kept and used: the session is not marked as closed', async () => {
  const { folder } = await backedUp();
  const ws = await open(folder);
  const reader = await openDatabase(databasePath(folder), { readonly: true });
  // A reader in the middle of its work keeps the log from being written back.
  const rows = reader.prepare('SELECT name FROM sqlite_schema').iterate();
  rows.next();
  ws.db.prepare('INSERT INTO setting (key, value) VALUES (?, ?)').run('x', 'kept');
  ws.close();
  expect(statSync(`${databasePath(folder)}-wal`).size).toBeGreaterThan(0);
  expect(readFileSync(join(folder, 'session.json'), 'utf8')).not.toContain('closed');
  rows.return?.();
  reader.close();
  const again = await open(folder);
  expect(again.db.prepare('SELECT value FROM setting WHERE key = ?').get('x')).toEqual({ value: 'kept' });
  expect(again.warning).toBeNull();
  again.close();
});

test('damage that no query happens to meet is found when the workspace opens', async () => {
  const { folder, backup } = await backedUp();
  const db = await openDatabase(databasePath(folder));
  const { rootpage } = db.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'notice_text_hash'").get() as {
    rootpage: number;
  };
  const size = db.pragma('page_size', { simple: true }) as number;
  db.close();
  const file = openSync(databasePath(folder), 'r+');
  writeSync(file, Buffer.alloc(size), 0, size, (rootpage - 1) * size);
  closeSync(file);
  await expect(open(folder)).rejects.toMatchObject({ failure: { code: 'workspace-damaged', details: { backup } } });
});

test('a database that is not of the schema it claims is refused with the backup made before; its own copy never counts as one', async () => {
  const { folder, backup } = await backedUp();
  const db = await openDatabase(databasePath(folder));
  db.pragma('user_version = 6');
  db.close();
  for (let attempt = 0; attempt < 8; attempt++)
    await expect(open(folder)).rejects.toMatchObject({
      failure: { code: 'workspace-damaged', details: { folder, backup } },
    });
  expect(readdirSync(backupsPath(folder)).map((name) => join(backupsPath(folder), name))).toEqual([backup]);
});
