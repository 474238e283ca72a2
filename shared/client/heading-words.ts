import { QUALIFICATIONS } from '../notice/lexicon/qualifications.ts';
import { AREA, namesArea } from './area-column.ts';
import { type Field, fieldOf, headingWords, type Sheet, type SheetId, SHEETS, sheetOf } from './fields.ts';

/** What a heading of a sheet that is not the workbook's own says. */
export interface HeadingReading {
  readonly target: ColumnTarget | null;
  readonly unit: MoneyUnit | null;
}

/** Where the cells of a column go. */
export interface ColumnTarget {
  readonly sheet: SheetId;
  readonly field: string;
  /** 财务: the year that the heading names; null where the sheet has 年度 as a column. */
  readonly year: number | null;
  /** 资质: the name that the heading gives; with the field `qualification` the cells then say 是 or 否. */
  readonly named: string | null;
}

export const MONEY_UNITS = ['元', '千元', '万元', '亿元'] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

/** 企业, 企业名, 企业名称, 企业全称 … */
const CLIENT_NAMES = ['企业', '公司', '单位', '客户', '申报单位', '申报企业'].flatMap((who) =>
  ['', '名', '名称', '全称'].map((what) => `${who}${what}`),
);

/** What consultants call a field besides the workbook's headings; without years, units and brackets. */
const SYNONYMS: Partial<Record<SheetId, Readonly<Record<string, readonly string[]>>>> = {
  company: {
    name: [...CLIENT_NAMES, '全称', '客户单位'],
    creditCode: ['统一信用代码', '社会统一信用代码', '信用代码证号', '税号', '纳税人识别号', '统一社会信用代码证号'],
    province: ['所属省', '所属省份', '省市自治区'],
    city: ['城市', '所属市', '所在城市', '市州', '设区市'],
    district: ['区', '县', '所属区县', '所在区县', '区/县', '所在区', '县区市'],
    registeredOn: ['成立日', '注册成立日期', '注册成立时间', '工商注册日期', '公司成立时间', '企业成立时间'],
    entityType: ['企业性质', '公司类型', '登记类型', '单位性质', '注册类型'],
    scale: ['规模', '企业规模类型', '企业划型'],
    industry: ['行业名称', '行业类别', '所属行业名称', '国民经济行业', '所在行业', '行业分类'],
    products: ['主要产品', '主营业务', '主营产品服务', '主要产品服务', '产品', '主营'],
    employees: [
      '员工',
      '职工',
      '员工人数',
      '员工数',
      '员工总数',
      '职工数',
      '人数',
      '从业人数',
      '在职人数',
      '在职员工数',
      '总人数',
    ],
    rdStaff: ['研发人员数量', '研发人数', '科技人员', '科研人员数', '技术人员数', '研发人员人数'],
    contactName: ['联系人姓名', '对接人', '企业联系人'],
    contactPhone: ['联系方式', '手机号', '手机号码', '联系人电话', '联系人手机', '移动电话'],
    contactEmail: ['email', 'e-mail', '联系邮箱'],
    adverseRecord: ['失信记录', '违法记录', '是否失信'],
    note: ['说明', '其他说明', '备注说明'],
  },
  financials: {
    revenue: ['营收', '销售额', '营业额', '收入', '总收入', '营业总收入', '销售总额', '营业收入总额'],
    mainRevenue: ['主营收入', '主营营收', '主营业务营收'],
    netProfit: ['利润', '净利', '税后利润', '税后净利润'],
    rdExpense: ['研发', '研发投入总额', '研发支出', '研发经费', '研发费', '研发费用总额', 'r&d投入', '研究开发费'],
    rdExpenseDomestic: ['境内研发投入', '境内研发支出'],
    hightechRevenue: ['高新收入', '高品收入', '高新技术产品服务收入', '高新产品收入'],
    rdDeduction: ['加计扣除', '研发加计扣除', '研发加计扣除额', '加计扣除金额', '研发费用加计扣除'],
    totalAssets: ['资产', '总资产额', '资产规模', '期末总资产', '资产合计'],
    taxPaid: ['纳税', '税收', '纳税金额', '上缴税金', '缴税额', '纳税合计', '实缴税金', '税金'],
  },
  projects: { investment: ['投资总额', '项目投资'], leader: ['项目负责人'] },
  properties: { title: ['专利名称', '知识产权名称', '软著名称'], type: ['专利类型', '知识产权类型'] },
};

/** Short names of recognitions, as they stand in headings. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  高企: '高新技术企业',
  国高: '高新技术企业',
  国家高新: '高新技术企业',
  高新: '高新技术企业',
  科小: '科技型中小企业',
  小巨人: '专精特新小巨人企业',
};

const ATTRIBUTES: readonly (readonly [field: string, RegExp])[] = [
  ['certificateNo', /(?:证书)?(?:编号|证书号|证号|号码|文号|证书编号)$/],
  ['validUntil', /(?:证书)?(?:有效期至|有效期到|有效期截止|有效期|到期日期|到期时间|到期日|截止日期)$/],
  ['grantedOn', /(?:证书)?(?:认定|发证|颁证|获批|获得|取得|批准|入库|通过)(?:日期|时间)$/],
  ['qualification', /(?:资质|认定|称号|情况|证书)?$/],
];

/** Reads a heading, with the heading of the group above it (null where there is none), within a sheet. */
export function readHeading(above: string | null, heading: string, context: Sheet): HeadingReading {
  const whole = `${above ?? ''}${heading}`;
  const unit = unitOf(heading) ?? unitOf(above ?? '');
  const year = yearOf(heading) ?? yearOf(above ?? '');
  const [own, both] = [bareWords(heading), bareWords(whole)];
  const target =
    fieldTarget(own, context, year) ??
    qualificationTarget(both) ??
    fieldTarget(both, context, year) ??
    (context.id === 'company' && namesArea(own) ? AREA_TARGET : null);
  return { target, unit };
}

