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

describe('projects still going on', () => {
  test.each([
    ['在研的市级科技计划项目尚未验收的企业，不得申报。', '在研的市级科技计划项目尚未验收'],
    ['承担市级科技计划项目尚未验收结题的企业不得申报。', '市级科技计划项目尚未验收结题'],
    ['有在研市级科技计划项目的单位，不得申报本年度项目。', '在研市级科技计划项目'],
    ['尚有未完成验收的市技改专项资金项目的企业，不得申报。', '未完成验收的市技改专项资金项目'],
  ])('%s', (clause, value) => expect(criteriaLines(clause)).toEqual([`priorFunding not-has ${value}`]));

  test('what is overdue is a bad record', () =>
    expect(criteriaLines('以往承担的市级科技计划项目逾期未验收的单位不得申报。').join()).toMatch(/^adverseRecord/));
});

test.each([
  ['已获得市级及以上财政贴息资金支持的贷款不予贴息。', '市级及以上财政贴息资金'],
  ['已由其他财政资金支持过的设备，不予补助。', '其他财政资金'],
  ['此前已获得过市级技术改造专项资金的项目不重复安排。', '市级技术改造专项资金'],
])('%s', (clause, value) => expect(criteriaLines(clause)).toEqual([`priorFunding not-has ${value}`]));
