import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { matchOf } from '../../shared/match/match-json.ts';
import { noticeFileSchema, noticeSchema } from '../../shared/notice/notice.ts';
import { z } from 'zod';
import { runCli } from '../helpers/cli.ts';
import { workbookFile } from '../helpers/workbooks.ts';
import { noticeText, tempFile, tempFolder } from '../helpers/workspaces.ts';

const TITLE = '云岭市工业和信息化局关于组织申报2026年数字化改造专项资金的通知';
const OTHER = '云岭市科学技术局关于申报2026年科技计划项目的通知';

async function workspaceWithNotices(): Promise<string> {
  const workspace = join(tempFolder(), 'ws');
  const files = [
    tempFile('a.txt', noticeText()),
    tempFile('b.txt', noticeText({ title: OTHER, number: '云科〔2026〕3号', issuer: '云岭市科学技术局' })),
  ];
  expect(await runCli('notice', 'import', ...files, '--workspace', workspace)).toMatchObject({ code: 0, stderr: '' });
  return workspace;
}
const portfolio = () =>
  workbookFile({
    企业: [
      ['企业名称*', '省', '市', '独立法人'],
      ['云岭示例甲有限公司', '云南省', '云岭市', '是'],
      ['云岭示例乙有限公司', null, null, null],
    ],
    财务: [
      ['企业名称*', '年度*', '营业收入'],
      ['云岭示例甲有限公司', 2025, 2500],
    ],
  });

test('notice parse prints one element a file and names the files that cannot be read', async () => {
  const good = tempFile('通知.txt', noticeText());
  const { code, stdout, stderr } = await runCli('notice', 'parse', good, '/nowhere/无.txt', '--json');
  expect(code).toBe(1);
  const files = z.array(noticeFileSchema).parse(JSON.parse(stdout));
  expect(files).toMatchObject([{ file: '通知.txt', notices: [{ title: TITLE, docNumber: '云工信〔2026〕12号' }] }]);
  expect(stderr).toBe('找不到文件：/nowhere/无.txt。请检查路径。\n');
});

test('notice parse --out writes one file a source', async () => {
  const out = join(tempFolder(), 'deep', 'out');
  const { code, stdout } = await runCli('notice', 'parse', tempFile('第一期.txt', noticeText()), '--out', out);
  expect([code, stdout]).toEqual([0, `${join(out, '第一期.json')}\n`]);
  expect(noticeFileSchema.parse(JSON.parse(readFileSync(join(out, '第一期.json'), 'utf8'))).notices).toHaveLength(1);
});

test('a notice is named by id, by whole title whatever its spaces and width, or by a part that only one has', async () => {
  const workspace = await workspaceWithNotices();
  const list = JSON.parse((await runCli('notice', 'list', '--workspace', workspace, '--json')).stdout) as {
    id: string;
    title: string;
  }[];
  expect(list.map((row) => row.title)).toEqual([TITLE, OTHER]);
  for (const named of [
    list[0]?.id ?? '',
    '云岭市工业和信息化局 关于组织申报２０２６年数字化改造专项资金的通知',
    '数字化改造',
  ]) {
    const { code, stdout } = await runCli('notice', 'show', named, '--workspace', workspace, '--json');
    expect(code).toBe(0);
    expect(noticeSchema.parse(JSON.parse(stdout)).title).toBe(TITLE);
  }
  const several = await runCli('notice', 'show', '2026年', '--workspace', workspace);
  expect(several.code).toBe(1);
  expect(several.stderr).toContain(TITLE);
  expect(several.stderr).toContain(OTHER);
  expect(several.stderr.trim().split('\n')).toHaveLength(1);
  expect(await runCli('notice', 'show', '没有的标题', '--workspace', workspace)).toMatchObject({ code: 1, stdout: '' });
}, 40_000);

