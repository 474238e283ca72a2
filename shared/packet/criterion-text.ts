import type { Fen } from '../base/money.ts';
import { wanText, fenFromYuan } from '../base/money.ts';
import type { UsedFact } from '../match/check.ts';
import { percentText } from '../match/explain/quantities.ts';
import type { CriterionTrace } from '../match/trace.ts';
import type { Criterion, CriterionField, Operator } from '../notice/criterion.ts';
import { numberText } from './number-format.ts';

/** What a criterion measures, in the words of such notices. */
export const FIELD_LABELS: Readonly<Record<CriterionField, string>> = {
  registeredRegion: '注册地',
  registeredDuration: '注册年限',
  legalPerson: '独立法人资格',
  entityType: '单位类型',
  enterpriseScale: '企业规模',
  industry: '所属行业',
  revenue: '营业收入',
  revenueGrowth: '营业收入增长率',
  rdExpense: '研发费用',
  rdExpenseRatio: '研发费用占比',
  rdExpenseDomesticRatio: '境内研发费用占比',
  rdDeduction: '研发费用加计扣除额',
  hightechRevenueRatio: '高新技术产品（服务）收入占比',
  employees: '职工总数',
  rdStaffRatio: '科技人员占比',
  qualification: '资质',
  intellectualProperty: '知识产权',
  adverseRecord: '失信或违法记录',
  priorFunding: '已获资金',
  projectInvestment: '项目总投资',
  projectFixedInvestment: '项目固定资产投资',
  projectLocation: '项目建设地点',
  projectStage: '项目阶段',
  projectApproval: '项目审批手续',
  applicantAge: '负责人年龄',
  other: '其他指标',
};

const COMPARISONS: Readonly<Record<Exclude<Operator, 'in' | 'has' | 'not-has'>, string>> = {
  '=': '为',
  '>=': '不低于',
  '>': '高于',
  '<=': '不超过',
  '<': '低于',
};

/** The figure or state asked for: `近3年研发费用占比不低于5%`. */
export function requirementText(criterion: Criterion): string {
  const label = criterion.field === 'other' ? (criterion.label ?? FIELD_LABELS.other) : FIELD_LABELS[criterion.field];
  const stated =
    criterion.year !== undefined
      ? `${criterion.year}年`
      : criterion.years !== undefined
        ? `近${criterion.years}年`
        : '';
  const period = label.startsWith(stated) ? '' : stated;
  const { op, value } = criterion;
  const names = typeof value === 'object' ? value.join('、') : String(value);
  switch (op) {
    case 'in':
      return `${period}${label}：${names}`;
    case 'has':
      return `${period}具有${names}${typeof value === 'object' && value.length > 1 ? '之一' : ''}${criterion.since === undefined ? '' : `（${criterion.since}以后取得）`}`;
    case 'not-has':
      return `${period}无${names}`;
    case '=':
      if (typeof value === 'boolean') return value ? `具有${label}` : `无${label}`;
      return `${period}${label}${COMPARISONS[op]}${figureText(value, criterion)}`;
    default:
      return `${period}${label}${COMPARISONS[op]}${figureText(value, criterion)}`;
  }
}

/** What the client has; null where nothing is known of it. */
export function actualText({ finding, criterion, result }: CriterionTrace): string | null {
  const { actual, used } = finding;
  // What is no figure (a place, a list of certificates) is said whole by itself.
  if (typeof actual === 'string' && used.every(({ unit }) => unit === 'text')) return actual;
  const own = actual === null ? null : actualFigure(finding.exact ?? actual, criterion, result === 'fail');
  if (used.length === 0) return own;
  const facts = figureLines(used);
  // One figure that is itself what was asked for is said once, with its year.
  if (own === null || (used.length === 1 && used[0]?.unit !== 'date')) return facts.join('\n');
  return [own, ...facts].join('\n');
}

/** A worked-out share has two decimals at most, more only where one that falls short would look as if it did not. */
const actualFigure = (actual: number | string | boolean, criterion: Criterion, failed: boolean): string =>
  criterion.unit === 'ratio' && typeof actual === 'number'
    ? percentText(actual, failed && typeof criterion.value === 'number' ? criterion.value : undefined)
    : figureText(actual, criterion);

/** The figures read, those of several years on one line: `研发费用：2024年70、2025年65万元`. */
function figureLines(used: readonly UsedFact[]): string[] {
  const lines = new Map<
    string,
    { readonly unit: string; readonly years: { readonly year: string; readonly value: string }[] }
  >();
  for (const fact of used) {
    const [, year = '', name = fact.label] = /^(\d{4})年(.+)$/.exec(fact.label) ?? [];
    const line = lines.get(name) ?? { unit: USED_UNITS[fact.unit], years: [] };
    const value = fact.unit === 'fen' ? wanText(Number(fact.value) as Fen) : String(fact.value);
    if (!line.years.some((known) => known.year === year)) line.years.push({ year, value });
    lines.set(name, line);
  }
  return [...lines].map(([name, { unit, years }]) => {
    const [only, ...others] = years;
    if (only && others.length === 0) return `${only.year === '' ? '' : `${only.year}年`}${name} ${only.value}${unit}`;
    return `${name}：${years.map(({ year, value }) => `${year}年${value}`).join('、')}${unit}`;
  });
}

const USED_UNITS: Readonly<Record<UsedFact['unit'], string>> = { fen: '万元', person: '人', text: '', date: '' };

const UNIT_WORDS: Readonly<Record<string, string>> = { year: '年', month: '个月', day: '天', person: '人' };

function figureText(value: number | string | boolean | readonly string[], { unit, field }: Criterion): string {
  if (typeof value !== 'number') return typeof value === 'object' ? value.join('、') : String(value);
  if (unit === 'ratio') return `${Number((value * 100).toFixed(4))}%`;
  if (unit === 'yuan') return `${wanText(fenFromYuan(value))}万元`;
  if (field === 'applicantAge') return `${value}周岁`;
  return `${numberText(value, 'plain')}${unit === undefined ? '' : (UNIT_WORDS[unit] ?? unit)}`;
}
