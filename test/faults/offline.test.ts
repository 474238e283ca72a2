import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loudlySkipped } from './loudly-skipped.ts';
import { SCALE } from './scale.ts';

const ROOT = join(import.meta.dirname, '../..');

/** How this machine starts a process that has no network: as an ordinary user, else as root; null where it cannot. */
const cut = ((): readonly string[] | null => {
  const ways = [['-rn'], ['-n']] as const;
  const found = ways.find((way) => spawnSync('unshare', [...way, 'true'], { stdio: 'ignore' }).status === 0);
  if (found) return found;
  loudlySkipped('没有 unshare（util-linux），或不允许使用', '断网测试');
  return null;
})();

/** What stands for the product: imports, matching, handover, packets, command line; the whole unit suite in a full run. */
const TESTS = {
  part: ['test/core/handover', 'test/core/packet.test', '-t', 'goes to another workspace|each recommending unit'],
  usual: ['test/core', 'test/cli', 'test/write/packet', 'test/notice/formats-agree'],
  full: ['--exclude', 'test/faults/**'],
} as const;

const withoutNetwork = (args: readonly string[]) =>
  spawnSync('unshare', [...(cut ?? []), process.execPath, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, SHENBAO_FAULTS: 'part', SHENBAO_FAULTS_TALLY: '' },
    maxBuffer: 1 << 28,
  });

test.skipIf(cut === null)(
  'everything works on a machine that has no network at all',
  () => {
    const up = withoutNetwork(['-p', 'JSON.stringify(require("node:os").networkInterfaces())']);
    expect(JSON.parse(up.stdout), 'the process has a network').toEqual({});
    const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
    const { status, stdout, stderr } = withoutNetwork([vitest, 'run', '--project', 'unit', ...TESTS[SCALE]]);
    expect(status, stdout.slice(-3000) + stderr.slice(-3000)).toBe(0);
    expect(stdout).toMatch(/Tests\b.*passed/);
  },
  30 * 60_000,
);
