import { expect, test } from 'vitest';
import { bigrams, ftsQuery } from '../../electron/core/store/search-index.ts';

test('Chinese behind a figure is split like any other, so that its two-character words are found', () => {
  expect(bigrams('2025年度审计报告')).toBe('2025 年度 度审 审计 计报 报告');
  expect(bigrams('营业收入不低于2000万元')).toContain('万元');
  expect(bigrams('A4纸，PDF格式')).toBe('a4 纸 pdf 格式');
});

test('a query is a phrase of the same words', () => {
  expect(ftsQuery('2025年度审计')).toBe('"2025 年度 度审 审计"');
  expect(ftsQuery('高新 技改')).toBe('"高新" "技改"');
  expect(ftsQuery('，')).toBeNull();
});
