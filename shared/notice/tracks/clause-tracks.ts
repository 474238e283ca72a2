import type { Span } from '../../base/span.ts';
import type { ConditionClause } from '../conditions-found.ts';
import type { NoticeContext, Track } from '../context.ts';
import { partTrack } from './track-of.ts';

/** The tracks that a clause binds: named by the headings it stands under, or by its own first words; [] for all of them. */
export function tracksOfClause(context: Pick<NoticeContext, 'text' | 'tracks'>, clause: ConditionClause): Track[] {
  if (context.tracks.length === 0) return [];
  if (clause.closing && context.tracks.every((track) => track.span.start < clause.span.start)) return [];
  const section = partTrack(context.tracks, clause.span);
  // 两类申报主体均须…, 以上各类项目应…: behind the last list, for all of them.
  if (
    section &&
    /^(?:以上|上述|前述|[两二三四五]类|各类)/.test(context.text.slice(clause.span.start, clause.span.start + 4))
  )
    return [];
  if (section) return [section];
  const own = context.text.slice(clause.span.start, Math.min(clause.span.end, clause.span.start + 80));
  const opening = /^(?:申[报请])?[^，。；]*/.exec(own)?.[0] ?? '';
  const byOwn = context.tracks.filter(
    (t) =>
      own.startsWith(`${t.name}：`) ||
      own.includes(`列入${t.name}`) ||
      own.includes(`纳入${t.name}`) ||
      (/^申[报请](?!项目)/.test(opening) && opening.includes(t.name)) ||
      (own.startsWith(t.name) && /^(?:以|应|须|需)/.test(own.slice(t.name.length))),
  );
  if (byOwn.length > 0) return byOwn.map((t) => placed(context, t, clause.span));
  for (const place of [...clause.under].reverse()) {
    const words = context.text.slice(place.start, place.end);
    // A short clause is its own heading: 园区内绿色工厂不少于3家 speaks of others than its own track.
    const itself = place.start === clause.span.start;
    const named = context.tracks.filter((t) => (itself ? words.startsWith(t.name) : words.includes(t.name)));
    if (named.length > 0 && named.length < context.tracks.length) return named.map((t) => placed(context, t, place));
  }
  return [];
}

/** The track at the place that binds the clause to it. */
function placed(context: Pick<NoticeContext, 'text'>, track: Track, within: Span): Track {
  const at = context.text.indexOf(track.name, within.start);
  return at >= 0 && at + track.name.length <= within.end
    ? { ...track, span: { start: at, end: at + track.name.length } }
    : track;
}
