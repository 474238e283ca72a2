import { describe, expect, test } from 'vitest';
import { criteriaLines } from '../helpers/criteria-lines.ts';
import type { Polarity } from '../../shared/notice/criteria/hit.ts';

const industries = (clause: string, polarity: Polarity = 'require'): string[] =>
  criteriaLines(clause, polarity).filter((line) => line.startsWith('industry'));

describe('industries in the words of the notice', () => {
  test.each([
    ['以农产品生产、加工、流通、休闲农业为主业。', '农产品生产、农产品加工、农产品流通、休闲农业'],
    ['以软件开发、信息技术服务为主营业务的企业。', '软件开发、信息技术服务'],
    ['主营业务为新材料、节能环保、高端装备的企业。', '新材料、节能环保、高端装备'],
    ['所属行业为制造业。', '制造业'],
    ['主要从事电子商务、直播电商等业务的企业。', '电子商务、直播电商'],
    ['申报企业为从事农特产品加工、销售的企业。', '农特产品加工、农特产品销售'],
    ['项目须围绕新一代信息技术、生物技术、新材料等园区主导产业。', '新一代信息技术、生物技术、新材料'],
    ['聚焦集成电路、工业母机、基础软件等重点领域。', '集成电路、工业母机、基础软件'],
    ['属于光电子信息、生命健康、智能制造三大领域。', '光电子信息、生命健康、智能制造'],
    ['在本市注册，从事食品制造业生产经营。', '食品制造业'],
    ['从事影视制作、工艺美术、动漫游戏等文化产业经营活动。', '影视制作、工艺美术、动漫游戏'],
    ['属于新区鼓励发展的生物医药、云计算、节能环保产业。', '生物医药、云计算、节能环保'],
    ['餐饮、住宿、零售等行业的小微企业。', '餐饮、住宿、零售'],
    ['生物医药、医疗器械、合成生物类企业。', '生物医药、医疗器械、合成生物'],
    ['主营业务属于《文化及相关产业分类（2018）》范围。', '文化及相关产业'],
    ['支持装备、石化、食品等行业企业实施的技术改造项目。', '装备、石化、食品'],
    ['主营业务属于海洋装备、绿色石化、新材料等经开区重点发展产业，不含房地产类企业。', '海洋装备、绿色石化、新材料'],
    ['产业方向属于我市重点扶持的时尚优势产业和县域块状产业。', '时尚优势产业、县域块状产业'],
  ])('%s', (clause, value) => expect(industries(clause)).toEqual([`industry in ${value}`]));

  test('a preference names them as well', () =>
    expect(industries('非遗传承、数字文化类企业同等条件下优先。', 'prefer')).toEqual([
      'industry in 非遗传承、数字文化',
    ]));

  test.each([
    ['对属于电子信息、丝绸服装产业的企业，优先认定。', '电子信息、丝绸服装'],
    ['化纤、印染、水泥等重点排放行业企业优先推荐。', '化纤、印染、水泥'],
    ['高端装备、镁及新材料产业的科技成果转化项目予以重点支持。', '高端装备、镁、新材料'],
  ])('for whom a preference is: %s', (clause, value) =>
    expect(industries(clause, 'prefer')).toEqual([`industry in ${value}`]),
  );

  test.each([
    '向电子信息、丝绸服装产业的企业提供服务。',
    '不含房地产、金融类企业。',
    '依法开展投资、生产、经营活动的各种所有制企业均可申报。',
    '从事科学研究、技术开发、技术服务的机构。',
    '围绕高精度定位、短报文通信等核心技术领域开展创新。',
    '在安全生产、环境保护等领域无违法行为。',
    '申报单位是本市注册、具有独立法人资格的各类机构。',
    '从事特定细分市场3年以上的企业。',
    '从事合法生产经营。',
    '承担过国家级或者省级储能、动力电池领域科研项目。',
  ])('what is done, or how, is no industry: %s', (clause) => expect(industries(clause)).toEqual([]));
});

test('thresholds told by industries of the notice’s own', () =>
  expect(
    criteriaLines('上年度营业收入：文化制造业2000万元以上，文化服务业1000万元以上，食品、纺织、鞋服行业300万元以上。'),
  ).toEqual([
    'revenue >= 20000000 yuan when industry in 文化制造业',
    'revenue >= 10000000 yuan when industry in 文化服务业',
    'revenue >= 3000000 yuan when industry in 食品、纺织、鞋服',
  ]));

describe('industries told by a class of enterprises or alone', () => {
  test.each([
    ['具有独立法人资格的商贸服务业企业。', '商贸服务业'],
    ['在本省注册的软件和信息技术服务业企业。', '软件和信息技术服务业'],
    ['依法登记的批发和零售业、住宿和餐饮业企业。', '批发和零售业、住宿和餐饮业'],
    ['依法注册的人力资源服务业企业。', '人力资源服务业'],
    ['上年度首次纳入限额以上统计的批发、零售、住宿、餐饮企业。', '批发、零售、住宿、餐饮'],
    ['新纳入统计的建筑业、房地产业企业。', '建筑业、房地产业'],
    ['我市规模以上的交通运输、仓储、邮政企业。', '交通运输、仓储、邮政'],
    ['支持领域：电子信息、新材料、新能源与高效节能、资源与环境。', '电子信息、新材料、新能源与高效节能、资源与环境'],
    ['电子信息、生物医药、新材料、光机电一体化。', '电子信息、生物医药、新材料、光机电一体化'],
    ['支持方向为智能制造、新材料、新型建材。', '智能制造、新材料、新型建材'],
  ])('%s', (clause, named) => expect(industries(clause)).toEqual([`industry in ${named}`]));

  test.each(['在本县登记的中小微工业企业。', '在本区登记的民营制造业企业。'])(
    'size and owner are no part of it: %s',
    (clause) => expect(industries(clause)).not.toContainEqual(expect.stringMatching(/中小|民营/)),
  );

  test('a list of something else is none', () =>
    expect(industries('申报书、营业执照、审计报告、新材料检测报告。')).toEqual([]));
});
