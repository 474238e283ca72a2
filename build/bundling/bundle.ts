import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { inputsHash } from './inputs-hash.ts';
import { targets } from './targets.ts';

/**
 * Bundles window, main, preload and core into dist/, each only where its sources have changed since the last time.
 * Returns the names of the targets that were built.
 */
export async function bundle(root: string, options: { force?: boolean } = {}): Promise<string[]> {
  const built: string[] = [];
  for (const target of targets(root)) {
    const outDir = join(root, 'dist', target.name);
    const stamp = join(outDir, '.inputs');
    const hash = inputsHash(root, ['package-lock.json', 'build/bundling', 'shared', ...target.inputs]);
    if (!options.force && readStamp(stamp) === hash) continue;
    const started = performance.now();
    await build({ root, configFile: false, envDir: false, logLevel: 'warn', ...target.config });
    writeFileSync(stamp, `${hash}\n`);
    built.push(target.name);
    console.log(`已构建 ${target.name}（${((performance.now() - started) / 1000).toFixed(1)} 秒）`);
  }
  return built;
}

function readStamp(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}
