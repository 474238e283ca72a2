import { coreMessageSchema } from '../../shared/contract/core-commands.ts';
import type { CoreMessage } from '../../shared/contract/core-commands.ts';
import { logEntry, type LogEntry } from '../../shared/contract/log-entry.ts';
import { FailureError, failureOf } from '../../shared/base/failure.ts';
import { say } from '../../shared/base/sentence.ts';
import type { CoreProcess } from './core-process.ts';

export type CoreState = 'starting' | 'ready' | 'gone';
type Progress = Extract<CoreMessage, { type: 'progress' }>;
export type Changed = Extract<CoreMessage, { type: 'changed' }>;

export interface KeeperEvents {
  onState(state: CoreState): void;
  onChanged(event: Changed): void;
  onLog(entry: LogEntry): void;
  /** Runs after every start, before any other call is let through: opens the workspace. */
  greet(): Promise<void>;
}

interface Pending {
  readonly message: { call: number; command: string; args: unknown };
  readonly onProgress: ((event: Progress) => void) | undefined;
  resolve(value: unknown): void;
  reject(error: Error): void;
}

const FIRST_DELAY_MS = 200;
const LONGEST_DELAY_MS = 2000;
/** A core that lived this long was not broken at its start. */
const HEALTHY_MS = 10_000;

/**
 * Keeps one core running: starts it, starts it again when it ends, and rejects what was pending then. A call that comes
 * while no core is ready waits for the next one.
 */
export class CoreKeeper {
  readonly #start: () => CoreProcess;
  readonly #events: KeeperEvents;
  readonly #pending = new Map<number, Pending>();
  #waiting: Pending[] = [];
  #process: CoreProcess | null = null;
  #state: CoreState = 'starting';
  #lastCall = 0;
  #delay = FIRST_DELAY_MS;
  #closing = false;
  #ended: (() => void) | null = null;

  constructor(start: () => CoreProcess, events: KeeperEvents) {
    this.#start = start;
    this.#events = events;
  }

  get state(): CoreState {
    return this.#state;
  }

  get process(): CoreProcess | null {
    return this.#process;
  }

  /** Starts the core for the first time. */
  open(): void {
    this.#setState('starting');
    this.#launch();
  }

  /**
   * Asks the core. `call` is the number to cancel it by. `first` is for the greeting itself: it does not wait for the
   * greeting. Rejects with a `FailureError`.
   */
  ask(
    command: string,
    args: unknown,
    options: { first?: boolean; onProgress?: (event: Progress) => void } = {},
  ): {
    call: number;
    result: Promise<unknown>;
  } {
    const call = ++this.#lastCall;
    const result = new Promise<unknown>((resolve, reject) => {
      const pending: Pending = { message: { call, command, args }, onProgress: options.onProgress, resolve, reject };
      if (this.#closing) reject(new FailureError(failureOf('core-gone', say`工作台正在退出。`)));
      else if (this.#state === 'ready' || options.first) this.#send(pending);
      else this.#waiting.push(pending);
    });
    return { call, result };
  }

  /** Ends the core for good; resolves when it is gone. */
  close(): Promise<void> {
    this.#closing = true;
    const core = this.#process;
    if (!core) return Promise.resolve();
    return new Promise((resolve) => {
      this.#ended = resolve;
      core.end();
    });
  }

  #launch(): void {
    const core = this.#start();
    const startedAt = Date.now();
    this.#process = core;
    core.onMessage((raw) => this.#receive(core, raw));
    core.onExit((reason) => this.#exited(reason, Date.now() - startedAt));
  }

  #receive(core: CoreProcess, raw: unknown): void {
    if (core !== this.#process) return;
    const parsed = coreMessageSchema.safeParse(raw);
    if (!parsed.success) {
      this.#events.onLog(logEntry('core.message-refused'));
      return;
    }
    const message = parsed.data;
    switch (message.type) {
      case 'ready':
        void this.#greet(core);
        return;
      case 'log':
        this.#events.onLog(message.entry);
        return;
      case 'changed':
        this.#events.onChanged(message);
        return;
      case 'progress':
        this.#pending.get(message.call)?.onProgress?.(message);
        return;
      case 'result':
        this.#take(message.call)?.resolve(message.result);
        return;
      case 'failure':
        this.#take(message.call)?.reject(new FailureError(message.failure));
        return;
      default:
        message satisfies never;
    }
  }

  async #greet(core: CoreProcess): Promise<void> {
    await this.#events.greet();
    if (core !== this.#process) return;
    this.#setState('ready');
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const pending of waiting) this.#send(pending);
  }

  #exited(reason: string, livedMs: number): void {
    this.#process = null;
    this.#ended?.();
    const lost = [...this.#pending.values()];
    this.#pending.clear();
    for (const pending of lost) {
      pending.reject(
        new FailureError(
          failureOf('core-gone', say`后台进程意外结束，这一步没有完成；正在重新启动，请稍后重试。`, { reason }),
        ),
      );
    }
    if (this.#closing) return;
    this.#events.onLog(logEntry('core.ended', { reason: reason.replaceAll(' ', '-'), ms: livedMs }));
    this.#setState('gone');
    this.#delay = livedMs > HEALTHY_MS ? FIRST_DELAY_MS : Math.min(this.#delay * 2, LONGEST_DELAY_MS);
    setTimeout(() => {
      if (this.#closing) return;
      this.#setState('starting');
      this.#launch();
    }, this.#delay);
  }

  #send(pending: Pending): void {
    this.#pending.set(pending.message.call, pending);
    this.#process?.send(pending.message);
  }

  #take(call: number): Pending | undefined {
    const pending = this.#pending.get(call);
    this.#pending.delete(call);
    return pending;
  }

  #setState(state: CoreState): void {
    this.#state = state;
    this.#events.onState(state);
  }
}
