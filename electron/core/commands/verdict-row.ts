import type { LocalDate } from '../../../shared/base/local-date.ts';
import { decidedByPerson } from '../../../shared/match/explain/reasons.ts';
import type { Verdict } from '../../../shared/match/match-result.ts';
import type { CompiledPrograms, KnownClient } from './match-cache.ts';

/** One client's line of the matrix over all programs. */
export interface VerdictRow {
  /** One character a program: e eligible · d needs-data · i ineligible. */
  readonly cells: string;
  /** Programs on which persons decided something: conditions still open, and whether the result rests on it. */
  readonly byPersons: ReadonlyMap<number, { readonly manualOpen: number; readonly decided: boolean }>;
}

export const VERDICT_CELLS: Readonly<Record<Verdict, string>> = { eligible: 'e', 'needs-data': 'd', ineligible: 'i' };

interface Kept {
  readonly compiled: CompiledPrograms;
  readonly on: LocalDate;
  readonly row: VerdictRow;
}

// The newest line of each client. A client that changes is another object, so that only its own line is made anew.
const kept = new WeakMap<KnownClient, Kept>();

export function verdictRow(known: KnownClient, compiled: CompiledPrograms, on: LocalDate): VerdictRow {
  const before = kept.get(known);
  if (before?.compiled === compiled && before.on === on) return before.row;
  const row = makeRow(known, compiled, on);
  kept.set(known, { compiled, on, row });
  return row;
}

function makeRow(known: KnownClient, { programs, byId, matcher }: CompiledPrograms, on: LocalDate): VerdictRow {
  const prepared = matcher.prepare(known.client, on);
  const cells = programs.map((_, i) => VERDICT_CELLS[matcher.verdict(prepared, i)]);
  const byPersons = new Map<number, { manualOpen: number; decided: boolean }>();
  for (const [id, decisions] of known.decisions) {
    const i = byId.get(id);
    if (i === undefined) continue;
    const trace = matcher.trace(prepared, i, decisions);
    cells[i] = VERDICT_CELLS[trace.verdict];
    byPersons.set(i, { manualOpen: trace.manualOpen, decided: decidedByPerson(trace) });
  }
  return { cells: cells.join(''), byPersons };
}
