import { z } from 'zod';
import { windowCallSchema } from '../../shared/contract/bridge.ts';
import type { WindowEvent, WindowReply } from '../../shared/contract/bridge.ts';
import { coreCommands } from '../../shared/contract/core-commands.ts';
import type { CoreCommandName } from '../../shared/contract/core-commands.ts';
import { desktopCommands } from '../../shared/contract/desktop-commands.ts';
import type { DesktopCommandName } from '../../shared/contract/desktop-commands.ts';
import type { CoreKeeper } from './core-keeper.ts';
import type { DesktopContext, DesktopHandlers } from './desktop-handlers.ts';
import { fail, toFailure } from '../../shared/base/failure.ts';
import type { Handles } from './handles.ts';
import { say } from '../../shared/base/sentence.ts';

const isDesktopCommand = (name: string): name is DesktopCommandName => Object.hasOwn(desktopCommands, name);
const isCoreCommand = (name: string): name is CoreCommandName => Object.hasOwn(coreCommands, name);

/** Answers the calls of one page: checks them, puts paths in the place of handles, and asks whoever knows. */
export class WindowCalls {
  readonly #core: CoreKeeper;
  readonly #handlers: DesktopHandlers;
  readonly #context: DesktopContext;
  readonly #emit: (event: WindowEvent) => void;
  /** Numbers that the page gave to calls that are running → the core's own. */
  readonly #running = new Map<number, number>();

  constructor(
    core: CoreKeeper,
    handlers: DesktopHandlers,
    context: DesktopContext,
    emit: (event: WindowEvent) => void,
  ) {
    this.#core = core;
    this.#handlers = handlers;
    this.#context = context;
    this.#emit = emit;
  }

  /** Never rejects. */
  async answer(raw: unknown): Promise<WindowReply> {
    try {
      const { command, args, call } = checked(windowCallSchema, raw, '调用');
      return await this.#logged(command, () => this.#run(command, args, call));
    } catch (error) {
      return { ok: false, failure: toFailure(error) };
    }
  }

  async #run(command: string, args: unknown, call: number | undefined): Promise<WindowReply> {
    if (isDesktopCommand(command)) return { ok: true, value: await this.#desktop(command, args) };
    if (isCoreCommand(command)) return { ok: true, value: await this.#askCore(command, args, call) };
    fail('contract', say`没有这个命令：${command}`);
  }

  /** How long a command took and how it ended; what is only looked at is not worth a line. */
  async #logged(command: string, run: () => Promise<WindowReply>): Promise<WindowReply> {
    const startedAt = performance.now();
    const ms = (): number => Math.round(performance.now() - startedAt);
    try {
      const reply = await run();
      if (!QUIET.test(command)) this.#context.log.write('call', { command, ms: ms() });
      return reply;
    } catch (error) {
      const { code } = toFailure(error);
      this.#context.log.write('call', { command, ms: ms(), code }, code === 'internal' ? error : null);
      throw error;
    }
  }

  async #desktop<N extends DesktopCommandName>(name: N, rawArgs: unknown): Promise<unknown> {
    const { args, result }: { args: z.ZodType; result: z.ZodType } = desktopCommands[name];
    const handler: (args: never, context: DesktopContext) => Promise<unknown> = this.#handlers[name];
    return checked(result, await handler(checked(args, rawArgs, name) as never, this.#context), name);
  }

  async #askCore(name: CoreCommandName, rawArgs: unknown, number: number | undefined): Promise<unknown> {
    const { args, result }: { args: z.ZodType; result: z.ZodType } = coreCommands[name];
    const parsed = checked(args, rawArgs, name) as Readonly<Record<string, unknown>>;
    if (name === 'cancel') return this.#cancel(parsed['call'] as number);
    const withPaths = pathsForHandles(parsed, this.#context.handles);
    const { workspace } = this.#context;
    if (name === 'workspace.open') return workspace.change(this.#core, withPaths['folder'] as string);
    if (name === 'workspace.restore')
      return workspace.restore(this.#core, withPaths['file'] as string, withPaths['folder'] as string);
    const asked = this.#core.ask(name, withPaths, {
      onProgress: ({ done, total, label }) => {
        if (number !== undefined) this.#emit({ type: 'progress', call: number, done, total, label });
      },
    });
    if (number !== undefined) this.#running.set(number, asked.call);
    try {
      const value = checked(result, await asked.result, name);
      this.#context.paths.remember(value);
      return value;
    } finally {
      if (number !== undefined) this.#running.delete(number);
    }
  }

  /** A call that has ended meanwhile needs no cancelling. */
  async #cancel(number: number): Promise<unknown> {
    const call = this.#running.get(number);
    return call === undefined ? {} : this.#core.ask('cancel', { call }).result;
  }
}

const QUIET = /^(?:settings|dialog|desktop)\.|\.(?:list|listPart|read|search|info)$/;

function checked<S extends z.ZodType>(schema: S, value: unknown, what: string): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  fail('contract', say`${what}：内容不符合约定。`, {
    problem: z.prettifyError(parsed.error).slice(0, 1000),
  });
}

/** `files`, `folder` and `file` of a command as the core wants them. */
function pathsForHandles(args: Readonly<Record<string, unknown>>, handles: Handles): Record<string, unknown> {
  const entries = Object.entries(args).map(([key, value]): [string, unknown] => {
    if (key === 'files') return [key, (value as string[]).map((handle) => handles.path(handle))];
    return key === 'folder' || key === 'file' ? [key, handles.path(value as string)] : [key, value];
  });
  return Object.fromEntries(entries);
}
