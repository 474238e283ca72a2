import { describe, expect, it } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

const conditionsOf = (title: string, ...lines: string[]): readonly string[] =>
  readNotices(
    sourceTextOf(
      [title, '各有关单位：', ...lines, '三、申报时间', '2024年5月1日前报送。', '平麓市商务局', '2024年3月2日'].join(
        '\n',
      ),
    ),
  )[0]?.notice.conditions.map((condition) => condition.text.replace(/[。；]$/, '')) ?? [];

/** What is read of a part with this heading and these numbered clauses. */
const partOf = (heading: string, ...items: string[]): readonly string[] =>
  conditionsOf(
    '关于组织申报2024年平麓市示范企业的通知',
    `一、${heading}`,
    ...items.map((item, i) => `${i + 1}.${item}；`),
    '二、申报材料',
    '1.申报书。',
  );

describe('a part whose heading says nothing of conditions', () => {
  it.each([
    ['基本标准', ['依法注册的农产品加工企业', '年销售收入2500万元以上', '带动农户不少于300户']],
    ['主要指标', ['企业年营业收入2000万元以上', '研发人员占职工总数比例不低于10%', '资产负债率不超过70%']],
    ['认定依据', ['在本市依法登记注册，成立2年以上', '近三年未发生重大安全事故', '年带动农户300户以上']],
    ['人选标准', ['政治立场坚定，遵纪守法', '年龄不超过45周岁', '具有高级职称或博士学位']],
    ['培育标准', ['依法注册，正常经营满两年', '营业收入5000万元以上', '拥有市级以上品牌']],
    ['建设水平', ['园区规划面积500亩以上', '入驻企业不少于20家', '管理机构健全，专职管理人员5人以上']],
  ])('states them where its clauses demand something of the applicant: %s', (heading, items) => {
    expect(partOf(heading, ...items)).toEqual(items);
  });
  it.each([
    ['扶持措施', ['对新认定的企业给予20万元奖励', '对营业收入1亿元以上的企业按1%给予补助']],
    ['重点任务', ['到2025年培育企业100家以上', '建设研发平台不少于20个']],
    ['主要技术指标', ['生产效率达到每小时200件以上', '产品合格率不低于99%', '注册商标1件以上']],
    ['企业义务', ['应按季度报送经营数据', '三年内不得迁出本市，年研发投入不低于3%']],
    ['推荐数量', ['各县（区）推荐企业不超过5家', '市直单位推荐不超过2家']],
    ['课题要求', ['研究报告不少于2万字', '发表论文2篇以上']],
    ['资金用途', ['用于购置设备的不低于总额的50%', '用于人员培训的不超过20%']],
  ])('states none where they tell of money, tasks, duties or quotas: %s', (heading, items) => {
    expect(partOf(heading, ...items)).toEqual([]);
  });
});

describe('a list of who gets what', () => {
  const lines = [
    '一、兑现事项',
    '（一）首次升规奖励：对2023年首次升规的工业企业，给予10万元奖励。',
    '（二）专精特新奖励：对2023年获评专精特新中小企业的，给予20万元奖励。',
  ];
  it('says who may count on it where nobody applies', () => {
    expect(conditionsOf('平麓市“免申即享”惠企政策兑现通告（2024年第一批）', ...lines)).toHaveLength(2);
  });
});

describe('conditions among other things', () => {
  it('how the recognised are divided is none', () => {
    expect(
      conditionsOf('关于申报2024年设计中心的通知', '一、申报范围', '设计中心分为企业设计中心和设计企业两类。'),
    ).toEqual([]);
  });
  it.each(['每家用人单位每年申请资助不超过5人', '同一企业同一年度申报项目不超过2个', '一个法人单位申报不超过1项'])(
    'how often one may apply is one wherever it stands: %s',
    (limit) => {
      expect(
        conditionsOf('关于申报2024年人才项目的通知', '一、申报程序', `（一）县区审核。${limit}。`, '（二）公示。'),
      ).toEqual([limit]);
    },
  );
  it.each(['每个推荐单位推荐项目不超过3项', '每个项目参与人员不超过10人', '每家企业申请回避专家不超过3人'])(
    'other bounds are none: %s',
    (limit) => {
      expect(
        conditionsOf('关于申报2024年人才项目的通知', '一、申报程序', `（一）县区审核。${limit}。`, '（二）公示。'),
      ).toEqual([]);
    },
  );
  it('what a sub-program asks of bodies that are elsewhere others', () => {
    expect(
      conditionsOf(
        '关于组织申报2024年中小企业发展专项资金项目的通知',
        '一、各类项目应具备的条件',
        '（一）技术改造贴息项目',
        '1.总投资1000万元以上；',
        '2.已开工建设。',
        '（二）担保机构业务补助项目',
        '1.注册资本5000万元以上；',
        '2.代偿率不高于5%。',
        '二、支持标准',
        '技术改造贴息项目最高100万元；担保机构业务补助项目最高50万元。',
      ),
    ).toEqual(['总投资1000万元以上', '已开工建设', '注册资本5000万元以上', '代偿率不高于5%']);
  });
});

