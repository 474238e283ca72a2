import { describe, expect, test } from 'vitest';
import { criteriaLines as read } from '../helpers/criteria-lines.ts';

describe('one of two is enough', () => {
  test.each([
    [
      '年销售收入5000万元以上的制造业企业或年营业收入1000万元以上的服务业企业。',
      ['any(all(revenue >= 50000000 yuan & industry in 制造业) | all(revenue >= 10000000 yuan & industry in 服务业))'],
    ],
    [
      '营业收入连续两年增长，且年均增长率不低于10%；或上一年度营业收入突破10亿元。',
      ['any(revenueGrowth >= 0.1 ratio 2y | revenue > 1000000000 yuan)'],
    ],
    ['具有法人资格或者为法人授权的非法人组织，连续经营三年。', ['any(legalPerson = true | entityType in 非法人组织)']],
    ['获得省级人才称号或担任过省级项目负责人。', ['any(qualification has 省级人才称号 | other = true)']],
    [
      '拥有发明专利，或6件以上实用新型专利、软件著作权。',
      ['any(intellectualProperty has 发明专利 | all(intellectualProperty has 实用新型、软件著作权 & other >= 6 件))'],
    ],
    [
      '已通过《能源管理体系要求》国家标准认证，或为省级节水型企业。',
      ['qualification has 能源管理体系要求、省级节水型企业'],
    ],
    [
      '已建立省级以上企业技术中心或与高校共建研发机构。',
      ['any(qualification has 省级以上企业技术中心 | other = true)'],
    ],
  ] as const)('%s', (clause, expected) => expect(read(clause)).toEqual(expected));
});

describe('words that look like a demand and are none', () => {
  test.each([
    ['同一法人单位限报1个项目。', ['other <= 1 项']],
    ['每个县（市、区）限报3个项目。', []],
    ['每家企业每年度限领2次补贴。', []],
    ['同一企业每项奖励只能享受一次。', []],
    ['省外企业须在我省设立分支机构。', []],
    ['项目2022年完成投资不少于5000万元。', ['other >= 50000000 yuan 2022']],
    ['2020年以来未受到10万元以上行政处罚。', ['adverseRecord not-has 行政处罚']],
    ['工厂须在2023年12月31日前建成投产。', ['other < 2023-12-31']],
  ] as const)('%s', (clause, expected) =>
    expect(read(clause).map((line) => line.replace(/not-has .*行政处罚.*/, 'not-has 行政处罚'))).toEqual(expected),
  );

  test('who holds no list of bad records today', () =>
    expect(read('未列入严重违法失信名单，法定代表人不是失信被执行人。')).toEqual([
      'adverseRecord not-has 严重违法失信名单、失信被执行人',
    ]));
});

describe('what is left out, lost, or asked together', () => {
  test.each([
    ['申报企业不得为房地产、金融、娱乐类企业。', []],
    [
      '申报单位须同时为高新技术企业和科技型中小企业。',
      ['qualification has 高新技术企业', 'qualification has 科技型中小企业'],
    ],
    ['应为2022年度新认定或重新认定的国家高新技术企业。', ['qualification has 国家高新技术企业 2022']],
    ['企业从业人员中科技人员占比不低于20%。', ['rdStaffRatio >= 0.2 ratio']],
  ] as const)('%s', (clause, expected) => expect(read(clause)).toEqual(expected));

  test('a recognition that was lost says nothing of what is held', () =>
    expect(
      read('曾被取消高新技术企业资格不满三年的企业不得申报。').filter((line) => line.startsWith('qualification')),
    ).toEqual([]));
});
