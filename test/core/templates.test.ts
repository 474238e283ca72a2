import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { officeFile } from '../../electron/core/write/template-parts.ts';
import { noticeText, openCore, tempFile, tempFolder } from '../helpers/workspaces.ts';
import { workbookFile } from '../helpers/workbooks.ts';
import { drawTable, reopened, workbookOf } from '../write/templates.ts';
import { chinese } from '../helpers/chinese.ts';

const ON = '2026-03-16';
const CLIENTS = ['云岭示例甲有限公司', '云岭示例乙有限公司'];

async function prepared() {
  const { core } = await openCore();
  await core.run('notice.import', { files: [tempFile('a.txt', noticeText())] });
  await core.run('client.import', {
    files: [
      await workbookFile({
        企业: [['企业名称*', '联系人', '职工总数'], ...CLIENTS.map((name) => [name, '示例丙', 30])],
      }),
    ],
  });
  const { programs } = await core.run('match.programs', { on: ON });
  return { core, program: programs[0]?.id ?? '' };
}

const table = async (): Promise<string> =>
  tempFile(
    '汇总表.xlsx',
    officeFile(
      await workbookOf((workbook) => {
        drawTable(workbook, {
          heading: [['序号', '企业名称', '企业经办', '职工人数', '神秘列', '备注']],
          rows: [[null, null, null, null, null, null]],
          foot: '填报人：',
        });
      }),
    ),
  );

test('a template is inspected, its mapping corrected, and filled for the clients of a program', async () => {
  const { core, program } = await prepared();
  const file = await table();
  const inspected = await core.run('template.inspect', { file });
  expect(inspected).toMatchObject({ format: 'xlsx', kind: 'table', table: { rows: 1, unit: '万元' } });
  expect(inspected.columns.map(({ name, fact }) => [name, fact])).toEqual([
    ['序号', '#'],
    ['企业名称', 'name'],
    ['企业经办', null],
    ['职工人数', 'employees'],
    ['神秘列', null],
    ['备注', '-'],
  ]);
  const folder = tempFolder();
  const result = await core.run('template.fill', {
    file,
    program,
    clients: CLIENTS,
    on: ON,
    folder,
    mapping: { 企业经办: 'contactName' },
  });
  expect(result.files).toEqual([{ path: join(folder, '汇总表.xlsx'), client: null }]);
  expect(chinese(result.warnings).join('')).toContain('神秘列');
  const sheet = (await reopened(readFileSync(result.files[0]?.path ?? ''))).worksheets[0];
  expect([4, 5].map((row) => [1, 2, 3, 4].map((column) => sheet?.getCell(row, column).value))).toEqual([
    [1, CLIENTS[0], '示例丙', 30],
    [2, CLIENTS[1], '示例丙', 30],
  ]);
});

test('an unknown fact, a damaged file and a file with a password fail by name and write nothing', async () => {
  const { core, program } = await prepared();
  const folder = tempFolder();
  const fill = (file: string, mapping = {}) =>
    core.run('template.fill', { file, program, clients: CLIENTS, on: ON, folder, mapping });
  await expect(fill(await table(), { 企业经办: 'nothing' })).rejects.toMatchObject({ failure: { code: 'template' } });
  await expect(fill(tempFile('坏.xlsx', 'PK\u0003\u0004 not a zip'))).rejects.toMatchObject({
    failure: { code: 'file-format' },
  });
  const locked = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  await expect(fill(tempFile('密.xlsx', locked))).rejects.toMatchObject({ failure: { code: 'file-format' } });
  expect(readdirSync(folder)).toEqual([]);
});
