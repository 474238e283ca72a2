import { describe, expect, it } from 'vitest';
import type { Client } from '../../shared/client/client.ts';
import type { Support } from '../../shared/notice/notice.ts';
import { supportEstimates } from '../../shared/match/support-estimate.ts';
import { clientWith, projectWith, wan, yearOf } from '../helpers/clients.ts';
import { programWith } from '../helpers/programs.ts';
import { traceOf } from '../helpers/matching.ts';
import { chinese } from '../helpers/chinese.ts';

const clause = (text: string, max: number | null, ratio: number | null): Support => ({ text, max, ratio, track: null });
const estimates = (support: readonly Support[], client: Client) =>
  chinese(supportEstimates(traceOf(programWith({ support: [...support] }), client)));
const paid = (content: string): Client =>
  clientWith({ applicationFacts: [{ notice: '某通知', item: '实际支付金额（元）', content, note: null }] });

describe('最多能得多少', () => {
  it('只有上限：就是上限，并带条款', () => {
    expect(estimates([clause('一次性奖励50万元', 500_000, null)], clientWith({}))).toEqual([
      {
        pointer: '/support/0',
        clause: '一次性奖励50万元',
        atMost: wan(50),
        base: null,
        missing: null,
        sentence: '最高 50 万元；以主管部门核定为准',
      },
    ]);
  });

  it('比例乘以企业的数，不超过上限', () => {
    const share = clause('按实际支付费用50%的比例补助，最高不超过50万元', 500_000, 0.5);
    expect(estimates([share], paid('120000'))[0]).toMatchObject({
      atMost: wan(6),
      sentence: '按实际支付金额（元） 12 万元的 50%计算，至多 6 万元；以主管部门核定为准',
    });
    expect(estimates([share], paid('3000000'))[0]).toMatchObject({ atMost: wan(50) });
  });

  it('缺的数叫出名字，只报上限', () => {
    expect(
      estimates([clause('按上年度研发费用10%给予补助，最高100万元', 1_000_000, 0.1)], clientWith({}))[0],
    ).toMatchObject({ atMost: wan(100), missing: '2025年研发费用' });
    expect(estimates([clause('按上年度研发费用10%给予补助', null, 0.1)], clientWith({}))[0]).toMatchObject({
      atMost: null,
      missing: '2025年研发费用',
    });
  });

  it('项目投资取项目的数', () => {
    const client = clientWith({
      projects: [projectWith({ investment: wan(2000), fixedInvestment: wan(800) })],
      completeSheets: ['项目'],
    });
    expect(estimates([clause('按固定资产投资额的10%补助', null, 0.1)], client)[0]?.atMost).toBe(wan(80));
    expect(estimates([clause('按项目总投资的5%补助', null, 0.05)], client)[0]?.atMost).toBe(wan(100));
  });

  it('说的是别的期间的数时不推算', () => {
    const client = clientWith({ financials: [yearOf(2025, { rdExpense: wan(500) })] });
    expect(estimates([clause('按照不超过实施周期内研发支出20%的比例给予补助', null, 0.2)], client)[0]).toMatchObject({
      atMost: null,
      base: null,
      sentence: '金额须由主管部门核定',
    });
  });

  it('分档：以内全额，超出部分按比例', () => {
    const tiers = [
      clause('兑付申请金额在5万元以内，按照实际发生费用补助', 50_000, null),
      clause('兑付申请金额超过5万元的，超出部分按75%补助', null, 0.75),
    ];
    expect(estimates(tiers, paid('90000'))[1]).toMatchObject({ atMost: wan(8) });
    expect(estimates(tiers, paid('40000'))[1]).toMatchObject({ atMost: wan(4) });
    expect(estimates(tiers.slice(1), paid('90000'))[0]).toMatchObject({ atMost: null });
  });
});
