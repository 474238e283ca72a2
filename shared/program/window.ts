import type { LocalDate } from '../base/local-date.ts';
import type { ProgramDeadline } from './deadlines-in-force.ts';
import type { Program } from './program.ts';

export type Window = 'open' | 'upcoming' | 'closed' | 'undated';

/**
 * The dates by which an application can come in: the applicant's own, else the recommending unit's. A stage that is
 * not stated counts as entry.
 */
export function entryDeadlines(program: Pick<Program, 'deadlines'>): readonly ProgramDeadline[] {
  const entries = program.deadlines.filter((d) => d.stage !== 'follow-up');
  const own = entries.filter((d) => d.actor === 'applicant');
  return own.length > 0 ? own : entries.filter((d) => d.actor === 'recommender');
}

/** Whether one can apply on that day, by day. */
export function windowOf(program: Pick<Program, 'deadlines'>, on: LocalDate): Window {
  const entries = entryDeadlines(program);
  if (entries.length === 0) return 'undated';
  const ahead = entries.filter((d) => d.to >= on);
  if (ahead.length === 0) return 'closed';
  return ahead.some((d) => d.from === null || d.from <= on) ? 'open' : 'upcoming';
}
