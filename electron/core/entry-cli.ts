import { enableCompileCache } from 'node:module';
import { COMPILE_CACHE } from './compile-cache.ts';

/** The core on the command line. */
enableCompileCache(COMPILE_CACHE);
const { main } = await import('./cli-main.ts');

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', () => process.exit(0));
process.exitCode = await main(process.argv.slice(2));
