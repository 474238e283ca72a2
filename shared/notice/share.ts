import type { NoticeSegment } from './newsletter.ts';

/** One of `of` parts of a source's notices that take about equally long to read; `part` counts from 0. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

/** The notices of one share, in document order: those whose middle lies in that part of the text. */
export function segmentsOf(segments: readonly NoticeSegment[], { part, of }: Share): readonly NoticeSegment[] {
  const lengths = segments.map(({ lines }) => lines.reduce((sum, line) => sum + line.text.length, 0));
  const total = lengths.reduce((sum, length) => sum + length, 0);
  let before = 0;
  return segments.filter((_, i) => {
    const length = lengths[i] ?? 0;
    const middle = before + length / 2;
    before += length;
    return Math.min(of - 1, Math.floor((middle / Math.max(1, total)) * of)) === part;
  });
}
