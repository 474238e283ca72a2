import { describe, expect, test } from 'vitest';
import { criteriaLines as read } from '../helpers/criteria-lines.ts';

describe('thresholds told by classes', () => {
  test.each([
    [
      '坝区县企业总资产1500万元以上，年销售收入1800万元以上；山区县和边境县企业总资产800万元以上，年销售收入1000万元以上。',
      [
        'other >= 15000000 yuan when registeredRegion in 坝区县',
        'revenue >= 18000000 yuan when registeredRegion in 坝区县',
        'other >= 8000000 yuan when registeredRegion in 山区县、边境县',
        'revenue >= 10000000 yuan when registeredRegion in 山区县、边境县',
      ],
    ],
    [
      '带动农户的数量，坝区县不少于300户，山区县和边境县不少于150户。',
      ['other >= 300 户 when registeredRegion in 坝区县', 'other >= 150 户 when registeredRegion in 山区县、边境县'],
    ],
    [
      '企业上年度销售收入三亿元以上（高新技术企业、瞪羚企业一亿元以上，农业企业五千万元以上）。',
      [
        'any(revenue >= 300000000 yuan | all(qualification has 高新技术企业、瞪羚企业 & revenue >= 100000000 yuan) | all(industry in 农业 & revenue >= 50000000 yuan))',
      ],
    ],
    [
      '年营业收入上城、拱墅、西湖三区不低于8000万元，桐庐、淳安两县不低于3000万元。',
      [
        'revenue >= 80000000 yuan when registeredRegion in 上城、拱墅、西湖',
        'revenue >= 30000000 yuan when registeredRegion in 桐庐、淳安',
      ],
    ],
    [
      '项目总投资：杭州、宁波两市3000万元以上，其他市1000万元以上。',
      [
        'projectInvestment >= 30000000 yuan when projectLocation in 杭州、宁波',
        'projectInvestment >= 10000000 yuan when projectLocation in 其他市',
      ],
    ],
    [
      '北部片区（甲、乙、丙）：总资产1000万元以上，年销售收入2000万元以上；其他片区：总资产3000万元以上。',
      [
        'other >= 10000000 yuan when registeredRegion in 北部片区',
        'revenue >= 20000000 yuan when registeredRegion in 北部片区',
        'other >= 30000000 yuan when registeredRegion in 其他片区',
      ],
    ],
    [
      '特色产品年产值6000万元以上，桐庐县、淳安县的产值可放宽到2500万元以上。',
      ['any(other >= 60000000 yuan | all(registeredRegion in 桐庐县、淳安县 & other >= 25000000 yuan))'],
    ],
    [
      '有效发明专利15件以上，其中食品、茶叶产业的企业可放宽至6件以上。',
      ['intellectualProperty has 发明专利', 'any(other >= 15 件 | all(industry in 食品、茶叶 & other >= 6 件))'],
    ],
    [
      '实缴资本五千万元（山区县、革命老区三千万元）以上。',
      ['any(other >= 50000000 yuan | all(registeredRegion in 山区县、革命老区 & other >= 30000000 yuan))'],
    ],
    ['服务县域企业8家以上，其中桐庐企业不少于3家。', ['other >= 8 家', 'other >= 3 家']],
    ['建筑业企业上年度总产值2亿元以上。', ['other >= 200000000 yuan when industry in 建筑业']],
    [
      '自然科学领域申报人年龄不超过40周岁；人文社科领域不超过45周岁。',
      ['applicantAge <= 40 year when other in 自然科学领域', 'applicantAge <= 45 year when other in 人文社科领域'],
    ],
    [
      '上年度营业收入：市区8000万元以上，县（市）4000万元以上。',
      [
        'revenue >= 80000000 yuan when registeredRegion in 市区',
        'revenue >= 40000000 yuan when registeredRegion in 县',
      ],
    ],
    [
      '固定资产投资南部团场不低于600万元，北部团场不低于900万元。',
      [
        'projectFixedInvestment >= 6000000 yuan when projectLocation in 南部团场',
        'projectFixedInvestment >= 9000000 yuan when projectLocation in 北部团场',
      ],
    ],
    [
      '项目总投资4000万元以上的新建项目，1500万元以上的技改项目。',
      [
        'projectInvestment >= 40000000 yuan when other in 新建项目',
        'projectInvestment >= 15000000 yuan when other in 技改项目',
      ],
    ],
    [
      '拔尖人才年龄不超过50周岁，青年人才不超过38周岁。',
      ['applicantAge <= 50 year when other = true', 'applicantAge <= 38 year when other = true'],
    ],
    [
      '2022年网络销售额500万元以上（脱贫县企业200万元以上）。',
      ['any(other >= 5000000 yuan 2022 | all(registeredRegion in 脱贫县 & other >= 2000000 yuan 2022))'],
    ],
    [
      '2022年度研发经费占销售收入的比例，销售收入8亿元以下的企业不低于5%，超过8亿元的企业不低于2%。',
      [
        'rdExpenseRatio >= 0.05 ratio 2022 when revenue <= 800000000 yuan 2022',
        'rdExpenseRatio >= 0.02 ratio 2022 when revenue > 800000000 yuan 2022',
      ],
    ],
  ] as const)('%s', (clause, expected) => expect(read(clause)).toEqual(expected));

  test('a share told before is not taken for the one that the tiers are of', () =>
    expect(
      read('软件投入占研发经费的比例不低于3%；研发经费占销售收入的比例，销售收入8亿元以下的企业不低于5%。').at(-1),
    ).toBe('rdExpenseRatio >= 0.05 ratio when revenue <= 800000000 yuan'));

  test('of a figure that is changed only the new one holds, beside what a class keeps', () =>
    expect(
      read('项目固定资产投资由不低于800万元调整为不低于300万元；属于钢铁、化工行业的，仍执行不低于2000万元的标准。'),
    ).toEqual([
      'projectFixedInvestment >= 3000000 yuan',
      'projectFixedInvestment >= 20000000 yuan when industry in 钢铁、化工',
    ]));
});

