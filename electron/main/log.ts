import { appendFileSync, mkdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { logEntry, type LogEntry } from '../../shared/contract/log-entry.ts';

const LARGEST_BYTES = 512 * 1024;
/** The file at hand and two older ones. */
const OLDER = 2;

/** What the application did, for support: codes, counts and durations, never a name. In the user's data folder, rotating. */
export class Log {
  readonly #file: string;
  readonly #now: () => Date;

  constructor(file: string, now: () => Date = () => new Date()) {
    this.#file = file;
    this.#now = now;
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  }

  write(event: string, fields: Readonly<Record<string, unknown>> = {}, error: unknown = null): void {
    this.add(logEntry(event, fields, error));
  }

  /** An entry that another process made and the contract has checked. A log that cannot be written stops nobody. */
  add({ event, fields, stack }: LogEntry): void {
    const values = Object.entries(fields).map(([key, value]) => `${key}=${String(value)}`);
    const lines = [[this.#now().toISOString(), event, ...values].join(' '), ...stack.map((frame) => `    ${frame}`)];
    try {
      this.#rotate();
      appendFileSync(this.#file, `${lines.join('\n')}\n`, { mode: 0o600 });
    } catch (problem) {
      console.error('log:', problem instanceof Error ? problem.message : problem);
    }
  }

  /** The newest lines, oldest first. */
  tail(lines: number): readonly string[] {
    return [this.#named(1), this.#file]
      .flatMap((file) => read(file).split('\n'))
      .filter((line) => line !== '')
      .slice(-lines);
  }

  #rotate(): void {
    if ((statSync(this.#file, { throwIfNoEntry: false })?.size ?? 0) < LARGEST_BYTES) return;
    for (let n = OLDER; n > 1; n--)
      if (statSync(this.#named(n - 1), { throwIfNoEntry: false })) renameSync(this.#named(n - 1), this.#named(n));
    renameSync(this.#file, this.#named(1));
  }

  #named(n: number): string {
    return this.#file.replace(/\.log$/, `.${n}.log`);
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
