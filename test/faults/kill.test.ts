import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, test } from 'vitest';
import { readHandover } from '../../electron/core/import/read-handover.ts';
import { backupProblem } from '../../electron/core/store/backup-file.ts';
import { SCHEMA_VERSION } from '../../electron/core/store/migrations/list.ts';
import { openWorkspace } from '../../electron/core/store/workspace.ts';
import { copyOf, faultFolder, filledWorkspace, firstVersion, openAt } from './material.ts';
import { CLIENT, NOTICES_A_FILE, ON } from './notice-files.ts';
import { count, random, scaled, SCALE } from './scale.ts';

/** A thousand in all with --full: import 300, edit 300, backup 200, handover 100, migration 100. */
const KILLS = {
  import: { part: 3, usual: 60, full: 300 },
  edit: { part: 3, usual: 60, full: 300 },
  backup: { part: 2, usual: 30, full: 200 },
  handover: { part: 1, usual: 20, full: 100 },
  migration: { part: 2, usual: 30, full: 100 },
} as const;
type Kind = keyof typeof KILLS;

const WORKER = join(import.meta.dirname, 'worker.ts');
const minutes = (n: number): number => n * 60_000;

/** Starts the worker and kills it `delay` ms after it began (migration) or after its first acknowledgement. */
async function runAndKill(
  kind: Kind,
  place: { readonly workspace: string; readonly acks: string; readonly from: number; readonly made: string },
  delay: number,
  first = false,
): Promise<readonly string[]> {
  rmSync(place.acks, { force: true });
  const args = [WORKER, kind, place.workspace, place.acks, String(place.from), place.made];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let ended: string | null = null;
  const end = new Promise<void>((resolve) =>
    child.once('exit', (code, signal) => resolve(void (ended = `exit ${code ?? signal}`))),
  );
  await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), end]);
  // The first one is killed after something was acknowledged, so that there is something to lose.
  const wanted = kind === 'migration' ? 0 : first ? 2 : 1;
  while (linesOf(place.acks).length < wanted && ended === null) await sleep(2);
  await sleep(delay);
  expect(ended, 'the worker ended before it was killed').toBeNull();
  child.kill('SIGKILL');
  await end;
  return linesOf(place.acks).filter((line) => line !== 'open');
}

/** A last line without its end was not acknowledged whole. */
const linesOf = (file: string): readonly string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];

/** How long each opening after a kill took, in ms. */
const openings: number[] = [];

// Half of them, and only where the run has the machine to itself: a busy machine takes its time with any of them.
afterAll(() => {
  if (SCALE === 'part') return;
  const median = openings.toSorted((a, b) => a - b)[Math.floor(openings.length / 2)] ?? 0;
  console.log(`opened again after ${openings.length} kills: half of them within ${Math.round(median)} ms`);
  expect(median, 'opens again within a second').toBeLessThan(1000);
});

async function countsByFile(folder: string): Promise<ReadonlyMap<string, number>> {
  const since = performance.now();
  const core = await openAt(folder);
  openings.push(performance.now() - since);
  try {
    const counts = new Map<string, number>();
    for (const { source } of (await core.run('notice.list', { on: ON })).rows)
      counts.set(source, (counts.get(source) ?? 0) + 1);
    expect(await core.run('workspace.check', {})).toEqual({ ok: true, problems: [] });
    return counts;
  } finally {
    core.close();
  }
}

function lost(n: number): void {
  if (n > 0) count('rows lost', n);
}

