import type { Track } from '../context.ts';
import { certainGroups } from './certain-groups.ts';
import { chooseTracks } from './choose-tracks.ts';
import { partsAbout } from './parts-about.ts';
import { withAliases } from './track-aliases.ts';
import type { TrackSource } from './track-groups.ts';

/**
 * The sub-programs of a notice, in order of first mention; [] where it is one program. They are found by evidence: parts
 * that stand side by side (numbered clauses, labelled paragraphs, table rows, what sentences say is applied for) are
 * weighed by what they ask and give themselves, and by where their names come back.
 */
export function readTracks(source: TrackSource): Track[] {
  if (source.kind !== 'program') return [];
  const tracks = withAliases(source.text, chooseTracks(source, certainGroups(source)));
  if (tracks.length === 0) return tracks;
  const about = partsAbout(source, tracks);
  return tracks.map((track) => ({
    ...track,
    parts: [...track.parts, ...about.filter(({ name }) => name === track.name).map(({ part }) => part)],
  }));
}
