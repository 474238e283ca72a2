import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Totals } from '../testing/totals.ts';

/** Name, script below node_modules, arguments. All run on the project's Node. */
const CHECKS: readonly (readonly [string, string, readonly string[]])[] = [
  ['类型', 'typescript/bin/tsc', ['-p', '.']],
  ['规则', 'oxlint/bin/oxlint', []],
  ['格式', 'oxfmt/bin/oxfmt', ['--check']],
];

/** `npm run check`: types, lint with the rules of the rooms, formatting. All of them run, also after one has failed. */
export function runChecks(root: string): Totals {
  const failed = CHECKS.filter(([name, script, args]) => {
    const result = spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], { cwd: root, stdio: 'inherit' });
    console.log(`${result.status === 0 ? '✓' : '✕'} ${name}`);
    return result.status !== 0;
  }).length;
  return { passed: CHECKS.length - failed, failed, skipped: 0 };
}
