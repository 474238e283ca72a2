/** Items sorted or merged between two looks at the clock. */
const ITEMS_A_STEP = 256;

/** A sorted copy, as `toSorted` makes it, in steps for `inSlices`. Pure. */
export function* sortSteps<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<undefined, readonly T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += ITEMS_A_STEP) {
    runs.push(items.slice(at, at + ITEMS_A_STEP).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* mergeSteps(runs[at] ?? [], runs[at + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* mergeSteps<T>(left: T[], right: T[], compare: (a: T, b: T) => number): Generator<undefined, T[]> {
  const merged: T[] = [];
  let [l, r] = [0, 0];
  while (l < left.length || r < right.length) {
    const [one, other] = [left[l], right[r]];
    // Of equal ones the left comes first: the order in which they came stays.
    const takeLeft = r >= right.length || (l < left.length && compare(one as T, other as T) <= 0);
    merged.push((takeLeft ? one : other) as T);
    if (takeLeft) l += 1;
    else r += 1;
    if (merged.length % ITEMS_A_STEP === 0) yield;
  }
  return merged;
}
