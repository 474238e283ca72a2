import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openInSession } from '../../electron/core/commands/workspace.ts';
import { openDatabase } from '../../electron/core/store/database.ts';
import { restoreBackup } from '../../electron/core/store/full-backup.ts';
import { NO_CALL, noticeText, openCore, tempFile, tempFolder } from '../helpers/workspaces.ts';

const reopen = (core: Awaited<ReturnType<typeof openCore>>['core'], folder: string) =>
  openInSession(core.session, folder, { sample: false, create: false }, NO_CALL);

const backups = (folder: string): string[] =>
  readdirSync(join(folder, 'backups')).filter((name) => name.endsWith('.shenbao-backup'));

test('the window backs a workspace up once a day and keeps seven', async () => {
  let now = Date.now();
  const { core, folder } = await openCore(undefined, { clock: () => new Date(now) });
  await core.run('notice.import', { files: [tempFile('a.txt', noticeText())] });
  // The backup waits until the window has its lists.
  const pause = (): unknown => vi.advanceTimersByTime(5000);
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  for (let day = 0; day < 9; day++) {
    await reopen(core, folder);
    pause();
    await expect.poll(() => backups(folder).length, { timeout: 15_000 }).toBe(Math.min(day + 1, 7));
    await reopen(core, folder);
    pause();
    expect(backups(folder)).toHaveLength(Math.min(day + 1, 7));
    now += 25 * 3_600_000;
  }
}, 60_000);

/** Takes the copy that waits to be sealed for itself; sealing goes on when `release` is called. */
async function holdCopy(folder: string): Promise<{ release(): void }> {
  for (;;) {
    const name = readdirSync(folder).find((file) => /^\.tmp-\d+-[a-z0-9]+$/.test(file));
    if (name !== undefined) {
      const db = await openDatabase(join(folder, name), { timeout: 0 });
      try {
        db.exec('BEGIN EXCLUSIVE');
        if (db.prepare('SELECT 1 FROM sqlite_schema').get() !== undefined) return { release: () => db.close() };
      } catch {
        // Still being copied.
      }
      db.close();
    }
    await new Promise(setImmediate);
  }
}

test('calls are answered while the daily backup is being sealed', async () => {
  const { core, folder } = await openCore();
  await core.run('notice.import', { files: [tempFile('a.txt', noticeText())] });
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  await reopen(core, folder);
  vi.advanceTimersByTime(5000);
  const held = await holdCopy(join(folder, 'backups'));
  expect((await core.run('notice.list', { on: '2026-03-16' })).rows).toHaveLength(1);
  expect(backups(folder)).toEqual([]);
  held.release();
  await expect.poll(() => backups(folder).length, { timeout: 15_000 }).toBe(1);
});

test('a backup holds everything: restored elsewhere the workspace is whole, and restoring over another keeps that one as a backup', async () => {
  const { core, folder } = await openCore();
  await core.run('notice.import', { files: [tempFile('a.txt', noticeText())] });
  const list = () => core.run('notice.list', { on: '2026-03-16' });
  const before = await list();
  const file = join(tempFolder(), 'b.shenbao-backup');
  await core.run('workspace.backup', { file });
  const other = join(tempFolder(), 'other');
  const second = await openCore(other);
  second.core.close();
  await restoreBackup(file, other, { holder: 'cli', now: new Date(), over: true });
  expect(readdirSync(join(other, 'backups')).some((name) => name.includes('before-restore'))).toBe(true);
  await reopen(core, other);
  expect(await list()).toEqual(before);
  expect(await core.run('workspace.check', {})).toEqual({ ok: true, problems: [] });
  await reopen(core, folder);
});

test('a spoiled backup is refused and the workspace stays as it was', async () => {
  const { core, folder } = await openCore();
  await core.run('notice.import', { files: [tempFile('a.txt', noticeText())] });
  core.close();
  const bad = tempFile('坏.shenbao-backup', 'no backup '.repeat(100));
  await expect(restoreBackup(bad, folder, { holder: 'cli', now: new Date(), over: true })).rejects.toMatchObject({
    failure: { code: 'file-format' },
  });
  await reopen(core, folder);
  expect((await core.run('notice.list', { on: '2026-03-16' })).rows).toHaveLength(1);
});
