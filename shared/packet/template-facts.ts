import type { Fen } from '../base/money.ts';
import { dateOf, type LocalDate } from '../base/local-date.ts';
import type { FinancialYear } from '../client/client.ts';
import { ASKED_FACTS, type AskedFact } from './asked-facts.ts';
import { applicationFact, type SummaryRow } from './summary-row.ts';

/** What goes into one cell of a template, before its unit and format are known. */
export type TemplateValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'money'; readonly fen: Fen }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'date'; readonly date: LocalDate }
  | { readonly kind: 'missing' };

export interface TemplateFact {
  readonly id: string;
  /** What the fact is called where a person chooses it. */
  readonly label: string;
  /** Column names and labels that mean it, as `templateName` writes them. */
  readonly names: readonly string[];
  /** A row of a table that has it stands for a project, not a client. */
  readonly ofProject?: true;
  /** Yearly figures: the column may name its year. */
  readonly yearly?: true;
  readonly money?: true;
  /** No client sheet holds it. */
  readonly asked?: true;
  value(row: SummaryRow, year: number): TemplateValue;
}

const MISSING: TemplateValue = { kind: 'missing' };
const words = (text: string | null | undefined): TemplateValue =>
  text == null || text === '' ? MISSING : { kind: 'text', text };
const amount = (fen: Fen | null | undefined): TemplateValue => (fen == null ? MISSING : { kind: 'money', fen });
const count = (value: number | null): TemplateValue => (value === null ? MISSING : { kind: 'number', value });
const day = (date: LocalDate | null | undefined): TemplateValue => (date == null ? MISSING : { kind: 'date', date });

const of = (id: string, names: readonly string[], value: (row: SummaryRow) => TemplateValue): TemplateFact => ({
  id,
  label: names[0] ?? id,
  names,
  value,
});

/** Where the client's sheet has no project, what is noted for the application counts. */
const ofProject = (id: string, names: readonly string[], value: (row: SummaryRow) => TemplateValue): TemplateFact => ({
  ...of(id, names, (row) => (row.project === null ? notedValue(row, ...names) : value(row))),
  ofProject: true,
});

const yearly = (id: string, names: readonly string[], pick: (year: FinancialYear) => Fen | null): TemplateFact => ({
  id,
  label: names[0] ?? id,
  names: names.flatMap((name) => [name, `上年${name}`, `上年度${name}`, `上一年度${name}`, `去年${name}`]),
  yearly: true,
  money: true,
  value: ({ facts }, year) => {
    const figures = facts.years.get(year);
    return amount(figures ? pick(figures) : null);
  },
});

const YUAN: Readonly<Record<string, number>> = { 元: 100, 万: 1_000_000, 万元: 1_000_000, 亿元: 10_000_000_000 };

