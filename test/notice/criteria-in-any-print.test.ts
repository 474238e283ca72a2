import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCriteria } from '../../shared/notice/criteria/read-criteria.ts';
import type { Polarity } from '../../shared/notice/criteria/hit.ts';
import { criteriaLines as read } from '../helpers/criteria-lines.ts';

describe('thresholds in any usual print', () => {
  const figure = fc.integer({ min: 1, max: 9999 });
  const comparators = fc.constantFrom(
    ['不低于', '', '>='],
    ['不少于', '', '>='],
    ['达到', '以上', '>='],
    ['在', '以上', '>='],
    ['超过', '', '>'],
    ['不超过', '', '<='],
    ['低于', '', '<'],
    ['低于', '（含）', '<='],
  );
  test('a sum of money comes back as the same number and operator', () => {
    fc.assert(
      fc.property(
        figure,
        fc.constantFrom(['元', 0], ['万元', 4], ['亿元', 8]),
        comparators,
        (n, [unit, exponent], [before, after, op]) => {
          const full = String(n).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)));
          for (const printed of [String(n), n.toLocaleString('en-US'), full]) {
            expect(read(`企业上年度营业收入${before}${printed}${unit}${after}，运营良好。`)).toEqual([
              `revenue ${op} ${Number(`${n}e${exponent}`)} yuan`,
            ]);
          }
        },
      ),
    );
  });

  test('a share comes back as the same number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), (tenths) => {
        const percent = tenths / 10;
        for (const printed of [`${percent}%`, `${percent}％`, `百分之${percent}`]) {
          expect(read(`近三年研发费用总额占同期销售收入总额的比例不低于${printed}`)).toEqual([
            `rdExpenseRatio >= ${Number(`${percent}e-2`)} ratio 3y`,
          ]);
        }
      }),
    );
  });

  test('a bound in the cell beside its figure reads like one sentence', () => {
    fc.assert(
      fc.property(
        figure,
        fc.constantFrom('研发费用总额', '营业收入', '职工总数'),
        fc.constantFrom('不低于', '不少于', '≥'),
        (n, name, bound) => {
          const unit = name === '职工总数' ? '人' : '万元';
          expect(read(`${name}\t${bound}${n}${unit}`)).toEqual(read(`${name}${bound}${n}${unit}`));
          expect(read(`${name}\t${bound}${n}${unit}`)).toHaveLength(1);
        },
      ),
    );
  });

  const CHINESE = ['', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];
  test('years since registration come back as the same number in any numerals', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10 }),
        fc.constantFrom('注册成立满{}年', '依法登记注册{}年以上', '成立时间不少于{}年', '注册时间在{}年以上'),
        (n, frame) => {
          for (const printed of [String(n), CHINESE[n] ?? ''])
            expect(read(`企业${frame.replace('{}', printed)}。`)).toEqual([`registeredDuration >= ${n} year`]);
        },
      ),
    );
  });

  test('a date that binds comes back as the same day, in Arabic and in Chinese numerals', () => {
    const chinese = (n: number): string =>
      n <= 10
        ? `${CHINESE[n] ?? ''}`.replace('两', '二')
        : n < 20
          ? `十${(CHINESE[n - 10] ?? '').replace('两', '二')}`
          : `${(CHINESE[Math.floor(n / 10)] ?? '').replace('两', '二')}十${(CHINESE[n % 10] ?? '').replace('两', '二')}`;
    fc.assert(
      fc.property(
        fc.integer({ min: 2010, max: 2026 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, dayOfMonth) => {
          const iso = `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
          const years = [...String(year)].map((d) => '〇一二三四五六七八九'[Number(d)] ?? '').join('');
          for (const printed of [
            `${year}年${month}月${dayOfMonth}日`,
            `${years}年${chinese(month)}月${chinese(dayOfMonth)}日`,
          ])
            expect(read(`项目须于${printed}前建成投产。`).filter((l) => l.startsWith('other'))).toEqual([
              `other < ${iso}`,
            ]);
        },
      ),
    );
  });

  test('any text reads without an error and every span lies inside it', () => {
    const words = [
      '企业',
      '注册',
      '在本市',
      '不低于',
      '5%',
      '1000万元',
      '，',
      '；',
      '。',
      '或',
      '（含）',
      '（',
      '）',
      '《',
      '》',
      '“',
      '”',
      '以上',
      '的企业',
      '近三年',
      '未发生',
      '事故',
      '之一：',
      '1.',
      '\n',
      '高新技术企业',
      '不得申报',
      '占职工总数',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 30 }),
        fc.constantFrom<Polarity>('require', 'exclude', 'prefer'),
        (parts, polarity) => {
          const clause = parts.join('');
          const result = readCriteria(clause, {
            region: { province: null, city: null, district: null },
            year: null,
            polarity,
          });
          for (const span of Object.values(result.spans)) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(clause.length);
            expect(span.start).toBeLessThanOrEqual(span.end);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});
