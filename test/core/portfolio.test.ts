import ExcelJS from 'exceljs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCore, tempFolder } from '../helpers/workspaces.ts';
import { day, workbookFile } from '../helpers/workbooks.ts';

const NAME = '云岭示例甲有限公司';

test('the exported portfolio is read back as unchanged, and as the same clients in another workspace', async () => {
  const { core } = await openCore();
  const file = await workbookFile({
    企业: [
      ['企业名称*', '统一社会信用代码', '注册日期', '独立法人', '职工总数', '联系电话', '已登记完整', '备注'],
      [NAME, '91530000MA0EXAMP1X', day(2015, 2, 28), '是', 120, '0870-1234567', '财务、项目', '=SUM(1,1)'],
      ['云岭示例乙有限公司', null, '1998-12-31', '否', 0, '013800001234', '无', "'甲\n乙"],
    ],
    财务: [
      ['企业名称*', '年度*', '营业收入', '净利润'],
      [NAME, 2024, 1234.567891, -0.000001],
      [NAME, 2025, '12,345,678.9', '(35)'],
    ],
    资质: [
      ['企业名称*', '资质名称*', '证书编号', '有效期至'],
      [NAME, '高新技术企业', '00123', '2027-10-31'],
    ],
    知识产权: [
      ['企业名称*', '类型*', '名称*', '编号'],
      [NAME, '软件著作权', '@示例平台V1.0', '2024SR0000001'],
    ],
    申报事项: [
      ['企业名称*', '通知*', '事项*', '内容', '备注'],
      [NAME, '2026年技术改造项目', '本年计划投资', '1800万元', null],
      [NAME, '2026年技术改造项目', '推荐单位', '东区工信局', '待确认'],
    ],
    项目: [
      ['企业名称*', '项目名称*', '总投资', '已获审批', '负责人出生日期'],
      [NAME, '数控车间改造', 3000.5, '备案、环评', '1980-01-31'],
      [NAME, '热处理线', null, '无', null],
    ],
  });
  const first = await core.run('client.import', { files: [file] });
  expect(first.files[0]?.failures).toEqual([]);
  const out = join(tempFolder(), '企业台账.xlsx');
  expect(await core.run('client.export', { file: out })).toEqual({ path: out, clients: 2 });
  const again = await core.run('client.import', { files: [out] });
  expect(again.files[0]).toMatchObject({
    status: 'unchanged',
    failures: [],
    warnings: [],
    rows: { added: 0, changed: 0, unchanged: 10, failed: 0 },
  });
  const other = await openCore();
  await other.core.run('client.import', { files: [out] });
  const seen = async (of: typeof core) => (await of.run('client.read', { name: NAME })).sheets.map(({ rows }) => rows);
  expect(await seen(other.core)).toEqual(await seen(core));
});

test('what is typed in as text stays text, amounts and dates are figures and dates', async () => {
  const { core } = await openCore();
  await core.run('client.import', {
    files: [
      await workbookFile({
        企业: [
          ['企业名称*', '注册日期', '联系电话', '备注'],
          [NAME, '2015-02-28', '013800001234', '=1+1'],
        ],
        财务: [
          ['企业名称*', '年度*', '营业收入'],
          [NAME, 2025, 3001.25],
        ],
      }),
    ],
  });
  const out = join(tempFolder(), 'out.xlsx');
  await core.run('client.export', { file: out });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(out);
  const cell = (sheet: string, heading: string) => {
    const worksheet = book.getWorksheet(sheet);
    const headings = worksheet?.getRow(1).values;
    return worksheet?.getCell(2, Array.isArray(headings) ? headings.indexOf(heading) : 1);
  };
  expect(cell('企业', '备注')?.value).toBe('=1+1');
  expect(cell('企业', '联系电话')?.value).toBe('013800001234');
  expect(cell('企业', '注册日期')?.value).toEqual(day(2015, 2, 28));
  expect(cell('财务', '营业收入（万元）')).toMatchObject({ value: 3001.25, numFmt: '#,##0.00####' });
});
