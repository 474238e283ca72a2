import type { NoticeContext } from './context.ts';
import { partTrack } from './tracks/track-of.ts';

/** The sub-program in whose part of the notice a place stands; null where it stands in none. */
export const trackAbove = (context: NoticeContext, at: number): string | null =>
  partTrack(context.tracks, { start: at, end: at })?.name ?? null;
