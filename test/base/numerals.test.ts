import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numeralDecimal, parseNumeral, timesPowerOfTen } from '../../shared/base/numerals.ts';

const DIGITS = '零一二三四五六七八九';
const FORMAL: Readonly<Record<string, string>> = {
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
};

/** Official Chinese writing of a whole number below 10^12. */
function written(value: number): string {
  const below = (n: number, leadingZero: boolean): string => {
    let out = '';
    let gap = leadingZero;
    for (const [unit, name] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(n / unit) % 10;
      if (digit === 0) gap = gap || out !== '';
      else {
        out += (gap && (out !== '' || leadingZero) ? '零' : '') + DIGITS[digit] + name;
        gap = false;
      }
    }
    return out;
  };
  if (value === 0) return '零';
  const yi = Math.floor(value / 1e8);
  const wan = Math.floor(value / 1e4) % 1e4;
  const rest = value % 1e4;
  let out = yi ? `${below(yi, false)}亿` : '';
  if (wan) out += `${below(wan, out !== '' && wan < 1000)}万`;
  if (rest) out += below(rest, out !== '' && (rest < 1000 || (wan === 0 && yi > 0)));
  return out;
}

describe('numerals', () => {
  test.each([
    ['二〇二六', 2026],
    ['二○一八', 2018],
    ['一百二十', 120],
    ['十', 10],
    ['二十一', 21],
    ['伍佰', 500],
    ['两千', 2000],
    ['半', 0.5],
    ['三千万', 30_000_000],
    ['十二亿三千万', 1_230_000_000],
    ['1,000', 1000],
    ['５０', 50],
    ['1.5', 1.5],
    ['一点五', 1.5],
    ['廿五', 25],
  ])('%s is %d', (text, value) => expect(parseNumeral(text)).toBe(value));

  test.each(['', '万', '人', '一百二', '1,00', '3a', '十百'])('%s is no number', (text) =>
    expect(parseNumeral(text)).toBeNull(),
  );

  test('a whole number written in Chinese comes back, in plain and in banking characters', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (n) => {
        const plain = written(n);
        expect(parseNumeral(plain)).toBe(n);
        expect(parseNumeral([...plain].map((c) => FORMAL[c] ?? c).join(''))).toBe(n);
      }),
    );
  });

  test('Arabic digits come back with separators and in full width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (n) => {
        expect(parseNumeral(n.toLocaleString('en-US'))).toBe(n);
        expect(parseNumeral(String(n).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d))))).toBe(n);
      }),
    );
  });

  test('scaling by a power of ten adds no binary noise', () => {
    expect(timesPowerOfTen(numeralDecimal('0.07') ?? '', 8)).toBe(7_000_000);
    expect(timesPowerOfTen('5.5', -2)).toBe(0.055);
  });
});
