import { expect, test } from 'vitest';
import { openOf } from '../../electron/core/commands/session.ts';
import { chinese } from '../helpers/chinese.ts';
import type { SheetMappingView } from '../../shared/contract/client-commands.ts';
import { runCli } from '../helpers/cli.ts';
import { openCore, tempFile, tempFolder } from '../helpers/workspaces.ts';
import { workbookFile } from '../helpers/workbooks.ts';

const FLAT = {
  客户: [
    ['2026 年客户一览'],
    ['客户名称', '省', '2024年营收', '2025年营收（元）', '高企证书号', '开票'],
    ['云岭甲机电有限公司', '云南省', 1200, 15000000, 'GR2024', 5],
    ['云岭乙材料有限公司', '云南省', '不少', null, null, null],
  ],
};

test('a preview says what will be added and changed and what cannot be read, and saves nothing', async () => {
  const { core } = await openCore();
  await core.run('client.import', {
    files: [
      await workbookFile({
        企业: [
          ['企业名称', '省', '职工总数'],
          ['云岭甲机电有限公司', '贵州省', 9],
        ],
      }),
    ],
  });
  const file = await workbookFile(FLAT, '一览.xlsx');
  const preview = await core.run('client.previewImport', { file });
  expect(chinese(preview)).toMatchObject({
    settled: false,
    rows: { added: 4, changed: 1, unchanged: 0, failed: 1 },
    clientTotal: 2,
    clients: [
      {
        name: '云岭甲机电有限公司',
        isNew: false,
        lines: ['省：贵州省 → 云南省', '新增 财务 2024', '新增 财务 2025', '新增 资质 高新技术企业'],
      },
      { name: '云岭乙材料有限公司', isNew: true },
    ],
  });
  expect(preview.failures.map(({ message }) => message)).toEqual([
    '一览.xlsx 工作表「客户」第 4 行 C 列（2024年营收）：「不少」不是金额（万元）。该行未导入。',
  ]);
  expect((await core.run('client.list', {})).rows).toHaveLength(1);
});

test('a corrected mapping is imported as one act, remembered, and taken back in one step', async () => {
  const { core } = await openCore();
  const file = await workbookFile(FLAT, '一览.xlsx');
  const { sheets } = await core.run('client.previewImport', { file });
  const mapping = sheets.map((sheet): SheetMappingView => ({
    ...sheet,
    columns: sheet.columns.map((column) =>
      column.heading === '开票'
        ? { ...column, target: { sheet: 'company', field: 'employees', year: null, named: null }, from: 'person' }
        : column,
    ),
  }));
  const { journalEntry, files } = await core.run('client.importMapped', { file, mapping });
  expect(files).toMatchObject([{ status: 'imported', rows: { added: 5, failed: 1 } }]);
  expect((await core.run('client.cells', { names: ['云岭甲机电有限公司'] })).rows[0]?.cells).toMatchObject({
    'company//employees': '5',
    'financials/2024/revenue': '1200',
    'financials/2025/revenue': '1500',
    'qualifications/0/certificateNo': 'GR2024',
  });
  const next = await core.run('client.previewImport', {
    file: await workbookFile(
      {
        客户: [
          ['客户名称', '省', '2025年营收', '2026年营收（元）', '高企证书号', '开票'],
          ['云岭丙', '云南省', 1, 1, 'x', 3],
        ],
      },
      '明年.xlsx',
    ),
  });
  expect(next.settled).toBe(true);
  expect(next.sheets[0]?.columns.map(({ from }) => from)).toEqual(
    Array.from({ length: 6 }, (_, i) => (i === 1 ? 'workbook' : 'remembered')),
  );
  expect(chinese(next.clients[0]?.lines)).toEqual(expect.arrayContaining(['职工总数：3', '新增 财务 2026']));
  await core.run('journal.undo', { entry: journalEntry ?? 0 });
  expect((await core.run('client.list', {})).rows).toEqual([]);
});

test('where what a person said of the columns cannot be kept, no client is imported either', async () => {
  const { core } = await openCore();
  const file = await workbookFile(FLAT, '一览.xlsx');
  const { sheets: mapping } = await core.run('client.previewImport', { file });
  openOf(core.session).db.exec('ALTER TABLE column_mapping RENAME TO column_mapping_away');
  const { journalEntry, files } = await core.run('client.importMapped', { file, mapping });
  expect({ journalEntry, files }).toMatchObject({ journalEntry: null, files: [{ status: 'failed' }] });
  expect((await core.run('client.list', {})).rows).toEqual([]);
});

test('the workbook in its own layout needs no question, a .csv from Excel is read like it', async () => {
  const { core } = await openCore();
  const own = await workbookFile({
    企业: [
      ['企业名称*', '省'],
      ['云岭甲机电有限公司', '云南省'],
    ],
  });
  expect(await core.run('client.previewImport', { file: own })).toMatchObject({ settled: true, failures: [] });
  const gbk = Buffer.from([
    0xc6, 0xf3, 0xd2, 0xb5, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xca, 0xa1, 0x2c, 0xca, 0xd0, 0x0d, 0x0a, 0xbc, 0xd7, 0x2c,
    0x22, 0xd4, 0xc6, 0xc4, 0xcf, 0xca, 0xa1, 0x22, 0x2c, 0x0d, 0x0a,
  ]);
  const { files } = await core.run('client.import', { files: [tempFile('客户.csv', gbk)] });
  expect(files).toMatchObject([{ status: 'imported', rows: { added: 1 }, failures: [] }]);
  expect((await core.run('client.cells', { names: ['甲'] })).rows[0]?.cells).toEqual({
    'company//name': '甲',
    'company//province': '云南省',
  });
  const broken = await core.run('client.import', { files: [tempFile('坏.csv', '企业名称,省\n"甲,云南省\n')] });
  expect(broken.files).toMatchObject([{ status: 'failed', failures: [{ code: 'file-format' }] }]);
});

test('the command line says what it took for what', async () => {
  const file = await workbookFile(FLAT, '一览.xlsx');
  const { stdout, code } = await runCli('client', 'import', file, '--workspace', `${tempFolder()}/ws`);
  expect(stdout).toContain('工作表「客户」的「2025年营收（元）」按 财务 · 2025 · 营业收入（元） 读取。');
  expect(stdout).toContain('工作表「客户」的「高企证书号」按 资质 · 高新技术企业 · 证书编号 读取。');
  expect(stdout).toContain('不认识的列，已略过：开票');
  expect(code).toBe(1);
});
