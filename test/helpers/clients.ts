import { parseIsoDate, type LocalDate } from '../../shared/base/local-date.ts';
import { fenFromWan, type Fen } from '../../shared/base/money.ts';
import type {
  Client,
  FinancialYear,
  IntellectualProperty,
  Project,
  Qualification,
} from '../../shared/client/client.ts';

/** Clients with only the facts that a case is about; all else is unknown. */

export function day(iso: string): LocalDate {
  const date = parseIsoDate(iso);
  if (date === null) throw new Error(`No date: ${iso}`);
  return date;
}

/** 万元 to fen. */
export function wan(amount: number | string): Fen {
  const fen = fenFromWan(String(amount));
  if (fen === null) throw new Error(`No amount: ${amount}`);
  return fen;
}

export const UNKNOWN_CLIENT: Client = {
  name: '某公司',
  creditCode: null,
  province: null,
  city: null,
  district: null,
  registeredOn: null,
  entityType: null,
  legalPerson: null,
  scale: null,
  industry: null,
  products: null,
  employees: null,
  rdStaff: null,
  contactName: null,
  contactPhone: null,
  contactEmail: null,
  adverseRecord: null,
  completeSheets: [],
  note: null,
  financials: [],
  qualifications: [],
  properties: [],
  projects: [],
  applicationFacts: [],
  contradictions: [],
};

export const clientWith = (facts: Partial<Client>): Client => ({ ...UNKNOWN_CLIENT, ...facts });

export const yearOf = (year: number, figures: Partial<FinancialYear>): FinancialYear => ({
  revenue: null,
  mainRevenue: null,
  netProfit: null,
  rdExpense: null,
  rdExpenseDomestic: null,
  hightechRevenue: null,
  rdDeduction: null,
  totalAssets: null,
  taxPaid: null,
  ...figures,
  year,
});

export const qualification = (name: string, grantedOn: string | null, validUntil: string | null): Qualification => ({
  name,
  certificateNo: null,
  grantedOn: grantedOn === null ? null : day(grantedOn),
  validUntil: validUntil === null ? null : day(validUntil),
});

export const property = (type: string, grantedOn: string | null): IntellectualProperty => ({
  type,
  name: `${type}一件`,
  number: null,
  grantedOn: grantedOn === null ? null : day(grantedOn),
});

export const projectWith = (facts: Partial<Project>): Project => ({
  name: '某项目',
  location: null,
  stage: null,
  investment: null,
  fixedInvestment: null,
  approvals: null,
  funding: null,
  leader: null,
  leaderBornOn: null,
  note: null,
  ...facts,
});
