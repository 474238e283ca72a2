import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import type { ImportedFile } from '../../shared/contract/views.ts';
import type { Core } from '../../electron/core/dispatch.ts';
import { rawZip } from '../helpers/raw-zip.ts';
import { openCore, tempFile, tempFolder } from '../helpers/workspaces.ts';
import { day, type Rows, workbookFile } from '../helpers/workbooks.ts';
import { chinese } from '../helpers/chinese.ts';
import { undoneIn } from '../helpers/undone.ts';

const COMPANY = ['企业名称*', '统一社会信用代码', '省', '注册日期', '独立法人', '职工总数', '研发人员数', '已登记完整'];
const FINANCE = ['企业名称*', '年度*', '营业收入（万元）', '研发费用'];

async function importOf(core: Core, sheets: Readonly<Record<string, Rows>>, name?: string): Promise<ImportedFile> {
  const { files } = await core.run('client.import', { files: [await workbookFile(sheets, name)] });
  const [file] = files;
  if (!file) throw new Error('no report');
  return file;
}
const clientOf = async (core: Core, name: string) =>
  (await core.session.matches.clients(core.session.workspace as never, '2026-03-16' as never)).find(
    (known) => known.client.name === name,
  )?.client;

test('a portfolio is read with dates, 万元, headings with notes, and empty cells as unknown', async () => {
  const { core } = await openCore();
  const report = await importOf(core, {
    企业: [
      ['2026 年客户一览'],
      COMPANY,
      ['云岭示例甲有限公司', '91530000MA0EXAMP1X', '云南省', day(2015, 2, 28), '是', 120, null, '财务、资质'],
    ],
    财务: [
      FINANCE,
      ['云岭示例甲有限公司', 2024, 1234.56, { formula: 'C2*0.1', result: 123.456789 }],
      ['云岭示例甲有限公司', '２０２５年', '２,０００', '1.5亿元'],
    ],
    资质: [
      ['企业名称', '资质名称', '证书编号', '认定日期', '有效期至'],
      ['云岭示例甲有限公司', '高新技术企业', 'GR2024', '2024年11月1日', '2027/10/31'],
    ],
    项目: [
      ['企业名称*', '项目名称*', '总投资', '已获审批'],
      ['云岭示例甲有限公司', '智能产线', null, '无'],
    ],
  });
  expect(report).toMatchObject({
    status: 'imported',
    rows: { added: 5, changed: 0, unchanged: 0, failed: 0 },
    failures: [],
  });
  expect(await clientOf(core, '云岭示例甲有限公司')).toMatchObject({
    registeredOn: '2015-02-28',
    legalPerson: true,
    employees: 120,
    rdStaff: null,
    city: null,
    completeSheets: ['财务', '资质'],
    financials: [
      { year: 2024, revenue: 1_234_560_000, rdExpense: 123_456_789 },
      { year: 2025, revenue: 2_000_000_000, rdExpense: 15_000_000_000, mainRevenue: null },
    ],
    qualifications: [{ name: '高新技术企业', grantedOn: '2024-11-01', validUntil: '2027-10-31' }],
    projects: [{ name: '智能产线', investment: null, approvals: [] }],
  });
});

test('rows that cannot be read are reported with sheet, row, column and reason, and the others go on', async () => {
  const { core } = await openCore();
  const report = await importOf(core, {
    企业: [
      COMPANY,
      ['甲', null, null, '2015年2月30日', null, null, null, null],
      ['乙', null, null, null, '大概', null, null, null],
      ['丙', null, null, null, null, 10, null, null],
      ['丙', null, null, null, null, 12, null, null],
      [null, '9153'],
    ],
    财务: [
      FINANCE,
      ['丙', '去年', 1, null],
      ['丙', 2024, '很多', null],
      ['丁', 2024, 1, null],
      ['丙', 2025, { error: '#REF!' }, null],
      ['丙', null, 3, null],
    ],
  });
  expect(report.failures.map((f) => [f.details?.['sheet'], f.details?.['row'], f.details?.['column']])).toEqual([
    ['企业', 2, '注册日期'],
    ['企业', 3, '独立法人'],
    ['企业', 6, '企业名称'],
    ['财务', 2, '年度'],
    ['财务', 3, '营业收入'],
    ['财务', 5, '营业收入'],
    ['财务', 6, '年度'],
    ['企业', 5, '企业名称'],
    ['财务', 4, '企业名称'],
  ]);
  expect(
    report.failures.every(
      (f) => f.message.includes('portfolio.xlsx') && f.message.includes(`第 ${f.details?.['row']} 行`),
    ),
  ).toBe(true);
  expect(report).toMatchObject({ status: 'imported', rows: { added: 1, failed: 9 } });
  expect((await core.run('client.list', {})).rows.map((row) => [row.name, row.employees])).toEqual([['丙', 10]]);
});

