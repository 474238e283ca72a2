import type { Client, FinancialYear, Project } from '../client/client.ts';

/** Workbook headings of the facts that criteria read → where the client holds them. */

export const CLIENT_HEADINGS = {
  省: 'province',
  市: 'city',
  区县: 'district',
  注册日期: 'registeredOn',
  单位类型: 'entityType',
  独立法人: 'legalPerson',
  企业规模: 'scale',
  所属行业: 'industry',
  职工总数: 'employees',
  研发人员数: 'rdStaff',
  失信或违法记录: 'adverseRecord',
} as const satisfies Readonly<Record<string, keyof Client>>;

export const FINANCIAL_HEADINGS = {
  营业收入: 'revenue',
  主营业务收入: 'mainRevenue',
  净利润: 'netProfit',
  研发费用: 'rdExpense',
  境内研发费用: 'rdExpenseDomestic',
  高新技术产品收入: 'hightechRevenue',
  研发费用加计扣除额: 'rdDeduction',
  资产总额: 'totalAssets',
  纳税总额: 'taxPaid',
} as const satisfies Readonly<Record<string, keyof FinancialYear>>;

export const PROJECT_HEADINGS = {
  建设地点: 'location',
  项目阶段: 'stage',
  总投资: 'investment',
  固定资产投资: 'fixedInvestment',
  已获审批: 'approvals',
  已获资金: 'funding',
  负责人出生日期: 'leaderBornOn',
} as const satisfies Readonly<Record<string, keyof Project>>;

export type FinancialHeading = keyof typeof FINANCIAL_HEADINGS;

const ROW_SHEETS: readonly string[] = ['财务', '资质', '知识产权', '项目'];
const CERTIFICATE_HEADINGS: Readonly<Record<string, string>> = {
  认定日期: '资质',
  有效期至: '资质',
  授权日期: '知识产权',
};

/** The sheet on which the words of a missing fact (`2018年研发费用`, `职工总数`, `项目`) are filled in; null where no sheet holds it. */
export function sheetOfMissing(words: string): string | null {
  if (ROW_SHEETS.includes(words)) return words;
  const heading = words.replace(/^\d{4}年/, '');
  if (heading !== words && heading in FINANCIAL_HEADINGS) return '财务';
  if (words in CLIENT_HEADINGS) return '企业';
  if (words in PROJECT_HEADINGS) return '项目';
  return CERTIFICATE_HEADINGS[words] ?? null;
}
