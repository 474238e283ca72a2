import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAmounts, findRatios, mayHoldFigure } from '../../shared/notice/amounts.ts';

const amounts = (text: string): unknown[] =>
  findAmounts(text).map((a) => [a.yuan, text.slice(a.span.start, a.span.end)]);
const ratios = (text: string): unknown[] =>
  findRatios(text).map((r) => [r.ratio, r.kind, text.slice(r.span.start, r.span.end)]);

describe('amounts', () => {
  test.each([
    [
      '上年度收入在3000万元至1亿元之间',
      [
        [30_000_000, '3000万元'],
        [100_000_000, '1亿元'],
      ],
    ],
    ['总投资1.5 亿元以上', [[150_000_000, '1.5 亿元']]],
    ['注册资本伍佰万元', [[5_000_000, '伍佰万元']]],
    ['小于5,000万元（含）', [[50_000_000, '5,000万元']]],
    [
      '分别奖励30、20、10万元',
      [
        [300_000, '30'],
        [200_000, '20'],
        [100_000, '10万元'],
      ],
    ],
    [
      '总投资3000—5000万元',
      [
        [30_000_000, '3000'],
        [50_000_000, '5000万元'],
      ],
    ],
    ['1、30万元的项目', [[300_000, '30万元']]],
    ['不超过50万的', [[500_000, '50万']]],
    ['1亿2000万元', [[120_000_000, '1亿2000万元']]],
    ['一亿五千万元', [[150_000_000, '一亿五千万元']]],
    ['产值超千万元', [[10_000_000, '千万元']]],
    ['补助100元/人', [[100, '100元']]],
  ])('%s', (text, expected) => expect(amounts(text)).toEqual(expected));

  test.each([
    '服务30万户企业',
    '10万平方米厂房',
    '年产5万吨',
    '出口100万美元',
    '500元器件',
    '二〇二六年',
    '10万级洁净车间',
  ])('%s holds no sum of yuan', (text) => expect(amounts(text)).toEqual([]));

  test('an amount printed in any usual way comes back as the same number', () => {
    const full = (s: string): string => s.replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)));
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom(['元', 0], ['万元', 4], ['亿元', 8], ['千万元', 7], ['百万元', 6]),
        (n, [unit, exponent]) => {
          const yuan = Number(`${n}e${exponent}`);
          for (const text of [
            `${n}${unit}`,
            `${n} ${unit}`,
            `${n.toLocaleString('en-US')}${unit}`,
            `${full(String(n))}${unit}`,
            `人民币${n}${unit}`,
            `${n}.00${unit}`,
          ])
            expect(
              findAmounts(`不低于${text}以上`).map((a) => a.yuan),
              text,
            ).toEqual([yuan]);
          const tenth = `${n / 10}`;
          expect(findAmounts(`达到${tenth}${unit}，`).map((a) => a.yuan)).toEqual([Number(`${tenth}e${exponent}`)]);
        },
      ),
    );
  });
});

describe('ratios', () => {
  test.each([
    ['不低于20%', [[0.2, 'share', '20%']]],
    ['不低于百分之五', [[0.05, 'share', '百分之五']]],
    ['百分之一点五', [[0.015, 'share', '百分之一点五']]],
    ['占五成以上', [[0.5, 'share', '五成']]],
    ['提高3个百分点', [[0.03, 'points', '3个百分点']]],
    [
      '补助5—10%',
      [
        [0.05, 'share', '5'],
        [0.1, 'share', '10%'],
      ],
    ],
    ['三分之二以上', [[2 / 3, 'share', '三分之二']]],
    ['低于3‰', [[0.003, 'share', '3‰']]],
  ])('%s', (text, expected) => expect(ratios(text)).toEqual(expected));

  test('成果、百分制 and 成立 hold no ratio', () => expect(ratios('三成果转化，百分制评分，成立五年')).toEqual([]));

  test('a percentage printed in any usual way comes back as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (tenths) => {
        const percent = tenths / 10;
        const ratio = Number(`${percent}e-2`);
        for (const text of [`${percent}%`, `${percent}％`, `${percent} %`, `百分之${percent}`])
          expect(
            findRatios(`不低于${text}的`).map((r) => r.ratio),
            text,
          ).toEqual([ratio]);
      }),
    );
  });
});

test.each(['30萬', '3億', '500块钱', '20圆整', '5‰', '五成', '三分之一', '3个百分点', '半数的'])(
  'what is printed as %s is not passed over',
  (text) => {
    expect([...findAmounts(text), ...findRatios(text)]).toHaveLength(1);
    expect(mayHoldFigure(text)).toBe(true);
  },
);
