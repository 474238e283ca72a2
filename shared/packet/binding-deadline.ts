import { inChinese, quoted, say, type Sentence } from '../base/sentence.ts';
import { dayOf, daysBetween, monthOf, parseIsoDate, yearOf, type LocalDate } from '../base/local-date.ts';
import type { Deadline } from '../notice/notice.ts';
import type { ProgramDeadline } from '../program/deadlines-in-force.ts';
import type { Program } from '../program/program.ts';

/** The date that an applicant has to keep, and what comes after it. */
export interface BindingDeadline {
  readonly state:
    | { readonly kind: 'dated'; readonly deadline: ProgramDeadline; readonly daysLeft: number }
    /** The applicant's date is left to the local authority. `recommender` is that authority's own, where dated. */
    | { readonly kind: 'local'; readonly recommender: Deadline | null }
    | { readonly kind: 'passed'; readonly last: Deadline }
    | { readonly kind: 'unstated' };
  /** Whether a local notice may set another date. */
  readonly localNotice: boolean;
  /** Stages that have not passed, after the binding one, by date. */
  readonly later: readonly Deadline[];
  /** The way in is closed although a later step is still to come: the last date of it; else null. */
  readonly entryPassed: Deadline | null;
}

/** The earliest date that binds the applicant and has not passed; a recommending unit's only where the applicant has none. */
export function bindingDeadline(program: Pick<Program, 'deadlines' | 'notice'>, on: LocalDate): BindingDeadline {
  const localNotice = program.notice.submission.localNotice;
  const dates = [...program.deadlines].sort(
    (a, b) => a.to.localeCompare(b.to) || (a.time ?? '24').localeCompare(b.time ?? '24'),
  );
  const applicant = dates.filter((d) => d.actor === 'applicant');
  const recommender = dates.filter((d) => d.actor === 'recommender');
  const ahead = (list: readonly ProgramDeadline[]): ProgramDeadline | null => list.find((d) => d.to >= on) ?? null;
  const laterThan = (chosen: Deadline | null): Deadline[] => dates.filter((d) => d !== chosen && d.to >= on);

  if (localNotice && applicant.length === 0) {
    return {
      state: { kind: 'local', recommender: ahead(recommender) ?? recommender.at(-1) ?? null },
      localNotice,
      later: laterThan(null),
      entryPassed: null,
    };
  }
  const own = applicant.length > 0 ? applicant : recommender;
  const next = ahead(own);
  if (next === null) {
    const last = own.at(-1);
    return {
      state: last ? { kind: 'passed', last } : { kind: 'unstated' },
      localNotice,
      later: laterThan(null),
      entryPassed: null,
    };
  }
  const entries = own.filter((d) => d.stage !== 'follow-up');
  const to = parseIsoDate(next.to);
  return {
    state: { kind: 'dated', deadline: next, daysLeft: to === null ? 0 : daysBetween(on, to) },
    localNotice,
    later: laterThan(next),
    entryPassed: entries.length > 0 && ahead(entries) === null ? (entries.at(-1) ?? null) : null,
  };
}

/** `2026年5月15日`. */
export const longDate = (iso: string): string => inChinese(longDateSaid(iso));

/** The same as a sentence, for what the window tells as well. */
export function longDateSaid(iso: string): Sentence {
  const date = parseIsoDate(iso);
  return date === null ? quoted(iso) : say`${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日`;
}

/** A deadline's date as printed in large type: `2026年5月15日17:00前`, with its beginning where that is still ahead. */
export function deadlineText(deadline: Deadline, on: LocalDate): string {
  const end = `${longDate(deadline.to)}${deadline.time === null ? '' : deadline.time}前`;
  return deadline.from !== null && deadline.from > on ? `${longDate(deadline.from)}起，${end}` : end;
}

const ACTORS: Readonly<Record<Deadline['actor'], string>> = {
  applicant: '申报单位',
  recommender: '推荐单位',
  authority: '主管部门',
};

/** A stage on one line: `2026年5月20日  报送纸质材料（申报单位）`. */
export function stageText(deadline: Deadline): string {
  const from = deadline.from === null || deadline.from === deadline.to ? '' : `${longDate(deadline.from)}至`;
  return `${from}${longDate(deadline.to)}${deadline.time ?? ''}　${deadline.label}（${ACTORS[deadline.actor]}）`;
}
