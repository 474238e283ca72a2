import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { totalsLine } from './testing/totals.ts';
import { runVitest } from './testing/vitest-run.ts';

/**
 * `npm run test:faults`: kills, failing writes, damaged databases, hostile files and the rest of test/faults, more of each
 * than `npm test` does; with `--full` to the figures that the project promises; only files of these names where some are
 * given (`-- kill corrupt`). Ends with what was done to it, also where a part failed or the run was broken off.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const tally = join(root, 'out', 'faults.jsonl');
mkdirSync(join(root, 'out'), { recursive: true });
rmSync(tally, { force: true });

// Ctrl-C reaches the tests too, and they end; then the figures so far are told.
process.once('SIGINT', () => undefined);
const [options, names] = [args.filter((arg) => arg.startsWith('-')), args.filter((arg) => !arg.startsWith('-'))];
const started = Date.now();
const totals = runVitest(root, 'unit', {
  args: [
    ...(names.length === 0 ? ['test/faults'] : names.map((name) => `test/faults/${name}`)),
    ...options.filter((arg) => arg !== '--full'),
  ],
  env: {
    ...process.env,
    SHENBAO_FAULTS: args.includes('--full') ? 'full' : 'usual',
    SHENBAO_FAULTS_TALLY: tally,
  },
});

const figures = new Map<string, number>(
  ['kills survived', 'writes failed', 'databases corrupted', 'files tried', 'rows lost'].map((name) => [name, 0]),
);
for (const [name, n] of tallied(tally)) figures.set(name, (figures.get(name) ?? 0) + n);
console.log([...figures].map(([name, n]) => `${name}: ${n}`).join(', '));
console.log(`${Math.round((Date.now() - started) / 1000)} s`);
if (totals.skipped > 0) console.log(`${totals.skipped} skipped on this machine: their figures are missing above`);
console.log(totalsLine(totals));
process.exitCode = totals.failed === 0 ? 0 : 1;

/** What the tests have counted; a last line that a broken run did not write to its end is left out. */
function tallied(file: string): [string, number][] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as [string, number]);
}
