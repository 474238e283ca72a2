import { describe, expect, test } from 'vitest';
import { criteriaLines as read } from '../helpers/criteria-lines.ts';

describe('recognitions that stand in no word list', () => {
  test.each([
    ['获评国家级、省级夜间消费集聚区的企业。', 'qualification has 国家级夜间消费集聚区、省级夜间消费集聚区'],
    ['被认定为国家级服务外包样板企业。', 'qualification has 国家级服务外包样板企业'],
    ['具有省级乡村治理示范村称号。', 'qualification has 省级乡村治理示范村'],
    ['获得过全国文明车间称号。', 'qualification has 全国文明车间'],
    ['已入选国家级、市级人才计划的，不再申报。', 'qualification not-has 国家级人才计划、市级人才计划'],
    ['已入选省级数据应用典型案例的不再申报。', 'qualification not-has 省级数据应用典型案例'],
    [
      '拥有省级及以上创新平台，或承担过国家级科技计划项目。',
      'any(qualification has 省级及以上创新平台 | other = true)',
    ],
    [
      '申报单位为国家高新技术企业，或省级创新型研发组织机构。',
      'qualification has 国家高新技术企业、省级创新型研发组织机构',
    ],
  ])('%s', (clause, expected) => expect(read(clause)).toEqual([expected]));

  test.each([
    ['获得地市级以上示范社称号。', ['地市级以上示范社']],
    ['应为师市级农业产业化龙头企业。', ['师市级农业产业化龙头企业']],
    ['持有有效期内的排污许可证。', ['排污许可证']],
    ['依法取得职业介绍许可证或备案证明。', ['职业介绍许可证、备案证明']],
    ['取得食品生产许可证、通过HACCP认证。', ['食品生产许可证', 'HACCP认证']],
    ['通过质量管理体系认证和环境管理体系认证。', ['质量管理体系认证', '环境管理体系认证']],
    ['具有市政工程施工总承包二级及以上资质。', ['市政工程施工总承包二级及以上资质']],
  ] as const)('certificates: %s', (clause, names) =>
    expect(read(clause)).toEqual(names.map((name) => `qualification has ${name}`)),
  );

  test.each([
    '经省级以上主管部门批准设立的机构。',
    '由省级以上检测机构出具报告。',
    '在县级以上人民政府备案的企业。',
    '纳入国家统计联网直报平台。',
    '作为前三完成人获得过省级科学技术奖。',
  ])('what an authority does, or a person has, is none: %s', (clause) =>
    expect(read(clause).filter((line) => line.startsWith('qualification'))).toEqual([]),
  );
});

describe('kinds of property with their counts', () => {
  test.each([
    ['有效发明专利拥有量一般不低于100件。', ['intellectualProperty has 发明专利', 'other >= 100 件']],
    [
      '授权专利不少于20件，其中发明专利不少于5件。',
      ['other >= 20 件', 'intellectualProperty has 专利', 'intellectualProperty has 发明专利', 'other >= 5 件'],
    ],
    [
      '拥有核心技术的发明专利，或者三项以上实用新型专利。',
      ['any(intellectualProperty has 发明专利 | all(intellectualProperty has 实用新型 & other >= 3 项))'],
    ],
    [
      '软件著作权、集成电路布图设计登记合计不少于10件。',
      ['intellectualProperty has 软件著作权、集成电路布图设计', 'other >= 10 件'],
    ],
    ['每万名职工拥有有效发明专利不少于50件。', ['other >= 50 件']],
    ['发明专利申请量占专利申请总量的比例不低于40%。', ['other >= 0.4 ratio']],
    [
      '近三年承担过省级科技计划项目，或获得市级科技奖励，或拥有2件以上授权发明专利。',
      [
        'any(other = true | any(qualification has 市级科技奖励 | all(intellectualProperty has 发明专利 & other >= 2 件 3y)))',
      ],
    ],
  ] as const)('%s', (clause, expected) => expect(read(clause)).toEqual(expected));
});

