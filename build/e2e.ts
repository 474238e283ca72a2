import { fileURLToPath } from 'node:url';
import { bundle } from './bundling/bundle.ts';
import { runDesktopTests } from './testing/desktop-tests.ts';
import { totalsLine } from './testing/totals.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
await bundle(root);
const totals = await runDesktopTests(root, process.argv.slice(2));
console.log(totalsLine(totals));
process.exitCode = totals.failed === 0 ? 0 : 1;
