import { fileURLToPath } from 'node:url';
import { runChecks } from './checks/run-checks.ts';

process.exitCode = runChecks(fileURLToPath(new URL('..', import.meta.url))).failed === 0 ? 0 : 1;
