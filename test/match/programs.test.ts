import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../shared/notice/criterion.ts';
import { programsOf } from '../../shared/program/programs-of.ts';
import { clientWith, projectWith, wan } from '../helpers/clients.ts';
import { conditionWith, noticeWith, programAsking, programWith } from '../helpers/programs.ts';
import { match, traceOf } from '../helpers/matching.ts';

const yes: Criterion = { field: 'legalPerson', op: '=', value: true };
const staff = (count: number): Criterion => ({ field: 'employees', op: '>=', value: count });
const unsure: Criterion = { field: 'other', op: '=', value: true, label: '某事' };
const client = clientWith({ legalPerson: true, employees: 50 });

describe('结论', () => {
  it.each([
    ['全部通过为符合', [yes, staff(50)], 'eligible'],
    ['一条不过为不符合', [yes, staff(51), unsure], 'ineligible'],
    ['没有不过而有未知为待核实', [yes, unsure], 'needs-data'],
    ['任选其一有一个过即可', [{ any: [staff(51), yes, unsure] }], 'eligible'],
    ['任选其一没有过而有未知', [{ any: [staff(51), unsure] }], 'needs-data'],
    ['任选其一全不过', [{ any: [staff(51), staff(52)] }], 'ineligible'],
    ['同时满足有一个不过', [{ any: [{ all: [yes, staff(51)] }, staff(60)] }], 'ineligible'],
  ] as const)('%s', (_, nodes, verdict) => {
    expect(match(programAsking(...nodes), client).verdict).toBe(verdict);
  });

  it('没有必须满足的可查条件：对谁都是待核实', () => {
    expect(match(programWith({}), client).verdict).toBe('needs-data');
    expect(match(programWith({ conditions: [conditionWith([])] }), client)).toMatchObject({
      verdict: 'needs-data',
      manualOpen: 1,
    });
    expect(
      match(programWith({ conditions: [conditionWith([staff(51)], { mandatory: false })] }), client),
    ).toMatchObject({ verdict: 'needs-data', criteria: [{ result: 'fail', mandatory: false }] });
  });

  it('优先条件列出而不影响结论', () => {
    const program = programWith({
      conditions: [conditionWith([yes]), conditionWith([staff(999)], { mandatory: false })],
    });
    expect(match(program, client)).toMatchObject({
      verdict: 'eligible',
      criteria: [{ result: 'pass' }, { result: 'fail', mandatory: false }],
    });
  });

  it('没有可查内容的条件留给人，不影响机检结论；优先的不计入待人工', () => {
    const program = programWith({
      conditions: [
        conditionWith([yes]),
        conditionWith([], { text: '管理规范' }),
        conditionWith([], { text: '有示范作用的优先', mandatory: false }),
      ],
    });
    expect(match(program, client)).toMatchObject({
      verdict: 'eligible',
      manual: ['管理规范', '有示范作用的优先'],
      manualOpen: 1,
    });
  });

  it('条件按通知次序平铺，组内各有各的结果', () => {
    const program = programAsking({ any: [staff(51), { all: [yes, unsure] }] }, yes);
    expect(match(program, client).criteria.map((c) => c.result)).toEqual(['fail', 'pass', 'unknown', 'pass']);
  });
});

