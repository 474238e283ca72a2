import { describe, expect, test } from 'vitest';
import { criteriaLines as read } from '../helpers/criteria-lines.ts';

describe('figures of several years', () => {
  test.each([
    ['最近三年平均销售收入达到8000万元。', ['revenue >= 80000000 yuan 3y']],
    ['2021、2022年度研发投入累计不低于600万元。', ['rdExpense >= 6000000 yuan 2y']],
    ['2020年至2022年三年年均主营业务收入超过1亿元。', ['revenue > 100000000 yuan 3y']],
    [
      '近两年研发经费均值在300万元以上，上年度营业收入4000万元以上。',
      ['rdExpense >= 3000000 yuan 2y', 'revenue >= 40000000 yuan'],
    ],
  ] as const)('taken together are told with their years: %s', (clause, expected) =>
    expect(read(clause)).toEqual(expected),
  );

  test('years that do not end with the last finished one keep their end', () =>
    expect(read('2018—2020年平均营业收入不低于500万元。')).toEqual(['revenue >= 5000000 yuan 2020 3y']));

  test('a sum of nobody knows which years stays for a person', () =>
    expect(read('累计营业收入不低于3亿元。')).toEqual(['other >= 300000000 yuan']));

  test('a mean that a heading names is not taken for the figure of each year', () =>
    expect(
      read('近两年平均营业收入：软件企业300万元以上，制造业企业900万元以上。').every((line) =>
        line.startsWith('other'),
      ),
    ).toBe(true));
});

describe('staff at the end of a year', () => {
  test('of an earlier year keeps the year, of the last one is that of today', () => {
    expect(read('2020年末从业人员不少于60人。')).toEqual(['employees >= 60 person 2020']);
    expect(read('2022年末从业人员不少于60人。')).toEqual(['employees >= 60 person']);
  });
});

describe('a year that is told of a sum', () => {
  test('is none of the staff that stands beside it', () =>
    expect(read('2021年研发费用占营业收入的比例不低于4%，研发人员占比不低于12%，职工总数50人以上。')).toEqual([
      'rdExpenseRatio >= 0.04 ratio 2021',
      'rdStaffRatio >= 0.12 ratio',
      'employees >= 50 person',
    ]));

  test('is kept by the cap of what is granted', () =>
    expect(read('2022年平均参保职工不少于60人的企业，按缴费的40%给予返还，最高不超过80万元。')).toEqual([
      'employees >= 60 person',
    ]));
});

describe('growth told by its years', () => {
  test.each([
    ['2020—2022年主营业务收入年均复合增长率达到12%。', ['revenueGrowth >= 0.12 ratio 3y']],
    ['2021年、2022年两年销售收入平均增长率不低于6%。', ['revenueGrowth >= 0.06 ratio 2y']],
    ['2022年度销售收入比2021年度增长15%以上。', ['revenueGrowth >= 0.15 ratio 2y']],
    [
      '上年度营业收入在6000万元以上，且较上年度增长25%以上。',
      ['revenue >= 60000000 yuan', 'revenueGrowth >= 0.25 ratio'],
    ],
  ] as const)('%s', (clause, expected) => expect(read(clause)).toEqual(expected));
});

describe('shares of a year told twice', () => {
  test('what is spent on research and its share of the same year', () =>
    expect(read('2022年度研发投入达到80万元以上，且占2022年度销售收入的比例不低于4%。')).toEqual([
      'rdExpense >= 800000 yuan 2022',
      'rdExpenseRatio >= 0.04 ratio 2022',
    ]));

  test('a sum of several years, its share told by turnover', () =>
    expect(read('近三个会计年度研发投入总额占销售收入总额的比例：上年度销售收入1亿元以下的不低于5%。')).toEqual([
      'rdExpenseRatio >= 0.05 ratio 3y when revenue <= 100000000 yuan',
    ]));

  test('research staff in the words of the high-tech enterprises’ rules', () =>
    expect(read('从事研发和相关技术创新活动的人员占企业职工总数的比例不低于12%。')).toEqual([
      'rdStaffRatio >= 0.12 ratio',
    ]));
});
