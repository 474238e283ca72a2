import { daysBetween, parseIsoDate, type LocalDate } from '../base/local-date.ts';
import type { ProgramDeadline } from './deadlines-in-force.ts';
import type { Program } from './program.ts';
import { workDaysBefore, type CountedBack } from './work-days.ts';

/** A date of a program as it stands on a day. */
export interface DeadlineLayer {
  readonly deadline: ProgramDeadline;
  readonly to: LocalDate;
  readonly passed: boolean;
  /** Negative where it has passed. */
  readonly daysLeft: number;
  /** `entry`, `follow-up` of the applicant; the recommending unit's (初审、汇总上报); the authority's own. */
  readonly layer: 'entry' | 'follow-up' | 'recommender' | 'authority';
  /** It is the date that this consultant has to keep. */
  readonly own: boolean;
}

/** The date that a consultant has to keep for a client. */
export interface OwnDate {
  readonly deadline: ProgramDeadline;
  readonly date: LocalDate;
  /** From D; 0 on the day itself. */
  readonly daysLeft: number;
  /** Nothing is stated for applicants: it is the recommending unit's date, and the unit needs the papers before it. */
  readonly fromRecommender: boolean;
  /** 以地方通知为准: the local authority may set an earlier one. */
  readonly localNotice: boolean;
  /** The day to be ready on: the working days that the user sets before it. */
  readonly ready: CountedBack;
}

/**
 * The earliest date that binds the applicant and has not passed, entry or later step; where the notice states none
 * for applicants, the recommending unit's. Null where there is none, or all have passed.
 */
export function ownDate(program: Pick<Program, 'deadlines' | 'notice'>, on: LocalDate, workDays = 0): OwnDate | null {
  const mine = ownDeadline(program.deadlines, on);
  const date = mine && parseIsoDate(mine.to);
  if (!mine || !date) return null;
  return {
    deadline: mine,
    date,
    daysLeft: daysBetween(on, date),
    fromRecommender: mine.actor === 'recommender',
    localNotice: program.notice.submission.localNotice,
    ready: workDaysBefore(date, workDays),
  };
}

function ownDeadline(deadlines: readonly ProgramDeadline[], on: LocalDate): ProgramDeadline | null {
  const applicants = deadlines.filter((d) => d.actor === 'applicant');
  const binding = applicants.length > 0 ? applicants : deadlines.filter((d) => d.actor === 'recommender');
  return binding.filter((d) => d.to >= on).sort(byDate)[0] ?? null;
}

const byDate = (a: ProgramDeadline, b: ProgramDeadline): number =>
  a.to === b.to ? (a.time ?? '24:00').localeCompare(b.time ?? '24:00') : a.to < b.to ? -1 : 1;

/** All dates of a program in order of time. */
export function deadlineLayers(
  program: Pick<Program, 'deadlines' | 'notice'>,
  on: LocalDate,
): readonly DeadlineLayer[] {
  const mine = ownDeadline(program.deadlines, on);
  return [...program.deadlines].sort(byDate).flatMap((deadline): DeadlineLayer[] => {
    const to = parseIsoDate(deadline.to);
    if (!to) return [];
    const daysLeft = daysBetween(on, to);
    return [{ deadline, to, passed: daysLeft < 0, daysLeft, layer: layerOf(deadline), own: deadline === mine }];
  });
}

function layerOf(deadline: ProgramDeadline): DeadlineLayer['layer'] {
  switch (deadline.actor) {
    case 'applicant':
      return deadline.stage === 'follow-up' ? 'follow-up' : 'entry';
    case 'recommender':
      return 'recommender';
    case 'authority':
      return 'authority';
    default:
      return deadline.actor satisfies never;
  }
}
