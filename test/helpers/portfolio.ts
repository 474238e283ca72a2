import { chinese } from './chinese.ts';
import type { Client } from '../../shared/client/client.ts';
import { clientOf } from '../../shared/client/client-of.ts';
import { readPortfolio } from '../../shared/client/portfolio-rows.ts';
import type { RawCell, RawSheet } from '../../shared/client/raw-workbook.ts';
import { day } from './clients.ts';

export type PortfolioCell = string | number | null;
/** Sheet → rows, headings as in the portfolio workbook, money in 万元; the same form as a portfolio.json. */
export type PortfolioSheets = Readonly<Record<string, readonly Readonly<Record<string, PortfolioCell>>[]>>;

/** The clients that such sheets state, read as the workbook is. Any row that cannot be read is an error. */
export function clientsOf(sheets: PortfolioSheets, today: string): readonly Client[] {
  const raw = Object.entries(sheets).map(([name, rows]) => rawSheet(name, rows));
  const { rows, failures, warnings } = readPortfolio({ sheets: raw }, 'portfolio.json');
  const problems = [...failures.map((failure) => failure.message), ...chinese(warnings)];
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const companies = rows.filter((row) => row.sheet === 'company');
  return companies.map((company) =>
    clientOf(
      company.name,
      company.cells,
      rows.filter((row) => row.sheet !== 'company' && row.name === company.name),
      day(today),
    ),
  );
}

function rawSheet(name: string, rows: readonly Readonly<Record<string, PortfolioCell>>[]): RawSheet {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: PortfolioCell | undefined): RawCell =>
    value === null || value === undefined ? null : String(value);
  return {
    name,
    rows: [
      { row: 1, cells: headings },
      ...rows.map((row, i) => ({ row: i + 2, cells: headings.map((heading) => cell(row[heading])) })),
    ],
  };
}
