import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';

/** The folder of the fictional samples, in the sources and beside the bundle alike: the nearest `assets/sample` upward. */
export function samplesFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const found = join(folder, 'assets', 'sample');
    if (existsSync(join(found, 'sample.json'))) return found;
    const parent = dirname(folder);
    if (parent === folder) fail('internal', say`程序不完整：找不到示例数据（assets/sample）。`);
    folder = parent;
  }
}

export function sampleFiles(): { readonly notices: readonly string[]; readonly portfolio: string } {
  const folder = samplesFolder();
  const notices = readdirSync(join(folder, 'notices'))
    .sort()
    .map((name) => join(folder, 'notices', name));
  return { notices, portfolio: join(folder, 'portfolio.xlsx') };
}
