import { availableParallelism } from 'node:os';
import { FailureError, failureOf, type Failure } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import { type Child, startChild } from './child-process.ts';
import { TIME_LIMIT_MS } from './limits.ts';
import { isPlain, isText, joinShares, type ReadAnswer, type ReadTask, type ReadValue } from './read-task.ts';
import { createTurns } from './turns.ts';

/** Reads files in disposable children. */
export interface FileReader {
  /** Starts a child ahead of need, so that the first file does not wait for it. */
  readonly warm: () => void;
  /** Starts as many children as files are read at a time, and lets them run the rules until they are at full speed. */
  readonly practise: () => void;
  /** What the file holds. Rejects with a FailureError: the child's own, `file-limit`, or `file-format` where it crashed. */
  readonly read: (task: ReadTask, signal?: AbortSignal) => Promise<ReadValue>;
  /** Ends children that are still there. */
  readonly close: () => void;
}

/** Files that are read at the same time, no more than the machine has processors for; others wait their turn. */
const FILES_AT_A_TIME = Math.min(2, availableParallelism());

/** How long a child of plain text waits for the next file before it ends. */
const LINGER_MS = 30_000;

/**
 * Each file of a format that needs a library (Word, PDF, Excel …) has a child of its own. Plain text and JSON, which
 * only our own rules touch, go through a child that takes one after the other; what stops it costs that file alone.
 * A text after which no other file waits is shared out among the children that are there, so that none of them is idle.
 */
export function createFileReader(options: {
  readonly scratch: string | null;
  readonly timeLimitMs?: number;
}): FileReader {
  /** Started ahead, have read nothing yet. */
  const fresh: Child[] = [];
  /** Have read plain text, and wait for more. */
  const waiting: Child[] = [];
  let linger: NodeJS.Timeout | undefined;
  const without = (list: Child[], child: Child): void => {
    if (list.includes(child)) list.splice(list.indexOf(child), 1);
  };
  const start = (): Child => {
    const child = startChild(options.scratch);
    child.onEnd = () => without(fresh, child);
    fresh.push(child);
    return child;
  };
  const take = (): Child => fresh.shift() ?? startChild(options.scratch);
  const putBack = (child: Child): void => {
    child.onEnd = () => without(waiting, child);
    waiting.push(child);
    clearTimeout(linger);
    linger = setTimeout(() => endAll(), LINGER_MS).unref();
  };
  const endAll = (): void => {
    for (const child of waiting.splice(0)) child.kill();
  };
  const turns = createTurns(FILES_AT_A_TIME);
  let readingPlain = 0;
  const read = async (task: ReadTask, signal?: AbortSignal): Promise<ReadValue> => {
    const { own, others } = await turns.run(async () => {
      const [first = task, ...rest] = inShares(task);
      const others = Promise.all(rest.map((share) => turns.run(() => readNow(share, signal))));
      // Heard below; where the first share fails nobody wants them any more.
      others.catch(() => undefined);
      return { own: await readNow(first, signal), others };
    });
    return joinShares(own, await others);
  };
  const inShares = (task: ReadTask): readonly ReadTask[] => {
    const there = Math.min(FILES_AT_A_TIME, readingPlain + waiting.length + fresh.length);
    if (there < 2 || turns.waiting() > 0 || !isText(task)) return [task];
    return Array.from({ length: there }, (_, part) => ({ ...task, share: { part, of: there } }));
  };
  const readNow = async (task: ReadTask, signal?: AbortSignal): Promise<ReadValue> => {
    const plain = isPlain(task);
    const child = (plain ? waiting.pop() : undefined) ?? take();
    readingPlain += plain ? 1 : 0;
    const answer = await ask(child, task, options.timeLimitMs ?? TIME_LIMIT_MS, signal);
    readingPlain -= plain ? 1 : 0;
    if (plain && answer.alive) putBack(child);
    else child.kill();
    if (answer.result.ok) return answer.result.value;
    throw new FailureError(answer.result.failure);
  };
  return {
    warm: () => {
      if (fresh.length + waiting.length === 0) start();
    },
    practise: () => {
      while (fresh.length + waiting.length < FILES_AT_A_TIME) start().send('practise');
    },
    read,
    close: () => {
      for (const child of fresh.splice(0)) child.kill();
      endAll();
    },
  };
}

function ask(
  child: Child,
  task: ReadTask,
  limitMs: number,
  signal?: AbortSignal,
): Promise<{ result: ReadAnswer; alive: boolean }> {
  return new Promise((resolve) => {
    const done = (result: ReadAnswer, alive: boolean): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      resolve({ result, alive });
    };
    const refuse = (failure: Failure): void => done({ ok: false, failure }, false);
    const cancel = (): void => refuse(failureOf('cancelled', say`已取消读取 ${task.name}。`));
    const timer = setTimeout(
      () =>
        refuse(
          failureOf('file-limit', say`${task.name} 读取超过 ${limitMs / 1000} 秒，已放弃。请拆分或另存后再试。`, {
            file: task.name,
          }),
        ),
      limitMs,
    );
    child.onAnswer = (answer) => done(answer, true);
    child.onEnd = (reason) =>
      refuse(
        reason === 'memory'
          ? failureOf('file-limit', say`${task.name} 读取时占用内存超过限制，已放弃。文件可能过大或有意构造。`, {
              file: task.name,
            })
          : failureOf('file-format', say`${task.name} 无法读取：内容已损坏，读取程序中止。`, { file: task.name }),
      );
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    else child.send(task);
  });
}