/** What 申报事项 holds under one of the names: an amount with its unit as money, a date as a date, else its words. */
export function notedValue(row: SummaryRow, ...items: readonly string[]): TemplateValue {
  const noted = applicationFact(row, ...items);
  if (noted === null) return MISSING;
  const money = /^\s*(\d[\d,，]*(?:\.\d+)?)\s*(亿元|万元|万|元)\s*$/.exec(noted);
  if (money) {
    const fen = Number((money[1] ?? '').replace(/[,，]/g, '')) * (YUAN[money[2] ?? ''] ?? 0);
    return { kind: 'money', fen: Math.round(fen) as Fen };
  }
  const date = /^\s*(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?\s*$/.exec(noted);
  const value = date ? dateOf(Number(date[1]), Number(date[2]), Number(date[3])) : null;
  if (value !== null) return day(value);
  return /^\d{1,9}(?:\.\d+)?$/.test(noted) && !/^0\d/.test(noted)
    ? { kind: 'number', value: Number(noted) }
    : words(noted);
}

const asked = ({ id, names, money }: AskedFact): TemplateFact => ({
  ...of(id, names, (row) => notedValue(row, ...names)),
  asked: true,
  ...(money ? { money } : {}),
});

const place = ({ facts: { client } }: SummaryRow): TemplateValue =>
  words([client.province, client.city, client.district].filter((part) => part !== null).join(''));

/** The catalogue of facts and of the names that forms and tables give them: data, one line a fact. */
export const TEMPLATE_FACTS: readonly TemplateFact[] = [
  of(
    'name',
    [
      '企业名称',
      '单位名称',
      '申报单位',
      '承担单位',
      '公司名称',
      '申报企业',
      '企业名称全称',
      '申报单位名称',
      '申报企业名称',
      '项目单位',
      '项目承担单位',
      '项目申报单位',
      '承担企业',
      '实施单位',
      '建设单位',
      '运营单位',
      '申请单位',
      '申请企业',
      '申请单位名称',
      '企业全称',
      '单位全称',
      '申请人名称',
    ],
    ({ facts }) => words(facts.client.name),
  ),
  of(
    'creditCode',
    ['统一社会信用代码', '社会信用代码', '信用代码', '统一信用代码', '组织机构代码', '企业信用代码', '单位信用代码'],
    ({ facts }) => words(facts.client.creditCode),
  ),
  of('place', ['所在地', '所属地区', '所在地区', '所在区域', '地区', '企业所在地', '单位所在地'], place),
  of('province', ['省', '省份', '所在省', '所在省份'], ({ facts }) => words(facts.client.province)),
  of('city', ['市', '地市', '所在市', '所属市', '市州'], ({ facts }) => words(facts.client.city)),
  of('district', ['区县', '县区', '所在区县', '所属区县', '区', '所在区', '县市区'], ({ facts }) =>
    words(facts.client.district),
  ),
  of(
    'registeredOn',
    ['注册日期', '注册时间', '成立日期', '成立时间', '企业成立时间', '企业注册时间', '登记日期'],
    ({ facts }) => day(facts.client.registeredOn),
  ),
  of('entityType', ['单位类型', '企业类型', '企业性质', '单位性质', '登记类型', '注册类型'], ({ facts }) =>
    words(facts.client.entityType),
  ),
  of('scale', ['企业规模', '规模', '企业规模类型', '规模类型'], ({ facts }) => words(facts.client.scale)),
  of('industry', ['所属行业', '行业', '行业类别', '所属行业领域', '所属产业', '国民经济行业'], ({ facts }) =>
    words(facts.client.industry),
  ),
  of('products', ['主营产品', '主要产品', '主导产品', '主营业务', '主要产品名称', '主营产品名称'], ({ facts }) =>
    words(facts.client.products),
  ),
  of(
    'employees',
    ['职工总数', '职工人数', '从业人员', '从业人数', '从业人员数', '员工人数', '员工总数', '职工数', '企业人数'],
    ({ facts }) => count(facts.client.employees),
  ),
  of(
    'rdStaff',
    ['研发人员数', '研发人员', '科技人员数', '研发人数', '科技人员', '研发人员总数', '研发人员数量'],
    ({ facts }) => count(facts.client.rdStaff),
  ),
  of('contactName', ['联系人', '联系人姓名', '经办人', '企业联系人', '项目联系人', '单位联系人'], ({ facts }) =>
    words(facts.client.contactName),
  ),
  of(
    'contactPhone',
    [
      '联系电话',
      '手机',
      '电话',
      '联系方式',
      '手机号',
      '手机号码',
      '联系人电话',
      '联系人手机',
      '联系人联系电话',
      '联系手机',
      '联系人联系方式',
    ],
    ({ facts }) => words(facts.client.contactPhone),
  ),
  of('contactEmail', ['电子邮箱', '邮箱', '电子邮件', 'email', '联系邮箱', '联系人邮箱'], ({ facts }) =>
    words(facts.client.contactEmail),
  ),
  of('adverseRecord', ['失信或违法记录', '有无失信记录', '是否有违法记录', '信用状况'], ({ facts }) =>
    words(facts.client.adverseRecord),
  ),
  yearly('revenue', ['营业收入', '销售收入', '营业总收入', '营收', '主营收入'], (year) => year.revenue),
  yearly('mainRevenue', ['主营业务收入'], (year) => year.mainRevenue),
  yearly('netProfit', ['净利润'], (year) => year.netProfit),
  yearly('rdExpense', ['研发费用', '研发投入', '研究开发费用', '研发经费', '研发费用总额'], (year) => year.rdExpense),
  yearly('hightechRevenue', ['高新技术产品收入', '高新收入', '高新技术产品服务收入'], (year) => year.hightechRevenue),
  yearly('rdDeduction', ['研发费用加计扣除额', '加计扣除额'], (year) => year.rdDeduction),
  yearly('totalAssets', ['资产总额', '总资产', '资产总计'], (year) => year.totalAssets),
  yearly('taxPaid', ['纳税总额', '纳税额', '上缴税金', '实缴税金', '缴税总额', '税收'], (year) => year.taxPaid),
  ofProject('project', ['项目名称', '申报项目', '申报项目名称', '建设项目名称'], ({ project }) => words(project?.name)),
  ofProject('projectPlace', ['建设地点', '项目地点', '实施地点', '项目建设地点', '项目所在地'], ({ project }) =>
    words(project?.location),
  ),
  ofProject('projectStage', ['项目阶段', '建设阶段', '项目进展', '建设状态'], ({ project }) => words(project?.stage)),
  {
    ...ofProject(
      'investment',
      ['总投资', '项目总投资', '计划总投资', '投资总额', '总投资额', '项目总投资额', '投资情况总投资'],
      ({ project }) => amount(project?.investment),
    ),
    money: true,
  },
  {
    ...ofProject('fixedInvestment', ['固定资产投资', '固定资产投资额', '其中固定资产投资', '固投'], ({ project }) =>
      amount(project?.fixedInvestment),
    ),
    money: true,
  },
  ofProject('projectLeader', ['项目负责人', '负责人', '项目负责人姓名'], ({ project }) => words(project?.leader)),
  of('software', ['软件著作权名称', '软件名称'], ({ facts }) =>
    words(facts.client.properties.find(({ type }) => type.includes('软件著作权'))?.name),
  ),
  of('softwareNo', ['软件著作权登记号', '软著登记号', '著作权登记号'], ({ facts }) =>
    words(facts.client.properties.find(({ type }) => type.includes('软件著作权'))?.number),
  ),
  of('track', ['申报类别', '申报方向', '项目类别', '项目类型', '申报类型', '支持方向'], (row) => {
    const noted = notedValue(row, '申报类别', '申报方向', '项目类型', '项目类别');
    return noted.kind === 'missing' ? words(row.source.program.track) : noted;
  }),
  of('program', ['通知名称', '申报通知', '申报政策'], ({ source }) => words(source.program.notice.title)),
  ...ASKED_FACTS.map(asked),
];

const byName = new Map<string, TemplateFact>();
for (const fact of TEMPLATE_FACTS)
  for (const name of fact.names) {
    if (byName.has(name)) throw new Error(`template-facts: ${name} stands for ${byName.get(name)?.id} and ${fact.id}`);
    byName.set(name, fact);
  }
const byId = new Map(TEMPLATE_FACTS.map((fact) => [fact.id, fact]));

/** The fact that a name means (`templateName` form); null where it means none that is known. */
export const factNamed = (name: string): TemplateFact | null => byName.get(name) ?? null;
/** The fact of an id; null where there is none. */
export const factWithId = (id: string): TemplateFact | null => byId.get(id) ?? null;
