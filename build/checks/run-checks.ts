import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dependencyPapers } from '../licences/papers.ts';
import type { Totals } from '../testing/totals.ts';
import { suppressions } from './suppressions.ts';

/** `npm run check`: types, lint with the rules of the rooms, formatting. All of them run, also after one has failed. */
export function runChecks(root: string): Totals {
  const results: readonly (readonly [string, boolean])[] = [
    ['类型', runs(root, 'typescript/bin/tsc', ['-p', '.'])],
    ['规则', runs(root, 'oxlint/bin/oxlint', [])],
    ['没有被关掉的检查', reportSuppressions(root)],
    ['依赖与许可', reportLicences(root)],
    ['格式', runs(root, 'oxfmt/bin/oxfmt', ['--check'])],
  ];
  for (const [name, passed] of results) console.log(`${passed ? '✓' : '✕'} ${name}`);
  const failed = results.filter(([, passed]) => !passed).length;
  return { passed: results.length - failed, failed, skipped: 0 };
}

/** Whether a package's script, run on this Node, found nothing. */
function runs(root: string, script: string, args: readonly string[]): boolean {
  return (
    spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: 'inherit' })
      .status === 0
  );
}

/** DEPENDENCIES.md and assets/licences.txt are those of the packages that are installed, and every one may be used. */
function reportLicences(root: string): boolean {
  const { files, problems } = dependencyPapers(root);
  const stale = Object.entries(files).filter(([name, text]) => readIfThere(join(root, name)) !== text);
  const found = [...problems, ...stale.map(([name]) => `${name} is not up to date: node build/licences.ts`)];
  for (const problem of found) console.log(problem);
  return found.length === 0;
}

const readIfThere = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);

function reportSuppressions(root: string): boolean {
  const found = suppressions(root);
  for (const place of found) console.log(place);
  return found.length === 0;
}
