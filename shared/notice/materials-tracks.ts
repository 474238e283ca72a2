import type { NoticeContext } from './context.ts';
import { partTrack, tracksNamed } from './tracks/track-of.ts';

/** The sub-program in whose part of the notice a place stands; null where it stands in none. */
export const trackAbove = (context: NoticeContext, at: number): string | null =>
  partTrack(context.tracks, { start: at, end: at })?.name ?? null;

const OPENING = 24;

/**
 * The sub-program for which a document of a sentence is asked: the one that its clause, or one before it, begins with
 * (申报甲奖的同时提交…，申报乙奖的提交…), else the one whose part the sentence stands in.
 */
export function trackAsked(context: NoticeContext, from: number, at: number): string | null {
  if (context.tracks.length < 2) return null;
  for (const clause of context.text
    .slice(from, at)
    .split(/[，；。]/)
    .reverse()) {
    const [only, ...more] = tracksNamed(context, clause.slice(0, OPENING));
    if (only !== undefined) return more.length === 0 ? only : null;
  }
  return trackAbove(context, from);
}
