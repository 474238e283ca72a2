import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chinese } from '../helpers/chinese.ts';
import { type CellValue, readCell } from '../../shared/client/cell-value.ts';
import { type CellKind, type Field, fieldOf, sheetOf } from '../../shared/client/fields.ts';
import type { RawCell } from '../../shared/client/raw-workbook.ts';
import { type Fen, wanText } from '../../shared/base/money.ts';
import { inChinese } from '../../shared/base/sentence.ts';

const field = (kind: CellKind): Field => ({ id: 'x', label: '一列', kind });
const value = (kind: CellKind, cell: RawCell): CellValue => {
  const read = readCell(field(kind), cell);
  if (!read.ok) throw new Error(inChinese(read.reason));
  return read.value;
};

test.each([
  ['wan', '1234.56', 1_234_560_000],
  ['wan', '1,234.56', 1_234_560_000],
  ['wan', '１２３４．５６', 1_234_560_000],
  ['wan', '-12', -12_000_000],
  ['wan', '(12)', -12_000_000],
  ['wan', '0', 0],
  ['wan', '-0', 0],
  ['wan', '3000元', 300_000],
  ['wan', '1.2亿元', 12_000_000_000],
  ['wan', '500 万元', 500_000_000],
  ['wan', '0.0000005', 1],
  ['wan', '0.00000049', 0],
  ['date', '2019-04-05', '2019-04-05'],
  ['date', '2019年4月5日', '2019-04-05'],
  ['date', '2019/4/5', '2019-04-05'],
  ['date', '2019.04.05', '2019-04-05'],
  ['date', '20190405', '2019-04-05'],
  ['date', '2020-02-29 00:00:00', '2020-02-29'],
  ['date', { date: '2020-02-29' }, '2020-02-29'],
  ['count', '1,200人', 1200],
  ['count', '12.0', 12],
  ['year', '2018年度', 2018],
  ['yes-no', '是', true],
  ['yes-no', '否', false],
  ['scale', '小', '小型'],
  ['scale', '中型企业', '中型'],
  ['list', '备案、环评，土地', ['备案', '环评', '土地']],
  ['list', '无', []],
  ['sheets', '资质、项目', ['资质', '项目']],
] as const)('%s %j is %j', (kind, cell, expected) => {
  expect(value(kind, cell as RawCell)).toEqual(expected);
});

test.each([
  ['wan', '约三千'],
  ['wan', '1.2.3'],
  ['wan', '12%'],
  ['date', '2019-02-29'],
  ['date', '2019年'],
  ['date', '43560'],
  ['count', '12.5'],
  ['year', '19'],
  ['yes-no', '也许'],
  ['scale', '规上'],
  ['sheets', '资质、人员'],
  ['text', { error: '#REF!' }],
] as const)('%s %j is refused with a reason', (kind, cell) => {
  expect(chinese(readCell(field(kind), cell as RawCell))).toEqual({ ok: false, reason: expect.stringMatching(/./) });
});

test.each([null, '', '  ', '-', '—', '不详', '/'])('%j is not known, never zero or no', (cell) => {
  for (const kind of ['wan', 'date', 'count', 'yes-no', 'list', 'text'] as const) expect(value(kind, cell)).toBeNull();
});

test('an amount in fen printed as 万元 comes back as the same fen', () => {
  fc.assert(fc.property(fc.maxSafeInteger(), (fen) => value('wan', wanText(fen as Fen)) === fen));
});

test.each([
  ['企业名称*', 'name'],
  ['营业收入（万元）', 'revenue'],
  [' 营业收入 ', 'revenue'],
  ['营业\n收入(万元)', 'revenue'],
  ['销售收入', 'revenue'],
  ['高新技术产品（服务）收入', 'hightechRevenue'],
  ['别的', null],
  ['', null],
])('heading %j names %j', (heading, id) => {
  expect(fieldOf(sheetOf('financials'), heading)?.id ?? null).toBe(id);
});

test('a day that Excel only counts is refused with what to do, for the cell does not say from when it is counted', () => {
  const read = readCell(field('date'), '43891');
  expect(read.ok ? null : inChinese(read.reason)).toBe(
    '「43891」是没有设成日期格式的日期；请在 Excel 里把这一列设为日期格式',
  );
  expect(value('date', '20200301')).toBe('2020-03-01');
});
