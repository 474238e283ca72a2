import type { Client } from '../../shared/client/client.ts';
import type { Notice } from '../../shared/notice/notice.ts';
import { defaultProjects, type Application, type ProgramSource } from '../../shared/packet/application.ts';
import { clientWith, day, projectWith, qualification, wan, yearOf } from '../helpers/clients.ts';
import { traceOf } from '../helpers/matching.ts';
import { programWith } from '../helpers/programs.ts';

/** Fictional programs and clients for papers of any length. */

export const ON = '2026-03-16';

const LONG =
  '企业应当建立健全研发组织管理制度，具有与申报项目相适应的技术团队、试验条件和质量保证能力，近三年内承担过同类项目并按期完成验收';

/** A technical renovation program with so many conditions and materials. */
export function renovationNotice(conditions = 6, materials = 9, facts: Partial<Notice> = {}): Partial<Notice> {
  return {
    title: '关于组织申报2026年示例市技术改造项目的通知',
    docNumber: '示工信〔2026〕8号',
    issuers: ['示例市工业和信息化局'],
    publishedOn: '2026-03-01',
    region: { province: '湖北省', city: '武汉市', district: null },
    deadlines: [
      {
        label: '网上填报',
        actor: 'applicant',
        stage: 'entry',
        track: null,
        from: null,
        to: '2026-04-10',
        time: '17:00',
        quote: '4月10日17:00前完成网上填报',
      },
      {
        label: '报送纸质材料',
        actor: 'applicant',
        stage: 'follow-up',
        track: null,
        from: null,
        to: '2026-04-20',
        time: null,
        quote: '4月20日前报送纸质材料',
      },
    ],
    conditions: Array.from({ length: conditions }, (_, i) => ({
      text: `${LONG}（第${i + 1}项）。`,
      track: null,
      mandatory: i % 5 !== 4,
      criteria:
        i % 3 === 0
          ? [{ field: 'revenue', op: '>=', value: 20_000_000 + i, unit: 'yuan', quote: '上年度营业收入不低于2000万元' }]
          : i % 3 === 1
            ? [
                { field: 'projectInvestment', op: '>=', value: 10_000_000, unit: 'yuan', quote: '总投资1000万元以上' },
                { field: 'projectStage', op: 'in', value: ['在建'], quote: '在建项目' },
              ]
            : [],
    })),
    materials: Array.from({ length: materials }, (_, i) => ({
      name:
        i % 4 === 3
          ? `第${i + 1}项：项目单位近三年经审计的财务报告、纳税证明以及与项目实施有关的合同、发票和付款凭证等证明材料`
          : `第${i + 1}项证明材料`,
      copies: i % 2 ? null : 2,
      form: (['original', 'copy', null] as const)[i % 3] ?? null,
      track: null,
      sealed: i % 2 === 0,
      attachment: i === 0 ? 1 : null,
    })),
    submission: {
      paperCopies: 3,
      media: '光盘',
      formats: ['PDF', 'WORD'],
      binding: '胶装',
      sealed: true,
      onlineUrl: 'https://example.cn/sb',
      address: '示例市示例路1号',
      paperSize: 'A4',
      crossPageSeal: true,
      hours: '工作日9:00-17:00',
      localNotice: false,
    },
    contacts: { people: ['示例甲'], phones: ['027-00001234'], emails: ['a@example.cn'] },
    attachments: [{ no: 1, name: '信用承诺书', url: null }],
    ...facts,
  };
}

export const sourceOf = (facts: Partial<Notice> = renovationNotice()): ProgramSource => ({
  program: programWith(facts),
  reading: null,
  on: day(ON),
});

/** The n-th client: every fact that its papers ask for is known, with two projects. */
export function clientNo(n: number, facts: Partial<Client> = {}): Client {
  return clientWith({
    name:
      n % 3 === 1
        ? `示例${n}号高端智能装备与新材料科技发展集团股份有限公司光谷分公司`
        : `武汉示例${n}号精工机械有限公司`,
    creditCode: `9142010000${String(n).padStart(7, '0')}X`,
    province: '湖北省',
    city: '武汉市',
    district: '洪山区',
    registeredOn: day('2012-02-29'),
    entityType: '有限责任公司',
    legalPerson: true,
    industry: '通用设备制造业',
    employees: 320 + n,
    rdStaff: 45,
    contactName: '示例乙',
    contactPhone: '027-00005678',
    completeSheets: ['项目', '资质', '知识产权'],
    financials: [2023, 2024, 2025].map((year) =>
      yearOf(year, { revenue: wan(3000 + n), rdExpense: wan(180), hightechRevenue: wan(2100) }),
    ),
    qualifications: [qualification('高新技术企业', '2023-04-01', '2026-04-01')],
    projects: ['数控车间智能化改造项目', '热处理生产线节能改造项目'].map((name, i) =>
      projectWith({
        name,
        location: '湖北省武汉市洪山区',
        stage: '在建',
        investment: wan(8000 + i),
        fixedInvestment: wan('6500.5'),
      }),
    ),
    applicationFacts: Object.entries({
      建设内容:
        n % 2
          ? '新建数控加工车间1.2万平方米，购置五轴联动加工中心、柔性生产线、在线检测设备等共计86台（套），配套建设能源管理中心和数字化管控平台，建成后形成年产高精度主轴12万套的生产能力。'
          : '改造热处理生产线',
      建设起止年限: '2025.03—2026.12',
      截至上年底完成投资: '3200',
      本年计划投资: '1800万元',
      立项文号: '2503-420118-04-02-123456',
      项目类型: '智能化改造',
    }).map(([item, content]) => ({ notice: '2026年示例市技术改造项目', item, content, note: null })),
    ...facts,
  });
}

export function applicationOf(source: ProgramSource, client: Client): Application {
  const trace = traceOf(source.program, client, source.on);
  return {
    client,
    trace,
    projects: trace.project === null ? client.projects : defaultProjects(trace),
    papers: new Map(),
    copies: null,
  };
}

/** Both projects of so many clients. */
export const applicationsOf = (source: ProgramSource, count: number): Application[] =>
  Array.from({ length: count }, (_, n) => {
    const application = applicationOf(source, clientNo(n + 1));
    return { ...application, projects: application.client.projects };
  });