describe('what is asked of one class is asked of it only', () => {
  test('each sentence that opens by a class of enterprises', () =>
    expect(
      read(
        '种植企业资产总额400万元以上，年销售收入600万元以上；食品企业资产总额800万元以上，年销售收入1500万元以上。',
      ).filter((line) => line.startsWith('revenue')),
    ).toEqual(['revenue >= 6000000 yuan when other in 种植', 'revenue >= 15000000 yuan when industry in 食品']));

  test('a label in front of figures', () => {
    expect(read('装备制造企业：注册资本三百万元以上，年销售收入两千万元以上。')).toContain(
      'revenue >= 20000000 yuan when industry in 装备制造',
    );
    expect(read('申报企业：年销售收入两千万元以上。')).toEqual(['revenue >= 20000000 yuan']);
  });
});

describe('figures eased for some', () => {
  test('an eased figure is an alternative, its class for a person to tell', () =>
    expect(read('固定资产投资不低于3000万元，对库区企业实施的项目，固定资产投资额放宽至1200万元以上。')).toEqual([
      'any(projectFixedInvestment >= 30000000 yuan | all(other = true & projectFixedInvestment >= 12000000 yuan))',
    ]));

  test('an eased figure without the general one binds its class only', () =>
    expect(read('注册在淳安县、建德市的茶叶加工企业，上年度销售收入放宽至400万元以上。')).toEqual([
      'revenue >= 4000000 yuan when registeredRegion in 淳安县、建德市 & entityType in 企业 & other = true',
    ]));
});

