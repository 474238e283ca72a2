import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageApplication } from './packaging/package-application.ts';

try {
  const installers = process.argv.includes('--installers');
  const binary = await packageApplication(fileURLToPath(new URL('..', import.meta.url)), { installers });
  console.log(`已生成 ${dirname(binary)}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