export const AREA_TARGET: ColumnTarget = { sheet: 'company', field: AREA.id, year: null, named: null };

/** The unit that a text names in brackets or at its end; null where it names none. */
export function unitOf(text: string): MoneyUnit | null {
  const m =
    /[([【（]\s*(?:单位[:：]?)?\s*(?:人民币)?\s*(亿元|万元|千元|元|亿|万)\s*[)\]】）]/.exec(text) ??
    /(?:单位|[/／:：])\s*[:：]?\s*(?:人民币)?\s*(亿元|万元|千元|元)\s*$/.exec(text) ??
    /(亿元|万元|千元)\s*$/.exec(text.trim());
  const unit = m?.[1];
  return unit === undefined ? null : (MONEY_UNITS.find((known) => known === unit || known === `${unit}元`) ?? null);
}

/** 2024年, 2024 年度, 24年, 2024: the year that a heading names; null where it names none or several. */
export function yearOf(text: string): number | null {
  const years = [...text.normalize('NFKC').matchAll(YEAR)].map(([, long, short]) => Number(long ?? `20${short}`));
  return new Set(years).size === 1 ? (years[0] ?? null) : null;
}

const YEAR = /(?<!\d)(?:((?:19|20)\d{2})\s*(?:年度?)?|([12]\d)\s*年度?)(?!\d)/g;

/** A heading without its year, unit and brackets; the way in which it is remembered puts the year's place for the year. */
const bareWords = (text: string): string =>
  headingWords(text.normalize('NFKC').replace(YEAR, '')).replace(/(?:[/:])?(?:单位)?(?:亿元|万元|千元|元)$/, '');

function fieldTarget(words: string, context: Sheet, year: number | null): ColumnTarget | null {
  if (words === '') return null;
  const sheets =
    context.id === 'company'
      ? ([
          ...(year === null ? (['company', 'financials'] as const) : (['financials'] as const)),
          'projects',
          'properties',
        ] as const)
      : [context.id];
  for (const id of sheets) {
    const field = fieldNamed(sheetOf(id), words);
    if (!field) continue;
    // Bare 名称, 编号, 备注 of another sheet would be a guess.
    if (id !== context.id && id !== 'financials' && !isTelling(field, words)) continue;
    return { sheet: id, field: field.id, year: id === 'financials' && field.id !== 'year' ? year : null, named: null };
  }
  return null;
}

const isTelling = (field: Field, words: string): boolean =>
  !['name', 'note', 'type', 'title', 'number', 'grantedOn'].includes(field.id) || /专利|产权|软著|项目/.test(words);

function fieldNamed(sheet: Sheet, words: string): Field | null {
  const known = fieldOf(sheet, words);
  if (known) return known;
  const found = Object.entries(SYNONYMS[sheet.id] ?? {}).find(([, synonyms]) => synonyms.includes(words))?.[0];
  const named = found ?? (sheet.id === 'company' || !SYNONYMS.company?.['name']?.includes(words) ? undefined : 'name');
  return sheet.fields.find(({ id }) => id === named) ?? null;
}

function qualificationTarget(words: string): ColumnTarget | null {
  const asked = words.replace(/^(?:是否为|是否是|是否|为)/, '');
  for (const [field, pattern] of ATTRIBUTES) {
    const rest = asked.replace(pattern, '');
    if (rest === asked && field !== 'qualification') continue;
    const named = SHORT_NAMES[rest] ?? (QUALIFICATIONS.some((name) => rest.endsWith(name)) ? rest : null);
    if (named !== null) return { sheet: 'qualifications', field, year: null, named };
  }
  return null;
}

/** The key under which a person's choice for a heading is remembered: any year stands for every year. */
export const rememberedHeading = (above: string | null, heading: string): string =>
  `${above ?? ''}|${heading}`.normalize('NFKC').replace(YEAR, '{年}').replace(/\s+/g, '').toLowerCase();

/** Every place that a column can be mapped to, for a person to choose from. */
export const TARGET_FIELDS: readonly { readonly sheet: Sheet; readonly field: Field }[] = SHEETS.filter(
  ({ id }) => id !== 'applicationFacts',
).flatMap((sheet) =>
  sheet.fields
    .filter(({ id }) => sheet.id === 'company' || id !== 'name')
    .flatMap((field) => (sheet.id === 'company' && field.id === 'province' ? [AREA, field] : [field]))
    .map((field) => ({ sheet, field })),
);
