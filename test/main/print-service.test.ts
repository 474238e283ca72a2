import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { FailureError } from '../../shared/base/failure.ts';
import { sendToPrintService, takesPdf } from '../../electron/main/papers/print-service.ts';
import { tempFolder } from '../helpers/workspaces.ts';

/** A print service's command that does as the script says, found before the system's own. */

const systemPath = process.env['PATH'];
afterEach(() => {
  process.env['PATH'] = systemPath;
});

function commandThat(script: string): string {
  const folder = tempFolder();
  writeFileSync(join(folder, 'lp'), `#!/bin/sh\n${script}\n`);
  chmodSync(join(folder, 'lp'), 0o755);
  process.env['PATH'] = [folder, systemPath].join(delimiter);
  return folder;
}

const job = { printer: '二楼打印机', copies: 3, size: 'A3', title: '示例公司\n汇总表' } as const;
const failure = async (patienceMs?: number): Promise<FailureError> => {
  try {
    await sendToPrintService(Buffer.from('%PDF'), job, patienceMs);
  } catch (error) {
    if (error instanceof FailureError) return error;
    throw error;
  }
  throw new Error('it was printed');
};

test.skipIf(!takesPdf())('the service gets the whole file, the copies, the paper and a title on one line', async () => {
  const folder = tempFolder();
  commandThat(`for word in "$@"; do echo "$word"; done > ${folder}/words; cat > ${folder}/pdf`);
  const pdf = Buffer.alloc(3_000_000, 'x');
  await sendToPrintService(pdf, job);
  expect(readFileSync(join(folder, 'pdf')).equals(pdf)).toBe(true);
  const words = readFileSync(join(folder, 'words'), 'utf8').split('\n');
  expect(words).toEqual(expect.arrayContaining(['二楼打印机', '3', '示例公司 汇总表', 'media=A3', 'collate=true']));
});

test.skipIf(!takesPdf())(
  'what the service refuses is said in its own words, also where it has read nothing',
  async () => {
    commandThat(`echo 'lp: The printer or class does not exist.' >&2; exit 1`);
    const { code, message, details } = (await failure()).failure;
    expect([code, details]).toEqual(['print', { printer: '二楼打印机' }]);
    expect(message).toBe('「示例公司 汇总表」没有打印：lp: The printer or class does not exist.');
  },
);

test.skipIf(!takesPdf())(
  'a system without the command says which package to install, and what to do instead',
  async () => {
    const folder = tempFolder();
    process.env['PATH'] = folder;
    expect(existsSync(join(folder, 'lp'))).toBe(false);
    expect((await failure()).failure.message).toMatch(/cups-client.*存为 PDF/);
  },
);

test.skipIf(!takesPdf())('a service that never answers is given up, and the queue is to be looked at', async () => {
  commandThat('exec sleep 600');
  expect((await failure(200)).failure.message).toMatch(/没有打印：打印服务一分钟没有答复.*打印队列/);
});
