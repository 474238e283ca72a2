import { afterEach, expect, test, vi } from 'vitest';
import { noticeText, openCore, tempFile } from '../helpers/workspaces.ts';

afterEach(() => void vi.useRealTimers());

test('the first opening of a day backs up, once the lists have had their time', async () => {
  const first = await openCore();
  await first.core.run('notice.import', { files: [tempFile('通知.txt', noticeText())] });
  first.core.close();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { core } = await openCore(first.folder);
  expect((await core.run('workspace.info', {})).lastBackup).toBeNull();
  vi.advanceTimersByTime(5000);
  vi.useRealTimers();
  await expect.poll(async () => (await core.run('workspace.info', {})).lastBackup, { timeout: 10_000 }).not.toBeNull();
});

test('a workspace that was closed meanwhile is left alone', async () => {
  const first = await openCore();
  await first.core.run('notice.import', { files: [tempFile('通知.txt', noticeText())] });
  first.core.close();
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { core } = await openCore(first.folder);
  core.close();
  expect(() => vi.advanceTimersByTime(5000)).not.toThrow();
});