describe('前提', () => {
  const guarded = (guard: Criterion, criterion: Criterion): Criterion => ({ ...criterion, when: [guard] });

  it('前提成立则要算', () => {
    expect(match(programAsking(guarded(yes, staff(51))), client).verdict).toBe('ineligible');
  });

  it('前提不成立则不适用、不列出；再没有别的则为待核实', () => {
    expect(match(programAsking(guarded(staff(99), staff(51))), client)).toMatchObject({
      verdict: 'needs-data',
      criteria: [],
    });
    expect(match(programAsking(guarded(staff(99), staff(51)), yes), client)).toMatchObject({
      verdict: 'eligible',
      criteria: [{ field: 'legalPerson' }],
    });
  });

  it('从组里去掉不适用的', () => {
    expect(match(programAsking({ any: [guarded(staff(99), yes), staff(51)] }), client).verdict).toBe('ineligible');
    expect(match(programAsking({ any: [guarded(staff(99), yes)] }, yes), client).verdict).toBe('eligible');
  });

  it('前提未知：本身通过即通过，否则待核实', () => {
    expect(match(programAsking(guarded(unsure, staff(50))), client).verdict).toBe('eligible');
    expect(match(programAsking(guarded(unsure, staff(51))), client)).toMatchObject({
      verdict: 'needs-data',
      criteria: [{ result: 'unknown', missing: ['某事'] }],
    });
  });

  it('几个前提须全部成立', () => {
    expect(match(programAsking({ ...staff(51), when: [yes, staff(99)] }, yes), client).criteria).toHaveLength(1);
  });
});

describe('申报主体分类', () => {
  const firm: Criterion = { field: 'entityType', op: 'in', value: ['企业'] };
  const maker: Criterion = { field: 'entityType', op: 'in', value: ['创客'] };
  const company = { ...client, entityType: '有限责任公司' };

  it('几条各列一类主体且互不重复：满足其一即可', () => {
    const program = programWith({
      conditions: [conditionWith([firm, staff(10)]), conditionWith([maker]), conditionWith([yes])],
    });
    expect(match(program, company).verdict).toBe('eligible');
    expect(traceOf(program, company).alternatives).toBe('pass');
    expect(match(program, { ...company, entityType: '科研院所' }).verdict).toBe('ineligible');
    expect(match(program, { ...company, employees: 5 }).verdict).toBe('ineligible');
  });

  it('两条有共同的一类时须都满足', () => {
    const program = programWith({
      conditions: [
        conditionWith([firm]),
        conditionWith([{ ...firm, value: ['企业', '创客'] }]),
        conditionWith([maker]),
      ],
    });
    expect(match(program, company).verdict).toBe('ineligible');
  });

  it('带前提的、组内的、优先的不算分类', () => {
    expect(
      match(programWith({ conditions: [conditionWith([firm]), conditionWith([{ ...maker, when: [yes] }])] }), company)
        .verdict,
    ).toBe('ineligible');
    expect(
      match(programWith({ conditions: [conditionWith([firm]), conditionWith([{ any: [maker, staff(99)] }])] }), company)
        .verdict,
    ).toBe('ineligible');
    expect(
      match(programWith({ conditions: [conditionWith([firm]), conditionWith([maker], { mandatory: false })] }), company)
        .verdict,
    ).toBe('eligible');
  });

  it('按满足的那一类挑选项目', () => {
    const invests = (op: '>=' | '<=', value: number): Criterion => ({ field: 'projectInvestment', op, value });
    const program = programWith({
      conditions: [conditionWith([firm, invests('>=', 10_000_000)]), conditionWith([maker, invests('<=', 1_000_000)])],
    });
    const two = {
      ...company,
      projects: [projectWith({ name: '小', investment: wan(50) }), projectWith({ name: '大', investment: wan(5000) })],
      completeSheets: ['项目' as const],
    };
    expect(traceOf(program, two)).toMatchObject({ verdict: 'eligible', project: { name: '大' } });
  });
});

describe('通知与方向', () => {
  it('有方向的通知每个方向一项；通用条件每个方向都要', () => {
    const notice = noticeWith({
      tracks: ['甲类', '乙类'],
      conditions: [conditionWith([yes]), conditionWith([staff(51)], { track: '甲类' })],
    });
    const [first, second] = programsOf('n1', notice);
    if (!first || !second) throw new Error('two tracks');
    expect([first.track, second.track]).toEqual(['甲类', '乙类']);
    expect(match(first, client)).toMatchObject({ track: '甲类', verdict: 'ineligible' });
    expect(match(second, client)).toMatchObject({ track: '乙类', verdict: 'eligible' });
  });

  it('不是申报类的通知没有项目', () => {
    expect(programsOf('n1', noticeWith({ kind: 'policy' }))).toEqual([]);
  });
});
