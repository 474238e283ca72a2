import { expect, test } from 'vitest';
import { chinese } from '../helpers/chinese.ts';
import { readPortfolio } from '../../shared/client/portfolio-rows.ts';
import type { RawCell, RawSheet } from '../../shared/client/raw-workbook.ts';
import { isSettled, proposeMapping, rememberedOf, type SheetMapping } from '../../shared/client/sheet-mapping.ts';

const sheet = (name: string, ...rows: (RawCell | undefined)[][]): RawSheet => ({
  name,
  rows: rows.flatMap((cells, i) =>
    cells.some((cell) => cell !== null) ? [{ row: i + 1, cells: cells.map((cell) => cell ?? null) }] : [],
  ),
});
const propose = (raw: RawSheet, remembered = new Map()): SheetMapping => {
  const mapping = proposeMapping(raw, remembered);
  if (!mapping) throw new Error('no mapping');
  return mapping;
};
const targets = ({ columns }: SheetMapping): (string | null)[] =>
  columns.map(({ target }) =>
    target === null
      ? null
      : [target.sheet, target.year ?? target.named, target.field].filter((part) => part !== null).join('/'),
  );
const read = (raw: RawSheet, mapping = propose(raw)) => readPortfolio({ sheets: [raw] }, '客户.xlsx', [mapping]);

const FLAT = sheet(
  '汇总',
  ['某某咨询客户一览'],
  [
    '序号',
    '客户名称',
    '统一社会信用代码',
    '2024年营收',
    '2025年营收（万元）',
    '2025年研发费用（元）',
    '员工人数',
    '是否高企',
    '高企证书号',
    '高企有效期',
    '年营业目标',
  ],
  [
    '1',
    '云岭甲机电有限公司',
    '91530000MA0EXAMP1X',
    '1200',
    '1,500',
    '2000000',
    '80人',
    '是',
    'GR202453000001',
    { date: '2027-11-01' },
    '很多',
  ],
  ['2', '云岭乙材料有限公司', null, null, '0.5亿元', null, null, '否', null, null, null],
  ['', '合计', null, '1200', '6500', null, null, null, null, null, null],
);

test('one flat sheet is taken for clients with their years and certificates, and says what it took for what', () => {
  const mapping = propose(FLAT);
  expect(mapping.headingRows).toEqual([2, 2]);
  expect(targets(mapping)).toEqual([
    null,
    'company/name',
    'company/creditCode',
    'financials/2024/revenue',
    'financials/2025/revenue',
    'financials/2025/rdExpense',
    'company/employees',
    'qualifications/高新技术企业/qualification',
    'qualifications/高新技术企业/certificateNo',
    'qualifications/高新技术企业/validUntil',
    null,
  ]);
  expect(mapping.columns.map(({ unit }) => unit).slice(3, 6)).toEqual(['万元', '万元', '元']);
  expect(isSettled(mapping)).toBe(false);
});

test('its lines become rows of the workbook, in the unit of their heading; what is not held and what is empty makes none', () => {
  const { rows, failures, warnings } = read(FLAT);
  expect(failures).toEqual([]);
  expect(chinese(warnings)).toEqual([
    '工作表「汇总」有不认识的列，已略过：年营业目标。',
    '工作表「汇总」第 5 行是合计，已略过。',
  ]);
  expect(rows.map(({ sheet: of, name, cells }) => [of, name.slice(0, 3), cells])).toEqual([
    ['company', '云岭甲', { creditCode: '91530000MA0EXAMP1X', employees: 80 }],
    ['financials', '云岭甲', { year: 2024, revenue: 1_200_000_000 }],
    ['financials', '云岭甲', { year: 2025, revenue: 1_500_000_000, rdExpense: 200_000_000 }],
    [
      'qualifications',
      '云岭甲',
      { qualification: '高新技术企业', certificateNo: 'GR202453000001', validUntil: '2027-11-01' },
    ],
    ['company', '云岭乙', { creditCode: null, employees: null }],
    ['financials', '云岭乙', { year: 2025, revenue: 5_000_000_000, rdExpense: null }],
  ]);
});