describe('who a figure only tells of', () => {
  test('projects of a size of which something else is asked', () =>
    expect(read('项目总投资3000万元以上的，应纳入统计部门投资项目管理。')).toEqual([]));

  test('a part of the staff is another figure', () =>
    expect(read('企业从业人员不少于20人，其中具有执业资格的不少于4人。')).toEqual([
      'employees >= 20 person',
      'other >= 4 person',
    ]));

  test('somebody of a kind who applies is the applicant there', () =>
    expect(read('检测认证服务机构申报的，须成立3年以上，从业人员不少于12人。')).toEqual([
      'registeredDuration >= 3 year',
      'employees >= 12 person',
    ]));
});

describe('lists that ask less than they name', () => {
  test('who else may apply is no demand to be one of those named', () =>
    expect(read('本市注册的规模以上工业企业、科技型企业、三级医院及其他具有独立法人资格的单位。')).toEqual([
      'registeredRegion in 杭州市',
      'any(qualification has 规模以上工业企业、科技型企业 | other = true)',
    ]));

  test('of a list that has to be met in part only what no fact decides is kept', () =>
    expect(read('需至少满足下列条件中的两项：①服务企业30家以上；②研发人员占比15%以上；③营业收入增长20%以上。')).toEqual(
      ['other >= 2 项', 'other >= 30 家'],
    ));
});

describe('how many applications one has', () => {
  test.each([
    ['同一单位当年申报项目不超过3个。', 'other <= 3 个'],
    ['一个企业本批次只能申报2个项目。', 'other <= 2 项'],
  ])('%s', (clause, expected) => expect(read(clause)).toEqual([expected]));
});

test('the label that a class is told by is no demand to be an enterprise', () =>
  expect(read('企业规模。加工、仓储型企业：总资产规模2000万元以上，固定资产900万元以上。')).toEqual([
    'other >= 20000000 yuan when other in 加工、仓储型',
    'other >= 9000000 yuan when other in 加工、仓储型',
  ]));

test('one class whose figures differ by kinds of place', () =>
  expect(
    read(
      '加工、仓储型企业：河谷地区总资产规模2000万元以上，年销售收入4000万元以上；其他地区总资产规模900万元以上，年销售收入1500万元以上。',
    ),
  ).toEqual([
    'other >= 20000000 yuan when other in 加工、仓储型 & registeredRegion in 河谷地区',
    'revenue >= 40000000 yuan when other in 加工、仓储型 & registeredRegion in 河谷地区',
    'other >= 9000000 yuan when other in 加工、仓储型 & registeredRegion in 其他地区',
    'revenue >= 15000000 yuan when other in 加工、仓储型 & registeredRegion in 其他地区',
  ]));

test('a class within places is eased, the other figures of the classes stay', () =>
  expect(
    read(
      '加工型企业：固定资产2000万元以上，年销售收入5000万元以上；流通型企业：固定资产1500万元以上，年交易额1亿元以上。老区县和脱贫县的加工型企业年销售收入可放宽到3000万元以上。',
    ),
  ).toEqual([
    'other >= 20000000 yuan when other in 加工型',
    'any(revenue >= 50000000 yuan when other in 加工型 | all(registeredRegion in 老区县、脱贫县 & other in 加工型 & revenue >= 30000000 yuan))',
    'other >= 15000000 yuan when industry in 流通',
    'other >= 100000000 yuan when industry in 流通',
  ]));

test('an industry is a part of the enterprises, its laxer bounds are another way', () =>
  expect(
    read(
      '依托企业组建的，上一年度销售收入不低于5000万元，研发投入占销售收入的比例不低于3%；农业类企业上一年度销售收入不低于3000万元，研发投入占销售收入的比例不低于2%。',
    ),
  ).toEqual([
    'any(revenue >= 50000000 yuan when entityType in 企业 | all(industry in 农业 & revenue >= 30000000 yuan))',
    'any(rdExpenseRatio >= 0.03 ratio when entityType in 企业 | all(industry in 农业 & rdExpenseRatio >= 0.02 ratio))',
  ]));

