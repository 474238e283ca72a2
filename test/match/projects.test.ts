import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../shared/notice/criterion.ts';
import type { Project } from '../../shared/client/client.ts';
import { clientWith, day, projectWith, wan } from '../helpers/clients.ts';
import { conditionWith, programAsking, programWith } from '../helpers/programs.ts';
import { check, match, resultOf, traceOf } from '../helpers/matching.ts';

const having = (...projects: readonly Partial<Project>[]) =>
  clientWith({
    projects: projects.map((facts, i) => projectWith({ name: `项目${i + 1}`, ...facts })),
    completeSheets: ['项目'],
  });
const investment = (yuan: number): Criterion => ({ field: 'projectInvestment', op: '>=', value: yuan });
const stage = (...value: readonly string[]): Criterion => ({ field: 'projectStage', op: 'in', value });
const fixed: Criterion = { field: 'projectFixedInvestment', op: '>=', value: 1_000_000 };

describe('一个项目要同时满足全部项目条件', () => {
  const program = programAsking(investment(10_000_000), stage('在建'));

  it('两个项目各满足一条不算', () => {
    const client = having({ investment: wan(2000), stage: '前期' }, { investment: wan(200), stage: '在建' });
    expect(match(program, client).verdict).toBe('ineligible');
  });

  it('取最好的一个，所列结果都是它的', () => {
    const client = having({ investment: wan(200), stage: '前期' }, { investment: wan(2000), stage: '在建' });
    expect(match(program, client)).toMatchObject({
      verdict: 'eligible',
      criteria: [{ actual: 20_000_000 }, { actual: '在建' }],
    });
    expect(traceOf(program, client).project?.name).toBe('项目2');
  });

  it('都不满足时取不符合最少的，再取未知最少的，再按表中次序', () => {
    expect(
      traceOf(program, having({ investment: wan(200), stage: '前期' }, { investment: wan(200), stage: '在建' })).project
        ?.name,
    ).toBe('项目2');
    expect(
      traceOf(
        programAsking(investment(10_000_000), stage('在建'), fixed),
        having({ investment: wan(1), stage: '在建' }, { investment: wan(1), stage: '在建', fixedInvestment: wan(500) }),
      ).project?.name,
    ).toBe('项目2');
    expect(
      traceOf(program, having({ investment: wan(1), stage: '在建' }, { investment: wan(2), stage: '在建' })).project
        ?.name,
    ).toBe('项目1');
  });

  it('未知好过不符合', () => {
    expect(match(program, having({ investment: wan(1), stage: '在建' }, { stage: '在建' })).verdict).toBe('needs-data');
  });

  it('没有登记完整时，可能还有没写的项目', () => {
    const client = { ...having({ investment: wan(1), stage: '在建' }), completeSheets: [] };
    expect(match(program, client)).toMatchObject({
      verdict: 'needs-data',
      criteria: [{ missing: ['项目'] }, { missing: ['项目'] }],
    });
    expect(match(program, having({ investment: wan(1), stage: '在建' })).verdict).toBe('ineligible');
  });

  it('登记完整而一个也没有时不符合', () => {
    expect(match(program, clientWith({ completeSheets: ['项目'] }))).toMatchObject({
      verdict: 'ineligible',
      criteria: [
        { result: 'fail', actual: null },
        { result: 'fail', actual: null },
      ],
    });
    expect(
      resultOf({ field: 'priorFunding', op: 'not-has', value: ['市级资金'] }, clientWith({ completeSheets: ['项目'] })),
    ).toBe('fail');
  });

  it('优先条件不参与挑选项目', () => {
    const withPreference = programWith({
      conditions: [conditionWith([investment(10_000_000)]), conditionWith([stage('在建')], { mandatory: false })],
    });
    const client = having({ investment: wan(2000), stage: '前期' }, { investment: wan(2000), stage: '在建' });
    expect(traceOf(withPreference, client).project?.name).toBe('项目1');
    expect(match(withPreference, client).criteria[1]).toMatchObject({ result: 'fail', mandatory: false });
  });
});

