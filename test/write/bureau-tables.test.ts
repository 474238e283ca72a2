import type ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { partText } from '../../electron/core/write/template-parts.ts';
import { expectOnlyCells, filledOf } from './only-filled.ts';
import { changedParts, drawTable, reopened, rowsFor, workbookOf } from './templates.ts';
import { chinese } from '../helpers/chinese.ts';

/** Tables as bureaus lay them out, all of them fictional: each is filled and held beside itself part by part. */

const SHEET = 'xl/worksheets/sheet1.xml';
const empty = (columns: number): null[] => Array.from({ length: columns }, () => null);
const cellsOf = (columns: string, from: number, to: number): string[] =>
  [...columns].flatMap((column) => Array.from({ length: to - from + 1 }, (_, i) => `${column}${from + i}`));

function asPrinted(sheet: ExcelJS.Worksheet): void {
  sheet.pageSetup = {
    ...sheet.pageSetup,
    paperSize: 8 as ExcelJS.PaperSize,
    orientation: 'landscape',
    fitToPage: true,
  };
  sheet.headerFooter.oddFooter = '第 &P 页 共 &N 页';
  sheet.columns.forEach((column, i) => (column.width = 9 + i));
  sheet.getColumn(2).width = 40;
}

test('a recommendation list with enough rows: only its cells are filled', async () => {
  const before = await workbookOf((workbook) => {
    const sheet = drawTable(workbook, {
      title: '附件3　2026年示例省高新技术企业推荐汇总表',
      heading: [
        [
          '序号',
          '企业名称',
          '统一社会信用代码',
          '所属地区',
          '注册日期',
          '职工总数（人）',
          '科技人员数',
          '联系人',
          '联系电话',
          '备注',
        ],
      ],
      rows: [empty(10), empty(10), empty(10)],
      foot: '填报人：　　　　审核人：　　　　联系电话：　　　　日期：',
    });
    asPrinted(sheet);
    sheet.getCell('E4').numFmt = sheet.getCell('E5').numFmt = 'yyyy-mm-dd';
    sheet.getCell('A1').note = '请推荐单位盖章';
    workbook.addWorksheet('填表说明').addRow(['一、统一社会信用代码填 18 位。']);
  });
  const { parts, report } = filledOf(before, '附件3.xlsx', rowsFor(2));
  expectOnlyCells(before, parts, SHEET, cellsOf('ABCDEFGHI', 4, 5));
  const sheet = (await reopened(report.bytes)).worksheets[0];
  expect(sheet?.getRow(5).values).toEqual([
    undefined,
    2,
    '武汉示例2号精工机械有限公司',
    '91420100000000002X',
    '湖北省武汉市洪山区',
    new Date(Date.UTC(2012, 1, 29)),
    322,
    45,
    '示例乙',
    '027-00005678',
  ]);
  expect(report.missing).toEqual([]);
  // What the office's narrow columns do not show is said; their widths and formats stay.
  expect(chinese(report.warnings)).toEqual([expect.stringContaining('放不下内容（B4、C4、D4、C5、D5）')]);
});

