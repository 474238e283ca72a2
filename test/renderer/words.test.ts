import { expect, test } from 'vitest';
import { fileSummary } from '../../renderer/screens/imports/file-summary.ts';
import { shortTitle } from '../../renderer/screens/matches/short-title.ts';
import { grouped, momentText, moneyText, percentText, weekdayText } from '../../renderer/widgets/format.ts';
import { monthDays, monthMoved } from '../../renderer/widgets/month-days.ts';
import { movedIndex } from '../../renderer/widgets/moved-index.ts';
import type { ImportedFile } from '../../shared/contract/views.ts';
import { quoted } from '../../shared/base/sentence.ts';
import { failureOf } from '../../shared/base/failure.ts';

const file = (part: Partial<ImportedFile>): ImportedFile => ({
  file: '简报.txt',
  status: 'imported',
  added: [],
  unchanged: [],
  rows: null,
  failures: [],
  warnings: [],
  ...part,
});
const some = (n: number) => Array.from({ length: n }, (_, i) => ({ id: String(i), title: `通知${i}` }));

test('a file says what was found in it', () => {
  expect(fileSummary(file({ added: some(12), unchanged: some(3) }))).toBe('12 条通知，3 条重复');
  expect(fileSummary(file({ status: 'unchanged', unchanged: some(3) }))).toBe('内容与上次相同，没有变化');
  expect(fileSummary(file({ status: 'failed' }))).toBe('失败');
  expect(
    fileSummary(
      file({
        rows: { added: 4, changed: 1, unchanged: 0, failed: 1 },
        failures: [failureOf('row-invalid', quoted('第 5 行'))],
      }),
    ),
  ).toBe('新增 4 行，更新 1 行，1 处无法读取');
});

test('money is grouped in the unit people use, ratios are without binary noise', () => {
  expect([moneyText(20_000_000), moneyText(150_000_000), moneyText(800)]).toEqual(['2,000万元', '1.5亿元', '800元']);
  expect(percentText(0.07)).toBe('7%');
  expect(grouped('-1234567.50')).toBe('-1,234,567.50');
});

test('weekdays and months are those of the calendar', () => {
  expect([weekdayText('2026-03-16'), weekdayText('1969-12-31'), weekdayText('x')]).toEqual(['周一', '周三', '']);
  const march = monthDays(2026, 3);
  expect(march).toHaveLength(42);
  expect(march[0]).toEqual({ date: '2026-02-23', inMonth: false });
  expect(monthMoved(2026, 1, -1)).toEqual({ year: 2025, month: 12 });
});

test('a narrow title leaves out issuer and form words, but never becomes empty', () => {
  expect(shortTitle('示例市科学技术局关于组织申报2026年度成果转化专项的通知')).toBe('2026年度成果转化专项');
  expect(shortTitle('关于申报的通知')).toBe('关于申报的通知');
});

test('keys move within a list', () => {
  expect(movedIndex('ArrowDown', -1, 3, 2)).toBe(0);
  expect(movedIndex('ArrowUp', 0, 3, 2)).toBe(0);
  expect(movedIndex('PageDown', 0, 3, 9)).toBe(2);
  expect(movedIndex('End', 0, 0, 9)).toBeNull();
  expect(movedIndex('x', 0, 3, 9)).toBeNull();
});

test('a moment is told on the clock of this machine', () => {
  const noon = new Date(2026, 2, 16, 12, 5).toISOString();
  expect(momentText(noon, '2026-03-16')).toBe('今天 12:05');
  expect(momentText(noon, '2026-03-17')).toBe('2026-03-16 12:05');
  expect(momentText('昨天', '2026-03-17')).toBe('昨天');
});