test('the same workbook again changes nothing; a changed cell changes one row; an empty cell leaves what is known', async () => {
  const { core } = await openCore();
  const sheets = {
    企业: [COMPANY, ['甲', null, '云南省', null, null, 10, 2, null]],
    财务: [FINANCE, ['甲', 2024, 5, 1]],
  };
  await importOf(core, sheets);
  const before = await core.run('client.read', { name: '甲' });
  expect(await importOf(core, sheets)).toMatchObject({
    status: 'unchanged',
    rows: { added: 0, changed: 0, unchanged: 2 },
  });
  expect(await core.run('client.read', { name: '甲' })).toEqual(before);
  expect(await importOf(core, { ...sheets, 财务: [FINANCE, ['甲', 2024, null, 3]] })).toMatchObject({
    status: 'imported',
    rows: { added: 0, changed: 1, unchanged: 1 },
  });
  expect((await clientOf(core, '甲'))?.financials).toMatchObject([
    { year: 2024, revenue: 5_000_000, rdExpense: 3_000_000 },
  ]);
  expect(await undoneIn(core)).toBe('导入企业 portfolio.xlsx');
  expect((await clientOf(core, '甲'))?.financials).toMatchObject([{ rdExpense: 1_000_000 }]);
  await core.run('journal.undo', {});
  expect((await core.run('client.list', {})).rows).toEqual([]);
  await core.run('journal.redo', {});
  expect((await core.run('client.list', {})).rows).toHaveLength(1);
});

test('a company known by its credit code is renamed, not doubled', async () => {
  const { core } = await openCore();
  const row = (name: string) => ({ 企业: [COMPANY, [name, '91530000MA0EXAMP1X', null, null, null, null, null, null]] });
  await importOf(core, row('云岭示例甲有限公司'));
  const report = await importOf(core, row('云岭示例甲集团有限公司'));
  expect(chinese(report.warnings).join()).toContain('更名');
  expect((await core.run('client.list', {})).rows.map((r) => r.name)).toEqual(['云岭示例甲集团有限公司']);
});

test('a renewed certificate stands beside the old one, and a number filled in later completes its row', async () => {
  const { core } = await openCore();
  const heading = ['企业名称', '资质名称', '证书编号', '认定日期'];
  const own = { 企业: [COMPANY, ['甲', null, null, null, null, null, null, null]] };
  await importOf(core, { ...own, 资质: [heading, ['甲', '高新技术企业', null, '2019-11-01']] });
  await importOf(core, { ...own, 资质: [heading, ['甲', '高新技术企业', 'GR2019', '2019-11-01']] });
  await importOf(core, { ...own, 资质: [heading, ['甲', '高新技术企业', 'GR2022', '2022-11-01']] });
  expect((await clientOf(core, '甲'))?.qualifications.map((q) => q.certificateNo)).toEqual(['GR2019', 'GR2022']);
});

test('facts that contradict each other are reported at import and shown on the client', async () => {
  const { core } = await openCore();
  const report = await importOf(core, {
    企业: [COMPANY, ['甲', null, null, day(2099, 1, 1), null, 10, 12, null]],
    财务: [FINANCE, ['甲', 2024, -5, 1], ['甲', 2024, -5, 2]],
    资质: [
      ['企业名称', '资质名称', '认定日期', '有效期至'],
      ['甲', '高新技术企业', '2024-01-01', '2023-01-01'],
    ],
  });
  const shown = chinese((await core.run('client.read', { name: '甲' })).contradictions);
  for (const words of [
    '研发人员数（12）大于职工总数（10）',
    '注册日期（2099-01-01）在今天以后',
    '2024年营业收入为负数',
    '2024年有 2 行财务数据，研发费用不一致',
    '有效期至（2023-01-01）早于认定日期',
  ]) {
    expect(shown.join()).toContain(words);
    expect(chinese(report.warnings).join()).toContain(words);
  }
});

