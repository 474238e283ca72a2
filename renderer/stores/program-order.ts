import type { ProgramView } from '../../shared/contract/views.ts';

const ORDER = { open: 0, upcoming: 1, undated: 2, closed: 3 } as const;

/** The programs that hold these words, those first that one may apply for now and that close first. */
export function programsWith(programs: readonly ProgramView[], words: string): readonly ProgramView[] {
  const sought = words.trim().toLowerCase();
  return programs
    .filter(
      ({ title, track, region }) =>
        sought === '' || `${title}\n${track ?? ''}\n${region}`.toLowerCase().includes(sought),
    )
    .toSorted((a, b) => ORDER[a.window] - ORDER[b.window] || (a.daysLeft ?? 0) - (b.daysLeft ?? 0));
}