test('headings over two rows: the upper one names the group as far as it reaches', () => {
  const raw = sheet(
    'Sheet1',
    ['企业名称', '基本信息', null, '2024年（万元）', null, '高新技术企业', null],
    [null, '成立时间', '所属行业', '营业收入', '研发投入', '证书编号', '发证日期'],
    ['云岭甲机电有限公司', '2015-01-02', '通用设备制造业', '10', '1', 'GR1', '2024-11-01'],
  );
  const mapping = propose(raw);
  expect(mapping.headingRows).toEqual([1, 2]);
  expect(targets(mapping)).toEqual([
    'company/name',
    'company/registeredOn',
    'company/industry',
    'financials/2024/revenue',
    'financials/2024/rdExpense',
    'qualifications/高新技术企业/certificateNo',
    'qualifications/高新技术企业/grantedOn',
  ]);
  expect(read(raw).rows).toHaveLength(3);
});

test('a unit above the headings holds for figures without one; a unit in the cell counts first', () => {
  const raw = sheet(
    '财务数据',
    ['单位：元'],
    ['公司名称', '年度', '销售收入', '净利润（亿元）', '总资产'],
    ['云岭甲机电有限公司', '2024', '12345678.9', '0.3', '2万元'],
  );
  expect(read(raw).rows.map(({ sheet: of, cells }) => [of, cells])).toEqual([
    ['financials', { year: 2024, revenue: 1_234_567_890, netProfit: 3_000_000_000, totalAssets: 2_000_000 }],
  ]);
});

test('the workbook in its own layout needs no question', () => {
  const raw = sheet('企业', ['企业名称*', '省', '职工总数'], ['云岭甲机电有限公司', '云南省', '9']);
  expect(isSettled(propose(raw))).toBe(true);
});

test('a correction is remembered by heading, for any year that the heading names; a column left out stays out', () => {
  const first = propose(
    sheet('表', ['企业名称', '省', '2024开票', '目标'], ['云岭甲机电有限公司', '云南省', '7', '大']),
  );
  expect(targets(first)).toEqual(['company/name', 'company/province', null, null]);
  const corrected: SheetMapping = {
    ...first,
    columns: first.columns.map((column) =>
      column.heading === '2024开票'
        ? {
            ...column,
            target: { sheet: 'financials', field: 'revenue', year: 2024, named: null },
            unit: '元',
            from: 'person',
          }
        : column,
    ),
  };
  const remembered = rememberedOf([corrected]);
  const next = propose(
    sheet('表', ['企业名称', '省', '2025开票', '目标'], ['云岭甲机电有限公司', '云南省', '7', '大']),
    new Map(remembered),
  );
  expect(targets(next)).toEqual(['company/name', 'company/province', 'financials/2025/revenue', null]);
  expect(next.columns[2]?.unit).toBe('元');
  expect(isSettled(next)).toBe(true);
});

test('a year that a person gave to a heading without one is not taken for the next year’s', () => {
  const mapping = propose(sheet('表', ['企业名称', '省', '上年开票'], ['甲', '云南省', '7']));
  const corrected: SheetMapping = {
    ...mapping,
    columns: mapping.columns.map((column) =>
      column.heading === '上年开票'
        ? { ...column, target: { sheet: 'financials', field: 'revenue', year: 2024, named: null }, from: 'person' }
        : column,
    ),
  };
  expect([...rememberedOf([corrected]).keys()].filter((key) => key.includes('开票'))).toEqual([]);
});

test('of a line only what cannot be read is left out, with sheet, row, column and reason', () => {
  const raw = sheet(
    '汇总',
    ['企业名称', '省', '员工人数', '2024年营收', '2025年营收'],
    ['云岭甲机电有限公司', '云南省', '80', '大约一千', '5'],
    [null, '云南省', '1', '2', '3'],
  );
  const { rows, failures } = read(raw);
  expect(rows.map(({ sheet: of, cells }) => [of, cells['year'] ?? null])).toEqual([
    ['company', null],
    ['financials', 2025],
  ]);
  expect(failures.map(({ message }) => message)).toEqual([
    '客户.xlsx 工作表「汇总」第 2 行 D 列（2024年营收）：「大约一千」不是金额（万元）。该行未导入。',
    '客户.xlsx 工作表「汇总」第 3 行 A 列（企业名称）：必填项为空。该行未导入。',
  ]);
});

const AREAS = sheet(
  '名单',
  ['企业名称', '所在地区', '员工人数'],
  ['云岭甲机电有限公司', '江苏省南京市江宁区', '80'],
  ['云岭乙材料有限公司', '江苏南京', '20'],
  ['云岭丙电子有限公司', '北京市海淀区', null],
  ['云岭丁农业有限公司', '新疆生产建设兵团第八师石河子市', null],
  ['云岭戊物流有限公司', '江苏省鼓楼区', null],
  ['云岭己贸易有限公司', '待补', null],
  ['云岭庚医药有限公司', '海外', null],
);

