import { describe, expect, it } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

const conditionsOf = (...lines: string[]): readonly { text: string; mandatory: boolean }[] =>
  readNotices(
    sourceTextOf(
      [
        '关于组织申报2024年平麓市产业发展资金的通知',
        '各有关单位：',
        ...lines,
        '九、申报时间',
        '2024年5月1日前报送。',
        '平麓市文化和旅游局',
        '2024年3月2日',
      ].join('\n'),
    ),
  )[0]?.notice.conditions ?? [];

const textsOf = (...lines: string[]): readonly string[] => conditionsOf(...lines).map((condition) => condition.text);

describe('what stands behind the numbered conditions', () => {
  const conditions = ['一、申报条件', '1.企业注册满1年；', '2.近三年内无重大违法违规行为。'];

  it.each([
    '优先支持3A级以上景区、四星级以上饭店和规模以上文化企业。',
    '同等条件下，优先支持市级以上龙头企业、示范合作社。',
    '重点支持专精特新中小企业和高新技术企业。',
    '优先推荐已获得省级以上奖励的项目。',
  ])('says who comes first: %s', (preference) => {
    expect(conditionsOf(...conditions, preference).at(-1)).toMatchObject({ text: preference, mandatory: false });
  });

  it('is a list of bars where a line above it bars, each item whatever its words', () => {
    const bars = ['贷款用于股票投资等非主营业务的；', '贷款逾期所产生的利息、罚息；', '公示期内有异议的项目。'];
    const numbered = bars.map((bar, i) => `${i + 1}.${bar}`);
    expect(textsOf(...conditions, '有下列情形之一的，不予贴息：', ...numbered)).toEqual([
      '企业注册满1年；',
      '近三年内无重大违法违规行为。',
      ...bars,
    ]);
  });
});

it.each([
  '申请资助的标准应在2023年1月1日至12月31日期间批准发布，且申请单位在起草单位中署名。',
  '申请资助的秘书处须由本市单位承担。',
  '申报的专利应于2023年度获得授权。',
])('what is applied with is bound before the tiers of its support: %s', (demand) => {
  expect(
    textsOf(
      '一、资助范围和标准',
      `（一）标准制修订。${demand}`,
      '1.主导制定国际标准的，每项资助50万元；',
      '2.主导制定国家标准的，每项资助25万元。',
    ),
  ).toEqual([demand]);
});

it('an easing and a preference before a list of bars are said of all that is asked', () => {
  expect(
    textsOf(
      '一、申报条件',
      '（一）申报单位具有独立法人资格。',
      '（二）项目总投资不低于300万元。',
      '脱贫县的项目总投资可放宽到200万元。',
      '优先支持省级以上龙头企业和示范合作社。',
      '存在下列情况之一的，不予支持：',
      '1.已获得市级财政资金支持的；',
      '2.逾期缴纳产生的滞纳金、罚款。',
    ),
  ).toEqual([
    '申报单位具有独立法人资格。',
    '项目总投资不低于300万元。',
    '脱贫县的项目总投资可放宽到200万元。',
    '优先支持省级以上龙头企业和示范合作社。',
    '已获得市级财政资金支持的；',
    '逾期缴纳产生的滞纳金、罚款。',
  ]);
});

describe('what is told among conditions and is none', () => {
  it.each([
    '省属企业按照属地原则通过所在市申报。',
    '中央驻市单位由所在地文旅局推荐申报。',
    '项目单位向注册地县级主管部门提出申请。',
    '驻外企业通过注册地文旅部门报送。',
  ])('by which office one applies: %s', (way) => {
    expect(textsOf('一、申报要求', `1.${way}`, '2.每个企业限报1个项目。')).toEqual(['每个企业限报1个项目。']);
  });

  it.each([
    '以无偿资助方式支持具有自主知识产权、前景良好的项目，单个项目资助额度最高不超过80万元',
    '采取贷款贴息方式支持具备规模化生产能力的企业，贴息额度不超过100万元',
    '以后补助形式支持建有研发机构的单位，补助金额最高200万元',
  ])('how what is applied for is supported: %s', (support) => {
    expect(
      textsOf('一、支持类别和支持强度', `（一）重点项目：${support}；`, '（二）其他项目：资助额度为10万元。'),
    ).toEqual([]);
  });

  it('names of sub-programs, though one of them says 既有', () => {
    expect(
      textsOf(
        '一、申报范围',
        '（一）高星级绿色建筑项目；',
        '（二）既有公共建筑节能改造项目。',
        '二、申报条件',
        '1.具有独立法人资格。',
      ),
    ).toEqual(['具有独立法人资格。']);
  });
});

it('of kinds of projects that are described alike all are asked where one is', () => {
  const kinds = [
    '省级以上园区实施的产业链接、能量梯级利用等循环化改造项目；',
    '粉煤灰、煤矸石、尾矿等大宗固体废物综合利用项目；',
    '废旧金属、废旧轮胎等再生资源回收及高值化利用项目。',
  ];
  expect(textsOf('一、支持重点', ...kinds.map((kind, i) => `${i + 1}.${kind}`))).toEqual(kinds);
});
