import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeWhole } from './whole-file.ts';

/** What the application remembers between starts: short texts by key, one JSON file in the user's data folder. */
export class Settings {
  readonly #file: string;
  readonly #values: Map<string, string>;
  #saving: Promise<void> = Promise.resolve();

  constructor(file: string) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    this.#values = readValues(file);
  }

  get(key: string): string | undefined {
    return this.#values.get(key);
  }

  /** Those whose key starts with `prefix`, without it. */
  below(prefix: string): Record<string, string> {
    const entries = [...this.#values].filter(([key]) => key.startsWith(prefix));
    return Object.fromEntries(entries.map(([key, value]) => [key.slice(prefix.length), value]));
  }

  /** Resolves when it is on disk. */
  set(key: string, value: string): Promise<void> {
    this.#values.set(key, value);
    this.#saving = this.#saving.catch(() => undefined).then(() => this.#save());
    return this.#saving;
  }

  /** Resolves when everything set so far is on disk. */
  saved(): Promise<void> {
    return this.#saving.catch(() => undefined);
  }

  async #save(): Promise<void> {
    await writeWhole(this.#file, JSON.stringify(Object.fromEntries(this.#values), null, 1));
  }
}

/** A missing or damaged file of settings is an empty one: nothing that matters is lost with it. */
function readValues(file: string): Map<string, string> {
  try {
    const stored: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof stored !== 'object' || stored === null) return new Map();
    return new Map(Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
  } catch {
    return new Map();
  }
}
