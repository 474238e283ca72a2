import { describe, expect, test } from 'vitest';
import { readCriteria } from '../../shared/notice/criteria/read-criteria.ts';

const figures = (clause: string): string[] =>
  readCriteria(clause, {
    region: { province: '浙江省', city: '杭州市', district: null },
    year: 2024,
    polarity: 'require',
  }).criteria.flatMap((node) =>
    'field' in node ? [`${node.label ?? node.field} ${node.op} ${String(node.value)}${node.unit ?? ''}`] : [],
  );

describe('what a figure in the notice’s own words is called', () => {
  test.each([
    ['项目自筹资金不低于申请经费的2倍。', '项目自筹资金与申请经费之比 >= 2倍'],
    ['配套资金不少于补助资金的1倍。', '配套资金与补助资金之比 >= 1倍'],
    ['担保余额不超过净资产的10倍。', '担保余额与净资产之比 <= 10倍'],
    ['在市级以上职业技能竞赛中获得前三名。', '市级以上职业技能竞赛名次 <= 3名'],
    ['曾在全国技能大赛中取得前十名成绩。', '全国技能大赛名次 <= 10名'],
    ['改造后电能利用效率（PUE）不高于1.25。', '改造后电能利用效率 <= 1.25'],
    ['数据中心PUE达到1.3以下。', '数据中心PUE <= 1.3'],
    ['容积率不低于1.2。', '容积率 >= 1.2'],
    ['PUE指标较改造前下降10%以上。', 'PUE指标较改造前下降 >= 0.1ratio'],
    ['参赛项目在创新创业大赛省赛获前6名。', '参赛项目在创新创业大赛省赛名次 <= 6名'],
  ])('%s', (clause, line) => expect(figures(clause)).toEqual([line]));
});
