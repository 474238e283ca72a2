import type { LocalDate } from '../base/local-date.ts';
import type { Fen } from '../base/money.ts';
import type {
  Client,
  FinancialYear,
  IntellectualProperty,
  Project,
  Qualification,
  RowSheet,
} from '../client/client.ts';
import { CLIENT_HEADINGS, FINANCIAL_HEADINGS, PROJECT_HEADINGS, type FinancialHeading } from './headings.ts';
import type { Matcher } from './matcher.ts';
import type { Verdict } from './match-result.ts';

/** A fact tried without saving it. Null empties a cell. */
export type Change =
  | {
      readonly kind: 'cell';
      readonly heading: keyof typeof CLIENT_HEADINGS;
      readonly value: string | number | boolean | null;
    }
  | { readonly kind: 'figure'; readonly year: number; readonly heading: FinancialHeading; readonly value: Fen | null }
  | {
      readonly kind: 'project';
      readonly project: string;
      readonly heading: keyof typeof PROJECT_HEADINGS;
      readonly value: string | number | readonly string[] | null;
    }
  | { readonly kind: 'qualification'; readonly row: Qualification }
  | { readonly kind: 'property'; readonly row: IntellectualProperty }
  | { readonly kind: 'new-project'; readonly row: Project }
  | { readonly kind: 'complete'; readonly sheet: RowSheet };

/** The client as it would be; the one given stays as it is. Contradictions that the changes touch are taken for settled. */
export function withChanges(client: Client, changes: readonly Change[]): Client {
  return changes.reduce(changed, client);
}

function changed(client: Client, change: Change): Client {
  switch (change.kind) {
    case 'cell':
      return settled({ ...client, [CLIENT_HEADINGS[change.heading]]: change.value }, change.heading);
    case 'figure':
      return settled(
        { ...client, financials: withFigure(client.financials, change.year, change.heading, change.value) },
        `${change.year}年${change.heading}`,
      );
    case 'project': {
      const projects = client.projects.map((row) =>
        row.name === change.project ? { ...row, [PROJECT_HEADINGS[change.heading]]: change.value } : row,
      );
      return settled({ ...client, projects }, `${change.project}·${change.heading}`);
    }
    case 'qualification':
      return { ...client, qualifications: [...client.qualifications, change.row] };
    case 'property':
      return { ...client, properties: [...client.properties, change.row] };
    case 'new-project':
      return { ...client, projects: [...client.projects, change.row] };
    case 'complete':
      return { ...client, completeSheets: [...new Set([...client.completeSheets, change.sheet])] };
    default:
      return change satisfies never;
  }
}

function settled(client: Client, fact: string): Client {
  return {
    ...client,
    contradictions: client.contradictions.filter((contradiction) => !contradiction.facts.includes(fact)),
  };
}

function withFigure(
  rows: readonly FinancialYear[],
  year: number,
  heading: FinancialHeading,
  value: Fen | null,
): readonly FinancialYear[] {
  const key = FINANCIAL_HEADINGS[heading];
  if (rows.some((row) => row.year === year))
    return rows.map((row) => (row.year === year ? { ...row, [key]: value } : row));
  return [...rows, { ...EMPTY_YEAR, year, [key]: value }].sort((a, b) => a.year - b.year);
}

const EMPTY_YEAR: Omit<FinancialYear, 'year'> = {
  revenue: null,
  mainRevenue: null,
  netProfit: null,
  rdExpense: null,
  rdExpenseDomestic: null,
  hightechRevenue: null,
  rdDeduction: null,
  totalAssets: null,
  taxPaid: null,
};

/** A program whose verdict the changes turn. */
export interface VerdictChange {
  /** Index in the matcher's programs. */
  readonly program: number;
  readonly before: Verdict;
  readonly after: Verdict;
}

/** What the changes would turn among the matcher's programs. */
export function whatIf(
  matcher: Matcher,
  client: Client,
  on: LocalDate,
  changes: readonly Change[],
): readonly VerdictChange[] {
  const before = matcher.prepare(client, on);
  const after = matcher.prepare(withChanges(client, changes), on);
  return matcher.programs.flatMap((_, program) => {
    const turned = { program, before: matcher.verdict(before, program), after: matcher.verdict(after, program) };
    return turned.before === turned.after ? [] : [turned];
  });
}
