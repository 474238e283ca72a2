import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { failureOf } from '../../shared/base/failure.ts';
import { quoted } from '../../shared/base/sentence.ts';
import { CoreKeeper } from '../../electron/main/core-keeper.ts';
import type { DesktopContext, DesktopHandlers } from '../../electron/main/desktop-handlers.ts';
import { Handles } from '../../electron/main/handles.ts';
import { SessionPaths } from '../../electron/main/session-paths.ts';
import { WindowCalls } from '../../electron/main/window-calls.ts';
import type { WindowEvent } from '../../shared/contract/bridge.ts';
import { windowCommands } from '../../shared/contract/desktop-commands.ts';

interface Asked {
  call: number;
  command: string;
  args: unknown;
}

let asked: Asked[];
let answer: (message: unknown) => void;
let handles: Handles;
let paths: SessionPaths;
let events: WindowEvent[];
let calls: WindowCalls;
let opened: string[];

beforeEach(async () => {
  asked = [];
  events = [];
  opened = [];
  handles = new Handles();
  paths = new SessionPaths();
  const core = new CoreKeeper(
    () => ({
      door: 'node' as const,
      pid: undefined,
      send: (message: unknown) => void asked.push(message as Asked),
      onMessage: (listener: (message: unknown) => void) => void (answer = listener),
      onExit: () => undefined,
      end: () => undefined,
    }),
    { onState: () => undefined, onChanged: () => undefined, onLog: () => undefined, greet: async () => undefined },
  );
  core.open();
  answer({ type: 'ready' });
  await Promise.resolve();
  await Promise.resolve();
  const refuse = async (): Promise<never> => {
    throw new Error('not part of this test');
  };
  const handlers = {
    ...Object.fromEntries(Object.keys(windowCommands).map((name) => [name, refuse])),
    'file.open': async ({ path }: { path: string }) => {
      opened.push(path);
      return {};
    },
    'settings.read': async () => ({ width: 3 }),
  } as unknown as DesktopHandlers;
  const workspace = { change: async (_core: unknown, folder: string) => ({ folder }) };
  const context = { handles, paths, workspace, log: { write: () => undefined } } as unknown as DesktopContext;
  calls = new WindowCalls(core, handlers, context, (event) => events.push(event));
});

const lastAsked = (): Asked => asked.at(-1) ?? { call: -1, command: '', args: null };
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('what the window may ask', () => {
  test.each(['', 'toString', '__proto__', 'constructor', 'notice.drop', 'workspace.open '])(
    'no command %j',
    async (command) => {
      await expect(calls.answer({ command, args: {} })).resolves.toMatchObject({
        ok: false,
        failure: { code: 'contract' },
      });
      expect(asked).toEqual([]);
    },
  );

  test('arguments outside the schema never reach the core', async () => {
    const reply = await calls.answer({ command: 'notice.list', args: { on: 'yesterday' } });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'contract' } });
    expect(asked).toEqual([]);
  });

  test('a path in the place of a handle is refused', async () => {
    const reply = await calls.answer({ command: 'notice.import', args: { files: ['/etc/passwd'] } });
    expect(reply).toMatchObject({ ok: false, failure: { code: 'contract' } });
    expect(asked).toEqual([]);
  });

  test('handles become the paths behind them', async () => {
    const { handle } = handles.add('/home/x/通知.txt');
    void calls.answer({ command: 'notice.import', args: { files: [handle] } });
    await settle();
    expect(lastAsked()).toMatchObject({ command: 'notice.import', args: { files: ['/home/x/通知.txt'] } });
  });

  test('an answer of the core outside its schema becomes a failure of the contract', async () => {
    const reply = calls.answer({ command: 'client.list', args: {} });
    await settle();
    answer({ type: 'result', call: lastAsked().call, result: { rows: [{ name: 3 }] } });
    await expect(reply).resolves.toMatchObject({ ok: false, failure: { code: 'contract' } });
  });

  test('so does one of the main process itself', async () => {
    await expect(calls.answer({ command: 'settings.read', args: {} })).resolves.toMatchObject({
      ok: false,
      failure: { code: 'contract' },
    });
  });

  test('paths that the core returned are remembered for opening', async () => {
    const reply = calls.answer({ command: 'client.template', args: { file: handles.add('/home/x/空表.xlsx').handle } });
    await settle();
    answer({ type: 'result', call: lastAsked().call, result: { path: '/home/x/空表.xlsx' } });
    await expect(reply).resolves.toEqual({ ok: true, value: { path: '/home/x/空表.xlsx' } });
    expect(paths.has('/home/x/空表.xlsx')).toBe(true);
    expect(paths.has('/home/x')).toBe(false);
  });
});

describe('jobs', () => {
  test('progress and cancelling go by the number that the page gave', async () => {
    const job = calls.answer({ command: 'notice.import', args: { files: [] }, call: 77 });
    await settle();
    const { call } = lastAsked();
    answer({ type: 'progress', call, done: 1, total: 2, label: '甲' });
    expect(events).toEqual([{ type: 'progress', call: 77, done: 1, total: 2, label: '甲' }]);
    void calls.answer({ command: 'cancel', args: { call: 77 } });
    await settle();
    expect(lastAsked()).toMatchObject({ command: 'cancel', args: { call } });
    answer({ type: 'failure', call, failure: failureOf('cancelled', quoted('已取消。')) });
    await expect(job).resolves.toEqual({ ok: false, failure: failureOf('cancelled', quoted('已取消。')) });
  });

  test('cancelling what has ended asks nothing of the core', async () => {
    await expect(calls.answer({ command: 'cancel', args: { call: 5 } })).resolves.toEqual({ ok: true, value: {} });
    expect(asked).toEqual([]);
  });
});

test('a thousand odd messages are each answered, and none gets a path through', async () => {
  const command = fc.oneof(fc.constantFrom(...Object.keys(windowCommands)), fc.string());
  const odd = fc.oneof(
    fc.anything(),
    fc.record({ files: fc.array(fc.string()), folder: fc.string(), file: fc.string() }, { requiredKeys: [] }),
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.anything(), fc.record({ command, args: odd })), async (message) => {
      const before = asked.length;
      const reply = await Promise.race([calls.answer(message), settle().then(() => null)]);
      for (const { args } of asked.slice(before)) {
        for (const key of ['files', 'folder', 'file']) expect((args as Record<string, unknown>)[key] ?? []).toEqual([]);
      }
      if (reply) expect(reply).toHaveProperty('ok');
    }),
    { numRuns: 1000 },
  );
});
