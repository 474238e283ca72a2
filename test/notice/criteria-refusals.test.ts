import { describe, expect, test } from 'vitest';
import { criteriaLines as read } from '../helpers/criteria-lines.ts';

describe('who has a recognition already and may not apply', () => {
  test.each([
    ['已获得省级专精特新中小企业称号的，不再重复申报。', '省级专精特新中小企业'],
    ['已入选国家级绿色工厂名单的企业不参加本次评选。', '国家级绿色工厂'],
    ['曾获市长质量奖的组织不可再次参评。', '市长质量奖'],
    ['已是国家级单项冠军的企业，请勿重复申报。', '国家级单项冠军'],
    ['已被评为省服务型制造示范企业的，此次不作推荐。', '省服务型制造示范企业'],
    ['已认定为国家级制造业单项冠军企业的，不列入本次申报范围。', '国家级制造业单项冠军企业'],
    ['已组建省工程技术研究中心的单位，原则上不得以相同研究方向再次申报。', '省工程技术研究中心'],
    ['已获评智能制造示范工厂的，不再以同一工厂申报揭榜单位。', '智能制造示范工厂'],
    ['省级专精特新中小企业不在此次申报范围内。', '省级专精特新中小企业'],
    ['已列为市级绿色工厂的，今年不再推荐。', '市级绿色工厂'],
    ['尚未通过国家高新技术企业认定。', '国家高新技术企业'],
    ['不得为已认定的省级瞪羚企业。', '省级瞪羚企业'],
  ])('%s', (clause, value) => expect(read(clause)).toEqual([`qualification not-has ${value}`]));

  test.each([
    ['以往年度已通过市级企业技术中心认定的单位，本次无需再报。', []],
    ['须为高新技术企业，同一项目不得重复申报。', ['qualification has 高新技术企业']],
    ['建有省级企业技术中心，每家企业限报一项。', ['qualification has 省级企业技术中心', 'other <= 1 项']],
  ] as const)('a refusal of something else leaves the recognition as it is: %s', (clause, expected) =>
    expect(read(clause)).toEqual(expected),
  );
});

describe('what is asked of one kind of applicant', () => {
  test.each([
    ['申报单位为企业的，注册时间不少于1年。', ['registeredDuration >= 1 year when entityType in 企业']],
    ['由行业协会牵头申报的，成立时间不少于2年。', ['registeredDuration >= 2 year when entityType in 行业协会']],
    ['企业牵头揭榜的，资产负债率不高于70%。', ['other <= 0.7 ratio when entityType in 企业']],
    ['申报单位为高校、科研院所的，须与本市企业联合申报。', []],
    ['事业单位申报的，须经主管部门同意。', []],
    ['揭榜方为企业的，近三年年均研发费用不低于300万元。', ['rdExpense >= 3000000 yuan 3y when entityType in 企业']],
    ['直播基地运营企业申报的，签约主播不少于15人。', ['other >= 15 person when entityType in 直播基地运营企业']],
  ] as const)('%s', (clause, expected) => expect(read(clause)).toEqual(expected));
});

describe('bad records with their periods', () => {
  test.each([
    [
      '近三年未发生重大安全、环保、质量责任事故，未被列入严重失信主体名单。',
      [
        'adverseRecord not-has 重大安全责任事故、重大环保责任事故、重大质量责任事故 3y',
        'adverseRecord not-has 严重失信主体名单',
      ],
    ],
    [
      '近两年未发生较大以上生产安全事故，不在联合惩戒对象名单内，无偷税骗税行为。',
      ['adverseRecord not-has 较大以上生产安全事故、偷税骗税行为 2y', 'adverseRecord not-has 联合惩戒对象名单'],
    ],
    [
      '企业信用记录良好，未被列为失信被执行人，近三年未发生较大及以上安全、环保事故。',
      ['adverseRecord not-has 失信被执行人', 'adverseRecord not-has 较大及以上安全事故、较大及以上环保事故 3y'],
    ],
    ['近3年没有因税收、环保等受到行政处罚。', ['adverseRecord not-has 行政处罚 3y']],
    ['三年内未出现过拖欠职工工资、重大劳资纠纷等情形。', ['adverseRecord not-has 拖欠职工工资、重大劳资纠纷等情形 3y']],
    ['近三年未发生重大、特大安全生产事故。', ['adverseRecord not-has 重大安全生产事故、特大安全生产事故 3y']],
  ] as const)('%s', (clause, expected) => expect(read(clause)).toEqual(expected));
});