test.each([
  [
    '营业收入5000万元以上（其中：民族自治县、脱贫县2000万元以上）。',
    ['any(revenue >= 50000000 yuan | all(registeredRegion in 民族自治县、脱贫县 & revenue >= 20000000 yuan))'],
  ],
  [
    '山区县注册资本不低于300万元，其他地区不低于500万元。',
    [
      'other >= 3000000 yuan when registeredRegion in 山区县',
      'other >= 5000000 yuan when registeredRegion in 其他地区',
    ],
  ],
  ['贫困县农户带动数量不少于100户。', ['other >= 100 户']],
])('%s', (clause, lines) => expect(read(clause)).toEqual(lines));

describe('a figure is named once, its bounds are told by where the applicant stands', () => {
  test.each([
    [
      '上年度销售收入：注册地在余杭区、萧山区的不低于3000万元，注册地在其他县市的不低于1500万元。',
      [
        'revenue >= 30000000 yuan when registeredRegion in 余杭区、萧山区',
        'revenue >= 15000000 yuan when registeredRegion in 其他县市',
      ],
    ],
    [
      '上年度研发费用，位于滨江区的企业不低于200万元，位于其他区县的企业不低于100万元。',
      [
        'rdExpense >= 2000000 yuan when registeredRegion in 滨江区',
        'rdExpense >= 1000000 yuan when registeredRegion in 其他区县',
      ],
    ],
    [
      '固定资产投资：项目建设地在淳安县的不少于500万元，在其他区县的不少于1000万元。',
      [
        'projectFixedInvestment >= 5000000 yuan when projectLocation in 淳安县',
        'projectFixedInvestment >= 10000000 yuan when projectLocation in 其他区县',
      ],
    ],
    [
      '从业人员：注册在主城区的不少于50人，其他地区的不少于30人。',
      [
        'employees >= 50 person when registeredRegion in 主城区',
        'employees >= 30 person when registeredRegion in 其他地区',
      ],
    ],
  ])('%s', (clause, lines) => expect(read(clause)).toEqual(lines));
});

describe('a figure is named once, its bounds are told by classes behind a comma', () => {
  test.each([
    [
      '上年度营业收入达到所属行业标准，其中印刷、出版类企业不低于800万元，动漫、游戏类企业不低于300万元。',
      ['revenue >= 8000000 yuan when industry in 印刷、出版', 'revenue >= 3000000 yuan when industry in 动漫、游戏'],
    ],
    [
      '主营业务收入符合以下标准：工业类企业不低于1亿元，商贸类企业不低于5000万元。',
      ['revenue >= 100000000 yuan when industry in 工业', 'revenue >= 50000000 yuan when industry in 商贸'],
    ],
    [
      '上年度研发投入，其中医药类企业不低于300万元，软件类企业不低于100万元。',
      ['rdExpense >= 3000000 yuan when industry in 医药', 'rdExpense >= 1000000 yuan when industry in 软件'],
    ],
  ])('%s', (clause, lines) => expect(read(clause)).toEqual(lines));
});

test('a term that may be prolonged for some leaves it to a person whether they are', () =>
  expect(read('实施周期不超过24个月，重大项目可延长至36个月。')).toEqual(['any(other <= 24 month | other = true)']));

test('支持条件 is a heading of what is asked of the applicant', () =>
  expect(read('支持条件：在本市注册，具有独立法人资格。')).toEqual([
    'registeredRegion in 杭州市',
    'legalPerson = true',
  ]));

test('classes by their name alone share the figure before the colon', () =>
  expect(read('上年度营业收入：工业类不低于2000万元，商贸类不低于500万元。')).toEqual([
    'revenue >= 20000000 yuan when industry in 工业',
    'revenue >= 5000000 yuan when industry in 商贸',
  ]));

test('a cell that begins with a year is a statement of its own, no bound of the cell before it', () =>
  expect(read('经营规模\t2023年销售收入不低于2000万元')).toEqual(['revenue >= 20000000 yuan 2023']));
