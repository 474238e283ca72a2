import type { Criterion, Operator } from '../../notice/criterion.ts';
import { fenFromYuan } from '../../base/money.ts';
import { listedNames } from '../compare.ts';
import { moneyText, orList, percentText } from './quantities.ts';

/** What is asked about, and what is asked of it, in the words of such notices. */
export interface Asked {
  /** What the figure is: 研发费用占比. Years are put before it. */
  readonly subject: string;
  /** 要求不低于 5% */
  readonly requirement: string;
  /** How the threshold and the figure are counted. */
  readonly measure: 'money' | 'ratio' | 'count' | 'text';
  /** 人, 年, 岁 for counts. */
  readonly counter: string;
}

const WORDS: Readonly<Record<Operator, string>> = {
  '>=': '不低于',
  '>': '高于',
  '<=': '不超过',
  '<': '低于',
  '=': '等于',
  in: '为',
  has: '有',
  'not-has': '无',
};

const COUNTERS: Readonly<Record<string, string>> = {
  year: '年',
  month: '个月',
  day: '天',
  person: '人',
  usd: '美元',
  eur: '欧元',
};

export function askedOf(criterion: Criterion): Asked {
  const names = listedNames(criterion);
  const text = (subject: string, requirement: string): Asked => ({
    subject,
    requirement: `要求${requirement}`,
    measure: 'text',
    counter: '',
  });
  const threshold = typeof criterion.value === 'number' ? criterion.value : null;
  const figure = (subject: string, measure: Asked['measure'], counter = ''): Asked => ({
    subject,
    requirement: `要求${WORDS[criterion.op]} ${threshold === null ? names.join('、') : thresholdText(threshold, measure, counter)}`,
    measure,
    counter,
  });
  const income = criterion.quote?.includes('主营业务收入') ? '主营业务收入' : '营业收入';
  switch (criterion.field) {
    case 'registeredRegion':
      return text('注册地', `在${orList(names)}`);
    case 'registeredDuration':
      return {
        ...figure('注册', 'count', COUNTERS[criterion.unit ?? 'year'] ?? '年'),
        requirement: durationAsked(criterion, threshold),
      };
    case 'legalPerson':
      return text('独立法人', criterion.value === false ? '不是独立法人' : '具有独立法人资格');
    case 'entityType':
      return text('单位类型', `为${orList(names)}`);
    case 'enterpriseScale':
      return text('企业规模', `为${orList(names)}`);
    case 'industry':
      return text('所属行业', `属于${orList(names)}`);
    case 'revenue':
      return figure(income, 'money');
    case 'revenueGrowth':
      return figure(`${income}平均增长率`, 'ratio');
    case 'rdExpense':
      return figure('研发费用', 'money');
    case 'rdExpenseRatio':
      return figure(`研发费用占${income}比例`, 'ratio');
    case 'rdExpenseDomesticRatio':
      return figure('境内研发费用占比', 'ratio');
    case 'rdDeduction':
      return figure('研发费用加计扣除额', 'money');
    case 'hightechRevenueRatio':
      return figure('高新技术产品收入占比', 'ratio');
    case 'employees':
      return figure('职工总数', 'count', '人');
    case 'rdStaffRatio':
      return figure('研发人员占比', 'ratio');
    case 'qualification':
      return text(
        '资质',
        criterion.op === 'not-has'
          ? `未取得过${orList(names)}`
          : `持有${criterion.year === undefined ? '有效的' : `${criterion.year}年认定的`}${orList(names)}`,
      );
    case 'intellectualProperty':
      return text(
        '知识产权',
        `拥有${orList(names)}${criterion.since === undefined ? '' : `，证书日期不早于 ${criterion.since}`}`,
      );
    case 'adverseRecord':
      return text('失信或违法记录', `无${names.join('、')}`);
    case 'priorFunding':
      return text('已获资金', `未获得过${criterion.year === undefined ? '' : `${criterion.year}年`}${orList(names)}`);
    case 'projectInvestment':
      return figure('项目总投资', 'money');
    case 'projectFixedInvestment':
      return figure('项目固定资产投资', 'money');
    case 'projectLocation':
      return text('建设地点', `在${orList(names)}`);
    case 'projectStage':
      return text('项目阶段', `为${orList(names)}`);
    case 'projectApproval':
      return text('已获审批', `有${orList(names)}`);
    case 'applicantAge':
      return figure('负责人年龄', 'count', '周岁');
    case 'other':
      return otherAsked(criterion, names, threshold);
    default:
      return criterion.field satisfies never;
  }
}

function thresholdText(threshold: number, measure: Asked['measure'], counter: string): string {
  if (measure === 'money') return moneyText(fenFromYuan(threshold));
  return measure === 'ratio' ? percentText(threshold) : `${threshold} ${counter}`.trim();
}

function durationAsked(criterion: Criterion, threshold: number | null): string {
  const counter = COUNTERS[criterion.unit ?? 'year'] ?? '年';
  return criterion.op === '>='
    ? `要求满 ${threshold ?? ''} ${counter}`
    : `要求${WORDS[criterion.op]} ${threshold ?? ''} ${counter}`;
}

function otherAsked(criterion: Criterion, names: readonly string[], threshold: number | null): Asked {
  const subject = criterion.label ?? '其他条件';
  const ratio = criterion.unit === 'ratio';
  const counter = COUNTERS[criterion.unit ?? ''] ?? criterion.unit ?? '';
  const year = criterion.year === undefined ? '' : `${criterion.year}年`;
  const wanted =
    threshold !== null
      ? `${WORDS[criterion.op]} ${thresholdText(threshold, criterion.unit === 'yuan' ? 'money' : ratio ? 'ratio' : 'count', counter)}`
      : criterion.value === true
        ? '符合'
        : criterion.value === false
          ? '不符合'
          : `${WORDS[criterion.op]}${orList(names)}`;
  return { subject: `${year}${subject}`, requirement: `要求${wanted}`, measure: 'text', counter };
}
