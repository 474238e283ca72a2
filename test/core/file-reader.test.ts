import { expect, test } from 'vitest';
import { createFileReader } from '../../electron/core/import/file-reader.ts';
import { type ReadTask, readTask } from '../../electron/core/import/read-task.ts';
import { createTurns } from '../../electron/core/import/turns.ts';
import { loadNewsletter } from '../bench/notice-load.ts';

const newsletter = (seed: number): ReadTask => ({
  as: 'notices',
  name: `快讯${seed}.txt`,
  bytes: new TextEncoder().encode(loadNewsletter(seed, 4)),
});

test('newsletters that two children share out hold what one child reads, whichever comes first', async () => {
  const reader = createFileReader({ scratch: null });
  reader.practise();
  const tasks = [1, 2, 3].map(newsletter);
  expect(await Promise.all(tasks.map((task) => reader.read(task)))).toEqual(await Promise.all(tasks.map(readTask)));
  reader.close();
});

test('a newsletter that is shared out fails once and by name, and the next one is read', async () => {
  const reader = createFileReader({ scratch: null, timeLimitMs: 20_000 });
  reader.practise();
  const task = newsletter(1);
  const binary = { ...task, bytes: new Uint8Array([0x50, 0x4e, 0x00, 0x01, 0x02, 0xff]) };
  await expect(reader.read(binary)).rejects.toMatchObject({ failure: { code: 'file-format' } });
  await expect(reader.read(task, AbortSignal.abort())).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  expect(await reader.read(task)).toEqual(await readTask(task));
  reader.close();
});

test('no more run at a time than have turns, in the order in which they came', async () => {
  const turns = createTurns(2);
  const ends: (() => void)[] = [];
  const begun: number[] = [];
  const work = (n: number): Promise<void> =>
    turns.run(() => {
      begun.push(n);
      return new Promise((resolve) => ends.push(resolve));
    });
  const all = [1, 2, 3, 4].map(work);
  expect([begun, turns.waiting()]).toEqual([[1, 2], 2]);
  ends[1]?.();
  // One that comes as a turn ends waits behind the others.
  await all[1];
  all.push(work(5));
  expect([begun, turns.waiting()]).toEqual([[1, 2, 3], 2]);
  for (let i = 0; i < 5; i++) {
    ends[i]?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(all);
  expect(begun).toEqual([1, 2, 3, 4, 5]);
});
