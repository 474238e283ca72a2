import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../shared/notice/criterion.ts';
import type { Client } from '../../shared/client/client.ts';
import { explainCriterion } from '../../shared/match/explain/sentence.ts';
import { reasonsOf, summaryOf, verdictText } from '../../shared/match/explain/reasons.ts';
import { criterionTraces } from '../../shared/match/trace.ts';
import { clientWith, day, projectWith, qualification, wan, yearOf } from '../helpers/clients.ts';
import { conditionWith, programAsking, programWith } from '../helpers/programs.ts';
import { traceOf } from '../helpers/matching.ts';
import { inChinese, quoted } from '../../shared/base/sentence.ts';
import { chinese } from '../helpers/chinese.ts';

function explained(criterion: Criterion, client: Client) {
  const trace = traceOf(programAsking(criterion), client);
  const [first] = criterionTraces(trace);
  if (!first) throw new Error('No criterion applies.');
  return chinese(explainCriterion(first, trace.facts));
}
const sentence = (criterion: Criterion, client: Client): string => explained(criterion, client).sentence;

describe('一条条件一句话', () => {
  const rd = (expense: number) =>
    clientWith({ financials: [yearOf(2025, { revenue: wan(3200), rdExpense: wan(expense) })] });

  it('占比：差几个百分点，折合多少钱', () => {
    expect(explained({ field: 'rdExpenseRatio', op: '>=', value: 0.05 }, rd(131.2))).toEqual({
      sentence: '2025年研发费用占营业收入比例 4.1%，要求不低于 5%，差 0.9 个百分点（约 29 万元）',
      figure: '2025年研发费用占营业收入比例 4.1%',
      requirement: '要求不低于 5%',
      distance: '差 0.9 个百分点（约 29 万元）',
      source: '财务 2025年',
    });
  });

  it('差一点点时不显示成已经够了', () => {
    expect(sentence({ field: 'rdExpenseRatio', op: '>=', value: 0.05 }, rd(159.999))).toContain(
      '4.99997%，要求不低于 5%，差 0.00003 个百分点',
    );
  });

  it('金额：差多少万元，超出多少万元', () => {
    const client = clientWith({ financials: [yearOf(2025, { revenue: wan(880) })] });
    expect(sentence({ field: 'revenue', op: '>=', value: 10_000_000 }, client)).toBe(
      '2025年营业收入 880 万元，要求不低于 1000 万元，差 120 万元',
    );
    expect(sentence({ field: 'revenue', op: '<=', value: 8_000_000 }, client)).toBe(
      '2025年营业收入 880 万元，要求不超过 800 万元，超出 80 万元',
    );
    expect(sentence({ field: 'revenue', op: '>', value: 8_800_000 }, client)).toContain('须高于而不是等于');
  });

  it('人数与占比：约差几人', () => {
    const client = clientWith({ employees: 60, rdStaff: 5 });
    expect(sentence({ field: 'employees', op: '>=', value: 100 }, client)).toBe(
      '职工总数 60 人，要求不低于 100 人，差 40 人',
    );
    expect(sentence({ field: 'rdStaffRatio', op: '>=', value: 0.1 }, client)).toContain('差 1.67 个百分点（约 1 人）');
  });

  it('注册时间：还差几天，哪天起满足', () => {
    const client = clientWith({ registeredOn: day('2025-06-26') });
    expect(sentence({ field: 'registeredDuration', op: '>=', value: 1, unit: 'year' }, client)).toBe(
      '注册满 0 年，要求满 1 年，还差 37 天（2026-06-26 起满足）',
    );
  });

  it('年龄：超出几岁', () => {
    const client = clientWith({
      projects: [projectWith({ leaderBornOn: day('1966-01-01') })],
      completeSheets: ['项目'],
    });
    expect(sentence({ field: 'applicantAge', op: '<=', value: 57 }, client)).toBe(
      '负责人年龄 60 周岁，要求不超过 57 周岁，超出 3 岁',
    );
  });

  it('缺的是什么，叫出名字', () => {
    expect(sentence({ field: 'rdExpenseRatio', op: '>=', value: 0.05 }, clientWith({}))).toBe(
      '缺2025年研发费用、2025年营业收入，要求研发费用占营业收入比例不低于 5%',
    );
    expect(sentence({ field: 'projectLocation', op: 'in', value: ['宁波市'] }, clientWith({}))).toBe(
      '项目表未登记完整，没有可用的项目，要求建设地点在宁波市',
    );
  });

  it('过期的证书说明不在有效期内', () => {
    const client = clientWith({
      qualifications: [qualification('高新技术企业', '2020-01-01', '2022-12-31')],
      completeSheets: ['资质'],
    });
    expect(sentence({ field: 'qualification', op: 'has', value: ['高新技术企业'] }, client)).toBe(
      '资质：高新技术企业（2020-01-01—2022-12-31），要求持有有效的高新技术企业，在 2026-05-20 不在有效期内',
    );
  });

  it('资料自相矛盾时不采用，并说明为什么', () => {
    const client = clientWith({
      employees: 10,
      rdStaff: 12,
      contradictions: [{ facts: ['研发人员数', '职工总数'], message: quoted('研发人员数（12）大于职工总数（10）。') }],
    });
    const { criteria } = {
      criteria: criterionTraces(
        traceOf(
          programAsking({ field: 'rdStaffRatio', op: '>=', value: 0.1 }, { field: 'employees', op: '>=', value: 5 }),
          client,
        ),
      ),
    };
    expect(criteria.map((c) => c.result)).toEqual(['unknown', 'unknown']);
    expect(sentence({ field: 'employees', op: '>=', value: 5 }, client)).toContain(
      '资料有矛盾，暂不采用（研发人员数（12）大于职工总数（10）。）',
    );
  });

  it('矛盾的证书日期只影响那一项证书', () => {
    const client = clientWith({
      qualifications: [
        qualification('高新技术企业', '2026-01-01', '2025-01-01'),
        qualification('绿色工厂', '2025-01-01', '2028-01-01'),
      ],
      completeSheets: ['资质'],
      contradictions: [
        { facts: ['高新技术企业·认定日期', '高新技术企业·有效期至'], message: quoted('有效期至早于认定日期。') },
      ],
    });
    expect(traceOf(programAsking({ field: 'qualification', op: 'has', value: ['高新技术企业'] }), client).verdict).toBe(
      'needs-data',
    );
    expect(traceOf(programAsking({ field: 'qualification', op: 'has', value: ['绿色工厂'] }), client).verdict).toBe(
      'eligible',
    );
  });
});

