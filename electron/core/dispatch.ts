import { fail, failureOf, toFailure, type Failure } from '../../shared/base/failure.ts';
import { say } from '../../shared/base/sentence.ts';
import {
  type CoreArgs,
  type CoreCommandName,
  coreCommands,
  type CoreMessage,
  coreRequestSchema,
  type CoreResult,
} from '../../shared/contract/core-commands.ts';
import { logEntry } from '../../shared/contract/log-entry.ts';
import type { z } from 'zod';
import { createFileReader } from './import/file-reader.ts';
import { createMatchCache } from './commands/match-cache.ts';
import type { Call, Session } from './commands/session.ts';
import { closeInSession } from './commands/workspace.ts';
import { firstHandlers } from './first-handlers.ts';
import { namedFailure } from './named-failure.ts';
import type { Holder } from './store/lock.ts';

type ParsedArgs<N extends CoreCommandName> = z.output<(typeof coreCommands)[N]['args']>;
export type Handlers = {
  readonly [N in Exclude<CoreCommandName, 'cancel'>]: (
    session: Session,
    args: ParsedArgs<N>,
    call: Call,
  ) => Promise<CoreResult<N>>;
};

/** The core behind both doors: runs commands of the contract on one session. */
export interface Core {
  readonly session: Session;
  /** Runs one command. Arguments are checked against the contract; rejects with a FailureError. */
  readonly run: <N extends Exclude<CoreCommandName, 'cancel'>>(
    name: N,
    args: CoreArgs<N>,
    call?: Partial<Call>,
  ) => Promise<CoreResult<N>>;
  /** Closes the workspace and ends the readers' children. */
  readonly close: () => void;
}

export interface CoreOptions {
  readonly holder: Holder;
  readonly clock?: () => Date;
  readonly changed?: Session['changed'];
  readonly log?: Session['log'];
}

export function createCore(options: CoreOptions): Core {
  const session: Session = {
    holder: options.holder,
    clock: options.clock ?? (() => new Date()),
    reader: createFileReader({ scratch: null }),
    matches: createMatchCache(),
    workspace: null,
    person: null,
    changed: options.changed ?? (() => undefined),
    log: options.log ?? (() => undefined),
  };
  return {
    session,
    run: async (name, args, call = {}) => {
      const parsed = coreCommands[name].args.safeParse(args);
      if (!parsed.success)
        fail(
          'contract',
          say`命令 ${name} 的参数不对：${parsed.error.issues.map((i) => `${i.path.join('.')} ${i.message}`).join('；')}`,
          { command: name },
        );
      const handler = (await handlerOf(name)) as (
        session: Session,
        args: unknown,
        call: Call,
      ) => Promise<CoreResult<typeof name>>;
      try {
        return await handler(session, parsed.data, {
          progress: call.progress ?? (() => undefined),
          signal: call.signal ?? new AbortController().signal,
        });
      } catch (error) {
        throw namedFailure(error, session.workspace?.folder ?? null);
      }
    },
    close: () => {
      session.reader.close();
      closeInSession(session);
    },
  };
}

const isFirst = (name: string): name is keyof typeof firstHandlers => Object.hasOwn(firstHandlers, name);

async function handlerOf(name: Exclude<CoreCommandName, 'cancel'>): Promise<unknown> {
  return isFirst(name) ? firstHandlers[name] : (await import('./handlers.ts')).handlers[name];
}

/** Answers messages from the other side of a channel; every one is parsed before anything is done with it. */
export function serve(send: (message: CoreMessage) => void): {
  readonly receive: (raw: unknown) => void;
  readonly close: () => void;
} {
  const core = createCore({
    holder: 'window',
    changed: (what) => send({ type: 'changed', what }),
    log: (entry) => send({ type: 'log', entry }),
  });
  const running = new Map<number, AbortController>();
  const answer = async (call: number, name: string, args: unknown): Promise<void> => {
    const controller = new AbortController();
    running.set(call, controller);
    try {
      const progress: Call['progress'] = (done, total, label) => send({ type: 'progress', call, done, total, label });
      const result = await core.run(commandName(name), args as CoreArgs<never>, {
        progress,
        signal: controller.signal,
      });
      send({ type: 'result', call, result });
    } catch (error) {
      const failure = controller.signal.aborted ? CANCELLED : toFailure(error);
      if (UNFORESEEN.has(failure.code))
        send({ type: 'log', entry: logEntry('core.failure', { command: name }, causeOf(error)) });
      send({ type: 'failure', call, failure });
    } finally {
      running.delete(call);
    }
  };
  const receive = (raw: unknown): void => {
    const request = coreRequestSchema.safeParse(raw);
    if (!request.success) return;
    const { call, command, args } = request.data;
    if (command !== 'cancel') return void answer(call, command, args);
    const target = coreCommands.cancel.args.safeParse(args);
    if (target.success) running.get(target.data.call)?.abort();
    send({ type: 'result', call, result: {} });
  };
  return { receive, close: core.close };
}

/** Failures whose place in the program support has to know. */
const UNFORESEEN: ReadonlySet<string> = new Set(['internal', 'workspace-damaged', 'output-unwritable']);

const causeOf = (error: unknown): unknown => (error instanceof Error && error.cause ? error.cause : error);

const CANCELLED: Failure = failureOf('cancelled', say`已取消。`);

function commandName(name: string): Exclude<CoreCommandName, 'cancel'> {
  if (!(name in coreCommands) || name === 'cancel') fail('contract', say`没有这个命令：${name}`, { command: name });
  return name as Exclude<CoreCommandName, 'cancel'>;
}
