import { useJobs } from './jobs.ts';
import type { Job } from './jobs.ts';

let last = 0;

/**
 * Work of several calls, one after the other, as one line in the status bar. A cancel takes effect between two of them. Answers how
 * many were done; the failure of one ends it.
 */
export async function runSteps<T>(
  label: string,
  items: readonly T[],
  step: (item: T) => Promise<void>,
): Promise<number> {
  // Calls are numbered upward: these lines of the window's own stand below them.
  const call = (last -= 1);
  let stopped = false;
  const show = (done: number, cancelling: boolean): void => {
    const job: Job = {
      call,
      label,
      progress: { done, total: items.length, label: '' },
      cancelling,
      cancel() {
        stopped = true;
        show(done, true);
      },
    };
    useJobs.setState(({ running }) => ({ running: [...running.filter((other) => other.call !== call), job] }));
  };
  let done = 0;
  try {
    for (const item of items) {
      if (stopped) break;
      show(done, false);
      await step(item);
      done += 1;
    }
    return done;
  } finally {
    useJobs.setState(({ running }) => ({ running: running.filter((other) => other.call !== call) }));
  }
}
