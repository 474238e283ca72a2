/** A stretch of a text, [start, end) in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** The words of `text` at `s`. */
export const textAt = (text: string, s: Span): string => text.slice(s.start, s.end);

/** `inner` moved by `offset`: a span within a clause becomes a span within the whole text. */
export const shift = (inner: Span, offset: number): Span => ({ start: inner.start + offset, end: inner.end + offset });

/** The smallest span that covers both. */
export const cover = (a: Span, b: Span): Span => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) });

/** Whether `outer` contains all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
