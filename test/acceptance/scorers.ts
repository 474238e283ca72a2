import { execFileSync } from 'node:child_process';

export interface Score {
  readonly table: string;
  readonly json: Readonly<Record<string, number>>;
}

const call = (scorer: string, gold: string, pred: string, ...more: string[]): string =>
  execFileSync(process.execPath, [scorer, '--gold', gold, '--pred', pred, ...more], {
    encoding: 'utf8',
    maxBuffer: 256 << 20,
  });

/** Runs one scorer of the acceptance folder: its table as printed, and its figures. */
export function runScorer(scorer: string, gold: string, pred: string): Score {
  return {
    table: call(scorer, gold, pred).trimEnd(),
    json: JSON.parse(call(scorer, gold, pred, '--json')) as Record<string, number>,
  };
}

/** What differs from the gold, one line each; only lines with `only` in them where it is given. */
export function errorLines(scorer: string, gold: string, pred: string, only: string | undefined): string {
  const lines = call(scorer, gold, pred, '--errors', '--json')
    .split('\n')
    .filter((line) => line && !line.startsWith('{'));
  return lines.filter((line) => only === undefined || line.includes(only)).join('\n');
}
