import { describe, expect, test } from 'vitest';
import { criteriaLines } from '../helpers/criteria-lines.ts';

const funding = (clause: string, polarity: 'require' | 'exclude' = 'require'): string[] =>
  criteriaLines(clause, polarity).filter((line) => line.startsWith('priorFunding'));

describe('money that an applicant must not have had', () => {
  test('what each of several levels gives', () => {
    expect(funding('已获得国家、省、市专利资助的同一专利，不再支持。')).toEqual([
      'priorFunding not-has 国家专利、省专利、市专利',
    ]);
    expect(funding('已获得中央、省、滨江区各级财政支持的项目，不得申报。')).toEqual([
      'priorFunding not-has 中央财政、省财政、滨江区财政',
    ]);
  });

  test('a program that was entered and paid', () =>
    expect(funding('负责人已入选省级青年英才项目并获得补助的；', 'exclude')).toEqual([
      'priorFunding not-has 省级青年英才项目',
    ]));

  test.each([
    ['未享受过区级同类人才补贴。', 'require', '区级同类人才补贴'],
    ['已享受市级用房补贴以外的区级同类补贴的；', 'exclude', '区级同类补贴'],
  ] as const)('%s', (clause, polarity, money) =>
    expect(funding(clause, polarity)).toEqual([`priorFunding not-has ${money}`]),
  );

  test('money of nobody in particular is none', () => expect(funding('已获得资助的；', 'exclude')).toEqual([]));
});