test('three heading rows with groups in groups, a total and a foot: rows are added, everything below follows', async () => {
  const before = await workbookOf((workbook) => {
    const sheet = workbook.addWorksheet('项目表');
    sheet.addRow(['附件2　示例市技术改造项目申报汇总表']);
    sheet.mergeCells('A1:H1');
    sheet.addRow(['填报单位（盖章）：', null, null, null, null, null, null, '单位：万元']);
    sheet.addRow(['序号', '项目名称', '承担单位', '投资情况', null, null, '联系人', '备注']);
    sheet.addRow([null, null, null, '总投资', '其中', null, null, null]);
    sheet.addRow([null, null, null, null, '固定资产投资', '本年计划投资', null, null]);
    for (const merge of ['A3:A5', 'B3:B5', 'C3:C5', 'D3:F3', 'D4:D5', 'E4:F4', 'G3:G5', 'H3:H5'])
      sheet.mergeCells(merge);
    for (const row of [6, 7]) {
      sheet.addRow(empty(8));
      for (let column = 1; column <= 8; column += 1) sheet.getCell(row, column).border = { bottom: { style: 'thin' } };
      sheet.getRow(row).height = 40;
    }
    sheet.addRow(['合计', null, null, { formula: 'SUM(D6:D7)' }, { formula: 'SUM(E6:E7)' }, null, null, null]);
    for (let column = 1; column <= 8; column += 1) sheet.getCell(8, column).border = { bottom: { style: 'thin' } };
    sheet.mergeCells('A8:C8');
    sheet.addRow(['填报人：　　　审核人：']);
    sheet.mergeCells('A9:H9');
    asPrinted(sheet);
    sheet.pageSetup.printArea = 'A1:H9';
    sheet.pageSetup.printTitlesRow = '3:5';
    workbook.definedNames.add('项目表!$D$6:$D$7', '总投资');
    sheet.addConditionalFormatting({
      ref: 'D6:F7',
      rules: [{ type: 'cellIs', operator: 'lessThan', priority: 1, formulae: [0], style: {} }],
    });
    sheet.getCell('H6').dataValidation = { type: 'list', formulae: ['"新开工,在建"'] };
    sheet.getCell('H7').dataValidation = { type: 'list', formulae: ['"新开工,在建"'] };
  });
  const { parts, report } = filledOf(before, '附件2.xlsx', rowsFor(3, true));
  expect(changedParts(before, parts)).toEqual(['xl/workbook.xml', SHEET]);
  const workbook = await reopened(report.bytes);
  const sheet = workbook.getWorksheet('项目表');
  expect([6, 7, 8, 9, 10, 11].map((row) => [1, 2, 4, 5, 6].map((column) => sheet?.getCell(row, column).value))).toEqual(
    [1, 2, 3, 4, 5, 6].map((no) => [
      no,
      no % 2 ? '数控车间智能化改造项目' : '热处理生产线节能改造项目',
      no % 2 ? 8000 : 8001,
      6500.5,
      1800,
    ]),
  );
  expect(sheet?.getRow(11).height).toBe(40);
  expect(sheet?.getCell('C11').border.bottom?.style).toBe('thin');
  expect(['D12', 'E12'].map((cell) => sheet?.getCell(cell).formula)).toEqual(['SUM(D6:D11)', 'SUM(E6:E11)']);
  expect(sheet?.getCell('F12').formula).toBe('SUM(F6:F11)');
  const xml = partText(parts, SHEET) ?? '';
  for (const merge of ['A1:H1', 'A3:A5', 'D3:F3', 'E4:F4', 'A12:C12', 'A13:H13'])
    expect(xml).toContain(`<mergeCell ref="${merge}"/>`);
  expect(xml.match(/<mergeCell /g)).toHaveLength(11);
  expect(xml).toContain('<conditionalFormatting sqref="D6:F11">');
  expect(xml).toMatch(/<dataValidation [^>]*sqref="H6:H11"/);
  expect(sheet?.pageSetup).toMatchObject({ printArea: 'A1:H13', printTitlesRow: '3:5' });
  expect(partText(parts, 'xl/workbook.xml')).toContain("'项目表'!$D$6:$D$11");
});

