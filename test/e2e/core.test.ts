import { beforeAll, expect, test } from 'vitest';
import { replyIn } from './call-in-window.ts';
import { corePids } from './core-processes.ts';
import { workbenchOfFile } from './workbench-of-file.ts';

const bench = workbenchOfFile();
beforeAll(async () => {
  await bench().events();
  await bench().call('notice.list', { on: '2026-01-01' });
});

const theCore = (): number => {
  const [pid] = corePids(bench().app);
  if (pid === undefined) throw new Error('no core process');
  return pid;
};

test('the core runs in a process of its own', () => {
  expect(corePids(bench().app)).toHaveLength(1);
});

test('a core that is killed rejects what was pending and is back within 3 seconds', async () => {
  const killed = theCore();
  process.kill(killed, 'SIGSTOP');
  const pending = replyIn(bench().page, 'notice.list', { on: '2026-01-01' });
  // Calls arrive in order: when this one is answered, the one above has gone to the core.
  await bench().call('settings.read', {});
  const startedAt = performance.now();
  process.kill(killed, 'SIGKILL');
  expect(await pending).toMatchObject({ ok: false, failure: { code: 'core-gone' } });
  expect(await bench().call('notice.list', { on: '2026-01-01' })).toHaveProperty('rows');
  expect(performance.now() - startedAt).toBeLessThan(3000);
  expect(theCore()).not.toBe(killed);
  const states = (await bench().events()).filter((event) => (event as { type: string }).type === 'core-state');
  expect(states).toEqual(['gone', 'starting', 'ready'].map((state) => ({ type: 'core-state', state })));
});

test('the window answers at once while the core is away, and what it asks of the core waits for the next one', async () => {
  process.kill(theCore(), 'SIGKILL');
  await expect
    .poll(() =>
      bench()
        .call('desktop.state', {})
        .then(({ core }) => core),
    )
    .not.toBe('ready');
  const startedAt = performance.now();
  await bench().call('settings.read', {});
  expect(performance.now() - startedAt).toBeLessThan(100);
  expect(await bench().call('notice.list', { on: '2026-01-01' })).toHaveProperty('rows');
});