describe('理由之树', () => {
  const yes: Criterion = { field: 'legalPerson', op: '=', value: true, quote: '独立法人' };
  const client = clientWith({ legalPerson: true, employees: 3 });

  it('条件在上，机器查的在下，指到通知的原处', () => {
    const program = programWith({
      conditions: [conditionWith([yes], { text: '具有独立法人资格' }), conditionWith([], { text: '管理规范' })],
    });
    const [first, second] = chinese(reasonsOf(traceOf(program, client)));
    expect(first).toMatchObject({
      result: 'pass',
      sentence: '具有独立法人资格',
      pointer: '/conditions/0',
      children: [
        { sentence: '是独立法人，要求具有独立法人资格', quote: '独立法人', pointer: '/conditions/0/criteria/0' },
      ],
    });
    expect(second).toMatchObject({ result: 'manual', sentence: '管理规范（须人工核对）', children: [] });
  });

  it('组和前提都看得见', () => {
    const staff: Criterion = { field: 'employees', op: '>=', value: 5 };
    const program = programAsking({ any: [staff, { ...yes, when: [{ field: 'employees', op: '<', value: 5 }] }] });
    const [condition] = chinese(reasonsOf(traceOf(program, client)));
    expect(condition?.children[0]).toMatchObject({
      result: 'pass',
      sentence: '满足下列之一',
      children: [
        { result: 'fail' },
        { result: 'pass', children: [{ sentence: '适用前提：职工总数 3 人，要求低于 5 人' }] },
      ],
    });
  });

  it('地区一条说明来自通知的适用地区，分类主体并在一起', () => {
    const kind = (value: string): Criterion => ({ field: 'entityType', op: 'in', value: [value] });
    const program = programWith({
      region: { province: '浙江省', city: null, district: null },
      conditions: [conditionWith([kind('企业')]), conditionWith([yes]), conditionWith([kind('创客')])],
    });
    const reasons = chinese(reasonsOf(traceOf(program, { ...client, province: '江苏省', entityType: '企业' })));
    expect(reasons.map((r) => r.sentence)).toEqual([
      '注册地为江苏省，要求在浙江省（按通知适用地区）',
      '申报主体须为下列之一',
      '申报条件一条',
    ]);
    expect(reasons[1]?.children.map((r) => r.result)).toEqual(['pass', 'fail']);
  });

  it('还有待人工的就不写符合', () => {
    expect(
      inChinese(summaryOf(traceOf(programWith({ conditions: [conditionWith([yes]), conditionWith([])] }), client))),
    ).toBe('机检符合 · 1 条待人工');
    expect(inChinese(summaryOf(traceOf(programAsking(yes), client)))).toBe('符合');
    expect(inChinese(verdictText('ineligible', 3))).toBe('不符合');
    expect(inChinese(verdictText('needs-data', 0))).toBe('待核实');
  });
});
