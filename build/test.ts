import { fileURLToPath } from 'node:url';
import { runChecks } from './checks/run-checks.ts';
import { runDesktopTests } from './testing/desktop-tests.ts';
import { sum, totalsLine } from './testing/totals.ts';
import type { Totals } from './testing/totals.ts';
import { runVitest } from './testing/vitest-run.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const parts: (readonly [string, Totals])[] = [
  ['check', runChecks(root)],
  ['unit', runVitest(root, 'unit')],
  ['e2e', await runDesktopTests(root)],
];
for (const [name, totals] of parts) {
  console.log(`${name}: ${totalsLine(totals)}${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`);
}
const total = sum(parts.map(([, totals]) => totals));
console.log(totalsLine(total));
process.exitCode = total.failed === 0 ? 0 : 1;
