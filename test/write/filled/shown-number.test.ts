import { expect, test } from 'vitest';
import { formatCode, shownNumber } from '../../../electron/core/write/filled/shown-number.ts';

/** What Excel shows in a column that is wide enough. */
const SHOWN: readonly (readonly [value: number, format: string, shown: string])[] = [
  [8000, 'General', '8000'],
  [0.1 + 0.2, 'General', '0.3'],
  [1234567.891, '#,##0.00', '1,234,567.89'],
  [1.005, '0.00', '1.01'],
  [-1234.5, '#,##0.00', '-1,234.50'],
  [-1234.5, '#,##0.00;(#,##0.00)', '(1,234.50)'],
  [0, '#,##0;-#,##0;"—"', '—'],
  [0.0605, '0.0%', '6.1%'],
  [0.5, '0%', '50%'],
  [3000.5, '¥#,##0.00', '¥3,000.50'],
  [3000.5, '#,##0.00"万元"', '3,000.50万元'],
  [7, '000', '007'],
  [12345678, '0.00,,"百万"', '12.35百万'],
  [40968, 'yyyy-mm-dd', '2012-02-29'],
  [40968, 'yyyy.mm', '2012.02'],
  [40968, 'yyyy"年"m"月"d"日"', '2012年2月29日'],
  [40968, '[$-804]yyyy"年"m"月"d"日";@', '2012年2月29日'],
  [40968.75, 'yyyy/m/d h:mm', '2012/2/29 18:00'],
  [40968, 'aaaa', '星期三'],
];

test.each(SHOWN)('%d under %s is shown as %s', (value, format, shown) => {
  expect(shownNumber(value, format)).toBe(shown);
});

test('days of a workbook that counts from 1904 are told from the others', () => {
  expect(shownNumber(40968 - 1462, 'yyyy-mm-dd', 1462)).toBe('2012-02-29');
});

test('a format that is not understood is not guessed at', () => {
  for (const format of ['# ?/?', '0.00E+00', '[>=10000]0.0,"万";0', '[h]:mm'])
    expect(shownNumber(0.25, format)).toBeNull();
  expect(formatCode(12, undefined)).toBeNull();
});
