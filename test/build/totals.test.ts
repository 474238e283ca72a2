import { expect, test } from 'vitest';
import { sum, totalsLine } from '../../build/testing/totals.ts';
import { totalsOf } from '../../build/testing/vitest-run.ts';

const report = (passed: number, failed: number, files: { status: string; assertionResults: unknown[] }[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: 2,
  testResults: files,
});

test('the figures of a report are taken over', () => {
  expect(totalsOf(report(7, 1), false)).toEqual({ passed: 7, failed: 1, skipped: 2 });
});

test('a test file that could not be loaded is a failure', () => {
  expect(totalsOf(report(7, 0, [{ status: 'failed', assertionResults: [] }]), false)).toMatchObject({ failed: 1 });
});

test('a run that ended badly without a failed test is a failure', () => {
  expect(totalsOf(report(7, 0), false)).toMatchObject({ failed: 1 });
});

test('a run without a report is a failure', () => {
  expect(totalsOf(null, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('the last line sums all parts', () => {
  const parts = [totalsOf(report(7, 1), false), totalsOf(report(5, 0), true)];
  expect(totalsLine(sum(parts))).toBe('12 passed, 1 failed');
});
