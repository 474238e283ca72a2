import { describe, expect, test } from 'vitest';
import { criteriaLines } from '../helpers/criteria-lines.ts';

const kinds = (clause: string): string[] => criteriaLines(clause).filter((line) => line.includes('entityType'));

describe('kinds of applicant in the notice’s own words', () => {
  test.each([
    ['在本市登记、具有独立法人资格的企业、高等院校及检验检测机构。', '企业、高等院校、检验检测机构'],
    ['须为具有独立法人资格的企业、农业技术推广中心和其他组织。', '企业、农业技术推广中心、其他组织'],
    ['申报企业为规模以上工业企业。', '规模以上工业企业'],
    ['面向全市限额以上批发零售企业。', '限额以上批发零售企业'],
    ['须为纳入统计平台的限额以上商贸企业。', '限额以上商贸企业'],
    [
      '老字号商标所有人、老字号产品申请人或者其授权的行业协会、农民专业合作社。',
      '老字号商标所有人、老字号产品申请人、行业协会、农民专业合作社',
    ],
    ['为小微企业提供贷款担保，代偿率不高于4%的融资担保机构。', '融资担保机构'],
    ['上年度新增涉农贷款3000万元以上的银行业金融机构。', '银行业金融机构'],
    ['申报主体为行业商会、创业辅导机构或人才服务中心。', '行业商会、创业辅导机构、人才服务中心'],
    ['由产业技术联盟或检测认证机构联合申报，参与单位不少于3家。', '产业技术联盟、检测认证机构'],
    [
      '在本市注册的单位，包括相关学会、科研单位、工程设计中心或其他具备条件的单位。',
      '学会、科研单位、工程设计中心、其他具备条件的单位',
    ],
  ])('%s', (clause, list) => expect(kinds(clause)).toEqual([`entityType in ${list}`]));

  test('a second class told by its kind alone is an alternative to the first', () =>
    expect(criteriaLines('实施单位为具有独立法人资格的制造业企业，以及供应链服务机构。')).toEqual([
      'legalPerson = true',
      'any(all(industry in 制造业 & entityType in 企业) | entityType in 供应链服务机构)',
    ]));

  test.each([
    '支持对象为科技企业孵化器、众创空间运营机构。',
    '推荐单位为各区科技主管部门。',
    '须委托具有甲级资质的检测机构。',
    '建设单位须为独立法人单位。',
    '申报主体为注册在本市的企业及其下属单位的项目。',
  ])('no kind of its own: %s', (clause) =>
    expect(kinds(clause).filter((line) => !line.endsWith('in 企业'))).toEqual([]),
  );
});

describe('kinds of applicant by their own names', () => {
  test.each([
    ['联合申报的合作单位须具有独立法人资格。', []],
    ['外地企业须在本市设立独立法人子公司。', []],
    [
      '数字化水平达到二级及以上，其中专精特新中小企业应达到三级及以上。',
      ['other >= 2 级', 'other >= 3 级 when qualification has 专精特新中小企业'],
    ],
    ['申报主体须为外贸企业。', ['entityType in 外贸企业']],
    ['中心以医疗机构为依托单位进行申报。', ['entityType in 医疗机构']],
    ['注册登记且正式投产运营满2年。', ['registeredDuration >= 2 year']],
    [
      '技术服务团队人数不少于15人，研发人员占职工总数的比例不低于30%。',
      ['other >= 15 person', 'rdStaffRatio >= 0.3 ratio'],
    ],
  ])('%s', (clause, expected) => {
    expect(criteriaLines(clause)).toEqual(expected);
  });
});
