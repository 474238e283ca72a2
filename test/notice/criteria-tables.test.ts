import { describe, expect, test } from 'vitest';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';
import { criteriaLines as read } from '../helpers/criteria-lines.ts';

const notice = (...lines: readonly string[]): string =>
  [
    '青禾市农业农村局关于组织申报2023年度市级龙头企业的通知',
    '各县（市、区）农业农村局：',
    '一、申报条件',
    ...lines,
    '二、申报材料',
    '1.申请表；',
    '青禾市农业农村局',
    '2023年4月3日',
  ].join('\n');

const conditions = (...lines: readonly string[]): string[] =>
  readNotices(sourceTextOf(notice(...lines))).flatMap(({ notice: { conditions: found } }) =>
    found.map((condition) => `${condition.text} [${condition.criteria.length}]`),
  );

describe('a table that tells classes their figures', () => {
  test('binds each figure for the class that its row begins with', () => {
    expect(
      read(
        '经营规模达到下列标准：\n企业类型\t资产总额\t年销售收入（万元）\n加工型企业\t800万元以上\t≥1000\n其他\t—\t≥500',
      ),
    ).toEqual([
      'other >= 8000000 yuan when other in 加工型企业',
      'revenue >= 10000000 yuan when other in 加工型企业',
      'revenue >= 5000000 yuan when other in 其他',
    ]);
  });

  test('takes the way that bare numbers bind from the words above, and a rate of debts as a cap', () => {
    expect(read('各行业应达到下表标准：\n行业\t年销售收入（万元）\t资产负债率\n种植业\t500\t60%')).toEqual([
      'revenue >= 5000000 yuan when industry in 种植业',
      'other <= 0.6 ratio when industry in 种植业',
    ]);
  });

  test('reads classes that stand in the heading row', () => {
    expect(read('企业规模须符合下表：\n指标\t山区\t平原地区\n年销售收入\t500万元以上\t1000万元以上')).toEqual([
      'revenue >= 5000000 yuan when registeredRegion in 山区',
      'revenue >= 10000000 yuan when registeredRegion in 平原地区',
    ]);
  });

  test('keeps a class that is merged over several rows, and one that a figure tells', () => {
    expect(read('应达到如下规模：\n地区\t类型\t总资产（万元，以上）\n山区\t加工型\t800\n\t流通型\t500')).toEqual([
      'other >= 8000000 yuan when registeredRegion in 山区 & other in 加工型',
      'other >= 5000000 yuan when registeredRegion in 山区 & other in 流通型',
    ]);
    expect(
      read('研发投入符合下表：\n序号\t企业规模\t研发费用占销售收入比例\n1\t年销售收入5000万元以下的企业\t不低于5%'),
    ).toEqual(['rdExpenseRatio >= 0.05 ratio when revenue <= 50000000 yuan']);
  });

  test('takes the unit from a column or a caption, and classes by the figure that the corner names', () => {
    expect(read('达到以下标准：\n指标\t单位\t加工型\t流通型\n年销售收入\t万元\t≥3000\t≥5000')).toEqual([
      'revenue >= 30000000 yuan when other in 加工型',
      'revenue >= 50000000 yuan when other in 流通型',
    ]);
    expect(read('规模达到表1所列标准。\n表1规模标准（单位：万元）\n行业\t年销售收入\n种植业\t300')).toEqual([
      'revenue >= 3000000 yuan when industry in 种植业',
    ]);
    expect(
      read('投入强度不低于下表：\n上年度销售收入\t研发费用占销售收入比例\n5000万元以下\t5%\n2亿元以上\t3%'),
    ).toEqual([
      'rdExpenseRatio >= 0.05 ratio when revenue <= 50000000 yuan',
      'rdExpenseRatio >= 0.03 ratio when revenue >= 200000000 yuan',
    ]);
  });

  test('is one condition with the sentence that announces it, among the other clauses', () => {
    expect(
      conditions(
        '（一）具有独立法人资格。',
        '（二）经营规模达到下列标准：',
        '企业类型\t资产总额\t年销售收入',
        '加工型企业\t800万元以上\t1000万元以上',
        '流通型企业\t500万元以上\t3000万元以上',
        '（三）近三年无失信记录。',
      ),
    ).toEqual([
      '具有独立法人资格。 [1]',
      '经营规模达到下列标准：企业类型：资产总额：年销售收入；加工型企业：800万元以上：1000万元以上；流通型企业：500万元以上：3000万元以上 [4]',
      '近三年无失信记录。 [1]',
    ]);
  });

  test('is none where it tells what is granted or how things went', () => {
    expect(
      conditions('1.具有独立法人资格。', '2.奖励按下表执行：', '类别\t年产值\t奖励金额', '工业\t1亿元以上\t10万元'),
    ).toEqual(['具有独立法人资格。 [1]']);
    expect(
      conditions('1.具有独立法人资格。', '2.经营情况如下：', '类别\t营业收入（万元）', '甲类\t500', '乙类\t300'),
    ).toEqual(['具有独立法人资格。 [1]']);
  });
});
