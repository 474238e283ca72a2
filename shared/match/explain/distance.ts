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
import type { CriterionTrace } from '../trace.ts';
import { askedOf } from './asked.ts';
import { aboutMoney, moneyText, pointsText } from './quantities.ts';

/** How far a failing criterion is from passing, as a person would say it; null where there is no distance to name. */
export function distanceText(trace: CriterionTrace, on: LocalDate): string | null {
  if (trace.result !== 'fail') return null;
  const { criterion, finding } = trace;
  if (criterion.field === 'registeredDuration') return durationDistance(trace, on);
  if (criterion.field === 'qualification' && criterion.op === 'has' && finding.actual !== null)
    return `在 ${on} 不在有效期内`;
  if (typeof finding.actual !== 'number' || typeof criterion.value !== 'number') return null;
  const short = criterion.value - (finding.exact ?? finding.actual);
  const { measure, counter } = askedOf(criterion);
  const word = short >= 0 ? '差' : '超出';
  const amount = Math.abs(short);
  if (amount === 0 || (amount < 1e-9 && (criterion.op === '>' || criterion.op === '<')))
    return criterion.op === '>' ? '须高于而不是等于' : '须低于而不是等于';
  switch (measure) {
    case 'money':
      return `${word} ${moneyText(fenFromYuan(amount))}`;
    case 'ratio':
      return `${word} ${pointsText(amount)}${aboutWhat(trace, short)}`;
    case 'count':
      return `${word} ${amount} ${counter === '周岁' ? '岁' : counter}`;
    case 'text':
      return null;
    default:
      return measure satisfies never;
  }
}

/** The points in money or people, of the same divisor: （约 29 万元）. */
function aboutWhat({ finding: { base } }: CriterionTrace, short: number): string {
  if (!base || short <= 0) return '';
  const amount = short * base.value;
  return base.unit === 'fen' ? `（约 ${aboutMoney(amount)}）` : `（约 ${Math.ceil(amount - 1e-6)} 人）`;
}

/** 还差 37 天（2019-05-22 起满足）. */
function durationDistance({ criterion, finding }: CriterionTrace, on: LocalDate): string | null {
  const registered = finding.used.find((fact) => fact.unit === 'date')?.value;
  const from = typeof registered === 'string' ? parseIsoDate(registered) : null;
  if (from === null || typeof criterion.value !== 'number' || criterion.op !== '>=') return null;
  const reached = anniversary(from, criterion.value, criterion.unit ?? 'year');
  return reached === null ? null : `还差 ${daysBetween(on, reached)} 天（${reached} 起满足）`;
}

/** The day on which so many completed years, months or days are reached. */
function anniversary(from: LocalDate, count: number, unit: string): LocalDate | null {
  if (unit === 'day') return addDays(from, Math.ceil(count));
  const months = monthOf(from) - 1 + Math.ceil(unit === 'month' ? count : count * 12);
  const year = yearOf(from) + Math.floor(months / 12);
  const month = (months % 12) + 1;
  return dateOf(year, month, Math.min(dayOf(from), daysInMonth(year, month)));
}
