import { expect, test } from 'vitest';
import { sum, totalsLine } from '../../build/testing/totals.ts';
import { secondTries, totalsOf } from '../../build/testing/vitest-run.ts';

const report = (
  passed: number,
  failed: number,
  files: NonNullable<Parameters<typeof secondTries>[0]>['testResults'] = [],
) => ({
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

test('a test that passed only when it was run again is told with what went wrong first', () => {
  const assertionResults = [
    { fullName: '甲', status: 'passed', failureMessages: [] },
    { fullName: '乙', status: 'passed', failureMessages: ['AssertionError: 1 is not 2\n    at 乙.test.ts'] },
    { fullName: '丙', status: 'failed', failureMessages: ['AssertionError: 2 is not 3'] },
  ];
  expect(secondTries(report(2, 1, [{ status: 'failed', assertionResults }]))).toEqual([
    '!!! 第二次才通过：乙（AssertionError: 1 is not 2）',
  ]);
});
