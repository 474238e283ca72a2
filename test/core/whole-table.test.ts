import ExcelJS from 'exceljs';
import { basename, relative } from 'node:path';
import { expect, test } from 'vitest';
import { chinese } from '../helpers/chinese.ts';
import { noticeWith } from '../helpers/programs.ts';
import { workbookFile } from '../helpers/workbooks.ts';
import { openCore, tempFile, tempFolder } from '../helpers/workspaces.ts';

const ON = '2026-03-16';
const TITLE = '关于组织申报2026年示例市专项资金的通知';
const [FIRST, SECOND, THIRD] = ['云岭示例甲有限公司', '云岭示例乙有限公司', '云岭示例丙有限公司'] as const;
const TRACKS = ['研发类', '平台类'];

async function prepared() {
  const { core } = await openCore();
  const notices = [noticeWith({ title: TITLE, tracks: TRACKS })];
  await core.run('notice.import', { files: [tempFile('a.json', JSON.stringify([{ file: 'a.txt', notices }]))] });
  await core.run('client.import', {
    files: [
      await workbookFile({
        企业: [['企业名称*', '联系人'], ...[FIRST, SECOND, THIRD].map((name) => [name, '示例丁'])],
        申报事项: [
          ['企业名称*', '通知*', '事项*', '内容'],
          ...[FIRST, SECOND].map((name) => [name, TITLE, '推荐单位', '东区局']),
          [THIRD, TITLE, '推荐单位', '西区局'],
        ],
      }),
    ],
  });
  const { programs } = await core.run('match.programs', { on: ON });
  const [research, platform] = programs;
  if (!research || !platform) throw new Error('no tracks');
  return { core, research, platform };
}

async function firstColumns(path: string): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const rows: string[] = [];
  book.worksheets[0]?.eachRow((row) => rows.push(`${row.getCell(1).text}|${row.getCell(2).text}`));
  return rows;
}

test('the table of a whole notice has each track under its band, numbered through', async () => {
  const { core, research, platform } = await prepared();
  await core.run('application.open', { on: ON, program: platform.id, clients: [THIRD] });
  await core.run('application.open', { on: ON, program: research.id, clients: [FIRST, SECOND] });
  const folder = tempFolder();
  const { files } = await core.run('packet.wholeTable', { on: ON, notice: research.noticeId, folder });
  expect(files.map(({ path }) => basename(path))).toEqual([
    '2026年示例市专项资金-全部方向汇总表.xlsx',
    '2026年示例市专项资金-全部方向汇总表.docx',
  ]);
  const rows = await firstColumns(files[0]?.path ?? '');
  expect(rows.slice(3, 8)).toEqual([
    '一、研发类|一、研发类',
    `1|${FIRST}`,
    `2|${SECOND}`,
    '二、平台类|二、平台类',
    `3|${THIRD}`,
  ]);
  const divided = await core.run('packet.wholeTable', {
    on: ON,
    notice: research.noticeId,
    folder,
    perRecommender: true,
  });
  expect(divided.files.map(({ path }) => relative(folder, path).split(/[/\\]/)[0])).toEqual([
    '东区局',
    '东区局',
    '西区局',
    '西区局',
  ]);
});

test('what clients of all tracks have in common is told once, of all of them', async () => {
  const { core, research, platform } = await prepared();
  await core.run('application.open', { on: ON, program: research.id, clients: [FIRST, SECOND] });
  await core.run('application.open', { on: ON, program: platform.id, clients: [SECOND, THIRD] });
  const told = await core.run('packet.wholeTable', { on: ON, notice: research.noticeId, folder: tempFolder() });
  expect(chinese(told.warnings)).toContainEqual(expect.stringMatching(/^全部3户：/));
  expect(chinese(told.warnings).filter((words) => words.includes('全部2户'))).toEqual([]);
});

test('without an open application there is nothing to add up', async () => {
  const { core, research } = await prepared();
  await expect(
    core.run('packet.wholeTable', { on: ON, notice: research.noticeId, folder: tempFolder() }),
  ).rejects.toMatchObject({ failure: { code: 'usage' } });
});
