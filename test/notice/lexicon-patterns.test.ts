import { describe, expect, test } from 'vitest';
import { kindWords } from '../../shared/notice/lexicon/kinds.ts';
import { RECOMMENDERS } from '../../shared/notice/lexicon/deadline-actors.ts';
import { DOCUMENT_ENDS } from '../../shared/notice/lexicon/documents.ts';
import { definePatterns, patternsOf } from '../../shared/notice/lexicon/patterns.ts';

const row = (use: string, patterns: readonly string[], more: object = {}): object => ({
  use,
  note: 'for the test',
  patterns,
  ...more,
});
const load = (rows: readonly object[]) => definePatterns('sample.ts', ['step', 'act'], rows);

describe('files of patterns', () => {
  test('an unknown key is refused, naming file and row', () =>
    expect(() => load([row('step', ['申报']), row('act', ['报送'], { pattern: [] })])).toThrow(
      /lexicon\/sample\.ts: row 2 \(act\).*pattern/,
    ));

  test('an unknown use is refused', () =>
    expect(() => load([row('step', ['申报']), row('acts', ['报送'])])).toThrow(/row 2 \(acts\): use/));

  test('a word that stands twice in a use is refused', () =>
    expect(() => load([row('step', ['申报', '报名', '申报']), row('act', ['报送'])])).toThrow(
      /「申报」 stands already/,
    ));

  test('the same word may serve two uses', () =>
    expect(patternsOf(load([row('step', ['申报']), row('act', ['申报', '报送'])]), 'act')).toBe('(?:申报|报送)'));

  test('a use without a row is refused', () =>
    expect(() => load([row('step', ['申报'])])).toThrow(/lexicon\/sample\.ts: act: the row is missing/));

  test('a use with two rows is refused', () =>
    expect(() => load([row('step', ['申报']), row('act', ['报送']), row('act', ['提交'])])).toThrow(
      /act: the row stands twice/,
    ));

  test('a pattern that is no expression is refused, naming it', () =>
    expect(() => load([row('step', ['申报(']), row('act', ['报送'])])).toThrow(
      /step: 「申报\(」 is no regular expression/,
    ));

  test('a pattern that fits the empty text is refused', () =>
    expect(() => load([row('step', ['(?:申报)?']), row('act', ['报送'])])).toThrow(/step: .* fits the empty text/));

  test('the shipped files are read by their uses', () => {
    expect(new RegExp(`^${RECOMMENDERS}$`).test('推荐单位')).toBe(true);
    expect(new RegExp(`${DOCUMENT_ENDS}$`).test('上年度审计报告')).toBe(true);
    expect(new RegExp(kindWords('tender')).test('关于遴选诊断服务承担单位的公告')).toBe(true);
  });
});
