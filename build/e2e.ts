import { fileURLToPath } from 'node:url';
import { packageApplication } from './packaging/package-application.ts';
import { runDesktopTests } from './testing/desktop-tests.ts';
import { totalsLine } from './testing/totals.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const filters = args.filter((arg) => arg !== '--packaged');

if (args.includes('--packaged')) {
  process.env['SHENBAO_PACKAGED'] = await packageApplication(root, { fuses: false, output: 'out/unfused' });
  process.env['SHENBAO_NODE'] ??= process.execPath;
}
const totals = await runDesktopTests(root, filters);
console.log(totalsLine(totals));
process.exitCode = totals.failed === 0 ? 0 : 1;
