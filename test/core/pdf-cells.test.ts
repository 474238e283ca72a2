import { describe, expect, it } from 'vitest';
import { cutAtRules } from '../../electron/core/import/pdf-cut-runs.ts';

const run = (text: string, x: number, width: number) => ({ text, x, y: 100, width, size: 12 });

describe('a run of words that a PDF prints over several cells', () => {
  it('is cut at the blank in which a rule stands', () => {
    // six characters of twelve points, a gap of eight, one character
    const cut = cutAtRules(run('序号一栏共六 原', 50, 92), [40, 126, 200]);
    expect(cut.map(({ text, x, width }) => [text, x, width])).toEqual([
      ['序号一栏共六', 50, 72],
      ['原', 130, 12],
    ]);
  });

  it('stays whole where the rule stands elsewhere', () =>
    expect(cutAtRules(run('南宁 商务局', 50, 64), [40, 56, 200]).map(({ text }) => text)).toEqual(['南宁 商务局']));

  it('stays whole where its letters are wider than reckoned', () =>
    expect(cutAtRules(run('WWWW MMMM', 50, 40), [40, 70]).map(({ text }) => text)).toEqual(['WWWW MMMM']));
});