test('省, 市 and 区县 in one cell are split; what it does not say stays unknown and is said, with what it may be', () => {
  expect(targets(propose(AREAS))).toEqual(['company/name', 'company/area', 'company/employees']);
  const { rows, failures, warnings } = read(AREAS);
  expect(failures).toEqual([]);
  expect(rows.map(({ cells }) => [cells['province'], cells['city'], cells['district']])).toEqual([
    ['江苏省', '南京市', '江宁区'],
    ['江苏省', '南京市', null],
    ['北京市', null, '海淀区'],
    ['新疆维吾尔自治区', '石河子市', null],
    ['江苏省', null, '鼓楼区'],
    [undefined, undefined, undefined],
    [null, null, null],
  ]);
  expect(rows.every(({ cells }) => !('area' in cells))).toBe(true);
  expect(chinese(warnings)).toEqual([
    '工作表「名单」的「所在地区」有 2 行看不出是哪个省、市或区县，看不出的留空：第 6 行「江苏省鼓楼区」（可能是 江苏省南京市鼓楼区、江苏省徐州市鼓楼区）、第 8 行「海外」。',
    '工作表「名单」的「所在地区」有 1 行除省市区县外还有别的文字，没有读入：第 5 行「生产建设兵团第八师」。',
  ]);
});

test('what a column of its own says of 市 counts before the cell with all of them, and a difference is said', () => {
  const raw = sheet(
    '名单',
    ['企业名称', '注册地址', '市'],
    ['云岭甲机电有限公司', '江苏省南京市江宁区某路1号', '苏州市'],
  );
  const { rows, warnings } = read(raw);
  expect(rows[0]?.cells).toEqual({ province: '江苏省', city: '苏州市' });
  expect(chinese(warnings)[0]).toBe(
    '工作表「名单」的「注册地址」有 1 行与同一行的省、市、区县列不一致，以那些列为准：第 2 行「江苏省南京市江宁区某路1号」。',
  );
});

test('a heading of one level over cells of several is proposed for all of them, and asked about', () => {
  const raw = sheet('企业', ['企业名称', '市', '职工总数'], ['云岭甲机电有限公司', '江苏省南京市', '9']);
  const mapping = propose(raw);
  expect(targets(mapping)).toEqual(['company/name', 'company/area', 'company/employees']);
  expect(isSettled(mapping)).toBe(false);
  expect(read(raw).rows[0]?.cells).toMatchObject({ province: '江苏省', city: '南京市' });
  const own = sheet('企业', ['企业名称', '市', '职工总数'], ['云岭甲机电有限公司', '南京市', '9']);
  expect(isSettled(propose(own))).toBe(true);
});

test.each([
  '所在地区',
  '所属区域',
  '省/市/区',
  '省、市、区县',
  '企业所在地',
  '注册地址',
  '所在省市',
  '行政区划（省市区）',
])('the heading %s is proposed for the whole area', (heading) => {
  const raw = sheet('名单', ['企业名称', heading, '联系人'], ['云岭甲机电有限公司', '江苏南京', '示例丁']);
  expect(targets(propose(raw))[1]).toBe('company/area');
});

test.each([
  ['24年主营收入（亿元）', 'financials/2024/mainRevenue'],
  ['2023—2025年营收', null],
  ['省级专精特新中小企业证书编号', 'qualifications/省级专精特新中小企业/certificateNo'],
  ['科小入库时间', 'qualifications/科技型中小企业/grantedOn'],
  ['是否小巨人', 'qualifications/专精特新小巨人企业/qualification'],
  ['高企认定年度', null],
  ['2025年员工人数', null],
  ['联系方式', 'company/contactPhone'],
  ['项目总投资（万元）', 'projects/investment'],
  ['名称', null],
])('%s', (heading, expected) => {
  const mapping = propose(sheet('表', ['企业名称', '省', heading], ['甲', '云南省', 'x']));
  expect(targets(mapping)[2]).toBe(expected);
});

test('sizes under 企业类型 are the size and to be looked over; kinds of unit there stay what the workbook calls them', () => {
  const of = (...kinds: string[]) =>
    propose(
      sheet('客户', ['客户全称', '信用代码', '企业类型'], ...kinds.map((kind, i) => [`云岭${i}公司`, null, kind])),
    );
  expect(targets(of('中型', '小型企业', '微型'))).toEqual(['company/name', 'company/creditCode', 'company/scale']);
  expect(of('中型').columns.at(-1)?.from).toBe('proposed');
  expect(targets(of('有限责任公司', '中型')).at(-1)).toBe('company/entityType');
});
