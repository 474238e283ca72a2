import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { totalsLine } from './testing/totals.ts';
import { runVitest } from './testing/vitest-run.ts';

/**
 * `npm run test:faults`: kills, failing writes, damaged databases, hostile files and the rest of test/faults, more of each
 * than `npm test` does; with `--full` to the figures that the project promises. Ends with what was done to it.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const tally = join(root, 'out', 'faults.jsonl');
mkdirSync(join(root, 'out'), { recursive: true });
rmSync(tally, { force: true });

const started = Date.now();
const totals = runVitest(root, 'unit', {
  args: ['test/faults', ...args.filter((arg) => arg !== '--full')],
  env: {
    ...process.env,
    SHENBAO_FAULTS: args.includes('--full') ? 'full' : 'usual',
    SHENBAO_FAULTS_TALLY: tally,
  },
});

const figures = new Map<string, number>(
  ['kills survived', 'writes failed', 'databases corrupted', 'files tried', 'rows lost'].map((name) => [name, 0]),
);
for (const line of readLines(tally)) {
  const [name, n] = JSON.parse(line) as [string, number];
  figures.set(name, (figures.get(name) ?? 0) + n);
}
console.log([...figures].map(([name, n]) => `${name}: ${n}`).join(', '));
console.log(`${Math.round((Date.now() - started) / 1000)} s`);
console.log(totalsLine(totals));
process.exitCode = totals.failed === 0 ? 0 : 1;

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').trim().split('\n');
  } catch {
    return [];
  }
}
