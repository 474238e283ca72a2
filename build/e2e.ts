import { fileURLToPath } from 'node:url';
import { runDesktopTests } from './testing/desktop-tests.ts';
import { totalsLine } from './testing/totals.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const totals = await runDesktopTests(root, process.argv.slice(2));
console.log(totalsLine(totals));
process.exitCode = totals.failed === 0 ? 0 : 1;
