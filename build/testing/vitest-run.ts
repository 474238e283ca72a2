import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Totals } from './totals.ts';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: { status: string; assertionResults: Assertion[] }[];
}

interface Assertion {
  fullName: string;
  status: string;
  failureMessages: string[];
}

/** Runs one vitest project; a file that could not be loaded, or no report at all, counts as one failure. */
export function runVitest(
  root: string,
  project: string,
  options: { args?: readonly string[]; env?: NodeJS.ProcessEnv } = {},
): Totals {
  const output = join(root, 'out', 'test-reports', `${project}.json`);
  mkdirSync(dirname(output), { recursive: true });
  rmSync(output, { force: true });
  const script = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${output}`];
  const result = spawnSync(
    process.execPath,
    [script, 'run', '--project', project, ...reporters, ...(options.args ?? [])],
    {
      cwd: root,
      env: options.env ?? process.env,
      stdio: 'inherit',
    },
  );
  const report = readReport(output);
  for (const line of secondTries(report)) console.log(line);
  return totalsOf(report, result.status === 0);
}

/** A line for each test that passed only when it was run again, with what went wrong first. */
export const secondTries = (report: Report | null): string[] =>
  (report?.testResults ?? [])
    .flatMap((file) => file.assertionResults)
    .filter(({ status, failureMessages }) => status === 'passed' && failureMessages.length > 0)
    .map(({ fullName, failureMessages }) => `!!! 第二次才通过：${fullName}（${failureMessages[0]?.split('\n')[0]}）`);

/** The figures of vitest's JSON report; null stands for a report that was not written. */
export function totalsOf(report: Report | null, succeeded: boolean): Totals {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + unloaded;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && !succeeded ? 1 : failed,
    skipped: report.numPendingTests,
  };
}

function readReport(file: string): Report | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } catch {
    return null;
  }
}