describe('killed at a random moment', () => {
  test(
    'an import: whole files or none, and every acknowledged one',
    async () => {
      const folder = faultFolder();
      const next = random(1);
      const place = { workspace: join(folder, 'ws'), acks: join(folder, 'acks'), from: 0, made: join(folder, 'made') };
      const acknowledged = new Set<string>();
      for (let kill = 0; kill < scaled(KILLS.import); kill++) {
        for (const n of await runAndKill('import', place, next() * 400, kill === 0)) acknowledged.add(`${n}.json`);
        place.from = acknowledged.size;
        const counts = await countsByFile(place.workspace);
        const missing = [...acknowledged].filter((name) => counts.get(name) !== NOTICES_A_FILE);
        lost(missing.length * NOTICES_A_FILE);
        expect(missing).toEqual([]);
        expect([...counts.values()].filter((n) => n !== NOTICES_A_FILE)).toEqual([]);
        count('kills survived');
      }
      expect(acknowledged.size).toBeGreaterThan(0);
    },
    minutes(20),
  );

  test(
    'an edit: the value is the last acknowledged one or the one after it, and the journal agrees',
    async () => {
      const folder = faultFolder();
      const next = random(2);
      const workspace = await filledWorkspace(folder, 1);
      const place = { workspace, acks: join(folder, 'acks'), from: 1, made: folder };
      for (let kill = 0; kill < scaled(KILLS.edit); kill++) {
        const acks = await runAndKill('edit', place, next() * 300, kill === 0);
        const last = Number(acks.at(-1) ?? place.from);
        const core = await openAt(workspace);
        const { sheets } = await core.run('client.read', { name: CLIENT });
        const value = Number(sheets.find(({ sheet }) => sheet === '财务')?.rows[0]?.[1]);
        expect(await core.run('workspace.check', {})).toEqual({ ok: true, problems: [] });
        core.close();
        if (value < last) lost(last - value);
        expect([last, last + 1]).toContain(value);
        place.from = value;
        count('kills survived');
      }
      expect(place.from).toBeGreaterThan(1);
    },
    minutes(20),
  );

  test.each(['backup', 'handover'] as const)(
    'a %s: every file with its name is whole, nothing half-written is left under it',
    async (kind) => {
      const folder = faultFolder();
      const next = random(kind === 'backup' ? 3 : 4);
      const workspace = await filledWorkspace(folder, 4);
      const before = await countsByFile(workspace);
      for (let kill = 0; kill < scaled(KILLS[kind]); kill++) {
        const made = join(folder, `made-${kill}`);
        const place = { workspace, acks: join(folder, 'acks'), from: 0, made };
        const acks = await runAndKill(kind, place, next() * 300);
        const files = existsSync(made) ? readdirSync(made).filter((name) => !name.startsWith('.')) : [];
        for (const file of new Set([...files.map((name) => join(made, name)), ...acks.filter((a) => existsSync(a))])) {
          if (kind === 'backup') expect(await backupProblem(file), file).toBeNull();
          else {
            const { handover } = await readHandover(readFileSync(file), file);
            expect(handover.title).toBe(CLIENT);
          }
        }
        expect(acks.filter((file) => file.startsWith(made) && !existsSync(file))).toEqual([]);
        expect(await countsByFile(workspace)).toEqual(before);
        rmSync(made, { recursive: true, force: true });
        count('kills survived');
      }
    },
    minutes(20),
  );

  test(
    'a migration: the old schema or the new one, with every row, and it opens again',
    async () => {
      const folder = faultFolder();
      const next = random(5);
      const first = await firstVersion(folder, 300);
      for (let kill = 0; kill < scaled(KILLS.migration); kill++) {
        const workspace = copyOf(first, join(folder, 'ws'));
        await runAndKill('migration', { workspace, acks: join(folder, 'acks'), from: 0, made: folder }, next() * 60);
        const ws = await openWorkspace(workspace, { holder: 'cli', create: false, now: new Date() });
        const { n } = ws.db.prepare('SELECT count(*) AS n FROM client').get() as { n: number };
        lost(300 - n);
        expect(n).toBe(300);
        expect(ws.db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
        expect(ws.db.pragma('integrity_check', { simple: true })).toBe('ok');
        ws.close();
        count('kills survived');
      }
    },
    minutes(20),
  );
});
