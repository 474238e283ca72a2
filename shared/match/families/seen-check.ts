import type { Truth } from '../../base/truth.ts';
import type { Check, UsedFact } from '../check.ts';
import type { Facts, ProjectRow } from '../facts.ts';

/** What a check of texts or rows saw and what follows. */
export interface Seen {
  readonly result: Truth;
  readonly actual: string | null;
  readonly missing: readonly string[];
  readonly used: readonly UsedFact[];
}

/** A check whose answer and reasons come from one look at the client. */
export function seenCheck(key: string, perProject: boolean, see: (facts: Facts, row: ProjectRow) => Seen): Check {
  return { key, perProject, test: (facts, row) => see(facts, row).result, look: see };
}

export const missingCell = (label: string): Seen => ({ result: 'unknown', actual: null, missing: [label], used: [] });

/** The answer from one cell's text. Where the cell cannot tell, its heading is what is missing. */
export function fromCell(result: Truth, sheet: string, label: string, text: string): Seen {
  return {
    result,
    actual: text,
    missing: result === 'unknown' ? [label] : [],
    used: [{ label, sheet, value: text, unit: 'text' }],
  };
}

/** A project criterion without a project: unknown where one may be missing from the sheet, else it fails. */
export function withoutRow(row: Exclude<ProjectRow, { kind: 'row' }>): Seen {
  return row.kind === 'unlisted' ? missingCell('项目') : { result: 'fail', actual: null, missing: [], used: [] };
}
