import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { failureOf } from '../../shared/base/failure.ts';
import { quoted } from '../../shared/base/sentence.ts';
import { CoreKeeper } from '../../electron/main/core-keeper.ts';
import type { CoreProcess } from '../../electron/main/core-process.ts';

/** A core that a test plays by hand. */
class PlayedCore implements CoreProcess {
  readonly door = 'node';
  readonly pid = undefined;
  readonly received: { call: number; command: string; args: unknown }[] = [];
  ended = false;
  #message: (message: unknown) => void = () => undefined;
  #exit: (reason: string) => void = () => undefined;
  send(message: unknown): void {
    this.received.push(message as { call: number; command: string; args: unknown });
  }
  onMessage(listener: (message: unknown) => void): void {
    this.#message = listener;
  }
  onExit(listener: (reason: string) => void): void {
    this.#exit = listener;
  }
  end(): void {
    this.ended = true;
    this.#exit('exit 0');
  }
  says(message: unknown): void {
    this.#message(message);
  }
  dies(): void {
    this.#exit('SIGKILL');
  }
}

let cores: PlayedCore[];
let states: string[];
let keeper: CoreKeeper;
const newest = (): PlayedCore => cores.at(-1) ?? new PlayedCore();
/** Lets promises that are ready run. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  cores = [];
  states = [];
  keeper = new CoreKeeper(
    () => {
      const core = new PlayedCore();
      cores.push(core);
      return core;
    },
    {
      onState: (state) => states.push(state),
      onChanged: () => undefined,
      onLog: () => undefined,
      greet: async () => undefined,
    },
  );
  keeper.open();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

async function ready(): Promise<PlayedCore> {
  newest().says({ type: 'ready' });
  await settle();
  return newest();
}

test('a call waits until the core is ready, then gets its own answer', async () => {
  const first = keeper.ask('notice.list', { on: '2026-01-01' });
  const second = keeper.ask('client.list', {});
  expect(newest().received).toEqual([]);
  const core = await ready();
  expect(core.received.map(({ command }) => command)).toEqual(['notice.list', 'client.list']);
  core.says({ type: 'result', call: second.call, result: 'two' });
  core.says({ type: 'failure', call: first.call, failure: failureOf('notice-unknown', quoted('没有这条通知。')) });
  await expect(second.result).resolves.toBe('two');
  await expect(first.result).rejects.toMatchObject({ failure: { code: 'notice-unknown' } });
});

test('calls of the greeting go before all others', async () => {
  const greeted = new CoreKeeper(
    () => {
      const core = new PlayedCore();
      cores.push(core);
      return core;
    },
    {
      onState: () => undefined,
      onChanged: () => undefined,
      onLog: () => undefined,
      greet: async () => void (await greeted.ask('workspace.open', {}, { first: true }).result),
    },
  );
  greeted.open();
  void greeted.ask('notice.list', {});
  const core = await ready();
  expect(core.received.map(({ command }) => command)).toEqual(['workspace.open']);
  core.says({ type: 'result', call: core.received[0]?.call, result: {} });
  await settle();
  expect(core.received.map(({ command }) => command)).toEqual(['workspace.open', 'notice.list']);
});

test('when the core dies, what was pending is rejected and a new core takes over within 3 seconds', async () => {
  await ready();
  const lost = keeper.ask('match.matrix', {});
  const rejected = expect(lost.result).rejects.toMatchObject({ failure: { code: 'core-gone' } });
  newest().dies();
  await rejected;
  const next = keeper.ask('notice.list', {});
  await vi.advanceTimersByTimeAsync(3000);
  expect(cores).toHaveLength(2);
  const core = await ready();
  expect(states).toEqual(['starting', 'ready', 'gone', 'starting', 'ready']);
  core.says({ type: 'result', call: next.call, result: [] });
  await expect(next.result).resolves.toEqual([]);
});

test('a core that dies again and again is started again, with a pause that stays under 3 seconds', async () => {
  for (let count = 1; count <= 10; count += 1) {
    newest().dies();
    await vi.advanceTimersByTimeAsync(3000);
    expect(cores).toHaveLength(count + 1);
  }
});

test('a message outside the contract is dropped, and the call still gets its answer', async () => {
  const core = await ready();
  const { call, result } = keeper.ask('notice.list', {});
  core.says({ type: 'result', result: 'no call number' });
  core.says('nonsense');
  core.says({ type: 'failure', call, failure: { code: 'no such code', message: 1 } });
  core.says({ type: 'result', call, result: 'good' });
  await expect(result).resolves.toBe('good');
});

test('progress reaches the call that it belongs to', async () => {
  const seen: number[] = [];
  const core = await ready();
  const { call } = keeper.ask('notice.import', {}, { onProgress: ({ done }) => seen.push(done) });
  keeper.ask('notice.import', {}, { onProgress: () => seen.push(-1) });
  core.says({ type: 'progress', call, done: 3, total: 9, label: '正在导入' });
  expect(seen).toEqual([3]);
});

test('closing ends the core, rejects what was pending and what comes later, and starts nothing again', async () => {
  const core = await ready();
  const pending = expect(keeper.ask('notice.list', {}).result).rejects.toMatchObject({
    failure: { code: 'core-gone' },
  });
  await keeper.close();
  await pending;
  expect(core.ended).toBe(true);
  await expect(keeper.ask('notice.list', {}).result).rejects.toMatchObject({ failure: { code: 'core-gone' } });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(cores).toHaveLength(1);
});
