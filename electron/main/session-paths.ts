/** Paths that commands of this session returned: the window may have these shown or opened, and no others. */
export class SessionPaths {
  readonly #paths = new Set<string>();

  /** Remembers what a result of the core names as `path` or `folder`, at any depth. */
  remember(result: unknown): void {
    if (Array.isArray(result)) for (const item of result) this.remember(item);
    else if (typeof result === 'object' && result !== null) {
      for (const [key, value] of Object.entries(result)) {
        if ((key === 'path' || key === 'folder') && typeof value === 'string') this.#paths.add(value);
        else this.remember(value);
      }
    }
  }

  has(path: string): boolean {
    return this.#paths.has(path);
  }
}
