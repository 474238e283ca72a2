import { expect, onTestFinished, test, vi } from 'vitest';
import { openOf } from '../../electron/core/commands/session.ts';
import { noticeText, openCore, tempFile } from '../helpers/workspaces.ts';

/** A workspace opened again, with the clock of its timers stopped and every backup of its database from now on seen. */
async function openedAgain() {
  const first = await openCore();
  await first.core.run('notice.import', { files: [tempFile('通知.txt', noticeText())] });
  first.core.close();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const { core } = await openCore(first.folder);
  return { core, backups: vi.spyOn(openOf(core.session).db, 'backup') };
}

test('the first opening of a day backs up, once the lists have had their time', async () => {
  const { core, backups } = await openedAgain();
  vi.advanceTimersByTime(4999);
  expect(backups).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(backups).toHaveBeenCalledOnce();
  vi.useRealTimers();
  await expect.poll(async () => (await core.run('workspace.info', {})).lastBackup, { timeout: 10_000 }).not.toBeNull();
});

test('a workspace that was closed meanwhile is left alone', async () => {
  const { core, backups } = await openedAgain();
  core.close();
  vi.advanceTimersByTime(5000);
  expect(backups).not.toHaveBeenCalled();
});
