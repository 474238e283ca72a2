import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { COMPILE_CACHE } from '../compile-cache.ts';
import type { ReadAnswer, ReadTask } from './read-task.ts';

/** A child at the other end, whatever it runs in. */
export interface Child {
  /** One task at a time; `practise` while there is none. */
  readonly send: (task: ReadTask | 'practise') => void;
  readonly kill: () => void;
  onAnswer: (answer: ReadAnswer) => void;
  /** `memory` where the child ended because it ran out of it. */
  onEnd: (reason: 'memory' | 'crash') => void;
}

const HEAP_MB = 400;
/**
 * The rules are hundreds of patterns used again and again, and many short-lived objects. Two optimizing compilers are one
 * too many for a process that lives for seconds: what the second one saves is less than it costs, on its threads too; so
 * is what the first one gains by compiling functions into one another. Nor is there a processor for helpers of the
 * collector of short-lived objects: alone it takes half the time.
 * For processes only: a reader that is a thread shares such flags with the core, whose matching runs for hours and needs
 * the second compiler.
 */
const AT_SPEED = [
  '--no-regexp-tier-up',
  '--min-semi-space-size=16',
  '--max-semi-space-size=16',
  '--initial-heap-size=96',
  '--no-turbofan',
  '--no-maglev-inlining',
  '--no-parallel-scavenge',
];
const ENTRY = new URL('./child-entry.ts', import.meta.url);

/**
 * Starts a child: a Node process with little of the parent's environment; a worker thread with a heap limit inside
 * Electron, whose packaged binary does not run as plain Node.
 */
export const startChild = (scratch: string | null): Child =>
  process.versions['electron'] === undefined ? startProcess(scratch) : startThread();

function startProcess(scratch: string | null): Child {
  const child = fork(fileURLToPath(ENTRY), [], {
    execArgv: [`--max-old-space-size=${HEAP_MB}`, ...AT_SPEED, '--disable-warning=ExperimentalWarning'],
    env: {
      PATH: process.env['PATH'] ?? '',
      TZ: 'UTC',
      NODE_COMPILE_CACHE: COMPILE_CACHE,
      ...(scratch === null ? {} : { TMPDIR: scratch, TEMP: scratch, TMP: scratch }),
    },
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  const self: Child = {
    send: (task) => void child.send(task, (error) => error && child.kill('SIGKILL')),
    kill: () => void child.kill('SIGKILL'),
    onAnswer: () => undefined,
    onEnd: () => undefined,
  };
  child.on('message', (answer) => self.onAnswer(answer as ReadAnswer));
  child.on('error', () => child.kill('SIGKILL'));
  // 134 and SIGABRT: the heap limit; SIGKILL: the watch on the whole process (or the system's own).
  child.on('exit', (code, signal) =>
    self.onEnd(code === 134 || signal === 'SIGABRT' || signal === 'SIGKILL' ? 'memory' : 'crash'),
  );
  child.channel?.unref();
  child.unref();
  return self;
}

function startThread(): Child {
  const worker = new Worker(ENTRY, {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    env: {},
    stdout: true,
    stderr: true,
  });
  const self: Child = {
    send: (task) => worker.postMessage(task),
    kill: () => void worker.terminate(),
    onAnswer: () => undefined,
    onEnd: () => undefined,
  };
  let memory = false;
  worker.on('message', (answer: ReadAnswer) => self.onAnswer(answer));
  worker.on('error', (error) => (memory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'));
  worker.on('exit', () => self.onEnd(memory ? 'memory' : 'crash'));
  worker.unref();
  return self;
}
