import { describe, expect, it } from 'vitest';
import type { Criterion } from '../../shared/notice/criterion.ts';
import type { Decision } from '../../shared/match/decision.ts';
import { decidedByPerson, reasonsOf, summaryOf } from '../../shared/match/explain/reasons.ts';
import type { Client } from '../../shared/client/client.ts';
import type { Program } from '../../shared/program/program.ts';
import { clientWith, wan, yearOf } from '../helpers/clients.ts';
import { conditionWith, programWith } from '../helpers/programs.ts';
import { traceOf } from '../helpers/matching.ts';
import { chinese } from '../helpers/chinese.ts';
import { inChinese } from '../../shared/base/sentence.ts';

const yes: Criterion = { field: 'legalPerson', op: '=', value: true };
const other: Criterion = { field: 'other', op: '>=', value: 30, label: '入驻企业户数' };
const revenue: Criterion = { field: 'revenue', op: '>=', value: 10_000_000 };
const client = clientWith({ legalPerson: true });

/** A decision on the target as things stand now. */
function decide(
  program: Program,
  of: Client,
  target: string,
  result: 'pass' | 'fail',
  earlier: readonly Decision[] = [],
): Decision {
  const all = reasonsOf(traceOf(program, of, undefined, earlier)).flatMap(function flat(reason): ReturnType<
    typeof reasonsOf
  > {
    return [reason, ...reason.children.flatMap(flat)];
  });
  const found = all.find((reason) => reason.decidable?.target === target)?.decidable;
  if (!found) throw new Error(`Nothing to decide at ${target}.`);
  return {
    noticeId: program.noticeId,
    track: program.track,
    client: of.name,
    target,
    result,
    reason: '已电话核实',
    by: '王某',
    on: '2026-05-19',
    basis: found.basis,
  };
}

describe('人工判定', () => {
  it('没有可查内容的条件判定符合后不再待人工，判定不符合则结论不符合', () => {
    const program = programWith({ conditions: [conditionWith([yes]), conditionWith([], { text: '管理规范' })] });
    expect(inChinese(summaryOf(traceOf(program, client)))).toBe('机检符合 · 1 条待人工');
    const passed = traceOf(program, client, undefined, [decide(program, client, '/conditions/1', 'pass')]);
    expect(inChinese(summaryOf(passed))).toBe('符合');
    expect(decidedByPerson(passed)).toBe(true);
    expect(chinese(reasonsOf(passed))[1]?.sentence).toBe('管理规范；人工判定符合（王某，2026-05-19）：已电话核实');
    expect(traceOf(program, client, undefined, [decide(program, client, '/conditions/1', 'fail')]).verdict).toBe(
      'ineligible',
    );
  });

  it('其他条件和未知的条件都可以判定', () => {
    const program = programWith({ conditions: [conditionWith([other]), conditionWith([revenue])] });
    const decisions = [
      decide(program, client, '/conditions/0/criteria/0', 'pass'),
      decide(program, client, '/conditions/1/criteria/0', 'pass'),
    ];
    expect(traceOf(program, client).verdict).toBe('needs-data');
    expect(traceOf(program, client, undefined, decisions.slice(0, 1)).verdict).toBe('needs-data');
    expect(traceOf(program, client, undefined, decisions).verdict).toBe('eligible');
  });

  it('整条条件也可以一次判定', () => {
    const program = programWith({ conditions: [conditionWith([other, revenue])] });
    expect(traceOf(program, client, undefined, [decide(program, client, '/conditions/0', 'pass')]).verdict).toBe(
      'eligible',
    );
  });

  it('机器已能判断的不能由人改判', () => {
    const program = programWith({ conditions: [conditionWith([yes])] });
    expect(() => decide(program, client, '/conditions/0/criteria/0', 'fail')).toThrow('Nothing to decide');
  });

  it('补了资料，原来的判定失效，并且说出来', () => {
    const program = programWith({ conditions: [conditionWith([revenue])] });
    const decision = decide(program, client, '/conditions/0/criteria/0', 'pass');
    const filled = { ...client, financials: [yearOf(2025, { revenue: wan(1) })] };
    const trace = traceOf(program, filled, undefined, [decision]);
    expect(trace.verdict).toBe('ineligible');
    expect(chinese(reasonsOf(trace))[0]?.children[0]?.sentence).toContain('王某 2026-05-19 的人工判定（符合）已失效');
  });

  it('条款改了，判定失效，重新待人工', () => {
    const before = programWith({ conditions: [conditionWith([yes]), conditionWith([], { text: '管理规范' })] });
    const after = programWith({
      conditions: [conditionWith([yes]), conditionWith([], { text: '管理规范，财务制度健全' })],
    });
    const trace = traceOf(after, client, undefined, [decide(before, client, '/conditions/1', 'pass')]);
    expect(trace).toMatchObject({ verdict: 'eligible', manualOpen: 1 });
    expect(trace.conditions[1]?.marks.lapsed?.by).toBe('王某');
  });

  it('年份变了，依据的年度也变，判定失效', () => {
    const program = programWith({ conditions: [conditionWith([revenue])] });
    const decision = decide(program, client, '/conditions/0/criteria/0', 'pass');
    expect(traceOf(program, client, '2026-12-31', [decision]).verdict).toBe('eligible');
    expect(traceOf(program, client, '2027-01-01', [decision]).verdict).toBe('needs-data');
  });

  it('只有人工条件的项目，全部判定符合才算符合', () => {
    const program = programWith({ conditions: [conditionWith([], { text: '甲' }), conditionWith([], { text: '乙' })] });
    const first = decide(program, client, '/conditions/0', 'pass');
    const second = decide(program, client, '/conditions/1', 'pass');
    expect(traceOf(program, client, undefined, [first])).toMatchObject({ verdict: 'needs-data', manualOpen: 1 });
    expect(traceOf(program, client, undefined, [first, second])).toMatchObject({ verdict: 'eligible', manualOpen: 0 });
  });
});