test('spans point into the text that --text prints', async () => {
  const workspace = await workspaceWithNotices();
  const text = (await runCli('notice', 'show', '数字化改造', '--workspace', workspace, '--text')).stdout;
  const { spans, docNumber } = JSON.parse(
    (await runCli('notice', 'show', '数字化改造', '--workspace', workspace, '--json')).stdout,
  ) as { spans: Record<string, [number, number]>; docNumber: string };
  const [start, end] = spans['/docNumber'] ?? [0, 0];
  expect(text.slice(start, end)).toBe(docNumber);
  for (const [from, to] of Object.values(spans)) expect(text.slice(from, to)).not.toBe('');
}, 40_000);

test('export and import again changes nothing', async () => {
  const workspace = await workspaceWithNotices();
  const out = join(tempFolder(), '导出.json');
  expect(
    await runCli('notice', 'export', '数字化改造', '科技计划', '--workspace', workspace, '--out', out),
  ).toMatchObject({ code: 0, stdout: `${out}\n` });
  const { code, stdout } = await runCli('notice', 'import', out, '--workspace', workspace);
  expect([code, stdout]).toEqual([0, `${out}：新增 0 条通知，已有 2 条；与上次相同，未作改动。\n`]);
}, 40_000);

test('match prints Match JSON of every client and program, or of those asked for', async () => {
  const workspace = await workspaceWithNotices();
  expect(await runCli('client', 'import', await portfolio(), '--workspace', workspace)).toMatchObject({
    code: 0,
    stderr: '',
  });
  const { stdout } = await runCli('match', '--workspace', workspace, '--on', '2026-03-16', '--json');
  const all = JSON.parse(stdout) as { on: string; matches: ReturnType<typeof matchOf>[] };
  expect(all.on).toBe('2026-03-16');
  expect(all.matches.map((m) => [m.client, m.notice])).toEqual(
    [TITLE, OTHER].flatMap((notice) => ['云岭示例甲有限公司', '云岭示例乙有限公司'].map((client) => [client, notice])),
  );
  expect(all.matches.every((m) => m.window === 'open' && m.track === null)).toBe(true);
  const one = JSON.parse(
    (
      await runCli(
        'match',
        '--workspace',
        workspace,
        '--on',
        '2026-06-01',
        '--client',
        '云岭示例甲 有限公司',
        '--notice',
        '科技计划',
        '--json',
      )
    ).stdout,
  ) as typeof all;
  expect(one.matches).toMatchObject([{ client: '云岭示例甲有限公司', notice: OTHER, window: 'closed' }]);
}, 40_000);

test('packet writes checklists and summary tables and prints their paths', async () => {
  const workspace = await workspaceWithNotices();
  await runCli('client', 'import', await portfolio(), '--workspace', workspace);
  const out = join(tempFolder(), '材料');
  const { code, stdout } = await runCli(
    'packet',
    '--workspace',
    workspace,
    '--notice',
    '数字化改造',
    '--client',
    '云岭示例甲有限公司',
    '--client',
    '云岭示例乙有限公司',
    '--on',
    '2026-03-16',
    '--out',
    out,
  );
  expect(code).toBe(0);
  const paths = stdout.trim().split('\n');
  expect(paths.filter((path) => /清单.*\.docx$/.test(path))).toHaveLength(2);
  expect(paths.filter((path) => /清单.*\.xlsx$/.test(path))).toHaveLength(2);
  expect(paths.filter((path) => /汇总表.*\.(?:docx|xlsx)$/.test(path))).toHaveLength(2);
  expect(paths.every((path) => existsSync(path) && readFileSync(path).subarray(0, 2).toString() === 'PK')).toBe(true);
  const blocked = tempFile('是文件', 'x');
  expect(
    await runCli(
      'packet',
      '--workspace',
      workspace,
      '--notice',
      '数字化改造',
      '--client',
      '云岭示例甲有限公司',
      '--out',
      join(blocked, 'sub'),
    ),
  ).toMatchObject({ code: 1, stdout: '' });
  expect(
    await runCli('packet', '--workspace', workspace, '--notice', '数字化改造', '--client', '没有的公司', '--out', out),
  ).toMatchObject({ code: 1, stdout: '' });
}, 60_000);

