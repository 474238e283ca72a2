import { type Failure, FailureError } from '../../../shared/base/failure.ts';
import { type Child, startChild } from './child-process.ts';
import { TIME_LIMIT_MS } from './limits.ts';
import { isPlain, type ReadAnswer, type ReadTask, type ReadValue } from './read-task.ts';

/** Reads files in disposable children. */
export interface FileReader {
  /** Starts a child ahead of need, so that the first file does not wait for it. */
  readonly warm: () => void;
  /** What the file holds. Rejects with a FailureError: the child's own, `file-limit`, or `file-format` where it crashed. */
  readonly read: (task: ReadTask, signal?: AbortSignal) => Promise<ReadValue>;
  /** Ends children that are still there. */
  readonly close: () => void;
}

/**
 * Each file of a format that needs a library (Word, PDF, Excel …) has a child of its own. Plain text and JSON, which
 * only our own rules touch, go through one child one after the other; what stops it costs that file alone.
 */
export function createFileReader(options: {
  readonly scratch: string | null;
  readonly timeLimitMs?: number;
}): FileReader {
  let idle: Child | null = null;
  let text: Child | null = null;
  const warm = (): void => {
    if (idle) return;
    const child = startChild(options.scratch);
    child.onEnd = () => {
      if (idle === child) idle = null;
    };
    idle = child;
  };
  const take = (): Child => {
    warm();
    const child = idle as Child;
    idle = null;
    return child;
  };
  const read = async (task: ReadTask, signal?: AbortSignal): Promise<ReadValue> => {
    const shared = isPlain(task);
    const child = shared && text ? text : take();
    text = shared ? null : text;
    const answer = await ask(child, task, options.timeLimitMs ?? TIME_LIMIT_MS, signal);
    if (shared && answer.alive && !text) {
      text = child;
      child.onEnd = () => {
        if (text === child) text = null;
      };
    } else child.kill();
    if (answer.result.ok) return answer.result.value;
    throw new FailureError(answer.result.failure);
  };
  return {
    warm,
    read,
    close: () => {
      for (const child of [idle, text]) child?.kill();
      idle = text = null;
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
    const cancel = (): void => refuse({ code: 'cancelled', message: `已取消读取 ${task.name}。` });
    const timer = setTimeout(
      () =>
        refuse({
          code: 'file-limit',
          message: `${task.name} 读取超过 ${limitMs / 1000} 秒，已放弃。请拆分或另存后再试。`,
          details: { file: task.name },
        }),
      limitMs,
    );
    child.onAnswer = (answer) => done(answer, true);
    child.onEnd = (reason) =>
      refuse(
        reason === 'memory'
          ? {
              code: 'file-limit',
              message: `${task.name} 读取时占用内存超过限制，已放弃。文件可能过大或有意构造。`,
              details: { file: task.name },
            }
          : {
              code: 'file-format',
              message: `${task.name} 无法读取：内容已损坏，读取程序中止。`,
              details: { file: task.name },
            },
      );
    signal?.addEventListener('abort', cancel, { once: true });
    if (signal?.aborted) cancel();
    else child.send(task);
  });
}
