import { windowEventSchema, windowReplySchema } from '../shared/contract/bridge.ts';
import { windowCommands } from '../shared/contract/desktop-commands.ts';
import { FailureError, failureOf } from '../shared/base/failure.ts';
import { text } from './text/text.ts';
import type { WindowEvent } from '../shared/contract/bridge.ts';
import type { FileHandle, WindowArgs, WindowCommandName, WindowResult } from '../shared/contract/desktop-commands.ts';
import { quoted } from '../shared/base/sentence.ts';

/** The only file that touches the bridge of the preload script. Every reply is checked against its schema here. */

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly label: string;
}

/** A call that reports progress and can be cancelled. */
export interface RunningCall<R> {
  readonly call: number;
  readonly result: Promise<R>;
  cancel(): void;
}

const progressListeners = new Map<number, (progress: Progress) => void>();
let lastCall = 0;

/** Asks main or the core. Rejects with a `FailureError` that holds a sentence for the person. */
export async function ask<N extends WindowCommandName>(
  name: N,
  args: WindowArgs<N>,
  call?: number,
): Promise<WindowResult<N>> {
  const reply = windowReplySchema.safeParse(await window.shenbao.call(name, args, call));
  if (!reply.success) throw contractFailure(name, reply.error.message);
  if (!reply.data.ok) throw new FailureError(reply.data.failure);
  const value = windowCommands[name].result.safeParse(reply.data.value);
  if (!value.success) throw contractFailure(name, value.error.message);
  return value.data as WindowResult<N>;
}

/** Asks with a number of its own, so that progress arrives and the call can be cancelled. */
export function start<N extends WindowCommandName>(
  name: N,
  args: WindowArgs<N>,
  onProgress: (progress: Progress) => void,
): RunningCall<WindowResult<N>> {
  const call = ++lastCall;
  progressListeners.set(call, onProgress);
  return {
    call,
    result: ask(name, args, call).finally(() => progressListeners.delete(call)),
    cancel: () => void ask('cancel', { call }).catch(() => undefined),
  };
}

/** Events of main other than progress, which goes to its call. Returns the function that ends the subscription. */
export function onWindowEvent(listener: (event: Exclude<WindowEvent, { type: 'progress' }>) => void): () => void {
  return window.shenbao.onEvent((message) => {
    const event = windowEventSchema.safeParse(message);
    if (!event.success) return;
    if (event.data.type === 'progress') progressListeners.get(event.data.call)?.(event.data);
    else listener(event.data);
  });
}

/** Handles for dropped files. */
export const registerDrop = (files: readonly File[]): Promise<FileHandle[]> => window.shenbao.registerDrop(files);

const contractFailure = (command: string, reason: string): FailureError =>
  new FailureError(failureOf('contract', quoted(text.failure.contract(command)), { command, reason }));
