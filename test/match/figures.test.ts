import { describe, expect, it } from 'vitest';
import { clientWith, day, wan, yearOf } from '../helpers/clients.ts';
import { check, resultOf } from '../helpers/matching.ts';

describe('年份', () => {
  const three = clientWith({
    financials: [2023, 2024, 2025].map((year) => yearOf(year, { revenue: wan(year - 2000) })),
  });

  it('没有 year 和 years 时看最近一个完整年度', () => {
    expect(check({ field: 'revenue', op: '>=', value: 250_000 }, three, '2026-01-01')).toMatchObject({
      result: 'pass',
      actual: 250_000,
    });
    expect(check({ field: 'revenue', op: '>=', value: 250_000 }, three, '2025-12-31')).toMatchObject({
      result: 'fail',
      actual: 240_000,
    });
  });

  it('写明年度时只看那一年', () => {
    expect(check({ field: 'revenue', op: '>=', value: 1, year: 2023 }, three)).toMatchObject({
      actual: 230_000,
      required: '2023 >= 1',
    });
  });

  it('缺的年度叫出名字，不当作零', () => {
    expect(check({ field: 'revenue', op: '>=', value: 1 }, three, '2027-03-01')).toMatchObject({
      result: 'unknown',
      actual: null,
      missing: ['2026年营业收入'],
    });
  });

  const ratio = { field: 'rdExpenseRatio', op: '>=', value: 0.05, years: 3 } as const;
  const spent = (year: number, expense: number | null) =>
    yearOf(year, { revenue: wan(1000), rdExpense: expense === null ? null : wan(expense) });

  it('近三年按合计相除，而不是逐年', () => {
    expect(check(ratio, clientWith({ financials: [spent(2023, 0), spent(2024, 0), spent(2025, 150)] }))).toMatchObject({
      result: 'pass',
      actual: 0.05,
    });
  });

  it('注册年度以前的年份不算', () => {
    const young = clientWith({ registeredOn: day('2024-11-02'), financials: [spent(2024, 50), spent(2025, 50)] });
    expect(resultOf(ratio, young)).toBe('pass');
    expect(resultOf(ratio, { ...young, registeredOn: null })).toBe('unknown');
  });

  it('一年也不剩时为待核实', () => {
    expect(resultOf(ratio, clientWith({ registeredOn: day('2026-02-01') }))).toBe('unknown');
  });

  it('任何一年的数缺了就是待核实', () => {
    const gap = clientWith({
      registeredOn: day('2010-01-01'),
      financials: [spent(2023, 900), spent(2024, null), spent(2025, 900)],
    });
    expect(check(ratio, gap)).toMatchObject({ result: 'unknown', missing: ['2024年研发费用'] });
  });
});

describe('数值比较', () => {
  const of = (revenue: number | string) => clientWith({ financials: [yearOf(2025, { revenue: wan(revenue) })] });

  it('万元按一万元换算', () => {
    expect(check({ field: 'revenue', op: '>=', value: 20_000_000 }, of(2000))).toMatchObject({
      result: 'pass',
      actual: 20_000_000,
    });
  });

  it.each([
    ['>=', 'pass'],
    ['<=', 'pass'],
    ['>', 'fail'],
    ['<', 'fail'],
  ] as const)('正好等于门槛：%s 为 %s', (op, result) => {
    expect(resultOf({ field: 'revenue', op, value: 20_000_000 }, of(2000))).toBe(result);
  });

  it('差一元也是差', () => {
    expect(resultOf({ field: 'revenue', op: '>=', value: 20_000_000 }, of('1999.9999'))).toBe('fail');
    expect(resultOf({ field: 'revenue', op: '<=', value: 20_000_000 }, of('2000.0001'))).toBe('fail');
  });

  it('二进制误差不算差：三成就是 0.3', () => {
    const third = clientWith({ employees: 10, rdStaff: 3 });
    expect(resultOf({ field: 'rdStaffRatio', op: '>=', value: 0.3 }, third)).toBe('pass');
    expect(resultOf({ field: 'rdStaffRatio', op: '>=', value: 0.1 * 3 }, third)).toBe('pass');
    expect(resultOf({ field: 'rdStaffRatio', op: '>', value: 0.1 * 3 }, third)).toBe('fail');
  });

  it('不四舍五入：4.9999% 不到 5%', () => {
    const client = clientWith({ financials: [yearOf(2025, { revenue: wan(10_000), rdExpense: wan('499.99') })] });
    expect(resultOf({ field: 'rdExpenseRatio', op: '>=', value: 0.05 }, client)).toBe('fail');
  });

  it('除数为零时为待核实', () => {
    expect(resultOf({ field: 'rdStaffRatio', op: '>=', value: 0.1 }, clientWith({ employees: 0, rdStaff: 0 }))).toBe(
      'unknown',
    );
    const idle = clientWith({ financials: [yearOf(2025, { revenue: wan(0), rdExpense: wan(5) })] });
    expect(check({ field: 'rdExpenseRatio', op: '>=', value: 0.1 }, idle)).toMatchObject({
      result: 'unknown',
      missing: ['2025年营业收入'],
    });
  });
});