describe('clauses by what they say', () => {
  const HEAD = '关于申报2024年研发项目的通知';
  it.each([
    ['企业已在联网直报平台如实填报投资数据'],
    ['国家高新技术企业牵头的项目在同等条件下予以倾斜支持'],
    ['利息和逾期产生的罚息不在贴息范围'],
  ])('states one: %s', (clause) => {
    expect(conditionsOf(HEAD, '一、申报条件', '1.在本市注册；', `2.${clause}。`)).toEqual(['在本市注册', clause]);
  });
  it.each(['近三年内发生过重大安全事件或者被列入失信名单的，不得申报', '同一企业限申报其中一类项目'])(
    'bars wherever they stand: %s',
    (clause) => {
      expect(conditionsOf(HEAD, '一、需要明确的事项', '（一）加强组织。', `（二）${clause}。`)).toEqual([clause]);
    },
  );
  it('the second line of a numbered clause belongs to it', () => {
    expect(
      conditionsOf(
        HEAD,
        '一、申报条件',
        '1.职工200人以上，技师占比不低于40%；',
        '传统技艺类单位10人以上；',
        '2.在本市注册。',
      ),
    ).toEqual(['职工200人以上，技师占比不低于40%；传统技艺类单位10人以上', '在本市注册']);
  });
});

describe('answers', () => {
  it('to what is asked of a project are conditions, without the yes before them', () => {
    expect(
      conditionsOf('2024年度技改贴息申报问答', '一、问：对技改项目有什么要求？', '答：有。建设地点在本市范围内。'),
    ).toEqual(['建设地点在本市范围内']);
  });
  const asked = (question: string, answer: string): readonly string[] =>
    conditionsOf('2024年度研发补助申报问答', `一、问：${question}`, `答：${answer}`);
  it.each([
    ['哪些企业可以申报？', '1.在本市注册；2.已填报2023年度统计年报；3.研发费用50万元以上。'],
    ['哪些情况不予补助？', '1.房地产业企业；2.被列入失信名单的；3.三年内发生安全事故的。'],
    ['哪些情形不予受理？', '一是被列入失信名单的；二是拖欠职工工资的；三是已享受其他贴息的。'],
  ])('are divided at their numbers: %s', (question, answer) => {
    expect(asked(question, answer)).toEqual(
      answer
        .replace(/。$/, '')
        .split('；')
        .map((item) => item.replace(/^(?:\d\.|[一二三]是)/, '')),
    );
  });
});

describe('what binds all, wherever it stands', () => {
  it.each([
    '同一企业当年只能申报贷款贴息、项目补助中的一项',
    '同一申报单位只能选择设备补助或贴息中的一种方式申报',
    '企业在贷款贴息、技改补助、上规奖励中只能择一申报',
    '每个法人单位仅限申请上述类别之一',
  ])('one of several may be applied for: %s', (clause) => {
    expect(conditionsOf('关于申报2024年专项资金的通知', '二、其他', `${clause}。`)).toEqual([clause]);
  });
  it.each(['各市推荐项目不超过5项', '每个县（区）推荐项目不超过5项，市直部门每个部门推荐不超过2项'])(
    'how many an office may recommend binds no applicant: %s',
    (clause) => {
      expect(partOf('申报要求', '申报单位应具有独立法人资格', clause)).toEqual(['申报单位应具有独立法人资格']);
    },
  );
  it('a laxer figure for some behind the last list', () => {
    const eased = '中医药领域的中心，科研项目数量要求放宽至2项';
    expect(
      conditionsOf(
        '关于申报2024年研究中心的通知',
        '一、申报条件',
        '1.承担科研项目不少于3项；',
        '2.固定人员不少于30人。',
        `${eased}。`,
      ),
    ).toEqual(['承担科研项目不少于3项', '固定人员不少于30人', eased]);
  });
});
