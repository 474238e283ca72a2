import { describe, expect, test } from 'vitest';
import { criteriaLines } from '../helpers/criteria-lines.ts';
import type { Polarity } from '../../shared/notice/criteria/hit.ts';

const recognitions = (clause: string, polarity: Polarity = 'require'): string[] =>
  criteriaLines(clause, polarity).filter((line) => line.includes('qualification'));

describe('recognitions of no lexicon, told by who has been given them', () => {
  test.each([
    ['入选省数字乡村建设试点的单位，同等条件下优先。', '省数字乡村建设试点'],
    ['在市级职业技能竞赛中获得全国行业职业技能竞赛前五名的团队优先入选。', '全国行业职业技能竞赛前五名'],
    ['承担国家重大科技攻关计划的企业予以优先支持。', '国家重大科技攻关计划'],
    ['省级以上制造业单项冠军企业优先支持。', '省级以上制造业单项冠军企业'],
    ['对获得国家级绿色工厂称号的优先支持。', '国家级绿色工厂'],
  ])('whom a preference is for: %s', (clause, name) =>
    expect(recognitions(clause, 'prefer')).toEqual([`qualification has ${name}`]),
  );

  test.each([
    ['已承担省级未来工厂建设任务的单位不再重复申报。', '省级未来工厂建设任务'],
    ['已获批国家级、省级技术创新中心的单位，不再重复申报同一领域的市级中心。', '国家级技术创新中心、省级技术创新中心'],
  ])('who is refused: %s', (clause, name) => expect(recognitions(clause)).toEqual([`qualification not-has ${name}`]));

  test('what a list of who is barred says to have been determined must not be held', () =>
    expect(recognitions('已被确定为国家级或省级工业设计中心的；', 'exclude')).toEqual([
      'qualification not-has 国家级工业设计中心、省级工业设计中心',
    ]));

  test('a bar names the year of what was won', () =>
    expect(recognitions('2022年获得本市创业大赛一、二等奖的企业不参加本届大赛。')).toEqual([
      'qualification not-has 本市创业大赛一、二等奖 2022',
    ]));

  test.each([
    ['申报单位须在省工业设计服务机构备案名录内。', '省工业设计服务机构备案名录'],
    ['产品已列入《浙江省重点新材料认定目录》。', '《浙江省重点新材料认定目录》'],
    ['企业已公告为创新型中小企业。', '创新型中小企业'],
    ['经市级以上主管部门认定的众创空间运营机构；', '众创空间'],
  ])('a list, an announcement, who runs it: %s', (clause, name) =>
    expect(recognitions(clause)).toEqual([`qualification has ${name}`]),
  );

  test.each([
    ['获得省级财政补助的项目优先。', 'prefer'],
    ['获得以下奖项的企业优先。', 'prefer'],
    ['未列入《市场准入负面清单》。', 'require'],
    ['被列入失信被执行人名单的企业不得申报。', 'require'],
    ['由同一实际控制人控制的关联企业已被认定为瞪羚企业的；', 'exclude'],
  ] as const)('none of it: %s', (clause, polarity) => expect(recognitions(clause, polarity)).toEqual([]));
});

describe('what a person holds', () => {
  test.each([
    ['具有高级技师职业资格或职业技能等级。', ['qualification has 高级技师职业资格、高级技师职业技能等级']],
    [
      '须具备高级工及以上职业技能等级或中级以上职称。',
      ['any(qualification has 高级工及以上职业技能等级 | other = true)'],
    ],
    ['享受省政府特殊津贴。', ['qualification has 省政府特殊津贴']],
    [
      '申报人须为市级以上非遗代表性传承人或工艺美术大师。',
      ['qualification has 市级以上非遗代表性传承人、工艺美术大师'],
    ],
    ['具有技师职业资格的不少于5人。', ['other >= 5 person']],
  ])('%s', (clause, lines) => expect(criteriaLines(clause)).toEqual(lines));
});

describe('grades, evaluations and listings', () => {
  test('graded sites stand in one list', () =>
    expect(criteriaLines('优先支持4A级以上旅游景区、四星级以上旅游饭店和规模以上文化企业。', 'prefer')).toEqual([
      'qualification has 4A级以上旅游景区、四星级以上旅游饭店、规模以上文化企业',
    ]));

  test.each([
    ['通过市级以上装配式建筑项目评价。', 'qualification has 市级以上装配式建筑项目评价'],
    ['已在境内外上市的企业不纳入本次申报范围。', 'qualification not-has 境内外上市的企业'],
    ['未在境内外证券交易所上市。', 'qualification not-has 境内外证券交易所上市'],
    [
      '已获得国家科技型中小企业技术创新基金支持的项目，不得申报。',
      'priorFunding not-has 国家科技型中小企业技术创新基金',
    ],
  ])('%s', (clause, line) => expect(criteriaLines(clause)).toEqual([line]));
});
