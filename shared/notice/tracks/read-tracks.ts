import { textAt } from '../../base/span.ts';
import type { Track } from '../context.ts';
import { walk } from '../outline.ts';
import { certainGroups } from './certain-groups.ts';
import { chooseTracks } from './choose-tracks.ts';
import { scopeAmong } from './clause-scope.ts';
import { runsOf } from './track-clauses.ts';
import type { TrackSource } from './track-groups.ts';
import { tracksNamed } from './track-of.ts';

/**
 * The sub-programs of a notice, in order of first mention; [] where it is one program. They are found by evidence: parts
 * that stand side by side (numbered clauses, labelled paragraphs, table rows, what sentences say is applied for) are
 * weighed by what they ask and give themselves, and by where their names come back.
 */
export function readTracks(source: TrackSource): Track[] {
  if (source.kind !== 'program') return [];
  const tracks = chooseTracks(source, certainGroups(source));
  if (tracks.length === 0) return tracks;
  const headed = [...walk(source.outline)].flatMap((parent) =>
    runsOf(parent.children).flatMap((run) =>
      run.flatMap((node) => {
        const [only, ...more] = tracksNamed({ tracks }, textAt(source.text, node.heading));
        const part = scopeAmong(source.text, run, node);
        return only !== undefined && more.length === 0 ? [{ only, part }] : [];
      }),
    ),
  );
  return tracks.map((track) => ({
    ...track,
    parts: [...track.parts, ...headed.filter(({ only }) => only === track.name).map(({ part }) => part)],
  }));
}
