import type { Criterion, Operator } from '../../notice/criterion.ts';
import { fenFromYuan } from '../../base/money.ts';
import { quoted, say, type Sentence, type SentenceValue } from '../../base/sentence.ts';
import { listedNames } from '../compare.ts';
import { andList, moneyText, orList, percentText } from './quantities.ts';

/** What is asked about, and what is asked of it, in the words of such notices. */
export interface Asked {
  /** What the figure is: 研发费用占比. Years are put before it. */
  readonly subject: Sentence;
  /** 不低于 5% */
  readonly wanted: Sentence;
  /** How the threshold and the figure are counted. */
  readonly measure: 'money' | 'ratio' | 'count' | 'text';
  /** 人, 年, 岁 for counts. */
  readonly counter: SentenceValue;
}

const WORDS: Readonly<Record<Operator, Sentence>> = {
  '>=': say`不低于`,
  '>': say`高于`,
  '<=': say`不超过`,
  '<': say`低于`,
  '=': say`等于`,
  in: say`为`,
  has: say`有`,
  'not-has': say`无`,
};

const YEARS = say`年`;
/** Of a person's age. */
export const FULL_YEARS = say`周岁`;

const COUNTERS: Readonly<Record<string, Sentence>> = {
  year: YEARS,
  month: say`个月`,
  day: say`天`,
  person: say`人`,
  美元: say`美元`,
  欧元: say`欧元`,
};

export function askedOf(criterion: Criterion): Asked {
  const names = listedNames(criterion);
  const text = (subject: Sentence, wanted: Sentence): Asked => ({
    subject,
    wanted,
    measure: 'text',
    counter: '',
  });
  const threshold = typeof criterion.value === 'number' ? criterion.value : null;
  const figure = (subject: Sentence, measure: Asked['measure'], counter: SentenceValue = ''): Asked => ({
    subject,
    wanted: say`${WORDS[criterion.op]} ${threshold === null ? (andList(names) ?? '') : thresholdText(threshold, measure, counter)}`,
    measure,
    counter,
  });
  const income = criterion.quote?.includes('主营业务收入') ? say`主营业务收入` : say`营业收入`;
  switch (criterion.field) {
    case 'registeredRegion':
      return text(say`注册地`, say`在${orList(names)}`);
    case 'registeredDuration':
      return {
        ...figure(say`注册`, 'count', COUNTERS[criterion.unit ?? 'year'] ?? YEARS),
        wanted: durationAsked(criterion, threshold),
      };
    case 'legalPerson':
      return text(say`独立法人`, criterion.value === false ? say`不是独立法人` : say`具有独立法人资格`);
    case 'entityType':
      return text(say`单位类型`, say`为${orList(names)}`);
    case 'enterpriseScale':
      return text(say`企业规模`, say`为${orList(names)}`);
    case 'industry':
      return text(say`所属行业`, say`属于${orList(names)}`);
    case 'revenue':
      return figure(income, 'money');
    case 'revenueGrowth':
      return figure(say`${income}平均增长率`, 'ratio');
    case 'rdExpense':
      return figure(say`研发费用`, 'money');
    case 'rdExpenseRatio':
      return figure(say`研发费用占${income}比例`, 'ratio');
    case 'rdExpenseDomesticRatio':
      return figure(say`境内研发费用占比`, 'ratio');
    case 'rdDeduction':
      return figure(say`研发费用加计扣除额`, 'money');
    case 'hightechRevenueRatio':
      return figure(say`高新技术产品收入占比`, 'ratio');
    case 'employees':
      return figure(say`职工总数`, 'count', say`人`);
    case 'rdStaffRatio':
      return figure(say`研发人员占比`, 'ratio');
    case 'qualification':
      return text(
        say`资质`,
        criterion.op === 'not-has'
          ? say`未取得过${orList(names)}`
          : criterion.year === undefined
            ? say`持有有效的${orList(names)}`
            : say`持有${criterion.year}年认定的${orList(names)}`,
      );
    case 'intellectualProperty':
      return text(
        say`知识产权`,
        criterion.since === undefined
          ? say`拥有${orList(names)}`
          : say`拥有${orList(names)}，证书日期不早于 ${criterion.since}`,
      );
    case 'adverseRecord':
      return text(say`失信或违法记录`, say`无${andList(names) ?? ''}`);
    case 'priorFunding':
      return text(
        say`已获资金`,
        criterion.year === undefined ? say`未获得过${orList(names)}` : say`未获得过${criterion.year}年${orList(names)}`,
      );
    case 'projectInvestment':
      return figure(say`项目总投资`, 'money');
    case 'projectFixedInvestment':
      return figure(say`项目固定资产投资`, 'money');
    case 'projectLocation':
      return text(say`建设地点`, say`在${orList(names)}`);
    case 'projectStage':
      return text(say`项目阶段`, say`为${orList(names)}`);
    case 'projectApproval':
      return text(say`已获审批`, say`有${orList(names)}`);
    case 'applicantAge':
      return figure(say`负责人年龄`, 'count', FULL_YEARS);
    case 'other':
      return otherAsked(criterion, names, threshold);
    default:
      return criterion.field satisfies never;
  }
}

function thresholdText(threshold: number, measure: Asked['measure'], counter: SentenceValue): SentenceValue {
  if (measure === 'money') return moneyText(fenFromYuan(threshold));
  return measure === 'ratio' ? percentText(threshold) : counted(threshold, counter);
}

/** 12 人, or the bare figure where nothing is counted. */
export const counted = (figure: number, counter: SentenceValue): SentenceValue =>
  counter === '' ? figure : say`${figure} ${counter}`;

function durationAsked(criterion: Criterion, threshold: number | null): Sentence {
  const counter = COUNTERS[criterion.unit ?? 'year'] ?? YEARS;
  return criterion.op === '>='
    ? say`满 ${threshold ?? ''} ${counter}`
    : say`${WORDS[criterion.op]} ${threshold ?? ''} ${counter}`;
}

function otherAsked(criterion: Criterion, names: readonly string[], threshold: number | null): Asked {
  const subject = criterion.label === undefined ? say`其他条件` : quoted(criterion.label);
  const measure = criterion.unit === 'yuan' ? 'money' : criterion.unit === 'ratio' ? 'ratio' : 'count';
  const counter = COUNTERS[criterion.unit ?? ''] ?? criterion.unit ?? '';
  const wanted =
    threshold !== null
      ? say`${WORDS[criterion.op]} ${thresholdText(threshold, measure, counter)}`
      : criterion.value === true
        ? say`符合`
        : criterion.value === false
          ? say`不符合`
          : say`${WORDS[criterion.op]}${orList(names)}`;
  const { label, year } = criterion;
  // A label in the notice's own words may begin with the year itself.
  const named = year === undefined || label?.startsWith(`${year}年`) ? subject : say`${say`${year}年`}${subject}`;
  return { subject: named, wanted, measure: 'text', counter };
}
