import { fenFromYuan } from '../../base/money.ts';
import type { Criterion } from '../../notice/criterion.ts';
import type { Check } from '../check.ts';
import type { Facts } from '../facts.ts';
import type { FinancialHeading } from '../headings.ts';
import { numberCheck, thresholdOf, type Figure } from './number-check.ts';
import { missingYears, seeYears, sumOf, yearFigure, yearRange, yearsKey, yearsOf, type Years } from './yearly.ts';

/** Which 收入 a clause means: 主营业务收入 where its words say so, else 营业收入. */
export const revenueHeading = (criterion: Criterion): FinancialHeading =>
  criterion.quote?.includes('主营业务收入') ? '主营业务收入' : '营业收入';

/**
 * An amount of a year (revenue, rdExpense, rdDeduction), compared in fen. Over several years the quote tells how they
 * are taken together: 累计、合计 the sum, 平均、年均 the mean, else each of them.
 */
export function amountCheck(criterion: Criterion, heading: FinancialHeading): Check {
  const years = yearsOf(criterion);
  const threshold = thresholdOf(criterion);
  return numberCheck(
    criterion,
    amountFigure(heading, years, togetherOf(criterion)),
    Number.isNaN(threshold) ? threshold : fenFromYuan(threshold),
  );
}

type Together = 'sum' | 'mean' | 'least' | 'most';

function togetherOf(criterion: Criterion): Together {
  const quote = criterion.quote ?? '';
  if (/累计|合计|总计|总和|之和/.test(quote)) return 'sum';
  if (/平均|年均|均值/.test(quote)) return 'mean';
  return criterion.op === '<' || criterion.op === '<=' ? 'most' : 'least';
}

function amountFigure(heading: FinancialHeading, years: Years, together: Together): Figure {
  const read = (facts: Facts): number =>
    years.count === 1
      ? yearFigure(facts, years.year ?? facts.lastYear, heading)
      : overYears(facts, heading, years, together);
  return {
    name: `${heading} ${yearsKey(years)} ${years.count === 1 ? '' : together}`,
    read,
    look(facts) {
      const seen = seeYears(facts, years, [heading]);
      const value = read(facts);
      if (Number.isNaN(value))
        return { actual: null, missing: missingYears(seen, facts, years, [heading]), used: seen.used };
      return { actual: value / 100, missing: [], used: seen.used };
    },
  };
}

function overYears(facts: Facts, heading: FinancialHeading, years: Years, together: Together): number {
  const { from, to } = yearRange(facts, years);
  if (from > to) return Number.NaN;
  const sum = sumOf(facts, years, heading);
  if (together === 'sum') return sum;
  if (together === 'mean') return sum / (to - from + 1);
  const each = Array.from({ length: to - from + 1 }, (_, i) => yearFigure(facts, from + i, heading));
  return together === 'most' ? Math.max(...each) : Math.min(...each);
}
