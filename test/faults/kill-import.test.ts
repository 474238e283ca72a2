import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openInSession } from '../../electron/core/commands/workspace.ts';
import { type Core, createCore } from '../../electron/core/dispatch.ts';
import { startCli } from '../helpers/cli.ts';
import { NO_CALL, tempFile, tempFolder } from '../helpers/workspaces.ts';

const [FILES, NOTICES] = [60, 40];

/** Repeatable delays below `most` ms: the same seed kills at the same moments. */
function* delays(seed: number, most: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield (state / 2_147_483_648) * most;
  }
}

const file = (n: number): string => {
  const notices = Array.from({ length: NOTICES }, (_, i) => ({
    title: `云岭市第${n}局关于组织申报第${i + 1}批专项资金的通知`,
    kind: 'program',
    conditions: Array.from({ length: 20 }, (__, c) => ({
      text: `第${n}局第${i + 1}批第${c + 1}条：企业应当具备相应条件并按要求提供证明材料。`,
    })),
  }));
  return tempFile(`${n}.json`, JSON.stringify({ file: `${n}.json`, notices }));
};

async function open(folder: string): Promise<Core> {
  const core = createCore({ holder: 'cli' });
  await openInSession(core.session, folder, { sample: false, create: true }, NO_CALL);
  return core;
}

async function noticesPerFile(core: Core): Promise<readonly number[]> {
  const counts = new Map<string, number>();
  for (const { source } of (await core.run('notice.list', { on: '2026-03-16' })).rows)
    counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts.values()];
}

test('an import killed at any moment leaves whole files or none, opens again at once, and can be done again', async () => {
  const files = Array.from({ length: FILES }, (_, n) => file(n + 1));
  const delay = delays(20_260_316, 400);
  let halfway = 0;
  for (let kill = 0; kill < 5; kill++) {
    const folder = join(tempFolder(), 'ws');
    const child = startCli(['notice', 'import', ...files, '--workspace', folder]);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    while (!existsSync(join(folder, 'originals')) || readdirSync(join(folder, 'originals')).length < 4) await sleep(5);
    await sleep(delay.next().value);
    child.kill('SIGKILL');
    await ended;
    const since = performance.now();
    const core = await open(folder);
    expect(performance.now() - since).toBeLessThan(1000);
    const counts = await noticesPerFile(core);
    expect(counts.filter((count) => count !== NOTICES)).toEqual([]);
    expect(await core.run('workspace.check', {})).toEqual({ ok: true, problems: [] });
    if (counts.length > 0 && counts.length < FILES) halfway += 1;
    if (kill === 0) {
      await core.run('notice.import', { files });
      expect(await noticesPerFile(core)).toEqual(Array.from({ length: FILES }, () => NOTICES));
    }
    core.close();
  }
  expect(halfway).toBeGreaterThan(0);
}, 90_000);
