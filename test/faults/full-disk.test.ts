import { spawnSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Core } from '../../electron/core/dispatch.ts';
import { openZip } from '../../electron/core/import/zip.ts';
import { backupProblem } from '../../electron/core/store/backup-file.ts';
import { FailureError } from '../../shared/base/failure.ts';
import { loudlySkipped } from './loudly-skipped.ts';
import { faultFolder, filledWorkspace, openAt } from './material.ts';
import { CLIENT, noticeFile, NOTICES_A_FILE, ON } from './notice-files.ts';
import { count, scaled } from './scale.ts';

/** A disk of its own, small enough to be filled. */
const DISK_MB = 16;
/** What is left on it, in kilobytes: from nothing to enough for some of the work. */
const LEFT = [0, 4, 64, 512, 8, 16, 24, 32, 48, 96, 128, 192, 256, 384, 768, 1024] as const;

const mount = (place: string): boolean =>
  spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m,mode=0700`, 'shenbao-full', place]).status === 0;

/** A small disk mounted in a folder; null, said aloud, where this machine lets nobody mount one. */
function smallDisk(): string | null {
  const place = join(faultFolder(), 'disk');
  mkdirSync(place);
  if (process.platform === 'linux' && mount(place)) {
    onTestFinished(() => void spawnSync('umount', [place]));
    return place;
  }
  loudlySkipped('挂载小磁盘（tmpfs）要 root 权限', '磁盘写满的测试');
  return null;
}

/** Fills the disk but for so many kilobytes; what fills it. */
function fill(disk: string, left: number): string {
  const ballast = join(disk, 'ballast');
  const file = openSync(ballast, 'w');
  for (const size of [1 << 16, 1 << 12]) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size, 1));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  closeSync(file);
  truncateSync(ballast, Math.max(0, statSync(ballast).size - left * 1024));
  return ballast;
}

const codeOf = async (work: () => Promise<unknown>): Promise<string | null> => {
  try {
    await work();
    return null;
  } catch (error) {
    return error instanceof FailureError ? error.failure.code : `unnamed: ${String(error)}`;
  }
};

test('a disk that is full: an import, a backup and a packet say so by name or are whole, the workspace stays as it was, a target is the old one or the new one', async ({
  skip,
}) => {
  const folder = faultFolder();
  const disk = smallDisk();
  if (disk === null) return skip('no disk can be mounted');
  const filled = await filledWorkspace(folder, 4);
  const old = join(folder, 'old.shenbao-backup');
  const first = await openAt(filled);
  await first.run('workspace.backup', { file: old });
  const program = (await first.run('match.programs', { on: ON })).programs.at(0)?.id ?? '';
  first.close();
  const failed = new Set<string>();
  for (const left of LEFT.slice(0, scaled({ part: 4, usual: 16, full: 16 }))) {
    const place = {
      workspace: join(disk, 'ws'),
      backup: join(disk, 'b.shenbao-backup'),
      packets: join(disk, 'packets'),
    };
    cpSync(filled, place.workspace, { recursive: true });
    copyFileSync(old, place.backup);
    // Open before the disk fills up, as a workbench is in the middle of a day.
    const core = await openAt(place.workspace);
    const ballast = fill(disk, left);
    const outcomes = await workOn(core, folder, place, program);
    core.close();
    for (const [step, code] of Object.entries(outcomes)) {
      expect([null, 'output-unwritable'], `${step} with ${left} KB left`).toContain(code);
      if (code === null) continue;
      failed.add(step);
      count('writes failed');
    }
    rmSync(ballast);
    await expectWhole(place, outcomes, `${left} KB left`);
    for (const path of Object.values(place)) rmSync(path, { recursive: true, force: true });
  }
  expect([...failed].toSorted()).toEqual(['backup', 'import', 'packet']);
}, 600_000);

interface Place {
  readonly workspace: string;
  readonly backup: string;
  readonly packets: string;
}

type Outcomes = Readonly<Record<'import' | 'backup' | 'packet', string | null>>;

async function workOn(core: Core, folder: string, place: Place, program: string): Promise<Outcomes> {
  const files = [60, 61, 62].map((n) => noticeFile(join(folder, 'more'), n));
  return {
    import: await codeOf(async () => {
      const report = await core.run('notice.import', { files });
      const [failure] = report.files.flatMap(({ failures }) => failures);
      if (failure) throw new FailureError(failure);
    }),
    backup: await codeOf(() => core.run('workspace.backup', { file: place.backup })),
    packet: await codeOf(() =>
      core.run('packet.generate', { on: ON, program, clients: [CLIENT], folder: place.packets }),
    ),
  };
}

async function expectWhole(place: Place, outcomes: Outcomes, what: string): Promise<void> {
  const core = await openAt(place.workspace);
  expect(await core.run('workspace.check', {}), what).toEqual({ ok: true, problems: [] });
  const { rows } = await core.run('notice.list', { on: ON });
  for (const name of ['60.json', '61.json', '62.json']) {
    const imported = rows.filter(({ source }) => source === name).length;
    if (outcomes.import === null) count('rows lost', NOTICES_A_FILE - imported);
    expect(outcomes.import === null ? [NOTICES_A_FILE] : [0, NOTICES_A_FILE], `${what}: ${name}`).toContain(imported);
  }
  core.close();
  expect(await backupProblem(place.backup), what).toBeNull();
  if (!existsSync(place.packets)) return;
  for (const name of readdirSync(place.packets, { recursive: true, encoding: 'utf8' })) {
    const path = join(place.packets, name);
    if (!/\.(?:docx|xlsx)$/.test(name)) {
      expect(name, `${what}: half a file`).not.toMatch(/(?:^|\/)\.|\.(?:tmp|part)/);
      continue;
    }
    const zip = await openZip(readFileSync(path), name);
    for (const part of zip.names) expect(await zip.read(part), `${what}: ${name}`).not.toBeNull();
  }
}
