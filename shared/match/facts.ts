import type { Sentence } from '../base/sentence.ts';
import { type LocalDate, yearOf } from '../base/local-date.ts';
import type { Client, FinancialYear, Project, RowSheet } from '../client/client.ts';
import { withoutContradictions } from './contradictions.ts';

/** The 项目 row under which a program is evaluated. */
export type ProjectRow =
  | { readonly kind: 'row'; readonly project: Project; readonly index: number }
  /** One that may exist beside the rows of a sheet that is not marked complete: nothing is known of it. */
  | { readonly kind: 'unlisted' }
  /** The sheet is complete and has no rows. */
  | { readonly kind: 'none' };

/** A client as of a date, made ready once for any number of programs. */
export interface Facts {
  readonly client: Client;
  readonly on: LocalDate;
  /** The latest finished year: year(D) − 1. */
  readonly lastYear: number;
  readonly years: ReadonlyMap<number, FinancialYear>;
  /** The rows to try, in order; at least one. */
  readonly rows: readonly [ProjectRow, ...ProjectRow[]];
  /** Words of a missing fact → why it is not used although it is filled in. */
  readonly contradicted: ReadonlyMap<string, Sentence>;
}

export function factsOf(raw: Client, on: LocalDate): Facts {
  const { client, contradicted } = withoutContradictions(raw);
  return {
    client,
    on,
    lastYear: yearOf(on) - 1,
    years: new Map(client.financials.map((row) => [row.year, row])),
    rows: projectRows(client),
    contradicted,
  };
}

export const isComplete = (client: Client, sheet: RowSheet): boolean => client.completeSheets.includes(sheet);

function projectRows(client: Client): readonly [ProjectRow, ...ProjectRow[]] {
  const rows = client.projects.map((project, index): ProjectRow => ({ kind: 'row', project, index }));
  const last: ProjectRow | null = !isComplete(client, '项目')
    ? { kind: 'unlisted' }
    : rows.length === 0
      ? { kind: 'none' }
      : null;
  const [first, ...others] = last ? [...rows, last] : rows;
  return [first ?? { kind: 'unlisted' }, ...others];
}
