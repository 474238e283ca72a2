import { describe, expect, test } from 'vitest';
import { criteriaLines } from '../helpers/criteria-lines.ts';

const records = (clause: string, polarity: 'require' | 'exclude' = 'require'): string[] =>
  criteriaLines(clause, polarity).filter((line) => line.startsWith('adverseRecord'));

describe('disputes and lost recognitions among bad records', () => {
  test.each([
    ['所用技术无知识产权纠纷。', 'require', '知识产权纠纷'],
    ['申报成果不存在权属争议。', 'require', '权属争议'],
  ] as const)('%s', (clause, polarity, record) =>
    expect(records(clause, polarity)).toEqual([`adverseRecord not-has ${record}`]),
  );

  test('a recognition taken away within years', () =>
    expect(records('两年内被撤销过区级创新平台资格的；', 'exclude')[0]).toMatch(
      /^adverseRecord not-has .*撤销过区级创新平台资格 2y$/,
    ));

  test.each([
    ['近两年未受到环保、消防方面的行政处罚。', 'require', '环保、消防方面的行政处罚 2y'],
    ['近三年内有非正常专利申请行为且未整改的；', 'exclude', '非正常专利申请行为 3y'],
    ['近一年因骗税、虚开发票等涉税违法行为受到处罚的；', 'exclude', '骗税、虚开发票 1y'],
    ['最近24个月内无环保处罚。', 'require', '环保处罚 2y'],
    ['有市级项目逾期未结题的企业不得申报。', 'require', '市级项目逾期未结题'],
    ['已列入失信被执行人名单尚未移出的；', 'exclude', '失信被执行人名单'],
  ] as const)('the record and no more: %s', (clause, polarity, record) =>
    expect(records(clause, polarity)).toEqual([`adverseRecord not-has ${record}`]),
  );

  test.each(['与其他单位无隶属关系。', '与任何个人无产权纠纷。'])('no bad record: %s', (clause) =>
    expect(records(clause)).toEqual([]),
  );
});

test('a record before a preference of the same sentence is asked', () =>
  expect(criteriaLines('近两年内没有发生产品质量安全事件，产品获得绿色食品认证的优先认定。')).toEqual([
    'adverseRecord not-has 产品质量安全事件 2y',
  ]));

describe('what was not done in time', () => {
  test.each([
    ['承担市科技计划项目逾期未验收的单位和个人不得申报。', ['adverseRecord not-has 承担市科技计划项目逾期未验收']],
    ['列入整改名单的企业不得申报。', ['adverseRecord not-has 整改名单']],
    ['未按规定报送统计报表的，不予支持。', ['adverseRecord not-has 未按规定报送统计报表']],
  ])('%s', (clause, expected) => {
    expect(criteriaLines(clause)).toEqual(expected);
  });
});

describe('breaches of rules', () => {
  test.each([
    [
      '近三年内没有违反海关、税务、外汇管理规定的行为。',
      ['adverseRecord not-has 违反海关、税务、外汇管理规定的行为 3y'],
    ],
    ['近两年未违反税收征管规定。', ['adverseRecord not-has 违反税收征管规定 2y']],
    ['近三年无违反财经纪律行为，无拖欠税款。', ['adverseRecord not-has 违反财经纪律行为、拖欠税款 3y']],
    ['不违反国家产业政策。', []],
  ])('%s', (clause, expected) => expect(criteriaLines(clause)).toEqual(expected));
});
