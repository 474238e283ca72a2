import {
  addDays,
  dateOf,
  dayOf,
  daysBetween,
  daysInMonth,
  monthOf,
  parseIsoDate,
  yearOf,
  type LocalDate,
} from '../../base/local-date.ts';
import { fenFromYuan } from '../../base/money.ts';
import { say, type Sentence } from '../../base/sentence.ts';
import type { CriterionTrace } from '../trace.ts';
import { askedOf, counted, FULL_YEARS } from './asked.ts';
import { aboutMoney, moneyText, pointsText } from './quantities.ts';

/** How far a failing criterion is from passing, as a person would say it; null where there is no distance to name. */
export function distanceText(trace: CriterionTrace, on: LocalDate): Sentence | null {
  if (trace.result !== 'fail') return null;
  const { criterion, finding } = trace;
  if (criterion.field === 'registeredDuration') return durationDistance(trace, on);
  if (criterion.field === 'qualification' && criterion.op === 'has' && finding.actual !== null)
    return say`在 ${on} 不在有效期内`;
  if (typeof finding.actual !== 'number' || typeof criterion.value !== 'number') return null;
  const short = criterion.value - (finding.exact ?? finding.actual);
  const { measure, counter } = askedOf(criterion);
  const word = short >= 0 ? say`差` : say`超出`;
  const amount = Math.abs(short);
  if (amount === 0 || (amount < 1e-9 && (criterion.op === '>' || criterion.op === '<')))
    return criterion.op === '>' ? say`须高于而不是等于` : say`须低于而不是等于`;
  switch (measure) {
    case 'money':
      return say`${word} ${moneyText(fenFromYuan(amount))}`;
    case 'ratio':
      return aboutWhat(trace, say`${word} ${pointsText(amount)}`, short);
    case 'count':
      return say`${word} ${counted(amount, counter === FULL_YEARS ? say`岁` : counter)}`;
    case 'text':
      return null;
    default:
      return measure satisfies never;
  }
}

/** The points in money or people, of the same divisor: （约 29 万元）. */
function aboutWhat({ finding: { base } }: CriterionTrace, points: Sentence, short: number): Sentence {
  if (!base || short <= 0) return points;
  const amount = short * base.value;
  return base.unit === 'fen'
    ? say`${points}（约 ${aboutMoney(amount)}）`
    : say`${points}（约 ${Math.ceil(amount - 1e-6)} 人）`;
}

/** 还差 37 天（2019-05-22 起满足）. */
function durationDistance({ criterion, finding }: CriterionTrace, on: LocalDate): Sentence | null {
  const registered = finding.used.find((fact) => fact.unit === 'date')?.value;
  const from = typeof registered === 'string' ? parseIsoDate(registered) : null;
  if (from === null || typeof criterion.value !== 'number' || criterion.op !== '>=') return null;
  const reached = anniversary(from, criterion.value, criterion.unit ?? 'year');
  return reached === null ? null : say`还差 ${daysBetween(on, reached)} 天（${reached} 起满足）`;
}

/** The day on which so many completed years, months or days are reached. */
function anniversary(from: LocalDate, count: number, unit: string): LocalDate | null {
  if (unit === 'day') return addDays(from, Math.ceil(count));
  const months = monthOf(from) - 1 + Math.ceil(unit === 'month' ? count : count * 12);
  const year = yearOf(from) + Math.floor(months / 12);
  const month = (months % 12) + 1;
  return dateOf(year, month, Math.min(dayOf(from), daysInMonth(year, month)));
}
