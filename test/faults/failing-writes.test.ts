import { execFile, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { readHandover } from '../../electron/core/import/read-handover.ts';
import { openZip } from '../../electron/core/import/zip.ts';
import { backupProblem } from '../../electron/core/store/backup-file.ts';
import { FAILURE_CODES } from '../../shared/base/failure.ts';
import { loudlySkipped } from './loudly-skipped.ts';
import { copyOf, faultFolder, filledWorkspace, openAt } from './material.ts';
import { CLIENT, noticeFile, NOTICES_A_FILE, ON } from './notice-files.ts';
import { below, count, random, scaled, SCALE } from './scale.ts';

const WORKER = join(import.meta.dirname, 'failing-worker.ts');
/** System calls by which the workspace and the files made from it reach the disk, with what each of them may say. */
const CALLS = ['pwrite64', 'fdatasync', 'fsync', 'rename', 'ftruncate', 'write'] as const;
const ERRORS = ['ENOSPC', 'EIO'] as const;
type Call = (typeof CALLS)[number];

/** How many trials run beside each other. */
const LANES = 2;

/** Stops at the traced calls only; every other call goes at its own speed. */
const TRACER = ['-f', '-qq', '--seccomp-bpf'] as const;

/** Whether system calls can be made to fail here. */
const canInject = ((): boolean => {
  const can = spawnSync('strace', [...TRACER, '-e', 'trace=none', 'true'], { stdio: 'ignore' }).status === 0;
  if (!can) loudlySkipped('没有 strace，或不允许使用（apt-get install strace）', '写入失败的测试');
  return can;
})();

/** What each step that was reached came to: null, or the code of its failure. */
type Steps = ReadonlyMap<string, string | null>;

async function run(workspace: string, made: string, strace: readonly string[]): Promise<Steps> {
  const options = {
    env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
    timeout: 60_000,
    maxBuffer: 1 << 26,
  };
  const stdout = await promisify(execFile)(
    'strace',
    [...TRACER, ...strace, process.execPath, WORKER, workspace, made],
    options,
  ).then(
    (ended) => ended.stdout,
    // The worker ends as it may; what counts is what it had said by then, and what is on the disk.
    (ended: { stdout: string }) => ended.stdout,
  );
  const lines = stdout.split('\n').filter((line) => line.startsWith('['));
  return new Map(lines.map((line) => JSON.parse(line) as [string, string | null]));
}

/** How often one thread makes each call when nothing fails: a failure is tried at each of these places. */
async function callCounts(workspace: string, made: string, log: string): Promise<ReadonlyMap<Call, number>> {
  const steps = await run(workspace, made, ['-o', log, '-e', `trace=${CALLS.join(',')}`]);
  expect([...steps.values()]).toEqual(['open', 'import', 'edit', 'backup', 'handover', 'template'].map(() => null));
  const byThread = new Map<string, number>();
  for (const line of readFileSync(log, 'utf8').split('\n')) {
    const [, thread = '', call = ''] = /^(\d+)\s+(\w+)\(/.exec(line) ?? [];
    byThread.set(`${call} ${thread}`, (byThread.get(`${call} ${thread}`) ?? 0) + 1);
  }
  return new Map(
    CALLS.map((call) => [
      call,
      Math.max(0, ...[...byThread].filter(([key]) => key.startsWith(`${call} `)).map(([, n]) => n)),
    ]),
  );
}

test.skipIf(!canInject)(
  'a write that fails, whichever it is, is named; the workspace is whole, what was acknowledged is there, a target is the old one or the whole new one',
  async () => {
    const folder = faultFolder();
    const filled = await filledWorkspace(folder, 3);
    const old = join(folder, 'old');
    mkdirSync(old);
    await run(copyOf(filled, join(folder, 'ws')), old, ['-o', '/dev/null', '-e', 'trace=none']);
    /** The filled workspace and the old targets again, for the trials of one lane. */
    const fresh = (lane: number): { workspace: string; made: string } => {
      const made = join(folder, `made-${lane}`);
      rmSync(made, { recursive: true, force: true });
      mkdirSync(made);
      for (const name of TARGETS) copyFileSync(join(old, name), join(made, name));
      noticeFile(made, 50);
      return { workspace: copyOf(filled, join(folder, `ws-${lane}`)), made };
    };
    const first = fresh(0);
    const counts = await callCounts(first.workspace, first.made, join(folder, 'strace.log'));
    const places = CALLS.flatMap((call) =>
      // Most plain writes go to pipes and to standard output; those to files come late.
      Array.from({ length: counts.get(call) ?? 0 }, (_, n) => ({ call, n: n + 1 })),
    );
    const next = random(13);
    const most = scaled({ part: 3, usual: 50, full: places.length });
    const chosen =
      SCALE === 'full'
        ? places
        : [FIRST_MARK, ...Array.from({ length: most - 1 }, () => places[below(next, places.length)] ?? FIRST_MARK)];
    const trials = chosen.entries();
    const problems: unknown[] = [];
    const inLane = async (lane: number): Promise<void> => {
      // The lanes take from one list.
      for (const [index, { call, n }] of trials) {
        const { workspace, made } = fresh(lane);
        const error = ERRORS[index % ERRORS.length] ?? 'EIO';
        const what = `${call} #${n}: ${error}`;
        const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:error=${error}:when=${n}`];
        try {
          const steps = await run(workspace, made, ['-o', '/dev/null', ...inject]);
          for (const [step, code] of steps)
            expect([null, ...FAILURE_CODES.filter((one) => one !== 'internal')], `${what}: ${step}`).toContain(code);
          await expectWhole(workspace, made, steps, what);
          count('writes failed');
        } catch (broken) {
          // The other places are tried all the same: a run of an hour tells all that it found.
          problems.push(broken);
        }
      }
    };
    await Promise.all(Array.from({ length: LANES }, (_, lane) => inLane(lane)));
    if (problems.length > 0) throw new AggregateError(problems, problems.map(String).join('\n'));
  },
  60 * 60_000,
);

/** The mark that the database is about to change: at opening, before the workspace is the session's. */
const FIRST_MARK = { call: 'fsync', n: 1 } as const;
const TARGETS = ['b.shenbao-backup', 'h.sbwb', 't.xlsx'] as const;

async function expectWhole(workspace: string, made: string, steps: Steps, what: string): Promise<void> {
  const core = await openAt(workspace);
  try {
    expect(await core.run('workspace.check', {}), what).toEqual({ ok: true, problems: [] });
    const { rows } = await core.run('notice.list', { on: ON });
    const imported = rows.filter(({ source }) => source === '50.json').length;
    expect([0, NOTICES_A_FILE], what).toContain(imported);
    if (steps.get('import') === null && imported === 0) count('rows lost', NOTICES_A_FILE);
    if (steps.get('import') === null) expect(imported, what).toBe(NOTICES_A_FILE);
    const { sheets } = await core.run('client.read', { name: CLIENT });
    const value = Number(sheets.find(({ sheet }) => sheet === '财务')?.rows[0]?.[1]);
    if (steps.get('edit') === null && value !== 4321) count('rows lost');
    if (steps.get('edit') === null) expect(value, what).toBe(4321);
    else expect([1, 4321], what).toContain(value);
  } finally {
    core.close();
  }
  for (const name of TARGETS) expect(existsSync(join(made, name)), `${what}: ${name}`).toBe(true);
  expect(await backupProblem(join(made, 'b.shenbao-backup')), what).toBeNull();
  expect((await readHandover(readFileSync(join(made, 'h.sbwb')), 'h')).handover.title, what).toBe(CLIENT);
  const zip = await openZip(readFileSync(join(made, 't.xlsx')), 't');
  for (const name of zip.names) expect(await zip.read(name), what).not.toBeNull();
}
