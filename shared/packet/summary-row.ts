import type { Fen } from '../base/money.ts';
import type { FinancialYear, Project } from '../client/client.ts';
import type { Facts } from '../match/facts.ts';
import { dateOf } from '../base/local-date.ts';
import type { Application, ProgramSource } from './application.ts';
import { factKey } from './asked-facts.ts';
import { day, missing, number, text, type Cell } from './document.ts';

/** One row of a summary table: a client, or one of its projects. */
export interface SummaryRow {
  readonly source: ProgramSource;
  readonly application: Application;
  readonly facts: Facts;
  readonly project: Project | null;
  /** What is noted for this application (sheet 申报事项), by `factKey`. */
  readonly noted: ReadonlyMap<string, string>;
}

export const known = (value: string | null | undefined): Cell =>
  value == null || value === '' ? missing : text(value);

/** Fen in 万元. */
export const wan = (fen: Fen | null | undefined): Cell => (fen == null ? missing : number(fen / 1_000_000, 'amount'));

export const whole = (value: number | null | undefined): Cell => (value == null ? missing : number(value, 'integer'));

export const date = (value: Parameters<typeof day>[0] | null | undefined): Cell =>
  value == null ? missing : day(value);

/** A figure of the latest finished year. */
export const lastYear = (row: SummaryRow, pick: (year: FinancialYear) => Fen | null): Cell =>
  wan(yearFigure(row, row.facts.lastYear, pick));

const yearFigure = ({ facts }: SummaryRow, year: number, pick: (year: FinancialYear) => Fen | null): Fen | null => {
  const found = facts.years.get(year);
  return found ? pick(found) : null;
};

/** The last `years` finished years, less those before the client was registered; the newest first. */
export function yearsOf({ facts }: SummaryRow, years: number): readonly number[] {
  const registered = facts.client.registeredOn;
  const first = registered === null ? 0 : Number(registered.slice(0, 4));
  return Array.from({ length: years }, (_, back) => facts.lastYear - back).filter((year) => year >= first);
}

/** Σ part ÷ Σ whole over the last `years` finished years; missing where one of the figures is, or the whole is nothing. */
export function share(
  row: SummaryRow,
  years: number,
  part: (year: FinancialYear) => Fen | null,
  of: (year: FinancialYear) => Fen | null,
): Cell {
  let parts = 0;
  let wholes = 0;
  for (const year of yearsOf(row, years)) {
    const own = yearFigure(row, year, part);
    const base = yearFigure(row, year, of);
    if (own === null || base === null) return missing;
    parts += own;
    wholes += base;
  }
  return wholes === 0 ? missing : number(parts / wholes, 'percent');
}

/** What is noted under one of these names; null where nothing is. */
export function applicationFact({ noted }: SummaryRow, ...items: readonly string[]): string | null {
  for (const item of items) {
    const found = noted.get(factKey(item));
    if (found !== undefined) return found;
  }
  return null;
}

/** A fact of the application as text. */
export const fact = (row: SummaryRow, ...items: readonly string[]): Cell => known(applicationFact(row, ...items));

/** A fact of the application as an amount in `unit`, whatever unit it was noted in; as text where it is no amount. */
export function amountFact(row: SummaryRow, unit: '元' | '万元', ...items: readonly string[]): Cell {
  const words = applicationFact(row, ...items);
  if (words === null) return missing;
  const found = /^\s*(\d[\d,，]*(?:\.\d+)?)\s*(万元|万|亿元|元)?\s*$/.exec(words);
  if (!found) return text(words);
  const yuanPer: Readonly<Record<string, number>> = { 元: 1, 万: 10_000, 万元: 10_000, 亿元: 100_000_000 };
  const yuan = Number((found[1] ?? '').replace(/[,，]/g, '')) * (yuanPer[found[2] ?? unit] ?? 1);
  return number(unit === '元' ? yuan : yuan / 10_000, 'amount');
}

/** A fact of the application as a figure; as text where it says more than a figure, a unit of its own for example. */
export function figureFact(row: SummaryRow, ...items: readonly string[]): Cell {
  const words = applicationFact(row, ...items);
  if (words === null) return missing;
  if (!/^\s*\d[\d,，]*(?:\.\d+)?\s*$/.test(words)) return text(words);
  const value = Number(words.replace(/[,，]/g, ''));
  return number(value, Number.isInteger(value) ? 'integer' : 'amount');
}

/** A fact of the application as a date; as text where it is none. */
export function dateFact(row: SummaryRow, ...items: readonly string[]): Cell {
  const words = applicationFact(row, ...items);
  if (words === null) return missing;
  const found = /^\s*(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?\s*$/.exec(words);
  const value = found ? dateOf(Number(found[1]), Number(found[2]), Number(found[3])) : null;
  return value === null ? text(words) : day(value);
}
