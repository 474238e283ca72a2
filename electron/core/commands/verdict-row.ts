import type { LocalDate } from '../../../shared/base/local-date.ts';
import { decidedByPerson } from '../../../shared/match/explain/reasons.ts';
import type { Verdict } from '../../../shared/match/match-result.ts';
import type { CompiledPrograms, KnownClient } from './match-cache.ts';

/** One client's line of the matrix. */
export interface VerdictRow {
  /** One character a program asked for: e eligible · d needs-data · i ineligible. */
  readonly cells: string;
  /** Programs on which persons decided something: conditions still open, and whether the result rests on it. */
  readonly byPersons: ReadonlyMap<number, { readonly manualOpen: number; readonly decided: boolean }>;
}

export const VERDICT_CELLS: Readonly<Record<Verdict, string>> = { eligible: 'e', 'needs-data': 'd', ineligible: 'i' };

const LETTERS = ['', ...Object.values(VERDICT_CELLS)];

interface Kept {
  readonly compiled: CompiledPrograms;
  readonly on: LocalDate;
  /** A number a program: its verdict's place in `LETTERS`, 0 while nobody has asked for it. */
  readonly verdicts: Uint8Array;
  readonly byPersons: Map<number, { manualOpen: number; decided: boolean }>;
}

// The newest line of each client. A client that changes is another object, so that only its own line is made anew.
const kept = new WeakMap<KnownClient, Kept>();

/** The line over all programs, or over those whose places are given: of ten thousand notices few are open. */
export function verdictRow(
  known: KnownClient,
  compiled: CompiledPrograms,
  on: LocalDate,
  only: readonly number[] = compiled.programs.map((_, i) => i),
): VerdictRow {
  const { verdicts, byPersons } = heldOf(known, compiled, on);
  const missing = only.filter((i) => verdicts[i] === 0);
  if (missing.length > 0) {
    const prepared = compiled.matcher.prepare(known.client, on);
    for (const i of missing) verdicts[i] = LETTERS.indexOf(VERDICT_CELLS[compiled.matcher.verdict(prepared, i)]);
  }
  return { cells: only.map((i) => LETTERS[verdicts[i] ?? 0]).join(''), byPersons };
}

function heldOf(known: KnownClient, compiled: CompiledPrograms, on: LocalDate): Kept {
  const before = kept.get(known);
  if (before?.compiled === compiled && before.on === on) return before;
  const held: Kept = { compiled, on, verdicts: new Uint8Array(compiled.programs.length), byPersons: new Map() };
  kept.set(known, held);
  if (known.decisions.size === 0) return held;
  const prepared = compiled.matcher.prepare(known.client, on);
  for (const [id, decisions] of known.decisions) {
    const i = compiled.byId.get(id);
    if (i === undefined) continue;
    const trace = compiled.matcher.trace(prepared, i, decisions);
    held.verdicts[i] = LETTERS.indexOf(VERDICT_CELLS[trace.verdict]);
    held.byPersons.set(i, { manualOpen: trace.manualOpen, decided: decidedByPerson(trace) });
  }
  return held;
}
