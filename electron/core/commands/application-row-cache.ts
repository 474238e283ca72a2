import type { ApplicationRow } from '../../../shared/contract/application-views.ts';
import { programId } from '../../../shared/program/programs-of.ts';
import type { StoredApplication } from '../store/applications.ts';
import { applicationRow, placed, type RowContext } from './application-rows.ts';
import type { CompiledPrograms, KnownClient } from './match-cache.ts';

interface Kept {
  readonly compiled: CompiledPrograms;
  /** All else that the line is made from. */
  readonly key: string;
  readonly row: ApplicationRow;
}

// As in verdict-row.ts: a client that changes is another object, so that only its own lines are made anew.
const kept = new WeakMap<KnownClient, Map<number, Kept>>();

/** The line of an application; the one of before where nothing of it has changed. */
export function keptApplicationRow(stored: StoredApplication, context: RowContext): ApplicationRow {
  const { clients, compiled, on, workDays } = context;
  const known = clients.get(stored.clientId);
  const make = (): ApplicationRow => applicationRow(stored, placed(stored, context), context);
  if (!known) return make();
  const { ticks, tasks, templates } = context;
  const forms = templates.get(programId(stored))?.key ?? '';
  const key = JSON.stringify([on, workDays, stored, ticks.get(stored.id), tasks.get(stored.id), forms]);
  const own = kept.get(known) ?? new Map<number, Kept>();
  const before = own.get(stored.id);
  if (before?.compiled === compiled && before.key === key) return before.row;
  const row = make();
  kept.set(known, own.set(stored.id, { compiled, key, row }));
  return row;
}
