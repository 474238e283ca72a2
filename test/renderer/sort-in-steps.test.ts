import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortSteps } from '../../renderer/stores/sort-in-steps.ts';

function run<T>(steps: Generator<undefined, T>): { value: T; steps: number } {
  for (let count = 0; ; count++) {
    const step = steps.next();
    if (step.done) return { value: step.value, steps: count };
  }
}

test('sorting in steps gives the same as sorting at once, equal items in the order in which they came', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ key: fc.integer({ min: 0, max: 40 }) }), { maxLength: 2000 }), (items) => {
      const byKey = (a: { key: number }, b: { key: number }): number => a.key - b.key;
      const { value } = run(sortSteps(items, byKey));
      expect(value.map((item) => items.indexOf(item))).toEqual(
        items.toSorted(byKey).map((item) => items.indexOf(item)),
      );
    }),
    { numRuns: 30 },
  );
});

test('a long list is sorted in many steps', () => {
  const items = Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 10_000);
  const { value, steps } = run(sortSteps(items, (a, b) => a - b));
  expect(value).toEqual(items.toSorted((a, b) => a - b));
  expect(steps).toBeGreaterThan(200);
});