test('a numbered heading row and an example: the example goes, the numbers stay', async () => {
  const before = await workbookOf((workbook) => {
    const sheet = drawTable(workbook, {
      heading: [['序号', '单位名称', '信用代码', '营业收入（万元）', '2024年营业收入', '主要产品', '备注']],
      rows: [
        ['甲', '乙', '1', '2', '3', '4', '5'],
        ['例', '某某科技有限公司', '9111…', 5000, 4000, '某产品', ''],
        ['例', '某某装备有限公司', '9112…', 5000, 4000, '某产品', ''],
        empty(7),
      ],
      total: ['合计', null, null, null, null, null, null],
    });
    asPrinted(sheet);
  });
  const { parts, report } = filledOf(before, 'a.xlsx', rowsFor(1));
  expectOnlyCells(before, parts, SHEET, [...cellsOf('ABCDEFG', 5, 6), 'D8', 'E8']);
  const sheet = (await reopened(report.bytes)).worksheets[0];
  expect(sheet?.getRow(4).values).toEqual([undefined, '甲', '乙', '1', '2', '3', '4', '5']);
  expect([2, 4, 5].map((column) => sheet?.getCell(5, column).value)).toEqual([
    '示例1号高端智能装备与新材料科技发展集团股份有限公司光谷分公司',
    3001,
    3001,
  ]);
  // The second example goes as well, although nobody takes its place.
  expect([1, 2, 3, 4].map((column) => sheet?.getCell(6, column).value)).toEqual([null, null, null, null]);
  expect(chinese(report.warnings).join()).toContain('第 5、6 行是填写示例');
});

test('a table in yuan with category bands and merged cells in each row', async () => {
  const before = await workbookOf((workbook) => {
    const sheet = workbook.addWorksheet('兑现表');
    sheet.addRow(['创新券兑现申请汇总表']);
    sheet.mergeCells('A1:G1');
    sheet.addRow(['序号', '企业名称', null, '服务机构', '合同金额（元）', '发票日期', '备注']);
    sheet.mergeCells('B2:C2');
    sheet.addRow(['一、检验检测类', ...empty(6)]);
    sheet.mergeCells('A3:G3');
    sheet.addRow(empty(7));
    sheet.mergeCells('B4:C4');
    sheet.addRow(['二、研究开发类', ...empty(6)]);
    sheet.mergeCells('A5:G5');
    sheet.addRow(empty(7));
    sheet.mergeCells('B6:C6');
    for (const row of [4, 6])
      for (let column = 1; column <= 7; column += 1) sheet.getCell(row, column).border = { top: { style: 'thin' } };
  });
  const rows = rowsFor(2).map((row) => ({
    ...row,
    noted: new Map([
      ['serviceProvider', '示例检测公司'],
      ['contractAmount', '12.5万元'],
      ['invoiceDate', '2025年11月3日'],
    ]),
  }));
  const { parts, report } = filledOf(before, 'a.xlsx', rows);
  const xml = partText(parts, SHEET) ?? '';
  for (const merge of ['A3:G3', 'B4:C4', 'B5:C5', 'A6:G6', 'B7:C7'])
    expect(xml).toContain(`<mergeCell ref="${merge}"/>`);
  const sheet = (await reopened(report.bytes)).worksheets[0];
  expect([4, 5].map((row) => [1, 4, 5, 6].map((column) => sheet?.getCell(row, column).value))).toEqual([
    [1, '示例检测公司', 125000, '2025-11-03'],
    [2, '示例检测公司', 125000, '2025-11-03'],
  ]);
  expect(sheet?.getCell('A6').value).toBe('二、研究开发类');
  expect(sheet?.getCell('B7').value).toBeNull();
});

