import type { Span } from '../base/span.ts';
import type { Notice } from './notice.ts';

/** JSON pointer of a value in the Notice (`/deadlines/0/to`) → where the notice's text states it. */
export type NoticeSpans = Readonly<Record<string, Span>>;

/** A notice as it was read: the facts, the cleaned text they come from, and where each stands in it. */
export interface NoticeReading {
  readonly notice: Notice;
  readonly text: string;
  readonly spans: NoticeSpans;
}

/**
 * One extracted value with the places of its parts. Keys of `spans` are JSON pointers relative to the value:
 * '' is the value itself, '/to' its key `to`, '/criteria/0/value' a nested one. Positions are in the notice's text.
 */
export interface Found<T> {
  readonly value: T;
  readonly spans: Readonly<Record<string, Span>>;
}
