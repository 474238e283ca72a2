import { parentPort, workerData } from 'node:worker_threads';
import { sealCopy } from './backup-file.ts';
import type { SealAnswer } from './seal-aside.ts';

/** The thread that seals one copy and ends. */
const answer = (message: SealAnswer): void => parentPort?.postMessage(message);

sealCopy(String(workerData)).then(
  (problem) => answer({ ok: true, problem }),
  (error: unknown) =>
    answer({
      ok: false,
      message: error instanceof Error ? error.message : String(error),
      code: error instanceof Error && 'code' in error ? String(error.code) : null,
    }),
);
