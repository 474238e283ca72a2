import { describe, expect, it } from 'vitest';
import type { Client } from '../../shared/client/client.ts';
import type { Criterion } from '../../shared/notice/criterion.ts';
import type { Program } from '../../shared/program/program.ts';
import { clientInsights, portfolioInsights } from '../../shared/match/insights.ts';
import { nearMissOf } from '../../shared/match/near-misses.ts';
import { portfolioQuestions, questionsOf } from '../../shared/match/questions.ts';
import { createMatcher } from '../../shared/match/matcher.ts';
import { clientWith, day, wan, yearOf } from '../helpers/clients.ts';
import { conditionWith, programAsking, programWith } from '../helpers/programs.ts';
import { D, traceOf } from '../helpers/matching.ts';
import { chinese } from '../helpers/chinese.ts';

const revenue: Criterion = { field: 'revenue', op: '>=', value: 10_000_000 };
const rd: Criterion = { field: 'rdExpense', op: '>=', value: 500_000 };
const staff: Criterion = { field: 'employees', op: '>=', value: 50 };
const yes: Criterion = { field: 'legalPerson', op: '=', value: true };
const client = clientWith({ legalPerson: true, employees: 40 });

const questions = (programs: readonly Program[], of: Client) =>
  questionsOf(programs.map((program, i) => ({ program: i, trace: traceOf(program, of) })));

describe('补什么资料', () => {
  it('能定的项目多的排在前', () => {
    const programs = [
      programAsking(revenue),
      programAsking(revenue, rd),
      programAsking(yes, revenue),
      programAsking(rd),
    ];
    expect(questions(programs, client)).toEqual([
      { fact: '2025年营业收入', client: '某公司', sheet: '财务', decides: [0, 2], narrows: [1] },
      { fact: '2025年研发费用', client: '某公司', sheet: '财务', decides: [3], narrows: [1] },
    ]);
  });

  it('已经不符合的、已经符合的项目不问', () => {
    expect(questions([programAsking(staff, revenue), programAsking(yes)], client)).toEqual([]);
  });

  it('任选其一时，另一项未知就还定不了', () => {
    const [first] = questions([programAsking({ any: [revenue, rd] })], client);
    expect(first).toMatchObject({ decides: [], narrows: [0] });
    expect(questions([programAsking({ any: [revenue, staff] })], client)[0]).toMatchObject({ decides: [0] });
  });

  it('表里没有的由人判断', () => {
    expect(
      questions([programAsking({ field: 'other', op: '=', value: true, label: '某事' })], client)[0],
    ).toMatchObject({ fact: '某事', sheet: null });
  });

  it('全部企业合起来排', () => {
    const programs = [programAsking(revenue), programAsking(rd), programAsking(revenue, yes)];
    const two = [client, { ...client, name: '另一家', financials: [yearOf(2025, { rdExpense: wan(1) })] }];
    expect(
      portfolioQuestions(two.flatMap((of) => questions(programs, of))).map((q) => [
        q.fact,
        q.decides,
        q.clients.map((c) => c.client),
      ]),
    ).toEqual([
      ['2025年营业收入', 4, ['某公司', '另一家']],
      ['2025年研发费用', 1, ['某公司']],
    ]);
  });
});

describe('只差一条', () => {
  it('只有一条不过，改好后就符合或待核实', () => {
    expect(nearMissOf(traceOf(programAsking(staff, yes), client))).toMatchObject({
      criteria: [{ criterion: staff }],
      then: 'eligible',
    });
    expect(nearMissOf(traceOf(programAsking(staff, revenue), client))).toMatchObject({ then: 'needs-data' });
  });

  it('两条不过不算，没有不过的不算', () => {
    expect(nearMissOf(traceOf(programAsking(staff, { ...staff, value: 60 }), client))).toBeNull();
    expect(nearMissOf(traceOf(programAsking(yes), client))).toBeNull();
  });

  it('任选其一都不过时，任一项改好都行', () => {
    expect(
      nearMissOf(traceOf(programAsking({ any: [staff, { ...staff, value: 60 }] }), client))?.criteria,
    ).toHaveLength(2);
  });

  it('优先条件不算差', () => {
    const program = programWith({ conditions: [conditionWith([yes]), conditionWith([staff], { mandatory: false })] });
    expect(nearMissOf(traceOf(program, client))).toBeNull();
  });
});

describe('整个客户组合', () => {
  it('补数据即可定、只差一条、冲突一次看全', () => {
    const exclusive = programWith({
      title: '关于组织申报示例奖补的通知',
      tracks: ['甲类', '乙类'],
      conditions: [conditionWith([yes])],
      exclusions: [{ kind: 'one-per-unit', text: '每个单位限报一类', track: null }],
    });
    const second = { ...exclusive, track: '乙类' };
    const matcher = createMatcher([programAsking(revenue), programAsking(staff), exclusive, second]);
    const {
      questions: asked,
      nearMisses,
      conflicts,
    } = portfolioInsights([clientInsights(matcher, matcher.prepare(client, day(D)), [0, 1, 2, 3])]);
    expect(asked.map((q) => [q.fact, q.decides])).toEqual([['2025年营业收入', 1]]);
    expect(chinese(nearMisses)).toEqual([
      {
        client: '某公司',
        program: 1,
        sentences: ['职工总数 40 人，要求不低于 50 人，差 10 人'],
        then: 'eligible',
        ofBeing: false,
      },
    ]);
    expect(conflicts).toMatchObject([{ kind: 'one-per-unit', clause: '每个单位限报一类' }]);
  });
});
