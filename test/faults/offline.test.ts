import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SCALE } from './scale.ts';

const ROOT = join(import.meta.dirname, '../..');
const canCut = process.platform === 'linux' && spawnSync('unshare', ['-rn', 'true'], { stdio: 'ignore' }).status === 0;

/** Those that read, match and write; the whole unit suite in a full run. */
const PART = ['test/core', 'test/cli', 'test/write/packet', 'test/notice/formats-agree'];

test.skipIf(SCALE === 'part' || !canCut)(
  'everything works on a machine that has no network at all',
  () => {
    const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
    const args = [vitest, 'run', '--project', 'unit', ...(SCALE === 'full' ? ['--exclude', 'test/faults/**'] : PART)];
    const { status, stdout } = spawnSync('unshare', ['-rn', process.execPath, ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, SHENBAO_FAULTS: 'part', SHENBAO_FAULTS_TALLY: '' },
      maxBuffer: 1 << 28,
    });
    expect(status, stdout.slice(-3000)).toBe(0);
  },
  30 * 60_000,
);
