import { describe, expect, it } from 'vitest';
import type { Client } from '../../shared/client/client.ts';
import type { Deadline, Notice } from '../../shared/notice/notice.ts';
import { checklist } from '../../shared/packet/checklist.ts';
import type { Block, Paper } from '../../shared/packet/document.ts';
import { cellText } from '../../shared/packet/cell-text.ts';
import { wan, yearOf } from '../helpers/clients.ts';
import { conditionWith } from '../helpers/programs.ts';
import { applicationOf, clientNo, renovationNotice, sourceOf } from './papers.ts';
import { tableAfter, tableTexts } from './reading.ts';

const paperOf = (notice: Partial<Notice> = renovationNotice(), client: Client = clientNo(1)): Paper => {
  const source = sourceOf(notice);
  return checklist(source, applicationOf(source, client));
};
const callout = (paper: Paper): Extract<Block, { kind: 'callout' }> => {
  const found = paper.blocks.find((block) => block.kind === 'callout');
  if (!found) throw new Error('no deadline');
  return found;
};
const deadline = (facts: Partial<Deadline>): Deadline => ({
  label: '网上申报',
  actor: 'applicant',
  stage: 'entry',
  track: null,
  from: null,
  to: '2026-04-10',
  time: null,
  quote: '',
  ...facts,
});
const withDeadlines = (deadlines: Deadline[], localNotice = false): Paper =>
  paperOf(renovationNotice(1, 1, { deadlines, submission: { ...sourceOf().program.notice.submission, localNotice } }));

describe('the deadline in large type', () => {
  it('is the earliest that binds the applicant and has not passed, with the later stages below', () => {
    const shown = callout(
      withDeadlines([
        deadline({ to: '2026-02-01' }),
        deadline({ to: '2026-05-01', label: '第二批' }),
        deadline({ to: '2026-04-10', time: '17:00' }),
        deadline({ to: '2026-03-20', actor: 'recommender' }),
      ]),
    );
    expect(shown.text).toBe('2026年4月10日17:00前');
    expect(shown.notes).toEqual([
      '网上申报，距核对日期还有25天。',
      '后续：2026年3月20日　网上申报（推荐单位）',
      '后续：2026年5月1日　第二批（申报单位）',
    ]);
  });

  it('names the later notice that has set it', () => {
    const own = sourceOf(renovationNotice(1, 1, { deadlines: [] }));
    const setBy = { id: 'later', title: '关于延长技术改造项目申报时间的通知' };
    const source = {
      ...own,
      program: { ...own.program, deadlines: [{ ...deadline({ to: '2026-05-31' }), setBy }] },
    };
    const shown = callout(checklist(source, applicationOf(source, clientNo(1))));
    expect(shown.text).toBe('2026年5月31日前');
    expect(shown.notes).toContain('时间依据：《关于延长技术改造项目申报时间的通知》。');
  });

  it('counts the day itself', () => {
    expect(callout(withDeadlines([deadline({ to: '2026-03-16' })]))).toMatchObject({
      text: '2026年3月16日前',
      notes: ['网上申报，今天截止。'],
    });
  });

  it('is the recommending unit’s where the applicant has none, and says so', () => {
    const shown = callout(withDeadlines([deadline({ actor: 'recommender' })]));
    expect(shown.text).toBe('2026年4月10日前');
    expect(shown.notes.join('')).toContain('推荐单位的期限');
  });

  it('is left to the local notice where the notice says so', () => {
    const shown = callout(withDeadlines([deadline({ actor: 'recommender' })], true));
    expect(shown.text).toBe('以地方通知为准');
    expect(shown.notes.join('')).toContain('2026年4月10日');
    expect(callout(withDeadlines([deadline({})], true)).notes).toContain('各地另有规定的，以地方通知为准。');
  });

  it('says that all have passed, that the way in is closed, and that none is written', () => {
    expect(callout(withDeadlines([deadline({ to: '2026-03-15' })])).text).toBe('已截止（2026年3月15日）');
    expect(
      callout(
        withDeadlines([deadline({ to: '2026-03-01' }), deadline({ to: '2026-03-30', stage: 'follow-up' })]),
      ).notes.join(''),
    ).toContain('申报入口已于2026年3月1日截止');
    expect(callout(withDeadlines([])).text).toBe('未写明');
  });
});

