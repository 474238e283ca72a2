import { fileURLToPath } from 'node:url';
import { bundle } from './bundling/bundle.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
try {
  await bundle(root, { force: process.argv.includes('--force') });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
