import { create } from 'zustand';
import { start } from '../bridge.ts';
import type { Progress } from '../bridge.ts';
import type { WindowArgs, WindowCommandName, WindowResult } from '../../shared/contract/desktop-commands.ts';

/** Background work as the status bar shows it. */

export interface Job {
  readonly call: number;
  readonly label: string;
  readonly progress: Progress | null;
  readonly cancelling: boolean;
  cancel(): void;
}

interface JobsState {
  readonly running: readonly Job[];
}

export const useJobs = create<JobsState>(() => ({ running: [] }));

const change = (call: number, part: Partial<Job>): void =>
  useJobs.setState(({ running }) => ({
    running: running.map((job) => (job.call === call ? { ...job, ...part } : job)),
  }));

/** Runs a command with a line in the status bar until it ends. */
export function runJob<N extends WindowCommandName>(
  label: string,
  name: N,
  args: WindowArgs<N>,
): { readonly call: number; readonly result: Promise<WindowResult<N>> } {
  const running = start(name, args, (progress) => change(running.call, { progress }));
  const job: Job = {
    call: running.call,
    label,
    progress: null,
    cancelling: false,
    cancel() {
      change(running.call, { cancelling: true });
      running.cancel();
    },
  };
  useJobs.setState((state) => ({ running: [...state.running, job] }));
  const result = running.result.finally(() =>
    useJobs.setState((state) => ({ running: state.running.filter((other) => other.call !== running.call) })),
  );
  return { call: running.call, result };
}