describe('资格核对', () => {
  it('shows each condition with its result, the client’s figure and year, and the figure asked for', () => {
    const rows = tableTexts(tableAfter(paperOf(), '一、资格核对'));
    // The region of the notice comes first.
    expect(rows[1]?.slice(2)).toEqual(['符合', '湖北省武汉市洪山区', '注册地：武汉市', '通知适用地区']);
    expect(rows[2]?.slice(2)).toEqual([
      '符合',
      '2025年营业收入 3001万元',
      '营业收入不低于2000万元',
      '“上年度营业收入不低于2000万元”',
    ]);
    expect(rows[3]?.[2]).toBe('符合');
    expect(rows[3]?.[3]).toMatch(/^符合：.*8000万元/s);
    expect(rows[5]?.slice(2, 4)).toEqual(['待人工', '需人工判断']);
  });

  it('never takes an unknown figure for nought or no: it is 【待补】 and listed', () => {
    const paper = paperOf(renovationNotice(), clientNo(1, { financials: [] }));
    const [, , condition] = tableTexts(tableAfter(paper, '一、资格核对'));
    expect(condition?.slice(2, 4)).toEqual(['待核实', '【待补】2025年营业收入']);
    const gaps = tableTexts(tableAfter(paper, '四、缺项'));
    expect(gaps).toContainEqual(['1', '2025年营业收入', '企业数据', '第2条 营业收入；第5条 营业收入', '□']);
  });

  it('names the figures of several years on one line', () => {
    const criteria = [
      { field: 'rdExpenseRatio', op: '>=', value: 0.05, unit: 'ratio', years: 3, quote: '不低于5%' },
    ] as const;
    const paper = paperOf(
      renovationNotice(1, 1, {
        region: { province: null, city: null, district: null },
        conditions: [conditionWith(criteria)],
      }),
      clientNo(1, { financials: [] }),
    );
    const gaps = tableTexts(tableAfter(paper, '四、缺项')).map(([, what]) => what);
    expect(gaps).toContain('2023、2024、2025年研发费用');
    expect(gaps).toContain('2023、2024、2025年营业收入');
  });

  it('shows a share with the figures of each year that it comes from', () => {
    const criteria = [
      { field: 'rdExpenseRatio', op: '>=', value: 0.05, unit: 'ratio', years: 3, quote: '不低于5%' },
    ] as const;
    const paper = paperOf(
      renovationNotice(1, 1, {
        region: { province: null, city: null, district: null },
        conditions: [conditionWith(criteria)],
      }),
      clientNo(0),
    );
    const figures = tableTexts(tableAfter(paper, '一、资格核对'))[1]?.[3]?.split('\n');
    expect(figures).toEqual([
      '6%',
      '研发费用：2023年180、2024年180、2025年180万元',
      '营业收入：2023年3000、2024年3000、2025年3000万元',
    ]);
  });

  it('gives a share two decimals, more only where one that falls short would look as if it did not', () => {
    const criteria = [
      { field: 'rdExpenseRatio', op: '>=', value: 0.05, unit: 'ratio', years: 1, quote: '不低于5%' },
    ] as const;
    const shareOf = (rdExpense: number): string | undefined => {
      const paper = paperOf(
        renovationNotice(1, 1, {
          region: { province: null, city: null, district: null },
          conditions: [conditionWith(criteria)],
        }),
        clientNo(0, { financials: [yearOf(2025, { revenue: wan(3000), rdExpense: wan(rdExpense) })] }),
      );
      return tableTexts(tableAfter(paper, '一、资格核对'))[1]?.[3]?.split('\n')[0];
    };
    expect(shareOf(200)).toBe('6.67%');
    expect(shareOf(150.01)).toBe('5%');
    expect(shareOf(149.99)).toBe('4.9997%');
  });

  it('calls nothing plainly 符合 while a condition is open to a person', () => {
    const words = (paper: Paper): string =>
      tableTexts(paper.blocks.find((block) => block.kind === 'table') ?? tableAfter(paper, '四、缺项'))
        .flat()
        .join('|');
    expect(words(paperOf(renovationNotice(3)))).toContain('机检符合 · 1条待人工');
    expect(words(paperOf(renovationNotice(2)))).toContain('|符合|');
    expect(words(paperOf(renovationNotice(3), clientNo(1, { city: '黄冈市' })))).toContain('不符合 · 1条待人工');
  });

  it('says where in the notice a condition stands', () => {
    const text = '关于申报的通知\n一、申报条件\n（一）基本要求\n1.上年度营业收入不低于2000万元。\n二、申报材料';
    const quote = '上年度营业收入不低于2000万元';
    const start = text.indexOf(quote);
    const base = sourceOf(renovationNotice(1, 1, { region: { province: null, city: null, district: null } }));
    const source = { ...base, reading: { text, spans: { '/conditions/0': { start, end: start + quote.length } } } };
    const rows = tableTexts(tableAfter(checklist(source, applicationOf(source, clientNo(1))), '一、资格核对'));
    expect(rows[1]?.[5]).toBe('一、（一）1.\n“上年度营业收入不低于2000万元”');
  });

  it('says so where the notice states no conditions or materials', () => {
    const paper = paperOf(renovationNotice(0, 0));
    expect(tableTexts(tableAfter(paper, '一、资格核对'))[1]).toEqual([
      '通知没有写明可核对的申报条件，请对照原文核实。',
    ]);
    expect(tableTexts(tableAfter(paper, '二、材料清单'))[1]?.[0]).toContain('没有列明申报材料');
    expect(tableTexts(tableAfter(paper, '四、缺项')).flat()).toContain('申报材料目录');
  });
});

