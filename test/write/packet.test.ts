import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FailureError } from '../../shared/base/failure.ts';
import { MANIFEST_NAME } from '../../electron/core/write/manifest.ts';
import { writePacket, type PacketOrder } from '../../electron/core/write/write-packet.ts';
import { applicationOf, applicationsOf, clientNo, renovationNotice, sourceOf } from '../packet/papers.ts';
import { testFolder } from './written.ts';
import { chinese } from '../helpers/chinese.ts';

const folder = testFolder();
const source = sourceOf();
const order = (clients = 2, more: Partial<PacketOrder> = {}): PacketOrder => ({
  source,
  applications: applicationsOf(source, clients),
  folder: join(folder(), 'out'),
  ...more,
});
const listed = async (): Promise<string[]> =>
  (await readdir(join(folder(), 'out'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(join(folder(), 'out'), join(entry.parentPath, entry.name)))
    .sort();

async function failureOf(action: Promise<unknown>): Promise<FailureError['failure']> {
  const error: unknown = await action.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(FailureError);
  return (error as FailureError).failure;
}

describe('a packet on disk', () => {
  it('has a sortable folder for each client, and the table of all in the root', async () => {
    const result = await writePacket(order());
    const first = '01-示例1号高端智能装备与新材料科技发展集团股份有限公司光谷分公司';
    const second = '02-武汉示例2号精工机械有限公司';
    const project = '2026年示例市技术改造项目';
    expect(await listed()).toEqual(
      [
        ...[first, second].flatMap((name) =>
          ['承诺书.docx', '封面目录.docx', '清单.docx', '清单.xlsx'].map((paper) =>
            join(name, `${name}-${project}-${paper}`),
          ),
        ),
        `${project}-作业单.docx`,
        `${project}-汇总表.docx`,
        `${project}-汇总表.xlsx`,
        MANIFEST_NAME,
      ].sort(),
    );
    expect(result.files.map(({ path }) => relative(result.folder, path)).sort()).toEqual(
      (await listed()).filter((path) => path !== MANIFEST_NAME),
    );
    expect(result.files.filter(({ kind }) => kind === 'checklist').map(({ client }) => client)).toEqual([
      clientNo(1).name,
      clientNo(1).name,
      clientNo(2).name,
      clientNo(2).name,
    ]);
    expect(result.failures).toEqual([]);
  });

  it('has a manifest whose hashes are those of the files', async () => {
    await writePacket(order(1));
    const { files } = JSON.parse(await readFile(join(folder(), 'out', MANIFEST_NAME), 'utf8')) as {
      files: { path: string; sha256: string; bytes: number }[];
    };
    expect(files).toHaveLength(7);
    for (const { path, sha256, bytes } of files) {
      const content = await readFile(join(folder(), 'out', path));
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha256);
      expect(content.length).toBe(bytes);
    }
  });

  it('reports progress file by file', async () => {
    const steps: string[] = [];
    await writePacket(
      order(1, { progress: (done, total, label) => steps.push(`${done}/${total}${label === '' ? '' : ' x'}`) }),
    );
    expect(steps).toEqual([1, 2, 3, 4, 5, 6, 7].map((done) => `${done}/7 x`));
  });

  it('overwrites, when made again, what nobody has changed', async () => {
    await writePacket(order());
    const before = await listed();
    const again = await writePacket(order());
    expect(await listed()).toEqual(before);
    expect(chinese(again.warnings).join()).not.toContain('没有覆盖');
  });

  it('writes beside a file that somebody has changed, says so, and keeps to that afterwards', async () => {
    const [{ path } = { path: '' }] = (await writePacket(order(1))).files;
    await writeFile(path, '我改过了');
    const again = await writePacket(order(1));
    expect(await readFile(path, 'utf8')).toBe('我改过了');
    const beside = again.files[0]?.path ?? '';
    expect(beside).toBe(path.replace('.docx', ' (2).docx'));
    expect(chinese(again.warnings).join()).toContain('没有覆盖');
    const third = await writePacket(order(1));
    expect(third.files[0]?.path).toBe(beside);
    expect(await readFile(path, 'utf8')).toBe('我改过了');
  });

  it('says which files of an earlier packet are still there, and deletes none', async () => {
    await writePacket(order(2));
    const second = applicationOf(source, clientNo(2));
    const { warnings } = await writePacket(order(0, { applications: [second] }));
    // The first client's four papers, and the second's under its old number.
    expect(chinese(warnings).join()).toContain('不属于这次的文件 8 个（如“01-示例1号');
    expect(await listed()).toHaveLength(4 + 4 + 4 + 3 + 1);
    const changed = await writePacket(order(0, { applications: [second] }));
    expect(chinese(changed.warnings).join()).toContain('不属于这次的文件 8 个');
    const alone = await writePacket(order(2, { folder: join(folder(), 'other') }));
    expect(chinese(alone.warnings).join()).not.toContain('不属于这次');
  });

  it('takes nothing for its own that was there before', async () => {
    await mkdir(join(folder(), 'out'));
    const there = join(folder(), 'out', '2026年示例市技术改造项目-汇总表.xlsx');
    await writeFile(there, '别人的文件');
    await writePacket(order(1));
    expect(await readFile(there, 'utf8')).toBe('别人的文件');
  });

  it('keeps clients apart whose names come out alike', async () => {
    const applications = ['甲/公司', '甲:公司'].map((name) => applicationOf(source, clientNo(1, { name })));
    const { files, warnings } = await writePacket(order(0, { applications }));
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    expect(chinese(warnings).join()).not.toContain('没有覆盖');
  });

  it('writes a letter only where the notice has one', async () => {
    const { files } = await writePacket(
      order(0, {
        source: sourceOf(renovationNotice(1, 1, { attachments: [] })),
        applications: applicationsOf(sourceOf(renovationNotice(1, 1, { attachments: [] })), 1),
      }),
    );
    expect(files.map(({ kind }) => kind)).toEqual([
      'checklist',
      'checklist',
      'cover',
      'summary',
      'summary',
      'job-ticket',
    ]);
  });
});

describe('when it cannot be written', () => {
  it('goes on with the others where one file cannot, and says which', async () => {
    const name = '01-示例1号高端智能装备与新材料科技发展集团股份有限公司光谷分公司';
    // A file stands where the client's folder should be.
    await mkdir(join(folder(), 'out'));
    await writeFile(join(folder(), 'out', name), '');
    const result = await writePacket(order(2));
    expect(result.failures).toHaveLength(4);
    expect(result.failures[0]).toMatchObject({ code: 'output-unwritable' });
    expect(result.files).toHaveLength(4 + 3);
    expect(chinese(result.warnings).join()).toContain('无法写入');
  });

  it('fails by name where the folder cannot be made, and leaves nothing', async () => {
    await writeFile(join(folder(), 'file'), '');
    const failure = await failureOf(writePacket(order(1, { folder: join(folder(), 'file', 'out') })));
    expect(failure.code).toBe('output-unwritable');
    expect(failure.message).toMatch(/^无法写入“.*”：.+。.+。$/);
    expect(await readdir(folder())).toEqual(['file']);
  });

  it('stops when cancelled, with whole files only and a manifest of them', async () => {
    const controller = new AbortController();
    const failure = await failureOf(
      writePacket(order(5, { signal: controller.signal, progress: (done) => done === 4 && controller.abort() })),
    );
    expect(failure.code).toBe('cancelled');
    const files = await listed();
    expect(files.length).toBeLessThan(15);
    expect(files.some((path) => path.endsWith('.tmp'))).toBe(false);
    const { files: entries } = JSON.parse(await readFile(join(folder(), 'out', MANIFEST_NAME), 'utf8')) as {
      files: { path: string }[];
    };
    expect(entries.map(({ path }) => path).sort()).toEqual(files.filter((path) => path !== MANIFEST_NAME));
    // Made again, it is complete.
    await rm(join(folder(), 'out', MANIFEST_NAME));
    expect((await writePacket(order(5, { folder: join(folder(), 'again') }))).files).toHaveLength(23);
  });

  it('leaves an unreadable manifest out of account and overwrites nothing', async () => {
    const [{ path } = { path: '' }] = (await writePacket(order(1))).files;
    await writeFile(join(folder(), 'out', MANIFEST_NAME), '{ broken');
    const again = await writePacket(order(1));
    expect(again.files[0]?.path).not.toBe(path);
  });
});
