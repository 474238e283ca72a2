import { describe, expect, test } from 'vitest';
import { criteriaLines as read } from '../helpers/criteria-lines.ts';

/** Clauses in the ways that official conditions are written, and what can be checked of them (labels and quotes aside). */
describe('figures', () => {
  test.each([
    [
      '职工总数不超过500人、年销售收入不超过2亿元、资产总额不超过2亿元。',
      ['employees <= 500 person', 'revenue <= 200000000 yuan', 'other <= 200000000 yuan'],
    ],
    [
      '上年度研发费用总额不低于100万元，且占营业收入总额比重不低于3%；',
      ['rdExpense >= 1000000 yuan', 'rdExpenseRatio >= 0.03 ratio'],
    ],
    ['最近两年营业收入连续增长，且年均复合增长率不低于20%；', ['revenueGrowth >= 0.2 ratio 2y']],
    [
      '近3年营业收入平均增长率不低于10%，或上年度净利润不低于500万元。',
      ['any(revenueGrowth >= 0.1 ratio 3y | other >= 5000000 yuan)'],
    ],
    [
      '企业从业人员10人及以上，或上年营业收入300万元及以上。',
      ['any(employees >= 10 person | revenue >= 3000000 yuan)'],
    ],
    [
      '年研究开发经费达到销售收入的4%以上，或年研发投入4000万元以上。',
      ['any(rdExpenseRatio >= 0.04 ratio | rdExpense >= 40000000 yuan)'],
    ],
    [
      '企业上年度研发费用占比：制造业不低于3%，软件业不低于8%。',
      ['rdExpenseRatio >= 0.03 ratio when industry in 制造业', 'rdExpenseRatio >= 0.08 ratio when industry in 软件业'],
    ],
    [
      '规模以上工业企业研发投入占主营业务收入比重不低于3%。',
      ['rdExpenseRatio >= 0.03 ratio when qualification has 规模以上工业企业'],
    ],
    [
      '企业研发人员占企业职工总数的比重不低于15%，且研发人员不少于20人。',
      ['rdStaffRatio >= 0.15 ratio', 'other >= 20 person'],
    ],
    [
      '申报人应为男性不超过60周岁、女性不超过55周岁。',
      ['applicantAge <= 60 year when other in 男性', 'applicantAge <= 55 year when other in 女性'],
    ],
    [
      '项目总投资不低于3000万元，其中设备投资占总投资的比例不低于50%。',
      ['projectInvestment >= 30000000 yuan', 'other >= 0.5 ratio'],
    ],
    ['企业服务外包业务年营业收入1000万元以上。', ['other >= 10000000 yuan']],
    ['主导产品销售收入占企业销售收入的60%以上。', ['other >= 0.6 ratio']],
    ['位列行业前10名。', ['other <= 10 名']],
    ['上年度营业收入不低于1亿元，其中高端装备领域可适当放宽。', ['any(revenue >= 100000000 yuan | other = true)']],
  ] as const)('%s', (clause, expected) => expect(read(clause)).toEqual(expected));
});

describe('what unfamiliar notices ask in words of their own', () => {
  test.each([
    [
      '企业不欠职工工资、不欠社会保险费，无涉税违法行为。',
      ['adverseRecord not-has 欠职工工资、欠社会保险费、涉税违法行为'],
    ],
    ['应不欠工资、不欠税。', ['adverseRecord not-has 欠工资、欠税']],
    ['近三年未发生重大环境污染事件。', ['adverseRecord not-has 重大环境污染事件 3y']],
    ['2022年度加计扣除的研发费用超过300万元。', ['rdDeduction > 3000000 yuan 2022']],
    ['上年度加计扣除研发费用不低于80万元。', ['rdDeduction >= 800000 yuan']],
    ['拥有驰名商标、著名商标或省级名牌产品。', ['qualification has 驰名商标、著名商标、省级名牌产品']],
    ['拥有注册商标和发明专利。', ['intellectualProperty has 注册商标、发明专利']],
    ['申报时上年度营业收入3000万元以上的工业企业，须已纳入统计。', []],
    ['年主营业务收入2000万元以上的企业，应已入统。', []],
    [
      '上年度营业收入3000万元以上的工业企业，须具有独立法人资格。',
      ['legalPerson = true when revenue >= 30000000 yuan & industry in 工业'],
    ],
  ] as const)('%s', (clause, expected) => expect(read(clause)).toEqual(expected));
});

describe('applicants', () => {
  test.each([
    ['在中国境内（不包括港、澳、台地区）注册的居民企业。', ['registeredRegion in 境内', 'entityType in 居民企业']],
    [
      '申报主体应为滨江区内的企业、高校、科研院所等独立法人单位，其中企业应成立1年以上。',
      [
        'registeredRegion in 滨江区',
        'entityType in 企业、高校、科研院所',
        'legalPerson = true',
        'registeredDuration >= 1 year when entityType in 企业',
      ],
    ],
    ['已在杭州市注册成立企业，注册时间不超过5年。', ['registeredRegion in 杭州市', 'registeredDuration <= 5 year']],
    ['我市注册地在萧山区以外的企业。', ['registeredRegion in 杭州市', 'other not-has 萧山区', 'entityType in 企业']],
    [
      '从事新一代信息技术、生物医药等战略性新兴产业的科技型中小企业。',
      ['industry in 新一代信息技术、生物医药', 'qualification has 科技型中小企业'],
    ],
    ['服务中小企业能力较强，带动小微企业发展。', []],
    ['合作单位应在本市注册，具有独立法人资格。', []],
  ] as const)('%s', (clause, expected) => expect(read(clause)).toEqual(expected));
});