test('an application form with labels beside, over and between merged cells on one of two sheets', async () => {
  const before = await workbookOf((workbook) => {
    workbook.addWorksheet('封面').addRow(['示例省创新平台申请书']);
    const sheet = workbook.addWorksheet('基本情况');
    sheet.addRow(['基本情况表', ...empty(5)]);
    sheet.mergeCells('A1:F1');
    sheet.addRow(['申报单位', null, null, null, '统一社会信用代码', null]);
    sheet.mergeCells('B2:D2');
    sheet.addRow(['联系人', '姓名', null, '手机', null, null]);
    sheet.addRow([null, '电子邮箱', null, '职工总数', null, null]);
    sheet.mergeCells('A3:A4');
    sheet.mergeCells('E3:F3');
    sheet.mergeCells('E4:F4');
    sheet.addRow(['上年营业收入（元）', null, '注册资本（万元）', null, '法定代表人', null]);
    sheet.addRow(['建设内容', null, null, null, null, null]);
    sheet.mergeCells('B6:F6');
    sheet.addRow(['推荐单位意见', null, null, null, null, null]);
    sheet.mergeCells('B7:F7');
    for (let row = 2; row <= 7; row += 1)
      for (let column = 1; column <= 6; column += 1) sheet.getCell(row, column).border = { left: { style: 'thin' } };
    sheet.getCell('B5').numFmt = '#,##0.00';
  });
  const [row] = rowsFor(1);
  if (!row) throw new Error('no row');
  const { parts, report } = filledOf(before, 'a.xlsx', [row]);
  expectOnlyCells(before, parts, 'xl/worksheets/sheet2.xml', [
    'B2',
    'F2',
    'C3',
    'E3',
    'C4',
    'E4',
    'B5',
    'D5',
    'F5',
    'B6',
  ]);
  const sheet = (await reopened(report.bytes)).getWorksheet('基本情况');
  expect(['B2', 'F2', 'C3', 'E3', 'E4', 'B5', 'D5', 'F5', 'B7'].map((cell) => sheet?.getCell(cell).value)).toEqual([
    row.facts.client.name,
    '91420100000000001X',
    '示例乙',
    '027-00005678',
    321,
    30_010_000,
    '【待补】',
    '【待补】',
    null,
  ]);
  expect(sheet?.getCell('B6').value).toContain('新建数控加工车间');
  expect(chinese(report.missing).map(({ name, place }) => [name, place])).toEqual([
    ['联系人·电子邮箱', '基本情况!C4'],
    ['注册资本（万元）', '基本情况!D5'],
    ['法定代表人', '基本情况!F5'],
  ]);
});

test('a row that is too low for what wraps in it is made taller, and that is said; one that fits stays', async () => {
  const before = await workbookOf((workbook) => {
    const sheet = drawTable(workbook, {
      heading: [['序号', '承担单位', '建设内容', '备注']],
      rows: [empty(4), empty(4)],
    });
    sheet.getColumn(2).width = 60;
    sheet.getColumn(3).width = 30;
    for (const row of [4, 5]) for (const column of [2, 3]) sheet.getCell(row, column).alignment = { wrapText: true };
  });
  const { report } = filledOf(before, 'a.xlsx', rowsFor(3));
  const sheet = (await reopened(report.bytes)).worksheets[0];
  // 84 characters of two widths each in 30: six lines.
  expect(sheet?.getRow(4).height).toBeGreaterThan(85);
  expect(sheet?.getRow(5).height).toBe(33);
  expect(sheet?.getRow(6).height).toBe(sheet?.getRow(4).height);
  expect(chinese(report.warnings)).toEqual(['“汇总表”有 2 行原来的行高放不下内容，已加高，请核对分页。']);
});

test('a cell that shows less than it holds keeps the format of the bureau, and is named', async () => {
  const table = (width: number, look: { wrapText?: boolean; shrinkToFit?: boolean }) =>
    workbookOf((workbook) => {
      const sheet = drawTable(workbook, {
        heading: [['序号', '承担单位', '总投资（元）', '联系电话', '备注']],
        rows: [empty(5)],
      });
      [6, width, width, 16, 8].forEach((own, i) => (sheet.getColumn(i + 1).width = own));
      for (const column of [2, 3]) sheet.getCell(4, column).alignment = look;
    });
  const warnings = async (...[width, look]: Parameters<typeof table>) =>
    chinese(filledOf(await table(width, look), 'a.xlsx', rowsFor(1)).report.warnings);
  expect(await warnings(7, {})).toEqual([
    '“汇总表”有 2 格放不下内容（B4、C4），打印会被截断：请加宽该列，或把单元格设为自动换行。',
  ]);
  expect(await warnings(7, { shrinkToFit: true })).toEqual([]);
  expect(await warnings(70, {})).toEqual([]);
});
