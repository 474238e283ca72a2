import type { Span } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import type { DateMention } from './dates.ts';
import { partTrack, tracksBefore } from './tracks/track-of.ts';

/** …；其余事项仍为…: all that are named are some of more. */
const OTHERS_BEHIND = /^[；，]?(?:其余|其他|其它)(?:事项|项目|类别|各项)/;

/**
 * The sub-programs that a date binds: those its sentence names before the date, or the one whose part it stands in; 其他
 * means `'others'`. Empty where it binds all of them.
 */
export function tracksOfDate(
  context: NoticeContext,
  sentence: Span,
  mention: DateMention,
): readonly string[] | 'others' {
  if (context.tracks.length === 0) return [];
  const before = context.text.slice(sentence.start, mention.span.start);
  const named = tracksBefore(context, before);
  const apart = named.length < context.tracks.length || OTHERS_BEHIND.test(context.text.slice(sentence.end));
  if (named.length > 0 && apart) return named;
  if (/(?:^|[，。；）)、])(?:其他|其它|其余)[^，。；]{0,14}(?:项目|类别|专项|类|企业|申报)/.test(before))
    return 'others';
  const own = partTrack(context.tracks, mention.span);
  return own ? [own.name] : [];
}