describe('shares and tiers', () => {
  test.each([
    [
      '研发费用总额占同期销售收入总额的比例不低于以下标准：年销售收入小于5000万元的企业不低于5%；2亿元以上的企业不低于3%。',
      [
        'rdExpenseRatio >= 0.05 ratio when revenue < 50000000 yuan',
        'rdExpenseRatio >= 0.03 ratio when revenue >= 200000000 yuan',
      ],
    ],
    [
      '2022年度营业收入达到500万元以上，成立不足2年的企业放宽至200万元以上。',
      ['any(revenue >= 5000000 yuan 2022 | all(registeredDuration < 2 year & revenue >= 2000000 yuan 2022))'],
    ],
    [
      '从事产品开发的研发人员不少于10人，且占企业职工总数的比例不低于30%。',
      ['other >= 10 person', 'rdStaffRatio >= 0.3 ratio'],
    ],
  ] as const)('%s', (clause, expected) => expect(read(clause)).toEqual(expected));
});

describe('certificates and prizes by their own names', () => {
  test.each([
    ['已建立区级或企业级技能大师工作室。', 'qualification has 区级技能大师工作室、企业级技能大师工作室'],
    ['近三年内未获得过镇长质量管理奖。', 'qualification not-has 镇长质量管理奖'],
    ['依法取得对外劳务经营者备案登记；', 'qualification has 对外劳务经营者备案登记'],
  ])('%s', (clause, expected) => expect(read(clause)).toEqual([expected]));

  test.each(['具备规定的资质或者证照。', '属于特殊管理的产品应当取得相应的生产许可；'])(
    'what names none is left to a person: %s',
    (clause) => expect(read(clause)).toEqual([]),
  );

  test('a list that names what the applicant goes to is none of its recognitions', () =>
    expect(read('参加列入《2022年境外展览支持目录》的展览，展位不少于2个。')).toEqual(['other >= 2 个']));

  test('how long a crew has been together is not how long the applicant has been registered', () =>
    expect(read('班组组建时间3年以上。')).toEqual(['other >= 3 year']));

  test('how late a project is that must not be open is no figure of its own', () =>
    expect(read('无超期两年以上未结题的市级科技项目。').filter((line) => line.startsWith('other'))).toEqual([]));
});

describe('lists and plans by their names', () => {
  test.each([
    ['列入青禾市数字化转型服务商资源池。', ['qualification has 青禾市数字化转型服务商资源池']],
    ['纳入省级绿色车间培育库的企业。', ['qualification has 省级绿色车间培育库']],
    ['已入选省“英才计划”、市“青禾计划”的人才不再申报。', ['qualification not-has 省“英才计划”、市“青禾计划”']],
    [
      '具备下列条件之一：1.国家级绿色工厂；2.市级以上产业链链主企业；',
      ['any(qualification has 国家级绿色工厂 | qualification has 市级以上产业链链主企业)'],
    ],
    ['拥有与服务内容相关的软件著作权或发明专利。', ['intellectualProperty has 软件著作权、发明专利']],
    ['已取得数据知识产权登记证书。', ['intellectualProperty has 数据知识产权登记证书']],
    ['建有或接入城市配送信息平台。', []],
  ])('%s', (clause, expected) => {
    expect(read(clause)).toEqual(expected);
  });
});

test.each([
  ['取得质量管理体系、环境管理体系或者产品国际认证证书。', '质量管理体系认证、环境管理体系认证、产品国际认证'],
  [
    '获得质量管理体系、职业健康安全管理体系或食品安全管理体系认证证书。',
    '质量管理体系认证、职业健康安全管理体系认证、食品安全管理体系认证',
  ],
])('what the last certificate of a list is called by is what each is: %s', (clause, names) =>
  expect(read(clause)).toEqual([`qualification has ${names}`]),
);
