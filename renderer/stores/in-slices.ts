/** Shorter than a frame, so that scrolling and typing go on between two slices. */
const SLICE_MS = 10;

/** Runs a computation in slices of the window's time. Resolves at once, within this slice, if it is short. */
export async function inSlices<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < until);
    await nextTurn();
  }
}

/** Lets input and painting come first. A message is not held back as a timer is. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
