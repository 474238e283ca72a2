import { parentPort } from 'node:worker_threads';
import { toFailure } from '../../../shared/base/failure.ts';
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
    (error: unknown) => answer({ ok: false, failure: toFailure(error) }),
  );
};

if (parentPort) parentPort.on('message', onTask);
else {
  process.on('message', onTask);
  process.on('disconnect', () => process.exit(0));
}
