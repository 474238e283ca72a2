import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../helpers/cli.ts';
import { workbookFile } from '../helpers/workbooks.ts';
import { noticeText, tempFile, tempFolder } from '../helpers/workspaces.ts';

test('a client is exported, previewed row by row and read in elsewhere; a wrong call says how to use it', async () => {
  const [from, to, file] = [join(tempFolder(), 'a'), join(tempFolder(), 'b'), join(tempFolder(), '甲.sbwb')];
  const client = '云岭示例甲有限公司';
  const workbook = await workbookFile({
    企业: [['企业名称*'], [client]],
    财务: [
      ['企业名称*', '年度*', '营业收入'],
      [client, 2025, 2500],
    ],
  });
  await runCli('client', 'import', workbook, '--workspace', from);
  expect(await runCli('handover', 'export', '--client', client, '--workspace', from, '--out', file)).toEqual({
    code: 0,
    stdout: `${file}\n`,
    stderr: '',
  });
  await runCli('notice', 'import', tempFile('a.txt', noticeText()), '--workspace', to);
  const preview = await runCli('handover', 'preview', file, '--workspace', to);
  expect(preview.stdout).toContain(`新增\t资料\t${client} · 财务 2025\n`);
  expect(preview.stdout).toContain('\t营业收入（万元）\t（无） → 2500\n');
  const asData = await runCli('handover', 'preview', file, '--workspace', to, '--json');
  expect(asData.stdout).toContain('"label": "营业收入（万元）"');
  expect(asData.stdout).not.toContain('"form"');
  const { stdout } = await runCli('handover', 'import', file, '--workspace', to);
  expect(stdout).toBe(`已读入「${client}」，2 处有变化。\n`);
  expect((await runCli('client', 'list', '--workspace', to)).stdout).toContain(client);
  expect(await runCli('handover', 'export', '--workspace', to, '--out', file)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--client NAME | --notice NOTICE'),
  });
}, 40_000);
