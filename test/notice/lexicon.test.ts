import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { CONDITION_HEADINGS } from '../../shared/notice/lexicon/condition-headings.ts';
import { COMPARATORS } from '../../shared/notice/lexicon/comparators.ts';
import { defineLexicon, wordsSource } from '../../shared/notice/lexicon/define.ts';
import { METRICS } from '../../shared/notice/lexicon/metrics.ts';
import { PLAIN_NAMES } from '../../shared/notice/lexicon/plain-names.ts';
import { QUALIFICATIONS } from '../../shared/notice/lexicon/qualifications.ts';

const row = z.strictObject({ field: z.string(), words: z.array(z.string()) });
const load = (rows: readonly unknown[]): unknown => defineLexicon('sample.ts', row, rows, (r) => r.words);

describe('lexicon files', () => {
  test('an unknown key is refused, naming file and row', () => {
    expect(() =>
      load([
        { field: 'revenue', words: ['营业收入'] },
        { field: 'staff', words: ['职工'], wrods: ['员工'] },
      ]),
    ).toThrow(/lexicon\/sample\.ts: row 2 \(staff\).*wrods/);
  });

  test('a missing key is refused', () =>
    expect(() => load([{ field: 'revenue' }])).toThrow(/row 1 \(revenue\): words/));

  test('a word that stands in two rows is refused, naming both', () => {
    expect(() =>
      load([
        { field: 'a', words: ['总投资'] },
        { field: 'b', words: ['投资额', '总投资'] },
      ]),
    ).toThrow(/row 2 \(b\): 「总投资」 stands already in row 1 \(a\)/);
  });

  test('an empty word is refused', () => expect(() => load([{ field: 'a', words: [''] }])).toThrow(/an empty word/));

  test('the longest word is found first', () => {
    expect(new RegExp(wordsSource(['中小企业', '专精特新中小企业', '企业'])).exec('属于专精特新中小企业')?.[0]).toBe(
      '专精特新中小企业',
    );
  });

  test('every plain name is one of the recognitions', () =>
    expect(PLAIN_NAMES.filter((name) => !QUALIFICATIONS.includes(name))).toEqual([]));

  test('the shipped files hold rows', () => {
    expect(METRICS.length).toBeGreaterThan(5);
    expect(COMPARATORS.find((r) => r.words.includes('不低于'))?.op).toBe('>=');
    expect(CONDITION_HEADINGS.map((r) => r.zone)).toEqual(['barred', 'conditions', 'mixed', 'stop']);
  });
});