describe('recognitions, records and funding', () => {
  test.each([
    [
      '拥有有效期内的高新技术企业证书或科技型中小企业入库登记编号。',
      ['qualification has 高新技术企业、科技型中小企业'],
    ],
    ['通过省级以上“专精特新”中小企业认定且在有效期内。', ['qualification has 省级以上“专精特新”中小企业']],
    ['此前未被认定为国家高新技术企业。', ['qualification not-has 国家高新技术企业']],
    ['持有有效的《食品生产许可证》。', ['qualification has 食品生产许可证']],
    ['企业应建有研发机构和重点实验室。', []],
    ['培育一批专精特新中小企业。', []],
    [
      '申报单位近三年内无重大安全、环保、质量事故，无偷漏税等违法行为，信用良好。',
      ['adverseRecord not-has 重大安全事故、重大环保事故、重大质量事故、偷漏税等违法行为 3y'],
    ],
    ['无知识产权纠纷，与服务机构无隶属关系。', ['adverseRecord not-has 知识产权纠纷']],
    ['已获得国家、省级资金支持的项目不得重复申报。', ['priorFunding not-has 国家资金、省级资金']],
    ['项目未获得过其他市级财政资金支持。', ['priorFunding not-has 其他市级财政资金']],
    ['项目核心技术获得发明专利授权，或取得软件著作权登记。', ['intellectualProperty has 发明专利、软件著作权']],
    ['设有知识产权管理部门，知识产权保护制度健全。', []],
    [
      '需具备本市科技型中小企业资质，或已在平台申报相关资质。',
      ['any(qualification has 科技型中小企业 | other = true)'],
    ],
  ] as const)('%s', (clause, expected) => expect(read(clause)).toEqual(expected));
});

describe('alternatives, easings and grants', () => {
  test.each([
    [
      '年龄不超过45周岁，博士可放宽至50周岁。',
      ['any(applicantAge <= 45 year | all(other in 博士 & applicantAge <= 50 year))'],
    ],
    [
      '营业收入不低于2亿元（软件企业不低于5000万元，农业企业不低于1亿元）。',
      [
        'any(revenue >= 200000000 yuan | all(industry in 软件 & revenue >= 50000000 yuan) | all(industry in 农业 & revenue >= 100000000 yuan))',
      ],
    ],
    [
      '获得过省级科技奖励，并在获奖单位中排名前三，或获得过国家级科技奖励，并在获奖单位中排名前五。',
      [
        'any(all(qualification has 省级科技奖励 & other <= 3 名) | all(qualification has 国家级科技奖励 & other <= 5 名))',
      ],
    ],
    [
      '甲类项目和乙类项目总投资分别不低于2000万元、500万元。',
      [
        'projectInvestment >= 20000000 yuan when other in 甲类项目',
        'projectInvestment >= 5000000 yuan when other in 乙类项目',
      ],
    ],
    [
      '年交易额1000万元以上的企业，或年增速30%以上且交易额500万元以上的企业。',
      ['any(other >= 10000000 yuan | all(other >= 0.3 ratio & other >= 5000000 yuan))'],
    ],
    [
      '拟在甲板上市的，应满足以下条件之一：上年度营业收入不低于1亿元；净资产不低于3亿元。',
      ['any(revenue >= 100000000 yuan when other = true | other >= 300000000 yuan when other = true)'],
    ],
    [
      '获得县级以上示范社称号；脱贫县可放宽至未获称号的合作社。',
      ['any(qualification has 县级以上示范社 | other = true)'],
    ],
    ['已认定为省级绿色工厂的企业，可直接纳入培育库。', []],
    ['对投资额1000万元以上的企业，按投资额不超过2%的比例给予奖励。', ['projectInvestment >= 10000000 yuan']],
    ['从事设计满3年的人员占比不低于65%。', ['other >= 0.65 ratio']],
    [
      '至少拥有1项发明专利或3项实用新型专利。',
      ['any(intellectualProperty has 发明专利 | all(intellectualProperty has 实用新型 & other >= 3 项))'],
    ],
    ['企业拥有发明专利10件以上，拥有国外专利的优先。', ['other >= 10 件', 'intellectualProperty has 发明专利']],
    ['企业不得存在下列情况：1.发生重大安全事故；2.列入失信名单。', ['adverseRecord not-has 重大安全事故、失信名单']],
  ] as const)('%s', (clause, expected) => expect(read(clause)).toEqual(expected));
});

describe('bars turn round what they name', () => {
  test.each([
    ['资产负债率超过70%的企业；', ['other <= 0.7 ratio']],
    ['注册不满1年的企业；', ['registeredDuration >= 1 year']],
    ['近三年内发生重大安全、环保事故的企业；', ['adverseRecord not-has 重大安全事故、环保事故 3y']],
    ['已获得市级同类专项资金支持的项目；', ['priorFunding not-has 市级同类专项资金']],
    ['已认定为省级企业技术中心的企业；', ['qualification not-has 省级企业技术中心']],
  ] as const)('%s', (clause, expected) => expect(read(clause, 'exclude')).toEqual(expected));
});
