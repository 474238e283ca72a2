import { describe, expect, it } from 'vitest';
import type { Client } from '../../shared/client/client.ts';
import { shortTitle, summaryTitle } from '../../shared/packet/program-title.ts';
import { summaryKind, type SummaryKind } from '../../shared/packet/summary-kind.ts';
import { summaryGaps, summaryTable } from '../../shared/packet/summary.ts';
import { wan, yearOf } from '../helpers/clients.ts';
import { programWith } from '../helpers/programs.ts';
import { applicationOf, applicationsOf, clientNo, renovationNotice, sourceOf } from './papers.ts';
import { onlyTable, tableTexts } from './reading.ts';

const titled = (title: string) => sourceOf({ title });
function rowOf(title: string, facts: Partial<Client> = {}): Record<string, string> {
  const source = titled(title);
  const table = onlyTable(summaryTable([{ source, applications: [applicationOf(source, clientNo(1, facts))] }]));
  const texts = tableTexts(table);
  const heads = texts[0] ?? [];
  return Object.fromEntries(heads.map((head, index) => [head, texts[table.head.length]?.[index] ?? '']));
}
const noted = (notice: string, facts: Record<string, string>): Partial<Client> => ({
  applicationFacts: Object.entries(facts).map(([item, content]) => ({ notice, item, content, note: null })),
});

describe('the kind of program decides the columns', () => {
  const kinds: readonly (readonly [string, SummaryKind])[] = [
    ['关于组织开展2026年高新技术企业认定工作的通知', 'hightech'],
    ['关于申报2026年工业企业技术改造专项资金的通知', 'renovation'],
    ['关于开展首版次高端软件申报工作的通知', 'first-software'],
    ['关于推荐2026年度绿色工厂的通知', 'green'],
    ['关于组织申报省级中小企业公共服务示范平台的通知', 'platform'],
    ['关于开展2026年度科技创新券兑现工作的通知', 'voucher'],
    ['关于征集两化融合管理体系贯标试点企业的通知', 'other'],
    ['关于登录服务平台填报年度统计数据的通知', 'other'],
    ['关于高新技术企业科技创新券兑现的通知', 'voucher'],
  ];
  it.each(kinds)('%s → %s', (title, kind) => {
    expect(summaryKind(programWith({ title }))).toBe(kind);
  });

  it('reads the track before the title', () => {
    expect(summaryKind({ ...programWith({ title: '关于申报工业发展资金的通知' }), track: '技术改造项目' })).toBe(
      'renovation',
    );
  });
});

describe('the title row', () => {
  it.each([
    ['关于组织开展2026年度安徽省专精特新中小企业认定工作的通知', '2026年度安徽省专精特新中小企业认定'],
    ['某某市经济和信息化局关于申报2026年技术改造专项资金的通知', '2026年技术改造专项资金'],
    ['关于做好省级绿色工厂推荐工作的补充通知', '省级绿色工厂推荐'],
    ['示例市科技计划项目申报指南', '示例市科技计划项目申报'],
    ['通知', '通知'],
  ])('%s → %s', (title, core) => {
    expect(shortTitle(title)).toBe(core);
  });

  it('names year and place once', () => {
    const region = { province: '湖北省', city: '武汉市', district: null };
    expect(
      summaryTitle(programWith({ title: '关于开展绿色工厂推荐工作的通知', publishedOn: '2026-03-01', region })),
    ).toBe('2026年武汉市绿色工厂推荐汇总表');
    expect(
      summaryTitle(
        programWith({ title: '关于开展2026年湖北省绿色工厂推荐工作的通知', publishedOn: '2026-03-01', region }),
      ),
    ).toBe('2026年湖北省绿色工厂推荐汇总表');
    expect(summaryTitle(programWith({ title: '关于开展2026年度创新券兑现工作的通知', region }))).toBe(
      '2026年度武汉市创新券兑现汇总表',
    );
  });
});