test.each([
  [
    'no known sheet',
    () =>
      workbookFile({
        数据: [
          ['a', 'b'],
          [1, 2],
        ],
      }),
    'workbook-layout',
  ],
  [
    'no heading row',
    () =>
      workbookFile({
        企业: [
          ['甲', '云南省'],
          ['乙', '云南省'],
        ],
      }),
    'workbook-layout',
  ],
  ['text named .xlsx', async () => tempFile('假.xlsx', '企业名称,省'), 'file-format'],
  [
    'an old or encrypted workbook',
    async () => tempFile('旧.xlsx', Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600)])),
    'file-format',
  ],
  ['another extension', async () => tempFile('表.ods', '企业名称'), 'file-format'],
  ['an empty file', async () => tempFile('空.xlsx', ''), 'file-empty'],
  ['a missing path', async () => join(tempFolder(), '无.xlsx'), 'file-missing'],
])('%s: one clear message, nothing changed', async (_, make, code) => {
  const { core } = await openCore();
  const { files, journalEntry } = await core.run('client.import', { files: [await make()] });
  expect(files).toMatchObject([{ status: 'failed', failures: [{ code }] }]);
  expect(journalEntry).toBeNull();
});

test('a bomb of one merge over the whole sheet costs nothing', async () => {
  const { core } = await openCore();
  const path = await workbookFile({ 企业: [COMPANY, ['甲', null, null, null, null, null, null, null]] });
  const zip = new PizZip(readFileSync(path));
  const xml = zip.file('xl/worksheets/sheet1.xml')?.asText();
  zip.file(
    'xl/worksheets/sheet1.xml',
    (xml ?? '').replace(
      '</sheetData>',
      '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    ),
  );
  writeFileSync(path, zip.generate({ type: 'nodebuffer' }));
  expect((await core.run('client.import', { files: [path] })).files).toMatchObject([
    { status: 'imported', rows: { added: 1 } },
  ]);
});

test.each([
  ['inflates to more than 256 MB', { content: Buffer.alloc(257 * 1_048_576, 0x20) }, 'file-limit'],
  ['inflates to more than its header says', { content: Buffer.alloc(9_000_000, 0x20), claimedSize: 10 }, 'file-format'],
])(
  'a workbook that %s is refused by name and the next file goes on',
  async (_, part, code) => {
    const { core } = await openCore();
    const good = await workbookFile({ 企业: [COMPANY, ['甲', null, null, null, null, null, null, null]] });
    const bomb = tempFile(
      '弹.xlsx',
      rawZip([
        { name: 'xl/workbook.xml', content: Buffer.from('<workbook/>') },
        { name: 'xl/sharedStrings.xml', ...part },
      ]),
    );
    const { files } = await core.run('client.import', { files: [bomb, good] });
    expect(files).toMatchObject([{ status: 'failed', failures: [{ code }] }, { status: 'imported' }]);
  },
  40_000,
);

test('a workbook of more than 2,000 parts is refused', async () => {
  const { core } = await openCore();
  const parts = Array.from({ length: 2001 }, (_, i) => ({ name: `xl/p${i}.xml`, content: Buffer.from('<a/>') }));
  const { files } = await core.run('client.import', { files: [tempFile('多.xlsx', rawZip(parts))] });
  expect(files).toMatchObject([{ status: 'failed', failures: [{ code: 'file-limit' }] }]);
});

test('a workbook of the 1904 date system gives the same days', async () => {
  const { core } = await openCore();
  const path = await workbookFile(
    { 企业: [COMPANY, ['甲', null, null, day(2020, 2, 29), null, null, null, null]] },
    '1904.xlsx',
  );
  const zip = new PizZip(readFileSync(path));
  const workbook = zip.file('xl/workbook.xml')?.asText() ?? '';
  zip.file('xl/workbook.xml', workbook.replace(/<workbookPr[^>]*\/>/, '<workbookPr date1904="1"/>'));
  const sheet = zip.file('xl/worksheets/sheet1.xml')?.asText() ?? '';
  zip.file('xl/worksheets/sheet1.xml', sheet.replace(/<v>43890<\/v>/, `<v>${43890 - 1462}</v>`));
  writeFileSync(path, zip.generate({ type: 'nodebuffer' }));
  await core.run('client.import', { files: [path] });
  expect((await clientOf(core, '甲'))?.registeredOn).toBe('2020-02-29');
});

test('the blank workbook is read back: every sheet and heading known, no rows', async () => {
  const { core } = await openCore();
  const file = join(tempFolder(), '模板.xlsx');
  await core.run('client.template', { file });
  const { files } = await core.run('client.import', { files: [file] });
  expect(chinese(files)).toMatchObject([{ status: 'unchanged', failures: [], warnings: ['没有数据行。'] }]);
});
