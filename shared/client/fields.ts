import { quoted, say } from '../base/sentence.ts';
import type { Sentence } from '../base/sentence.ts';

/** What a cell of the portfolio workbook holds. `wan`: money, 万元 in the workbook and fen inside. */
export type CellKind = 'text' | 'date' | 'wan' | 'count' | 'year' | 'yes-no' | 'scale' | 'list' | 'sheets';

export interface Field {
  /** Key of the value in stored rows and in the client's facts. */
  readonly id: string;
  /** Heading in the workbook. */
  readonly label: string;
  readonly kind: CellKind;
  readonly required?: true;
  /** Other headings that mean the same. */
  readonly aliases?: readonly string[];
  /** For a person who fills it in: the note of the blank workbook. */
  readonly hint?: Sentence;
}

export type SheetId = 'company' | 'financials' | 'qualifications' | 'properties' | 'applicationFacts' | 'projects';

export interface Sheet {
  readonly id: SheetId;
  readonly label: string;
  readonly fields: readonly Field[];
  /** Fields that tell the rows of one client apart. */
  readonly key: readonly string[];
}

const name: Field = { id: 'name', label: '企业名称', kind: 'text', required: true, aliases: ['单位名称', '公司名称'] };
const note: Field = { id: 'note', label: '备注', kind: 'text' };
const wan = (id: string, label: string, aliases: readonly string[] = []): Field => ({
  id,
  label,
  kind: 'wan',
  aliases,
  hint: say`单位：万元`,
});