describe('材料清单 and 装订与报送', () => {
  it('keeps the notice’s order, own and bound-in copies, seals and forms', () => {
    const rows = tableTexts(tableAfter(paperOf(), '二、材料清单'));
    expect(rows[0]).toEqual([
      '序号',
      '材料名称',
      '原件/\n复印件',
      '份数',
      '盖章/\n签字',
      '来源附件',
      '责任人',
      '状态',
      '页码',
      '备注',
    ]);
    expect(rows[1]).toEqual(['1', '第1项证明材料', '原件', '2', '盖章', '附件1', '', '□', '', '']);
    expect(rows[2]).toEqual(['2', '第2项证明材料', '复印件', '随册3', '', '', '', '□', '', '']);
    expect(rows[3]?.[2]).toBe('未写明');
    expect(rows).toHaveLength(10);
  });

  it('leaves out the materials of other tracks', () => {
    const notice = renovationNotice(1, 0, {
      tracks: ['甲类'],
      materials: [
        { name: '共同材料', copies: null, form: null, track: null, sealed: false, attachment: null },
        { name: '乙类材料', copies: null, form: null, track: '乙类', sealed: false, attachment: null },
      ],
    });
    const paper = paperOf(notice);
    expect(tableTexts(tableAfter(paper, '二、材料清单')).flat().join()).not.toContain('乙类');
  });

  it('says how the file is made up, and 未写明 where the notice does not', () => {
    const stated = tableTexts(tableAfter(paperOf(), '三、装订与报送')).flat();
    expect(stated).toEqual(
      expect.arrayContaining([
        '3份',
        'A4',
        '胶装（不得用胶圈、活页夹）',
        '加盖公章，加盖骑缝章',
        '光盘',
        'PDF、WORD',
        '工作日9:00-17:00',
      ]),
    );
    const bare = tableTexts(tableAfter(paperOf({ title: '关于申报某某项目的通知' }), '三、装订与报送')).flat();
    expect(bare.filter((words) => words === '未写明')).toHaveLength(12);
  });

  it('has the client in the head of every page and room to sign at the end', () => {
    const paper = paperOf();
    expect(paper.pageHead).toBe(clientNo(1).name);
    expect(paper.blocks.at(-1)).toMatchObject({ kind: 'line', style: 'sign' });
    expect(JSON.stringify(paper.blocks.at(-1))).toMatch(/编制：.*复核：.*日期：/);
  });

  it('is data only: it can be stored and read again', () => {
    const paper = paperOf();
    expect(JSON.parse(JSON.stringify(paper))).toEqual(paper);
    expect(
      paper.blocks.every(
        (block) =>
          block.kind !== 'table' ||
          block.rows.every((row) => row.cells.every(({ cell }) => typeof cellText(cell) === 'string')),
      ),
    ).toBe(true);
  });
});