describe('收入按条款的字面', () => {
  const both = clientWith({
    financials: [yearOf(2025, { revenue: wan(3000), mainRevenue: wan(1000), rdExpense: wan(60) })],
  });

  it('条款写主营业务收入时看主营业务收入，否则看营业收入', () => {
    expect(check({ field: 'revenue', op: '>=', value: 1, quote: '上年度主营业务收入' }, both).actual).toBe(10_000_000);
    expect(check({ field: 'revenue', op: '>=', value: 1, quote: '上年度销售收入' }, both).actual).toBe(30_000_000);
    expect(check({ field: 'rdExpenseRatio', op: '>=', value: 0.05, quote: '占主营业务收入比例' }, both).actual).toBe(
      0.06,
    );
    expect(check({ field: 'rdExpenseRatio', op: '>=', value: 0.05, quote: '占销售收入比例' }, both).actual).toBe(0.02);
  });
});

describe('增长率', () => {
  const years = (...revenue: readonly (number | null)[]) =>
    clientWith({
      financials: revenue.map((amount, i) =>
        yearOf(2026 - revenue.length + i, { revenue: amount === null ? null : wan(amount) }),
      ),
    });
  const over = (count?: number) =>
    ({ field: 'revenueGrowth', op: '>=', value: 0.2, ...(count === undefined ? {} : { years: count }) }) as const;

  it('三年平均是两个年增长率的平均', () => {
    expect(check(over(3), years(100, 110, 143))).toMatchObject({ result: 'pass', actual: 0.2 });
  });

  it('没写年数时是最近两年的增长', () => {
    expect(check(over(), years(100, 200, 210))).toMatchObject({ result: 'fail', actual: 0.05 });
  });

  it('不足两年为待核实', () => {
    expect(resultOf(over(3), { ...years(100), registeredOn: day('2025-03-01') })).toBe('unknown');
    expect(resultOf(over(3), years(100, null, 200))).toBe('unknown');
  });

  it('基年为零时为待核实', () => {
    expect(resultOf(over(), years(0, 50))).toBe('unknown');
  });
});

