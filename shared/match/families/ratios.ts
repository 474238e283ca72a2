import type { Criterion } from '../../notice/criterion.ts';
import type { Check } from '../check.ts';
import { roundedQuotient } from '../compare.ts';
import type { Facts } from '../facts.ts';
import type { FinancialHeading } from '../headings.ts';
import { numberCheck, thresholdOf, type Figure } from './number-check.ts';
import { missingYears, seeYears, sumOf, yearFigure, yearRange, yearsKey, yearsOf, type Years } from './yearly.ts';

/** A share of one sum of figures in another over the years; unknown where the divisor is 0. */
export function shareCheck(criterion: Criterion, part: FinancialHeading, whole: FinancialHeading, years: Years): Check {
  return numberCheck(criterion, shareFigure(part, whole, years), thresholdOf(criterion));
}

function shareFigure(part: FinancialHeading, whole: FinancialHeading, years: Years): Figure {
  const read = (facts: Facts): number => quotient(sumOf(facts, years, part), sumOf(facts, years, whole));
  return {
    name: `${part}/${whole} ${yearsKey(years)}`,
    read,
    look(facts) {
      const seen = seeYears(facts, years, [part, whole]);
      const value = read(facts);
      if (Number.isNaN(value))
        return { actual: null, missing: missingYears(seen, facts, years, [part, whole]), used: seen.used };
      return {
        actual: roundedQuotient(value),
        exact: value,
        missing: [],
        used: seen.used,
        base: { value: sumOf(facts, years, whole), unit: 'fen' },
      };
    },
  };
}

/** The mean of the year-on-year rates within the years (two where not stated): fewer than two years left is unknown. */
export function growthCheck(criterion: Criterion, heading: FinancialHeading): Check {
  const years = yearsOf(criterion, 2);
  const read = (facts: Facts): number => growth(facts, heading, years);
  return numberCheck(
    criterion,
    {
      name: `growth ${heading} ${yearsKey(years)}`,
      read,
      look(facts) {
        const seen = seeYears(facts, years, [heading]);
        const value = read(facts);
        // One year alone has nothing to grow from: it is the year before that is missing.
        if (Number.isNaN(value))
          return { actual: null, missing: missingYears(seen, facts, years, [heading], 1), used: seen.used };
        return { actual: roundedQuotient(value), exact: value, missing: [], used: seen.used };
      },
    },
    thresholdOf(criterion),
  );
}

function growth(facts: Facts, heading: FinancialHeading, years: Years): number {
  const { from, to } = yearRange(facts, years);
  if (to - from < 1) return Number.NaN;
  let sum = 0;
  for (let year = from + 1; year <= to; year++) {
    const before = yearFigure(facts, year - 1, heading);
    sum += quotient(yearFigure(facts, year, heading) - before, before);
  }
  return sum / (to - from);
}

/** 研发人员数 ÷ 职工总数. */
export function rdStaffCheck(criterion: Criterion): Check {
  const read = ({ client }: Facts): number => quotient(client.rdStaff ?? Number.NaN, client.employees ?? Number.NaN);
  return numberCheck(
    criterion,
    {
      name: '研发人员数/职工总数',
      read,
      look(facts) {
        const { rdStaff, employees } = facts.client;
        const cells = [
          { label: '研发人员数', value: rdStaff },
          { label: '职工总数', value: employees },
        ];
        const used = cells.flatMap(({ label, value }) =>
          value === null ? [] : [{ label, sheet: '企业', value, unit: 'person' as const }],
        );
        const missing = cells.flatMap(({ label, value }) => (value === null ? [label] : []));
        const value = read(facts);
        if (Number.isNaN(value) || employees === null)
          return { actual: null, missing: missing.length > 0 ? missing : ['职工总数'], used };
        return {
          actual: roundedQuotient(value),
          exact: value,
          missing: [],
          used,
          base: { value: employees, unit: 'person' },
        };
      },
    },
    thresholdOf(criterion),
  );
}

/** 职工总数 as the client's sheet has it, which is today's: unknown where an earlier year is asked. */
export function employeesCheck(criterion: Criterion): Check {
  const { year } = criterion;
  const asked = ({ lastYear }: Facts): boolean => year === undefined || year >= lastYear;
  return numberCheck(
    criterion,
    {
      name: year === undefined ? '职工总数' : `职工总数 ${year}`,
      read: (facts) => (asked(facts) ? facts.client.employees : null) ?? Number.NaN,
      look(facts) {
        const { employees } = facts.client;
        if (!asked(facts)) return { actual: null, missing: [`${year}年职工总数`], used: [] };
        if (employees === null) return { actual: null, missing: ['职工总数'], used: [] };
        return {
          actual: employees,
          missing: [],
          used: [{ label: '职工总数', sheet: '企业', value: employees, unit: 'person' }],
        };
      },
    },
    thresholdOf(criterion),
  );
}

const quotient = (part: number, whole: number): number => (whole === 0 ? Number.NaN : part / whole);
