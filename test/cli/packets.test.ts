import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { officeFile } from '../../electron/core/write/template-parts.ts';
import { runCli } from '../helpers/cli.ts';
import { workbookFile } from '../helpers/workbooks.ts';
import { noticeText, tempFile, tempFolder } from '../helpers/workspaces.ts';
import { drawTable, workbookOf } from '../write/templates.ts';

const CLIENTS = ['云岭示例甲有限公司', '云岭示例乙有限公司'];

test('a template is kept with a program, mapped, and filled with a packet for each recommending unit', async () => {
  const workspace = join(tempFolder(), 'ws');
  const at = ['--workspace', workspace];
  const of = [...at, '--notice', '数字化改造'];
  await runCli('notice', 'import', tempFile('a.txt', noticeText()), ...at);
  const portfolio = await workbookFile({
    企业: [['企业名称*', '联系人'], ...CLIENTS.map((name) => [name, '示例丙'])],
    申报事项: [
      ['企业名称*', '通知*', '事项*', '内容'],
      ...CLIENTS.map((name, i) => [name, '2026年数字化改造专项资金', '推荐单位', i === 0 ? '东区局' : '西区局']),
    ],
  });
  await runCli('client', 'import', portfolio, ...at);
  const file = tempFile(
    '附件2.xlsx',
    officeFile(
      await workbookOf((book) => {
        drawTable(book, { heading: [['序号', '企业名称', '企业经办', '备注']], rows: [[null, null, null, null]] });
      }),
    ),
  );
  const added = await runCli('template', 'add', file, ...of);
  expect(added).toMatchObject({ code: 0 });
  expect(added.stdout).toContain('企业经办\t（未对应）');
  const [id = ''] = added.stdout.split('\t');
  expect((await runCli('template', 'map', id, '企业经办=contactName', ...at)).stdout).toContain('企业经办\t联系人');
  expect((await runCli('template', 'list', ...of)).stdout).toBe(`${id}\t附件2.xlsx\t4 项，0 项未对应\n`);
  const out = join(tempFolder(), '材料');
  const clients = CLIENTS.flatMap((name) => ['--client', name]);
  const { code, stdout } = await runCli(
    'packet',
    ...of,
    ...clients,
    '--per-recommender',
    '--on',
    '2026-03-16',
    '--out',
    out,
  );
  expect(code).toBe(0);
  expect(readdirSync(out).toSorted()).toEqual(['东区局', '材料包清册.json', '西区局'].toSorted());
  const names = stdout
    .trim()
    .split('\n')
    .map((path) => basename(path));
  expect(names.filter((name) => name.endsWith('附件2.xlsx'))).toHaveLength(2);
  expect(names.some((name) => name.includes('汇总表'))).toBe(false);
  // Nobody has opened an application yet.
  expect(await runCli('packet', ...of, '--out', out)).toMatchObject({ code: 2 });
  const opened = await runCli('application', 'open', ...of, ...clients, '--on', '2026-03-16');
  expect(opened.stdout.split('\n')[0]).toMatch(/^1\t云岭示例甲有限公司\t.*\t拟申报\t2026-05-20\t材料 0\/2\t待补 0$/);
  expect((await runCli('application', 'list', ...at, '--on', '2026-03-16')).stdout).toBe(opened.stdout);
  expect(await runCli('application', 'lacks', ...of, ...clients)).toMatchObject({ code: 0, stdout: '' });
  const whole = await runCli('packet', ...of, '--on', '2026-03-16', '--out', join(out, '全部'));
  expect(whole.stdout.split('\n').filter((path) => path.endsWith('清单.docx'))).toHaveLength(2);
  const table = await runCli('packet', 'table', ...of, '--on', '2026-03-16', '--out', join(out, '总表'));
  expect(table.stdout.match(/全部方向汇总表\.(?:xlsx|docx)$/gm)).toHaveLength(2);
  expect(await runCli('template', 'remove', 'x', ...at)).toMatchObject({ code: 2 });
  const exported = join(tempFolder(), '台账.xlsx');
  expect(await runCli('client', 'export', exported, ...at)).toMatchObject({ code: 0, stdout: `${exported}\n` });
  expect((await runCli('client', 'import', exported, ...at)).stdout).toContain('未变 4 行');
}, 120_000);