describe('项目各栏', () => {
  it('固定资产投资、总投资按元', () => {
    expect(check(fixed, having({ fixedInvestment: wan('99.9999') }))).toMatchObject({
      result: 'fail',
      actual: 999_999,
    });
    expect(check(investment(1), having({}))).toMatchObject({ result: 'unknown', missing: ['总投资'] });
  });

  it.each(['在建', '续建', '建设中', '正在建设'])('在建与%s是同一阶段', (own) => {
    expect(resultOf(stage('在建'), having({ stage: own }))).toBe('pass');
    expect(resultOf(stage('续建'), having({ stage: own }))).toBe('pass');
    expect(resultOf(stage('新开工'), having({ stage: own }))).toBe('fail');
  });

  it('已获审批：有一项包含所列；前期手续是任何一项；无就是没有', () => {
    const approval = (...value: readonly string[]): Criterion => ({ field: 'projectApproval', op: 'has', value });
    expect(resultOf(approval('备案', '核准'), having({ approvals: ['立项备案'] }))).toBe('pass');
    expect(resultOf(approval('环评'), having({ approvals: ['备案'] }))).toBe('fail');
    expect(resultOf(approval('环境影响评价'), having({ approvals: ['环评批复'] }))).toBe('pass');
    expect(resultOf(approval('用地'), having({ approvals: ['土地证'] }))).toBe('pass');
    expect(resultOf(approval('项目审批'), having({ approvals: ['环评批复'] }))).toBe('fail');
    expect(resultOf(approval('水土保持审批'), having({ approvals: ['环评批复'] }))).toBe('fail');
    expect(resultOf(approval('前期手续'), having({ approvals: ['土地'] }))).toBe('pass');
    expect(resultOf(approval('前期手续'), having({ approvals: [] }))).toBe('fail');
    expect(resultOf(approval('前期手续'), having({}))).toBe('unknown');
  });

  it('负责人年龄按周岁，生日当天满岁', () => {
    const young: Criterion = { field: 'applicantAge', op: '<=', value: 57 };
    const born = (iso: string) => having({ leaderBornOn: day(iso) });
    expect(check(young, born('1968-05-21'))).toMatchObject({ result: 'pass', actual: 57 });
    expect(check(young, born('1968-05-20'))).toMatchObject({ result: 'fail', actual: 58 });
    expect(resultOf(young, having({}))).toBe('unknown');
  });
});

describe('已获资金', () => {
  const never = (value: string, year?: number): Criterion => ({
    field: 'priorFunding',
    op: 'not-has',
    value: [value],
    ...(year ? { year } : {}),
  });
  const funded = (funding: string | null) => having({ funding });

  it('无为符合，空着为待核实', () => {
    expect(resultOf(never('市级专项资金'), funded('无'))).toBe('pass');
    expect(check(never('市级专项资金'), funded(null))).toMatchObject({ result: 'unknown', missing: ['已获资金'] });
  });

  it.each([
    ['其他省级财政资金', '2024年省级技改资金300万元', 'fail'],
    ['市级专项资金', '2024年省级技改资金300万元', 'pass'],
    ['国家科技计划', '中央财政补助', 'fail'],
    ['各级财政资金', '县里补助10万元', 'fail'],
    ['区级资金', '县级资金', 'fail'],
    ['区级资金', '国家自主创新示范区专项', 'pass'],
    ['市级资金', '市场监管奖励', 'pass'],
    ['创新券', '2024年创新券5万元', 'fail'],
    ['2024年创新券兑现', '创新券', 'fail'],
    ['创新券', '技改贴息', 'pass'],
    ['在研的市级科技计划项目', '2022年市级科技计划项目', 'unknown'],
    ['市级科技计划项目尚未验收', '2022年省级技改资金', 'pass'],
    ['在研项目未结题', '2022年省级技改资金', 'unknown'],
  ] as const)('未获%s；已获%s：%s', (source, had, result) => {
    expect(resultOf(never(source), funded(had))).toBe(result);
  });

  it('写明年度时，只写了别的年度的不算', () => {
    expect(resultOf(never('市级科技计划项目', 2025), funded('2024年市级科技计划项目'))).toBe('pass');
    expect(resultOf(never('市级科技计划项目', 2025), funded('2024年、2025年市级科技计划项目'))).toBe('fail');
    expect(resultOf(never('市级科技计划项目', 2025), funded('市级科技计划项目'))).toBe('fail');
  });
});
