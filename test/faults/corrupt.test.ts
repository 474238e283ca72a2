import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chinese } from '../helpers/chinese.ts';
import { FailureError } from '../../shared/base/failure.ts';
import { backupDatabase } from '../../electron/core/store/backup-file.ts';
import { restoreBackup } from '../../electron/core/store/full-backup.ts';
import { backupsPath, databasePath } from '../../electron/core/store/places.ts';
import { copyOf, faultFolder, filledWorkspace, openAt } from './material.ts';
import { CLIENT, noticeFile, ON } from './notice-files.ts';
import { below, count, random, scaled } from './scale.ts';

const CORRUPTIONS = { part: 40, usual: 500, full: 500 } as const;
const PAGE = 4096;

type Damage = (path: string, next: () => number, folder: string) => void;

function overwrite(path: string, at: number, bytes: Uint8Array): void {
  const file = openSync(path, 'r+');
  writeSync(file, bytes, 0, bytes.length, at);
  closeSync(file);
}

const flip = (path: string, at: number, next: () => number): void => {
  const byte = readFileSync(path)[at] ?? 0;
  overwrite(path, at, Buffer.from([byte ^ (1 << below(next, 8))]));
};

/** What disks, sync programs and hands do to a database that is closed. */
const DAMAGES: Readonly<Record<string, Damage>> = {
  'a flipped bit': (path, next) => flip(path, below(next, statSync(path).size), next),
  'a flipped bit in the header': (path, next) => flip(path, below(next, 100), next),
  'a flipped bit at the head of a page': (path, next) =>
    flip(path, below(next, statSync(path).size / PAGE) * PAGE + below(next, 12), next),
  'twenty flipped bits': (path, next) => {
    for (let i = 0; i < 20; i++) flip(path, below(next, statSync(path).size), next);
  },
  'a zeroed page': (path, next) => overwrite(path, below(next, statSync(path).size / PAGE) * PAGE, Buffer.alloc(PAGE)),
  'a page of another place': (path, next) => {
    const pages = statSync(path).size / PAGE;
    const [from, to] = [below(next, pages) * PAGE, below(next, pages) * PAGE];
    overwrite(path, to, readFileSync(path).subarray(from, from + PAGE));
  },
  truncation: (path, next) => truncateSync(path, below(next, statSync(path).size)),
  'truncation to whole pages': (path, next) => truncateSync(path, below(next, statSync(path).size / PAGE) * PAGE),
  'an empty file': (path) => truncateSync(path, 0),
  'no file': (path) => rmSync(path),
  'another file': (path) => writeFileSync(path, 'not a database '.repeat(500)),
  'a log of noise': (path, next) =>
    writeFileSync(`${path}-wal`, Buffer.from(Array.from({ length: 9000 }, () => below(next, 256)))),
  'a log of an earlier day': (path, _next, folder) =>
    writeFileSync(`${path}-wal`, readFileSync(join(folder, 'crashed', 'workspace.db-wal'))),
};

/** Works on in the workspace, and keeps a copy of it as a crash on the way would have left it: with a log, not closed. */
async function crashed(folder: string, filled: string): Promise<void> {
  const core = await openAt(filled);
  await core.run('notice.import', { files: [noticeFile(join(folder, 'sources'), 90)] });
  copyOf(filled, join(folder, 'crashed'));
  await core.run('notice.import', { files: [noticeFile(join(folder, 'sources'), 91)] });
  core.close();
}

test(
  'a damaged database is refused by name with the newest good backup, or opens with its rows; nothing crashes, nothing is silently empty',
  async () => {
    const folder = faultFolder();
    const filled = await filledWorkspace(folder, 12);
    await crashed(folder, filled);
    const core = await openAt(filled);
    const ws = core.session.workspace;
    if (!ws) throw new Error('not open');
    await backupDatabase(ws.db, backupsPath(filled), 'daily');
    const wanted = await rowsOf(core);
    core.close();
    const kinds = Object.entries(DAMAGES);
    const next = random(7);
    const outcomes = { refused: 0, whole: 0, partly: 0, unseen: 0 };
    for (let n = 0; n < scaled(CORRUPTIONS); n++) {
      const [name, damage] = kinds[n % kinds.length] ?? ['', () => undefined];
      const copy = copyOf(filled, join(folder, 'copy'));
      damage(databasePath(copy), next, folder);
      const outcome = await outcomeOf(copy, wanted, `${n}: ${name}`);
      outcomes[outcome] += 1;
      if (outcome === 'unseen') count('flips unseen');
      count('databases corrupted');
    }
    console.log(`corruptions: ${JSON.stringify(outcomes)}`);
    expect(outcomes.refused).toBeGreaterThan(0);
    // A bit within a cell that stays a valid cell is beyond what a database without page checksums can see.
    expect(outcomes.unseen).toBeLessThanOrEqual(scaled(CORRUPTIONS) / 100);
  },
  20 * 60_000,
);

test('a log that is lost with everything in it is told: refused where nothing else is there, else a warning', async () => {
  const folder = faultFolder();
  const filled = await filledWorkspace(folder, 2);
  await crashed(folder, filled);
  const place = join(folder, 'crashed');
  rmSync(`${databasePath(place)}-wal`);
  rmSync(`${databasePath(place)}-shm`, { force: true });
  const core = await openAt(place);
  expect(chinese((await core.run('workspace.info', {})).warning)).toContain('workspace.db-wal');
  core.close();
});

async function rowsOf(core: Awaited<ReturnType<typeof openAt>>): Promise<string> {
  const notices = (await core.run('notice.list', { on: ON })).rows.map(({ id }) => id);
  const clients = (await core.run('client.list', {})).rows.map(({ name }) => name);
  return JSON.stringify([notices.length, clients.length]);
}

type Outcome = 'refused' | 'whole' | 'partly' | 'unseen';

/** Opens what was damaged and works with it. Anything but a named failure fails the test. */
async function outcomeOf(folder: string, wanted: string, what: string): Promise<Outcome> {
  try {
    const core = await openAt(folder);
    try {
      const rows = await rowsOf(core);
      expect(JSON.parse(rows), what).not.toContain(0);
      if (rows !== wanted) return 'unseen';
      await core.run('client.read', { name: CLIENT });
      await core.run('match.matrix', { on: ON });
      await core.run('workspace.check', {});
      return 'whole';
    } finally {
      core.close();
    }
  } catch (error) {
    if (!(error instanceof FailureError)) throw new Error(`${what}: ${String(error)}`, { cause: error });
    if (error.failure.code === 'workspace-newer') return 'refused';
    // A row that cannot be read any more is named; the rest of the workspace is there.
    if (error.failure.details?.['backup'] === undefined) return 'partly';
    expect(error.failure, what).toMatchObject({ code: 'workspace-damaged', details: { folder } });
    const backup = String(error.failure.details['backup']);
    expect(existsSync(backup), what).toBe(true);
    await restored(folder, backup, wanted, what);
    return 'refused';
  }
}

/** The backup that was offered brings every row back, and the damaged file is kept. */
async function restored(folder: string, backup: string, wanted: string, what: string): Promise<void> {
  const stood = existsSync(databasePath(folder));
  const kept = await restoreBackup(backup, folder, { holder: 'cli', now: new Date(), over: true });
  if (stood) expect(existsSync(join(kept ?? '', 'workspace.db')), what).toBe(true);
  const core = await openAt(folder);
  expect(await rowsOf(core), what).toBe(wanted);
  core.close();
}
