import { parentPort } from 'node:worker_threads';
import { FailureError, failureOf, type Failure } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import { practise } from './practice.ts';
import { isPlain, type ReadAnswer, type ReadTask, readTask } from './read-task.ts';
import { watchMemory } from './watch-memory.ts';

/**
 * The disposable child: takes one file, answers with what it holds or why it cannot be read. It has no other door, and
 * the parent ends it on time or memory. Started as a Node process, or as a worker thread where the runtime forbids that.
 */
const answer = (message: ReadAnswer): void => {
  if (parentPort) parentPort.postMessage(message);
  else process.send?.(message);
};

/** What no reader foresaw is the file's doing: a library gave up on content that is broken or nested without end. */
function failureFor({ name }: ReadTask, error: unknown): Failure {
  if (error instanceof FailureError) return error.failure;
  const reason = error instanceof Error ? error.name : 'Error';
  return reason === 'RangeError'
    ? failureOf('file-limit', say`${name} 无法读取：内容嵌套过深或过长。请另存后再试。`, { file: name, reason })
    : failureOf('file-format', say`${name} 无法读取：内容已损坏（${reason}）。请另存后再试。`, { file: name, reason });
}

let busy = false;

const onTask = (task: ReadTask | 'practise'): void => {
  if (task === 'practise') {
    practise(() => busy).catch(() => undefined);
    return;
  }
  busy = true;
  if (!parentPort && !isPlain(task)) watchMemory();
  readTask(task).then(
    (value) => answer({ ok: true, value }),
    (error: unknown) => answer({ ok: false, failure: failureFor(task, error) }),
  );
};

if (parentPort) parentPort.on('message', onTask);
else {
  process.on('message', onTask);
  process.on('disconnect', () => process.exit(0));
}
