import type { Fen } from '../base/money.ts';
import type { LocalDate } from '../base/local-date.ts';
import type { CellValue } from './cell-value.ts';
import type { Client, FinancialYear, RowSheet } from './client.ts';
import { contradictoryFacts } from './contradictory-facts.ts';
import type { SheetId } from './fields.ts';

/** A stored row of one client. */
export interface ClientSheetRow {
  readonly sheet: SheetId;
  readonly cells: Readonly<Record<string, CellValue>>;
}

type Cells = Readonly<Record<string, CellValue>>;

const text = (cells: Cells, id: string): string | null => (typeof cells[id] === 'string' ? cells[id] : null);
const date = (cells: Cells, id: string): LocalDate | null => text(cells, id) as LocalDate | null;
const number = (cells: Cells, id: string): number | null => (typeof cells[id] === 'number' ? cells[id] : null);
const fen = (cells: Cells, id: string): Fen | null => number(cells, id) as Fen | null;
const list = (cells: Cells, id: string): readonly string[] | null => {
  const value = cells[id];
  return Array.isArray(value) ? (value as readonly string[]) : null;
};

/**
 * The client that these rows state, with the facts that contradict each other. Rows stand in their sheet's order; the
 * 企业 row is `company`. `today` is for dates that cannot lie in the future.
 */
export function clientOf(name: string, company: Cells, rows: readonly ClientSheetRow[], today: LocalDate): Client {
  const of = (sheet: SheetId): readonly Cells[] => rows.filter((row) => row.sheet === sheet).map((row) => row.cells);
  const legalPerson = company['legalPerson'];
  const years = of('financials').map(financialYear);
  const client: Client = {
    name,
    creditCode: text(company, 'creditCode'),
    province: text(company, 'province'),
    city: text(company, 'city'),
    district: text(company, 'district'),
    registeredOn: date(company, 'registeredOn'),
    entityType: text(company, 'entityType'),
    legalPerson: typeof legalPerson === 'boolean' ? legalPerson : null,
    scale: text(company, 'scale'),
    industry: text(company, 'industry'),
    products: text(company, 'products'),
    employees: number(company, 'employees'),
    rdStaff: number(company, 'rdStaff'),
    contactName: text(company, 'contactName'),
    contactPhone: text(company, 'contactPhone'),
    contactEmail: text(company, 'contactEmail'),
    adverseRecord: text(company, 'adverseRecord'),
    completeSheets: (list(company, 'completeSheets') ?? []) as readonly RowSheet[],
    note: text(company, 'note'),
    financials: onePerYear(years),
    qualifications: of('qualifications').map((row) => ({
      name: text(row, 'qualification') ?? '',
      certificateNo: text(row, 'certificateNo'),
      grantedOn: date(row, 'grantedOn'),
      validUntil: date(row, 'validUntil'),
    })),
    properties: of('properties').map((row) => ({
      type: text(row, 'type') ?? '',
      name: text(row, 'title') ?? '',
      number: text(row, 'number'),
      grantedOn: date(row, 'grantedOn'),
    })),
    projects: of('projects').map((row) => ({
      name: text(row, 'project') ?? '',
      location: text(row, 'location'),
      stage: text(row, 'stage'),
      investment: fen(row, 'investment'),
      fixedInvestment: fen(row, 'fixedInvestment'),
      approvals: list(row, 'approvals'),
      funding: text(row, 'funding'),
      leader: text(row, 'leader'),
      leaderBornOn: date(row, 'leaderBornOn'),
      note: text(row, 'note'),
    })),
    applicationFacts: of('applicationFacts').map((row) => ({
      notice: text(row, 'notice') ?? '',
      item: text(row, 'item') ?? '',
      content: text(row, 'content'),
      note: text(row, 'note'),
    })),
    contradictions: [],
  };
  return { ...client, contradictions: contradictoryFacts(client, years, today) };
}

function financialYear(row: Cells): FinancialYear {
  return {
    year: number(row, 'year') ?? 0,
    revenue: fen(row, 'revenue'),
    mainRevenue: fen(row, 'mainRevenue'),
    netProfit: fen(row, 'netProfit'),
    rdExpense: fen(row, 'rdExpense'),
    rdExpenseDomestic: fen(row, 'rdExpenseDomestic'),
    hightechRevenue: fen(row, 'hightechRevenue'),
    rdDeduction: fen(row, 'rdDeduction'),
    totalAssets: fen(row, 'totalAssets'),
    taxPaid: fen(row, 'taxPaid'),
  };
}

/** Two rows of a year become one that holds what either states; where they differ, the contradiction says so. */
function onePerYear(rows: readonly FinancialYear[]): readonly FinancialYear[] {
  const years = new Map<number, FinancialYear>();
  for (const row of rows) {
    const first = years.get(row.year);
    years.set(
      row.year,
      first ? { ...row, ...Object.fromEntries(Object.entries(first).filter(([, value]) => value !== null)) } : row,
    );
  }
  return [...years.values()];
}
