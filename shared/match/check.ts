import type { Truth } from '../base/truth.ts';
import type { Facts, ProjectRow } from './facts.ts';

/** A figure or cell of the client that a check has read, for the reasons. */
export interface UsedFact {
  /** Workbook heading, the year first where there is one: `2018年研发费用`. */
  readonly label: string;
  readonly sheet: string;
  readonly value: number | string;
  readonly unit: 'fen' | 'person' | 'text' | 'date';
}

/** What a check saw. The truth itself is `test`'s alone. */
export interface Finding {
  /** As Match JSON prints it: yuan, quotient, years, or the text seen; null where there is nothing. */
  readonly actual: number | string | null;
  /** Where the result is unknown: the words of the cells or sheets that are empty or cannot tell; else []. */
  readonly missing: readonly string[];
  readonly used: readonly UsedFact[];
  /** A quotient before it was rounded for `actual`. */
  readonly exact?: number;
  /** For a quotient: what it is a share of (fen, persons), from which the distance in money or people follows. */
  readonly base?: { readonly value: number; readonly unit: 'fen' | 'person' };
}

/** One criterion, made ready once for any number of clients. */
export interface Check {
  /** Two checks of one key answer alike for every client, whatever notice they come from. */
  readonly key: string;
  /** Whether it reads a 项目 row. */
  readonly perProject: boolean;
  test(facts: Facts, row: ProjectRow): Truth;
  look(facts: Facts, row: ProjectRow): Finding;
}

export const NOTHING: Finding = { actual: null, missing: [], used: [] };