describe('the rows', () => {
  it('take what no sheet holds from 申报事项 of this notice, and leave 【待补】 where it is not noted', () => {
    const title = '关于开展2026年度科技创新券兑现工作的通知';
    const row = rowOf(
      title,
      noted('科技创新券兑现', {
        服务机构: '示例检测公司',
        合同金额: '12万元',
        '实际支付（元）': '120,000',
        发票号码: '00123456',
        发票日期: '2026.1.5',
      }),
    );
    expect(row).toMatchObject({
      企业名称: clientNo(1).name,
      服务机构: '示例检测公司',
      '合同金额（元）': '120,000.00',
      发票号码: '00123456',
      发票日期: '2026-01-05',
      '申请兑现（元）': '【待补】',
      服务项目: '【待补】',
    });
    expect(rowOf(title, noted('另一个项目的通知', { 服务机构: '示例检测公司' }))['服务机构']).toBe('【待补】');
  });

  it('compute shares, and none of them from a missing year', () => {
    const title = '关于开展2026年高新技术企业认定工作的通知';
    const years = (list: readonly number[]) => ({
      financials: list.map((year) =>
        yearOf(year, { revenue: wan(1000), rdExpense: wan(year - 1960), hightechRevenue: wan(700) }),
      ),
    });
    expect(rowOf(title, years([2023, 2024, 2025]))).toMatchObject({
      近三年研发费用占比: '6.40%',
      高新技术产品收入占比: '70.00%',
      上年销售收入: '1,000.00',
    });
    expect(rowOf(title, years([2023, 2025]))).toMatchObject({ 近三年研发费用占比: '【待补】' });
    expect(rowOf(title, years([2024])).上年销售收入).toBe('【待补】');
  });

  it('count 知识产权 by class only where all are entered', () => {
    const title = '关于开展2026年高新技术企业认定工作的通知';
    const properties = ['发明专利', '实用新型', '软件著作权'].map((type) => ({
      type,
      name: type,
      number: null,
      grantedOn: null,
    }));
    expect(rowOf(title, { properties })['知识产权数（I类/II类）']).toBe('1/2');
    expect(rowOf(title, { properties, completeSheets: [] })['知识产权数（I类/II类）']).toBe('【待补】');
  });

  it('say beside 合计 what is not in it', () => {
    const source = sourceOf();
    const applications = [
      applicationOf(source, clientNo(2)),
      applicationOf(
        source,
        clientNo(3, { projects: clientNo(3).projects.map((project) => ({ ...project, investment: null })) }),
      ),
    ];
    const total = tableTexts(onlyTable(summaryTable([{ source, applications }]))).at(-1);
    expect(total?.[1]).toBe('8,000.00');
    expect(total?.at(-1)).toBe('1项【待补】未计入');
  });

  it('stay empty where no row has a figure: 0 would be one', () => {
    const source = sourceOf();
    const unknown = clientNo(1, {
      projects: clientNo(1).projects.map((project) => ({ ...project, investment: null })),
    });
    const total = onlyTable(summaryTable([{ source, applications: [applicationOf(source, unknown)] }])).rows.at(-1);
    expect(total?.cells[1]?.cell).toMatchObject({ kind: 'sum', value: null });
    expect(
      total &&
        tableTexts(onlyTable(summaryTable([{ source, applications: [applicationOf(source, unknown)] }]))).at(-1)?.[1],
    ).toBe('');
  });

  it('add up fen exactly', () => {
    const source = sourceOf();
    const applications = Array.from({ length: 10 }, (_, n) =>
      applicationOf(source, clientNo(n, { projects: [{ ...clientNo(1).projects[0]!, investment: wan('0.1') }] })),
    );
    expect(onlyTable(summaryTable([{ source, applications }])).rows.at(-1)?.cells[1]?.cell).toMatchObject({
      kind: 'sum',
      value: 1,
    });
  });

  it('stand under category bands where tracks share a table, numbered through', () => {
    const notice = renovationNotice(1, 1, { tracks: ['智能化改造', '绿色化改造'] });
    const base = sourceOf({ ...notice, tracks: [] });
    const group = (track: string, count: number) => {
      const source = { ...base, program: { ...base.program, track } };
      return { source, applications: applicationsOf(source, count) };
    };
    const texts = tableTexts(onlyTable(summaryTable([group('智能化改造', 1), group('绿色化改造', 1)]))).slice(2);
    expect(texts.map(([first]) => first)).toEqual(['一、智能化改造', '1', '2', '二、绿色化改造', '3', '4', '合计']);
  });

  it('leave the stamp and the unit in the caption, and the recommending unit where all have the same', () => {
    const source = sourceOf();
    const client = clientNo(1);
    const facts = [
      ...client.applicationFacts,
      { notice: source.program.notice.title, item: '推荐单位', content: '洪山区科技局', note: null },
    ];
    const paper = summaryTable([
      { source, applications: [applicationOf(source, { ...client, applicationFacts: facts })] },
    ]);
    expect(JSON.stringify(paper.blocks[1])).toContain('填报单位（盖章）：洪山区科技局');
    expect(JSON.stringify(paper.blocks[1])).toContain('单位：万元');
  });

  it('state a unit of amounts only where a column holds amounts', () => {
    const caption = (title: string): string => {
      const source = titled(title);
      return JSON.stringify(summaryTable([{ source, applications: applicationsOf(source, 1) }]).blocks[1]);
    };
    expect(caption('关于开展2026年度科技创新券兑现工作的通知')).toContain('单位：元');
    expect(caption('关于组织申报省级中小企业公共服务示范平台的通知')).not.toContain('单位：');
  });

  it('set counts of 申报事项 as figures, and leave what says more as it is said', () => {
    const title = '关于推荐2026年度绿色工厂的通知';
    const energy = (words: string) => {
      const source = titled(title);
      const client = clientNo(1, noted(title, { 综合能耗: words }));
      const { columns, rows } = onlyTable(summaryTable([{ source, applications: [applicationOf(source, client)] }]));
      return { cell: rows[0]?.cells[7]?.cell, align: columns[7]?.align };
    };
    expect(energy('3,456.7')).toEqual({ cell: { kind: 'number', value: 3456.7, format: 'amount' }, align: 'right' });
    expect(energy('1203')).toMatchObject({ cell: { kind: 'number', value: 1203, format: 'integer' } });
    expect(energy('1.2万吨标准煤')).toMatchObject({ cell: { kind: 'text', text: '1.2万吨标准煤' } });
  });

  it('list what is missing, and which of it only 申报事项 can hold', () => {
    const source = sourceOf();
    const application = applicationOf(source, clientNo(1, { applicationFacts: [], contactPhone: null }));
    expect(summaryGaps(source, application)).toEqual(
      expect.arrayContaining([
        { title: '建设内容及规模', asked: true, lacks: ['建设内容及规模'] },
        { title: '联系电话', asked: false, lacks: ['联系电话'] },
      ]),
    );
    expect(summaryGaps(source, applicationOf(source, clientNo(1)))).toEqual([]);
  });

  it('name what is not known behind a quotient by year and heading', () => {
    const source = sourceOf(renovationNotice(1, 1, { title: '关于组织申报2026年高新技术企业认定的通知' }));
    const client = clientNo(1);
    const financials = client.financials.map((year) => (year.year === 2024 ? { ...year, rdExpense: null } : year));
    const gaps = summaryGaps(source, applicationOf(source, { ...client, financials }));
    expect(gaps.find(({ title }) => title === '近三年研发费用占比')?.lacks).toEqual(['2024年研发费用']);
  });

  it('make every column wide enough for its figures', () => {
    const source = sourceOf();
    const paper = summaryTable([
      {
        source,
        applications: [
          applicationOf(
            source,
            clientNo(1, { projects: [{ ...clientNo(1).projects[0]!, investment: wan('123456789.123456') }] }),
          ),
        ],
      },
    ]);
    expect(paper.grid[6]).toBeGreaterThan('123,456,789.123456'.length);
  });
});
