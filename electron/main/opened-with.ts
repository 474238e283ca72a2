import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** The handover file that a command line of the system names (a double click on it); null where there is none. */
export function handoverIn(argv: readonly string[], folder: string): string | null {
  const named = argv.slice(1).findLast((argument) => !argument.startsWith('-') && /\.sbwb$/i.test(argument));
  if (named === undefined) return null;
  const path = resolve(folder, named);
  return existsSync(path) ? path : null;
}

/** The file that the window has still to be asked about; the newest one only. */
export class OpenedWith {
  #path: string | null;
  readonly #tell: () => void;

  constructor(path: string | null, tell: () => void) {
    this.#path = path;
    this.#tell = tell;
  }

  add(path: string | null): void {
    if (path === null) return;
    this.#path = path;
    this.#tell();
  }

  /** Given once. */
  take(): string | null {
    const path = this.#path;
    this.#path = null;
    return path;
  }
}
