import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../shared/base/failure.ts';
import { writeFileAtomic } from '../../electron/core/write/atomic-file.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atomic-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function failureOf(action: Promise<unknown>): Promise<FailureError['failure']> {
  const error: unknown = await action.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FailureError);
  return (error as FailureError).failure;
}

describe('a file is the old one or the whole new one', () => {
  it('writes text, bytes and streams, and says size and hash', async () => {
    const path = join(folder, '清单.txt');
    const text = '申报材料';
    const written = await writeFileAtomic(path, text);
    expect(await readFile(path, 'utf8')).toBe(text);
    expect(written).toEqual({ path, bytes: 12, sha256: createHash('sha256').update(text).digest('hex') });

    await writeFileAtomic(path, new Uint8Array([1, 2, 3]));
    expect([...(await readFile(path))]).toEqual([1, 2, 3]);

    const streamed = await writeFileAtomic(path, async (stream) => {
      for (let i = 0; i < 5000; i += 1) stream.write(`${i},`.repeat(200));
    });
    const content = await readFile(path);
    expect(streamed.bytes).toBe(content.length);
    expect(streamed.sha256).toBe(createHash('sha256').update(content).digest('hex'));
    expect(await readdir(folder)).toEqual(['清单.txt']);
  });

  it('keeps the old file and leaves nothing beside it when the writer fails half way', async () => {
    const path = join(folder, 'a.xlsx');
    await writeFile(path, 'old');
    const fault = new Error('fault in the program');
    await expect(
      writeFileAtomic(path, async (stream) => {
        stream.write('half');
        throw fault;
      }),
    ).rejects.toBe(fault);
    expect(await readFile(path, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['a.xlsx']);
  });

  it('stops a writer that never returns when it is cancelled', async () => {
    const path = join(folder, 'a.xlsx');
    const controller = new AbortController();
    const pending = writeFileAtomic(
      path,
      async (stream) => {
        stream.write('half');
        setTimeout(() => controller.abort(), 10);
        await new Promise(() => undefined);
      },
      { signal: controller.signal },
    );
    expect((await failureOf(pending)).code).toBe('cancelled');
    expect(await readdir(folder)).toEqual([]);
  });

  it('writes nothing when it was cancelled before', async () => {
    const failure = await failureOf(writeFileAtomic(join(folder, 'a'), 'x', { signal: AbortSignal.abort() }));
    expect(failure.code).toBe('cancelled');
    expect(await readdir(folder)).toEqual([]);
  });

  it('writes through a link to the file behind it', async () => {
    const real = join(folder, 'real.txt');
    await writeFile(real, 'old');
    await symlink(real, join(folder, 'link.txt'));
    await writeFileAtomic(join(folder, 'link.txt'), 'new');
    expect(await readFile(real, 'utf8')).toBe('new');
  });

  it('gives a new file the permissions asked for', async () => {
    const path = join(folder, 'private');
    await writeFileAtomic(path, 'x', { mode: 0o600 });
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });
});

describe('a place that cannot be written is named', () => {
  it('says that the folder is missing', async () => {
    const failure = await failureOf(writeFileAtomic(join(folder, '没有', 'a.xlsx'), 'x'));
    expect(failure.code).toBe('output-unwritable');
    expect(failure.message).toContain(join(folder, '没有'));
    expect(failure.message).toContain('文件夹不存在');
  });

  it('says that a folder of that name is in the way', async () => {
    await mkdir(join(folder, 'a.xlsx'));
    const failure = await failureOf(writeFileAtomic(join(folder, 'a.xlsx'), 'x'));
    expect(failure).toMatchObject({ code: 'output-unwritable', details: { reason: 'EISDIR' } });
    expect(await readdir(folder)).toEqual(['a.xlsx']);
  });

  it.skipIf(process.getuid?.() === 0)('says that the folder is read-only', async () => {
    await chmod(folder, 0o500);
    const failure = await failureOf(writeFileAtomic(join(folder, 'a.xlsx'), 'x'));
    expect(failure).toMatchObject({ code: 'output-unwritable', details: { reason: 'EACCES' } });
    await chmod(folder, 0o700);
  });

  it.runIf(process.platform === 'linux')('names a place that the system never lets anybody write', async () => {
    const failure = await failureOf(writeFileAtomic('/proc/self/a.xlsx', 'x'));
    expect(failure.code).toBe('output-unwritable');
  });
});
