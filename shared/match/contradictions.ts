import type { Sentence } from '../base/sentence.ts';
import type { Client, FinancialYear } from '../client/client.ts';
import { CLIENT_HEADINGS, FINANCIAL_HEADINGS, PROJECT_HEADINGS } from './headings.ts';

/**
 * The client with every contradictory fact emptied, so that whatever reads it is unknown, and why: the words of the
 * fact as Match JSON's `missing` gives them → the sentence for a person.
 */
export function withoutContradictions(client: Client): { client: Client; contradicted: ReadonlyMap<string, Sentence> } {
  if (client.contradictions.length === 0) return { client, contradicted: new Map() };
  const contradicted = new Map<string, Sentence>();
  for (const { facts, message } of client.contradictions)
    for (const fact of facts) if (!contradicted.has(fact)) contradicted.set(fact, message);
  const empty = <T extends object>(row: T, headings: Readonly<Record<string, keyof T>>, prefix: string): T => {
    const gone = Object.entries(headings).filter(([heading]) => contradicted.has(`${prefix}${heading}`));
    return gone.length === 0 ? row : { ...row, ...Object.fromEntries(gone.map(([, key]) => [key, null])) };
  };
  return {
    contradicted,
    client: {
      ...empty(client, CLIENT_HEADINGS, ''),
      financials: client.financials.map((row): FinancialYear => empty(row, FINANCIAL_HEADINGS, `${row.year}年`)),
      qualifications: client.qualifications.map((row) => emptyDates(row, contradicted)),
      properties: client.properties.map((row) => emptyDates(row, contradicted)),
      projects: client.projects.map((row) => empty(row, PROJECT_HEADINGS, `${row.name}·`)),
    },
  };
}

/** A certificate row without the dates that contradict each other. */
function emptyDates<T extends { readonly name: string }>(row: T, contradicted: ReadonlyMap<string, Sentence>): T {
  const gone = Object.entries(CERTIFICATE_DATES).filter(([heading]) => contradicted.has(`${row.name}·${heading}`));
  return gone.length === 0
    ? row
    : { ...row, ...Object.fromEntries(gone.flatMap(([, key]) => (key in row ? [[key, null]] : []))) };
}

const CERTIFICATE_DATES = { 认定日期: 'grantedOn', 授权日期: 'grantedOn', 有效期至: 'validUntil' } as const;