describe('各项占比与金额', () => {
  it('境内研发占比用自己的年数', () => {
    const client = clientWith({
      financials: [2024, 2025].map((year) =>
        yearOf(year, { rdExpense: wan(100), rdExpenseDomestic: wan(year === 2024 ? 20 : 100) }),
      ),
    });
    expect(check({ field: 'rdExpenseDomesticRatio', op: '>=', value: 0.6, years: 2 }, client).actual).toBe(0.6);
    expect(check({ field: 'rdExpenseDomesticRatio', op: '>=', value: 0.6 }, client).actual).toBe(1);
  });

  it('以前年末的人数，今天的职工总数说明不了', () => {
    const staff = clientWith({ employees: 120 });
    const asks = (year?: number) =>
      ({ field: 'employees', op: '>=', value: 100, ...(year === undefined ? {} : { year }) }) as const;
    expect(resultOf(asks(), staff, '2026-03-01')).toBe('pass');
    expect(resultOf(asks(2025), staff, '2026-03-01')).toBe('pass');
    expect(check(asks(2023), staff, '2026-03-01')).toMatchObject({ result: 'unknown', missing: ['2023年职工总数'] });
  });

  it.each(['近两年平均营业收入', '近两年营业收入均值', '近两年年均营业收入'])(
    '%s：几年相加再平均，缺一年为待核实',
    (quote) => {
      const average = { field: 'revenue', op: '>=', value: 2_000_000, years: 2, quote } as const;
      const earned = (before: number | null) =>
        clientWith({
          financials: [
            yearOf(2024, { revenue: before === null ? null : wan(before) }),
            yearOf(2025, { revenue: wan(150) }),
          ],
        });
      expect(check(average, earned(250))).toMatchObject({ result: 'pass', actual: 2_000_000 });
      expect(resultOf(average, earned(249))).toBe('fail');
      expect(check(average, earned(null))).toMatchObject({ result: 'unknown', missing: ['2024年营业收入'] });
    },
  );

  it('高新技术产品收入占营业收入', () => {
    const client = clientWith({
      financials: [yearOf(2025, { revenue: wan(1000), mainRevenue: wan(700), hightechRevenue: wan(600) })],
    });
    expect(check({ field: 'hightechRevenueRatio', op: '>=', value: 0.6 }, client)).toMatchObject({
      result: 'pass',
      actual: 0.6,
    });
  });

  it('研发费用、加计扣除额、职工总数、研发人员占比', () => {
    const client = clientWith({
      employees: 60,
      rdStaff: 18,
      financials: [yearOf(2025, { rdExpense: wan(90), rdDeduction: wan(66) })],
    });
    expect(check({ field: 'rdExpense', op: '>=', value: 900_000 }, client)).toMatchObject({
      result: 'pass',
      actual: 900_000,
    });
    expect(check({ field: 'rdDeduction', op: '>=', value: 700_000 }, client)).toMatchObject({
      result: 'fail',
      actual: 660_000,
    });
    expect(check({ field: 'employees', op: '>=', value: 60 }, client)).toMatchObject({ result: 'pass', actual: 60 });
    expect(check({ field: 'rdStaffRatio', op: '>=', value: 0.3 }, client)).toMatchObject({
      result: 'pass',
      actual: 0.3,
    });
    expect(check({ field: 'rdStaffRatio', op: '>=', value: 0.3 }, { ...client, rdStaff: null }).missing).toEqual([
      '研发人员数',
    ]);
  });

  it('其他条件一律待核实，列出要核实的是什么', () => {
    expect(check({ field: 'other', op: '>=', value: 30, label: '入驻小微企业户数' }, clientWith({}))).toMatchObject({
      result: 'unknown',
      required: '入驻小微企业户数 >= 30',
      missing: ['入驻小微企业户数'],
    });
  });

  it('写着文字的金额门槛不能比较，为待核实', () => {
    expect(
      resultOf(
        { field: 'revenue', op: '>=', value: '一亿元' },
        clientWith({ financials: [yearOf(2025, { revenue: wan(1) })] }),
      ),
    ).toBe('unknown');
  });
});

describe('注册时间', () => {
  const since = (iso: string) => clientWith({ registeredOn: day(iso) });
  const atLeast = (value: number, unit: string) => ({ field: 'registeredDuration', op: '>=', value, unit }) as const;

  it('满一年从周年当天起算', () => {
    expect(resultOf(atLeast(1, 'year'), since('2025-05-20'))).toBe('pass');
    expect(check(atLeast(1, 'year'), since('2025-05-21'))).toMatchObject({ result: 'fail', actual: 0 });
  });

  it('按月、按天', () => {
    expect(check(atLeast(6, 'month'), since('2025-11-20'))).toMatchObject({ result: 'pass', actual: 6 });
    expect(resultOf(atLeast(6, 'month'), since('2025-11-21'))).toBe('fail');
    expect(check(atLeast(365, 'day'), since('2025-05-20'))).toMatchObject({ result: 'pass', actual: 365 });
    expect(resultOf(atLeast(365, 'day'), since('2025-05-21'))).toBe('fail');
  });

  it('闰日注册的企业平年二月末满一年', () => {
    expect(resultOf(atLeast(1, 'year'), since('2024-02-29'), '2025-02-28')).toBe('pass');
    expect(resultOf(atLeast(1, 'year'), since('2024-02-29'), '2025-02-27')).toBe('fail');
  });

  it('没有注册日期为待核实', () => {
    expect(check(atLeast(1, 'year'), clientWith({}))).toMatchObject({ result: 'unknown', missing: ['注册日期'] });
  });
});
