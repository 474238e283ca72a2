/** Tells the answer to the newest question from those that came too late. */
export class Latest {
  #newest = 0;

  /** Hands the value to `take` only if nothing newer was asked meanwhile; the same for a failure. */
  async run<T>(question: Promise<T>, take: (value: T) => void, onFailure: (error: unknown) => void): Promise<void> {
    const mine = ++this.#newest;
    try {
      const value = await question;
      if (mine === this.#newest) take(value);
    } catch (error) {
      if (mine === this.#newest) onFailure(error);
    }
  }

  /** What is under way will be dropped. */
  forget(): void {
    this.#newest += 1;
  }
}
