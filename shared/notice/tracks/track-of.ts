import type { Span } from '../../base/span.ts';
import { contains } from '../../base/span.ts';
import type { NoticeContext, Track } from '../context.ts';
import type { Found } from '../reading.ts';
import { withoutMarks } from './track-names.ts';

/** Which sub-program words name and which one's part a place stands in. */

/** Words as short as 监测 name a sub-program only where they are a clause's subject. */
const SHORT = 2;

interface Mention {
  readonly name: string;
  readonly at: number;
}

interface Spelled {
  readonly name: string;
  readonly words: string;
  readonly short: boolean;
}

const spelledBy = new WeakMap<readonly Track[], readonly Spelled[]>();

/** How the sub-programs may be spelled, longest first, so that 科技小巨人企业 is not found inside 科技小巨人企业培育. */
function spellingsOf(tracks: readonly Track[]): readonly Spelled[] {
  const kept = spelledBy.get(tracks);
  if (kept) return kept;
  const spelled = tracks
    .flatMap(({ name, spellings }) => spellings.map((spelling) => ({ name, words: withoutMarks(spelling) })))
    .map((one) => ({ ...one, short: one.words.length <= SHORT && !/[A-Z]/.test(one.words) }))
    .sort((a, b) => b.words.length - a.words.length);
  spelledBy.set(tracks, spelled);
  return spelled;
}

/** Each place of the words is used once. */
function mentions(tracks: readonly Track[], words: string): Mention[] {
  let rest = withoutMarks(words);
  const found: Mention[] = [];
  for (const one of spellingsOf(tracks)) {
    const pattern = one.short ? SUBJECT : null;
    for (let at = rest.indexOf(one.words); at >= 0; at = rest.indexOf(one.words, at + one.words.length)) {
      if (
        pattern &&
        !pattern.test(
          `${rest.slice(Math.max(0, at - 3), at)}\u0002${rest.slice(at + one.words.length, at + one.words.length + 4)}`,
        )
      )
        continue;
      found.push({ name: one.name, at });
      rest = rest.slice(0, at) + '\u0001'.repeat(one.words.length) + rest.slice(at + one.words.length);
    }
  }
  return found;
}

const BEFORE =
  '(?:^|[，。；：、（(\\d）)和与及对于为\\t\\u0001]|(?:设立|认定|批准|获批|新建|入选|评定|设|奖)的|每[个家名位]|申报|申请|申领|获奖|获得|获评|纳入|列入|进入|入选|评为|参加|名单|库)';
const BEHIND = '(?:$|[，。；：、）)的项类专企单按给须需应最每一材和与及奖标\\t\\d]|揭榜|资金|财政|提供|不超)';
const SUBJECT = new RegExp(`${BEFORE}\\u0002${BEHIND}`);

/** The sub-programs that the words name, in the notice's order. */
export function tracksNamed(context: Pick<NoticeContext, 'tracks'>, words: string): string[] {
  if (context.tracks.length === 0) return [];
  const named = new Set(mentions(context.tracks, words).map((mention) => mention.name));
  return context.tracks.map((track) => track.name).filter((name) => named.has(name));
}

/** The only sub-program that the words name; null where they name none or several. */
export function soleTrack(context: Pick<NoticeContext, 'tracks'>, words: string): string | null {
  const [only, ...more] = tracksNamed(context, words);
  return more.length === 0 ? (only ?? null) : null;
}

const SHORTEST_ABBREVIATION = 4;

/** 技改补助 of 技术改造补助项目: the characters of a name in its order, some left out. */
function abbreviates(short: string, name: string): boolean {
  let at = 0;
  for (const character of short) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/**
 * The only sub-program that words in the place of a name mean, as an abbreviation of it (技改补助) or, `ofKind`, as the word
 * that no other has (服务 of 服务类项目); null where they could mean none or several.
 */
export function trackMeant(context: Pick<NoticeContext, 'tracks'>, words: string, ofKind = false): string | null {
  const short = withoutMarks(words);
  if (short.length < (ofKind ? SHORT : SHORTEST_ABBREVIATION)) return null;
  const whole = context.tracks.filter((track) => withoutMarks(track.name).includes(short));
  const meant =
    whole.length > 0 || short.length < SHORTEST_ABBREVIATION
      ? whole
      : context.tracks.filter((track) => abbreviates(short, withoutMarks(track.name)));
  return meant.length === 1 ? (meant[0]?.name ?? null) : null;
}

/** The sub-programs as they follow one another in the words. */
export function tracksInOrder(context: Pick<NoticeContext, 'tracks'>, words: string): string[] {
  const last = new Map<string, number>();
  for (const { name, at } of mentions(context.tracks, words)) last.set(name, Math.max(at, last.get(name) ?? -1));
  return [...last].sort((a, b) => a[1] - b[1]).map(([name]) => name);
}

/** The sub-programs named in the comma clause nearest before the end of the words; [] where they name none. */
export function tracksBefore(context: Pick<NoticeContext, 'tracks'>, words: string): string[] {
  for (const clause of words.split(/[，；。]/).reverse()) {
    const named = tracksNamed(context, clause);
    if (named.length > 0) return named;
  }
  return [];
}

/** The sub-program in whose own part a place stands, the innermost where parts lie within parts; undefined where it stands in none. */
export function partTrack(tracks: readonly Track[], place: Span): Track | undefined {
  let best: { track: Track; size: number } | undefined;
  for (const track of tracks)
    for (const part of track.parts) {
      const size = part.end - part.start;
      if (contains(part, place) && (!best || size < best.size)) best = { track, size };
    }
  return best?.track;
}

/** Values that name no sub-program but stand in the part of one belong to it. */
export function withinParts<T extends { track: string | null }>(
  tracks: readonly Track[],
  found: readonly Found<T>[],
): Found<T>[] {
  if (tracks.length === 0) return [...found];
  return found.map((one) => {
    const place = one.spans['/name'] ?? one.spans['/max'] ?? one.spans['/ratio'] ?? one.spans['/to'] ?? one.spans[''];
    const track = one.value.track === null && place ? partTrack(tracks, place) : undefined;
    return track ? { value: { ...one.value, track: track.name }, spans: { ...one.spans, '/track': track.span } } : one;
  });
}
