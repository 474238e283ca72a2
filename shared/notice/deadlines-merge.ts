import type { Span } from '../base/span.ts';
import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import type { DateMention } from './dates.ts';
import type { Act } from './deadlines-place.ts';
import type { Actor } from './deadlines-actors.ts';
import type { StepKind } from './deadlines-judge.ts';
import type { Deadline } from './notice.ts';
import type { Found } from './reading.ts';

/** A date with what was judged of it, before restatements are merged and stages given. */
export interface Candidate {
  readonly mention: DateMention;
  readonly act: Act;
  readonly actor: Actor;
  readonly kind: StepKind;
  readonly sentence: Span;
  readonly quote: Span;
  readonly tracks: readonly string[] | 'others';
  readonly batch: boolean;
}

interface Entry extends Candidate {
  readonly track: string | null;
  readonly from: DateMention['from'];
  readonly fromSpan: Span | null;
  readonly time: string | null;
  readonly timeSpan: Span | null;
}

/** 其他 stands for the sub-programs that no other date names. */
function perTrack(context: NoticeContext, candidates: readonly Candidate[]): Entry[] {
  const named = new Set(candidates.flatMap((c) => (c.tracks === 'others' ? [] : c.tracks)));
  return candidates.flatMap((c) => {
    // 孵化器内企业…，其他企业…: where no date is for one of them, the others are not those of the sub-programs
    const others = named.size === 0 ? [] : context.tracks.map((t) => t.name).filter((name) => !named.has(name));
    const names = c.tracks === 'others' ? others : c.tracks;
    const { from, fromSpan, time, timeSpan } = c.mention;
    return (names.length === 0 ? [null] : names).map((track): Entry => ({
      ...c,
      track,
      from,
      fromSpan,
      time,
      timeSpan,
    }));
  });
}

/** The same last day for the same actor is one entry; a beginning or an hour that only a later sentence gives is taken over. */
function merged(entries: readonly Entry[]): Entry[] {
  const kept: Entry[] = [];
  for (const entry of entries) {
    const at = kept.findIndex(
      (other) =>
        other.actor === entry.actor &&
        other.mention.to === entry.mention.to &&
        (other.track === entry.track || other.track === null),
    );
    const same = kept[at];
    if (!same) {
      kept.push(entry);
      continue;
    }
    kept[at] = {
      ...same,
      from: same.from ?? (same.time === null && entry.kind === same.kind ? entry.from : same.from),
      fromSpan: same.fromSpan ?? (same.time === null && entry.kind === same.kind ? entry.fromSpan : same.fromSpan),
      time: same.time ?? entry.time,
      timeSpan: same.timeSpan ?? entry.timeSpan,
    };
  }
  return kept;
}

const shares = (a: Entry, b: Entry): boolean => a.track === null || b.track === null || a.track === b.track;

/** 高校院所申报截止…, 企业申报截止…: the class of applicants that a label is for; null where it names none. */
const applicantNamed = (entry: Entry): string | null =>
  entry.act.shape === 'label' && entry.kind !== 'later' && entry.kind !== 'paper'
    ? (/^(?<who>[^，。；]{0,10}?(?:企业|院所|高校|机构|团队|个人|合作社|单位|医院|学校))(?:网上|线上|在线|项目)*(?:申报|填报|申请|报名|报送|提交)/.exec(
        entry.act.label,
      )?.groups?.['who'] ?? null)
    : null;

const differs = (a: string | null, b: string): boolean => a !== null && a !== b;

/** entry: the step by which an application comes in; follow-up: a later step of one that is in; null for the authority. */
function stageOf(context: NoticeContext, entry: Entry, all: readonly Entry[]): Deadline['stage'] {
  if (entry.actor === 'authority') return null;
  const applicants = all.filter((other) => other.actor === 'applicant' && shares(other, entry));
  const firsts = applicants.filter((other) => other.kind !== 'later' && other.kind !== 'meeting');
  const before = (list: readonly Entry[]): readonly Entry[] => list.slice(0, list.indexOf(entry));
  if (entry.actor === 'recommender') {
    if (firsts.length > 0) return 'follow-up';
    const others = all.filter((other) => other.actor === 'recommender' && shares(other, entry));
    return entry.batch || before(others).length === 0 ? 'entry' : 'follow-up';
  }
  const own = applicantNamed(entry);
  if (
    entry.batch ||
    (own !== null && applicants.every((other) => other === entry || differs(applicantNamed(other), own))) ||
    before(applicants).some(
      (other) => other.act.shape === 'label' && other.act.label === entry.act.label && other.kind === entry.kind,
    )
  )
    return 'entry';
  const others = applicants.filter((other) => other !== entry);
  if (entry.kind === 'meeting' && context.kind === 'program') return 'follow-up';
  if (/答辩|路演|补正/.test(entry.act.words) && context.kind === 'program') return 'follow-up';
  if (entry.kind === 'later') return others.some((other) => other.kind !== 'later') ? 'follow-up' : 'entry';
  if (entry.kind === 'paper')
    return others.some(
      (other) => other.kind === 'online' || (other.kind === 'other' && other.mention.to < entry.mention.to),
    )
      ? 'follow-up'
      : 'entry';
  if (entry.kind === 'online')
    return before(applicants).some(
      (other) => other.kind === 'online' && !other.batch && other.mention.to < entry.mention.to,
    )
      ? 'follow-up'
      : 'entry';
  return before(applicants).some((other) => other.mention.to <= entry.mention.to && !other.batch)
    ? 'follow-up'
    : 'entry';
}

/** Restatements merged, stages given, values with their places; in the order of the text. */
export function mergeAndStage(context: NoticeContext, candidates: readonly Candidate[]): Found<Deadline>[] {
  const entries = merged(perTrack(context, candidates));
  return entries.map((entry) => {
    const value: Deadline = {
      label: entry.act.label,
      actor: entry.actor,
      stage: stageOf(context, entry, entries),
      track: entry.track,
      from: entry.from,
      to: entry.mention.to,
      time: entry.time,
      quote: textAt(context.printed, entry.quote),
    };
    const spans: Record<string, Span> = { '': entry.quote, '/quote': entry.quote, '/to': entry.mention.toSpan };
    if (entry.act.labelSpan) spans['/label'] = entry.act.labelSpan;
    if (entry.fromSpan) spans['/from'] = entry.fromSpan;
    if (entry.timeSpan) spans['/time'] = entry.timeSpan;
    return { value, spans };
  });
}
