import { fileURLToPath } from 'node:url';
import { bundle } from './bundling/bundle.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
await bundle(root, { force: process.argv.includes('--force') });
