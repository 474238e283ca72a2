import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { testFolder } from './written.ts';

const folder = testFolder();
const ROOT = join(import.meta.dirname, '../..');

/** A process that may write files of so many kilobytes only: what it hits is an error of the real system in the middle of a file. */
async function limited(kilobytes: number, script: string): Promise<string> {
  // `ulimit -f` counts 512-byte blocks in sh, and node ignores the signal that comes with the limit.
  const { stdout } = await promisify(execFile)(
    'sh',
    ['-c', `trap '' XFSZ; ulimit -f ${kilobytes * 2}; exec "$0" --input-type=module -e "$1"`, process.execPath, script],
    { cwd: ROOT },
  );
  return stdout;
}

describe.skipIf(process.platform === 'win32')('a disk that takes no more', () => {
  it('leaves nothing half written, and the failure has a name', async () => {
    const target = join(folder(), '汇总表.bin');
    const out = await limited(
      64,
      `import { writeFileAtomic } from './electron/core/write/atomic-file.ts';
       await writeFileAtomic(${JSON.stringify(target)}, 'old');
       const bytes = new Uint8Array(1 << 20);
       for (const content of [bytes, async (stream) => { for (let i = 0; i < 64; i += 1) stream.write(Buffer.alloc(1 << 14)); await new Promise(() => {}); }]) {
         const failure = await writeFileAtomic(${JSON.stringify(target)}, content).then(() => null, (error) => error.failure ?? String(error));
         console.log(JSON.stringify(failure));
       }`,
    );
    const failures = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { code: string; message: string; details: { reason: string } });
    expect(failures).toHaveLength(2);
    for (const failure of failures) {
      expect(failure.code).toBe('output-unwritable');
      expect(failure.message).toContain(target);
      expect(failure.details.reason).toBe('EFBIG');
    }
    expect(await readdir(folder())).toEqual(['汇总表.bin']);
  });

  it('also for a workbook that is streamed', async () => {
    const out = await limited(
      4,
      `import { writePacket } from './electron/core/write/write-packet.ts';
       import { applicationsOf, sourceOf } from './test/packet/papers.ts';
       const source = sourceOf();
       const failure = await writePacket({ source, applications: applicationsOf(source, 1), folder: ${JSON.stringify(join(folder(), 'out'))} }).then(() => null, (error) => error.failure ?? String(error));
       console.log(JSON.stringify(failure));`,
    );
    expect(JSON.parse(out)).toMatchObject({ code: 'output-unwritable' });
    expect(await readdir(join(folder(), 'out'), { recursive: true })).toEqual([expect.stringMatching(/^01-/)]);
  });
});
