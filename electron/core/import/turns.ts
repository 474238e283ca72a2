/** Pieces of work of which so many run at a time; others wait, in the order in which they came. */
export interface Turns {
  readonly run: <T>(work: () => Promise<T>) => Promise<T>;
  /** How many are waiting for their turn. */
  readonly waiting: () => number;
}

export function createTurns(atATime: number): Turns {
  const waiting: (() => void)[] = [];
  let running = 0;
  return {
    waiting: () => waiting.length,
    run: async (work) => {
      if (running < atATime) running += 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      try {
        return await work();
      } finally {
        // The place goes to the next one at once, so that nobody who comes now takes it as well.
        const next = waiting.shift();
        if (next) next();
        else running -= 1;
      }
    },
  };
}