/** The sheets of the portfolio workbook and their columns, in order: the one catalogue of what is known of a client. */
export const SHEETS: readonly Sheet[] = [
  {
    id: 'company',
    label: '企业',
    key: ['name'],
    fields: [
      name,
      { id: 'creditCode', label: '统一社会信用代码', kind: 'text', aliases: ['社会信用代码', '信用代码'] },
      { id: 'province', label: '省', kind: 'text', aliases: ['省份', '所在省'], hint: say`全称，如 ${'山西省'}` },
      { id: 'city', label: '市', kind: 'text', aliases: ['地市', '所在市'], hint: say`全称，如 ${'太原市'}` },
      { id: 'district', label: '区县', kind: 'text', aliases: ['县区', '县（市、区）'] },
      { id: 'registeredOn', label: '注册日期', kind: 'date', aliases: ['成立日期', '注册时间', '成立时间'] },
      {
        id: 'entityType',
        label: '单位类型',
        kind: 'text',
        aliases: ['企业类型'],
        hint: say`如 ${'有限责任公司、股份有限公司、高校、科研院所'}`,
      },
      { id: 'legalPerson', label: '独立法人', kind: 'yes-no', hint: say`${'是'} 或 ${'否'}` },
      { id: 'scale', label: '企业规模', kind: 'scale', hint: quoted('大型、中型、小型、微型') },
      {
        id: 'industry',
        label: '所属行业',
        kind: 'text',
        aliases: ['行业'],
        hint: say`国民经济行业分类（GB/T 4754—2017）的名称`,
      },
      { id: 'products', label: '主营产品', kind: 'text' },
      { id: 'employees', label: '职工总数', kind: 'count', aliases: ['职工人数', '从业人员'] },
      { id: 'rdStaff', label: '研发人员数', kind: 'count', aliases: ['研发人员', '科技人员数'] },
      { id: 'contactName', label: '联系人', kind: 'text' },
      { id: 'contactPhone', label: '联系电话', kind: 'text', aliases: ['电话', '手机'] },
      { id: 'contactEmail', label: '电子邮箱', kind: 'text', aliases: ['邮箱', '电子邮件'] },
      { id: 'adverseRecord', label: '失信或违法记录', kind: 'text', hint: say`没有填 ${'无'}；不清楚则留空` },
      {
        id: 'completeSheets',
        label: '已登记完整',
        kind: 'sheets',
        hint: say`该企业的行已全部填好的表，用、分隔：${'财务、资质、知识产权、项目'}`,
      },
      note,
    ],
  },
  {
    id: 'financials',
    label: '财务',
    key: ['year'],
    fields: [
      name,
      { id: 'year', label: '年度', kind: 'year', required: true, aliases: ['年份', '会计年度'] },
      wan('revenue', '营业收入', ['销售收入']),
      wan('mainRevenue', '主营业务收入'),
      wan('netProfit', '净利润'),
      wan('rdExpense', '研发费用', ['研究开发费用', '研发投入']),
      wan('rdExpenseDomestic', '境内研发费用'),
      wan('hightechRevenue', '高新技术产品收入', ['高新技术产品（服务）收入']),
      wan('rdDeduction', '研发费用加计扣除额', ['加计扣除额']),
      wan('totalAssets', '资产总额', ['总资产']),
      wan('taxPaid', '纳税总额', ['纳税额']),
    ],
  },
  {
    id: 'qualifications',
    label: '资质',
    key: ['qualification'],
    fields: [
      name,
      { id: 'qualification', label: '资质名称', kind: 'text', required: true },
      { id: 'certificateNo', label: '证书编号', kind: 'text' },
      { id: 'grantedOn', label: '认定日期', kind: 'date', aliases: ['发证日期'] },
      { id: 'validUntil', label: '有效期至', kind: 'date' },
    ],
  },
  {
    id: 'properties',
    label: '知识产权',
    key: ['type', 'title'],
    fields: [
      name,
      {
        id: 'type',
        label: '类型',
        kind: 'text',
        required: true,
        hint: quoted('发明专利、实用新型专利、外观设计专利、软件著作权 …'),
      },
      { id: 'title', label: '名称', kind: 'text', required: true },
      { id: 'number', label: '编号', kind: 'text', aliases: ['专利号', '登记号'] },
      { id: 'grantedOn', label: '授权日期', kind: 'date' },
    ],
  },
  {
    id: 'applicationFacts',
    label: '申报事项',
    key: ['notice', 'item'],
    fields: [
      name,
      { id: 'notice', label: '通知', kind: 'text', required: true, hint: say`通知的标题` },
      { id: 'item', label: '事项', kind: 'text', required: true, hint: say`如 ${'建设内容、合同金额、推荐单位'}` },
      { id: 'content', label: '内容', kind: 'text' },
      note,
    ],
  },
  {
    id: 'projects',
    label: '项目',
    key: ['project'],
    fields: [
      name,
      { id: 'project', label: '项目名称', kind: 'text', required: true },
      { id: 'location', label: '建设地点', kind: 'text' },
      { id: 'stage', label: '项目阶段', kind: 'text', hint: quoted('前期、新开工、在建、续建、建成') },
      wan('investment', '总投资', ['项目总投资']),
      wan('fixedInvestment', '固定资产投资'),
      {
        id: 'approvals',
        label: '已获审批',
        kind: 'list',
        hint: say`用、分隔：${'备案、环评、土地 …'}；没有填 ${'无'}`,
      },
      { id: 'funding', label: '已获资金', kind: 'text', hint: say`没有填 ${'无'}；不清楚则留空` },
      { id: 'leader', label: '负责人', kind: 'text' },
      { id: 'leaderBornOn', label: '负责人出生日期', kind: 'date' },
      note,
    ],
  },
];

export function sheetOf(id: SheetId): Sheet {
  const sheet = SHEETS.find((s) => s.id === id);
  if (!sheet) throw new Error(`no sheet ${id}`);
  return sheet;
}

/** A heading without what may stand around its words: `*`, bracketed notes, white space, width. */
export const headingWords = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[([【（].*?[)\]】）]/g, '')
    .replace(/[\s*:]+/g, '')
    .toLowerCase();

const names = (field: Field): readonly string[] => [field.label, ...(field.aliases ?? [])].map(headingWords);

/** The field of a sheet that a heading names; null where it names none. */
export function fieldOf(sheet: Sheet, heading: string): Field | null {
  const words = headingWords(heading);
  return words === '' ? null : (sheet.fields.find((field) => names(field).includes(words)) ?? null);
}
