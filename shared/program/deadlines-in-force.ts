import { parseIsoDate, dayOf, monthOf } from '../base/local-date.ts';
import type { Deadline } from '../notice/notice.ts';

export interface NoticeRef {
  readonly id: string;
  readonly title: string;
}

/** A date as it binds: the notice's own, or one that a later notice (延期、更正) has set in its place. */
export interface ProgramDeadline extends Deadline {
  /** The later notice that says so, whose words `quote` holds; absent where it is the notice's own. */
  readonly setBy?: NoticeRef;
}

/** A later notice that changes dates of this one. */
export interface Amendment extends NoticeRef {
  readonly deadlines: readonly Deadline[];
}

/**
 * The dates that bind after these changes, oldest change first. A new date takes the place of the one whose day its words
 * name (由 5 月 20 日延长至 …), else of those of the same actor and stage with its label, else of all of the same actor and
 * stage; it keeps their label, track and beginning where it states none. A date that replaces nothing is added.
 */
export function deadlinesInForce(
  own: readonly ProgramDeadline[],
  amendments: readonly Amendment[],
): readonly ProgramDeadline[] {
  return amendments.reduce(amended, own);
}

function amended(now: readonly ProgramDeadline[], amendment: Amendment): readonly ProgramDeadline[] {
  const setBy = { id: amendment.id, title: amendment.title };
  const news = amendment.deadlines.filter((fresh) => !now.some((d) => sameDate(d, fresh)));
  const replaced = new Map(news.map((fresh) => [fresh, replacedBy(fresh, now)]));
  const gone = new Set([...replaced.values()].flat());
  const claims = (d: ProgramDeadline): number => [...replaced.values()].filter((list) => list.includes(d)).length;
  const added = news.flatMap((fresh): ProgramDeadline[] => {
    const old = replaced.get(fresh) ?? [];
    if (old.length === 0) return [{ ...fresh, setBy }];
    return old.map((d) => ({
      ...fresh,
      label: claims(d) === 1 ? d.label : fresh.label,
      actor: d.actor,
      stage: d.stage,
      track: fresh.track ?? d.track,
      from: fresh.from ?? (d.from !== null && d.from <= fresh.to ? d.from : null),
      setBy,
    }));
  });
  return [...now.filter((d) => !gone.has(d)), ...distinct(added)];
}

function replacedBy(fresh: Deadline, now: readonly ProgramDeadline[]): readonly ProgramDeadline[] {
  const ofTrack = now.filter((d) => fresh.track === null || d.track === null || d.track === fresh.track);
  const alike = ofTrack.filter((d) => d.actor === fresh.actor && isEntry(d) === isEntry(fresh));
  const candidates = alike.length > 0 ? alike : ofTrack.filter((d) => d.actor !== 'authority');
  const named = candidates.filter((d) => d.to !== fresh.to && namesDay(fresh.quote, d.to));
  if (named.length > 0) return named;
  if (new Set(alike.map((d) => d.to)).size <= 1) return alike;
  const labelled = alike.filter((d) => sameLabel(d.label, fresh.label));
  return labelled.length > 0 ? labelled : alike;
}

const isEntry = (d: Deadline): boolean => d.stage !== 'follow-up';

const sameDate = (a: Deadline, b: Deadline): boolean =>
  a.actor === b.actor && isEntry(a) === isEntry(b) && a.to === b.to && a.time === b.time && a.from === b.from;

/** Whether words print this day: 5月20日, 2026-05-20, 2026.5.20. */
function namesDay(words: string, iso: string): boolean {
  const date = parseIsoDate(iso);
  if (!date) return false;
  const [month, day] = [monthOf(date), dayOf(date)];
  return new RegExp(`(?<!\\d)0?${month}\\s*(?:月|[-./])\\s*0?${day}(?!\\d)`).test(words.normalize('NFKC'));
}

function sameLabel(one: string, other: string): boolean {
  const [a, b] = [one, other].map((label) => label.replace(/截止|时间|日期|阶段|申报|[\s\p{P}]/gu, ''));
  return a !== undefined && b !== undefined && a.length >= 2 && b.length >= 2 && (a.includes(b) || b.includes(a));
}

function distinct(list: readonly ProgramDeadline[]): readonly ProgramDeadline[] {
  const seen = new Set<string>();
  return list.filter((d) => {
    const key = JSON.stringify([d.label, d.actor, d.stage, d.track, d.from, d.to, d.time]);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
