import { Worker } from 'node:worker_threads';
import type { Sentence } from '../../../shared/base/sentence.ts';

/** What the sealing thread says: an error keeps the code by which it is named (a full disk …). */
export type SealAnswer =
  | { readonly ok: true; readonly problem: Sentence | null }
  | { readonly ok: false; readonly message: string; readonly code: string | null };

/** `Sealing` in a thread of its own: the core answers meanwhile. */
export function sealAside(path: string): Promise<Sentence | null> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./seal-entry.ts', import.meta.url), { workerData: path, env: {} });
    thread.once('message', (answer: SealAnswer) => {
      if (answer.ok) resolve(answer.problem);
      else reject(Object.assign(new Error(answer.message), answer.code === null ? {} : { code: answer.code }));
    });
    thread.once('error', reject);
    thread.once('exit', (code) =>
      reject(new Error(`the thread that seals a backup ended without an answer (${code})`)),
    );
  });
}