test('backup and restore give the same workspace; check says it is whole, and names an original that is not', async () => {
  const workspace = await workspaceWithNotices();
  const [file, copy] = [join(tempFolder(), '备份.shenbao-backup'), join(tempFolder(), 'copy')];
  expect(await runCli('workspace', 'backup', '--out', file, '--workspace', workspace)).toMatchObject({ code: 0 });
  expect(await runCli('workspace', 'restore', file, '--workspace', copy)).toMatchObject({ code: 0 });
  const list = async (folder: string) => (await runCli('notice', 'list', '--workspace', folder, '--json')).stdout;
  expect(await list(copy)).toBe(await list(workspace));
  expect(await runCli('workspace', 'check', '--workspace', copy)).toMatchObject({ code: 0, stdout: '工作区完好。\n' });
  const original = join(copy, 'originals', readdirSync(join(copy, 'originals'))[0] ?? '');
  writeFileSync(original, 'spoiled', { flag: 'r+' });
  const spoiled = await runCli('workspace', 'check', '--workspace', copy);
  expect(spoiled.code).toBe(1);
  expect(spoiled.stderr).toContain('已被改动');
}, 60_000);

test.each([
  [[], '缺少命令'],
  [['notice'], '没有命令'],
  [['notice', 'import', 'x.txt'], '--workspace'],
  [['notice', 'import', '--workspace', '/tmp/x'], '用法'],
  [['notice', 'list', '--workspace', '/tmp/x', '--what'], '--what'],
  [['match', '--workspace', '/tmp/x', '--on', '明天', '--json'], 'YYYY-MM-DD'],
  [['match', '--workspace', '/tmp/x', '--on', '2026-02-30', '--json'], '没有这一天'],
  [['notice', 'list', '--workspace'], '缺少值'],
  [['workspace', 'check', 'more', '--workspace', '/tmp/x'], '用法'],
])('wrong usage %j ends with 2 and one line', async (args, words) => {
  const { code, stdout, stderr } = await runCli(...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain(words);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('a workspace that is not there ends with 1, names it, and is not made', async () => {
  const folder = join(tempFolder(), 'none');
  const { code, stderr } = await runCli('notice', 'list', '--workspace', folder);
  expect(code).toBe(1);
  expect(stderr).toContain(folder);
  expect(existsSync(folder)).toBe(false);
});

test('what a later notice changes stands with the notice and in the list of changes', async () => {
  const workspace = join(tempFolder(), 'ws');
  const later = noticeText({ number: '云工信〔2026〕18号', until: '2026年6月25日' }).replace(
    '2026年3月2日',
    '2026年4月2日',
  );
  await runCli('notice', 'import', tempFile('a.txt', noticeText()), tempFile('b.txt', later), '--workspace', workspace);
  const { stdout } = await runCli('notice', 'changes', '--workspace', workspace, '--since', '2026-01-01');
  expect(stdout).toContain(`替代\t${TITLE}\t→\t${TITLE}`);
  expect(stdout).toContain('2026-05-20 → 2026-06-25');
  const rows = JSON.parse((await runCli('notice', 'list', '--workspace', workspace, '--json')).stdout) as {
    id: string;
  }[];
  const shown = JSON.parse(
    (await runCli('notice', 'show', rows[0]?.id ?? '', '--workspace', workspace, '--json')).stdout,
  ) as object;
  expect(noticeSchema.parse(shown).docNumber).toBe('云工信〔2026〕12号');
  expect(shown).toMatchObject({ standing: { is: 'superseded' }, related: [{ relation: 're-issue', later: true }] });
});
