import { yearOf } from '../../base/local-date.ts';
import type { Criterion } from '../../notice/criterion.ts';
import type { UsedFact } from '../check.ts';
import type { Facts } from '../facts.ts';
import { FINANCIAL_HEADINGS, type FinancialHeading } from '../headings.ts';

/** 财务: the years a criterion is about, and the figures in them. */

/** Which years a criterion asks for: one year, or the last `count`; `year` null for the latest finished one. */
export interface Years {
  readonly year: number | null;
  readonly count: number;
}

export const yearsOf = (criterion: Criterion, otherwise = 1): Years => ({
  year: criterion.year ?? null,
  count: criterion.years ?? otherwise,
});

export const yearsKey = (years: Years): string => `${years.year ?? 'last'}/${years.count}`;

/** The first and last year: the `count` years up to the last, less those before the year of 注册日期. `from` > `to` where none is left. */
export function yearRange(facts: Facts, years: Years): { readonly from: number; readonly to: number } {
  const to = years.year ?? facts.lastYear;
  const from = to - years.count + 1;
  const registered = facts.client.registeredOn;
  return { from: years.count > 1 && registered !== null ? Math.max(from, yearOf(registered)) : from, to };
}

/** A figure of a year in fen; NaN where the row or the cell is missing. */
export function yearFigure(facts: Facts, year: number, heading: FinancialHeading): number {
  return facts.years.get(year)?.[FINANCIAL_HEADINGS[heading]] ?? Number.NaN;
}

/** The sum over the years in fen; NaN where one figure is missing or no year is left. */
export function sumOf(facts: Facts, years: Years, heading: FinancialHeading): number {
  const { from, to } = yearRange(facts, years);
  if (from > to) return Number.NaN;
  let sum = 0;
  for (let year = from; year <= to; year++) sum += yearFigure(facts, year, heading);
  return sum;
}

export interface YearsSeen {
  readonly missing: readonly string[];
  readonly used: readonly UsedFact[];
}

/** The figures of these headings year by year: those there are, and the words of those that are missing. */
export function seeYears(facts: Facts, years: Years, headings: readonly FinancialHeading[]): YearsSeen {
  const { from, to } = yearRange(facts, years);
  const missing: string[] = [];
  const used: UsedFact[] = [];
  for (let year = from; year <= to; year++) {
    for (const heading of headings) {
      const label = `${year}年${heading}`;
      const value = yearFigure(facts, year, heading);
      if (Number.isNaN(value)) missing.push(label);
      else used.push({ label, sheet: '财务', value, unit: 'fen' });
    }
  }
  return { missing, used };
}

/** The words of what is missing. Where no year is left it is the last year's figures; where all are there, the divisor that is 0. */
export function missingYears(
  seen: YearsSeen,
  facts: Facts,
  years: Years,
  headings: readonly FinancialHeading[],
  before = 0,
): readonly string[] {
  if (seen.missing.length > 0) return seen.missing;
  const zero = seen.used.filter((fact) => fact.value === 0).map((fact) => fact.label);
  return zero.length > 0 ? zero : headings.map((heading) => `${yearRange(facts, years).to - before}年${heading}`);
}
