import type { Span } from '../base/span.ts';
import { isRecord } from './anchor.ts';
import type { CorrectedNotice } from './corrections.ts';
import { isWithin, splitPointer } from './pointer.ts';
import type { NoticeSpans } from './reading.ts';

/**
 * The places of values that people added or changed, where the text states them in so many words: found again at each
 * reading, so that better rules that set the text anew do not lose them. White space does not count.
 */
export function withStatedWords({ notice, spans, marks }: CorrectedNotice, text: string): NoticeSpans {
  const made = marks.filter(({ correction }) => correction.action === 'add' || correction.action === 'change');
  if (made.length === 0 || text === '') return spans;
  const found = { ...spans };
  const pages = squeezed(text);
  for (const { pointer } of made) {
    if (Object.keys(found).some((key) => isWithin(key, pointer))) continue;
    const stated = wordsOf(valueAt(notice, pointer));
    const place = stated === null ? null : placeOf(pages, stated);
    if (place) found[pointer] = place;
  }
  return found;
}

function valueAt(root: unknown, pointer: string): unknown {
  return splitPointer(pointer).reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    root,
  );
}

/** The words by which a value stands in the text; null for one that has none (a number of copies). */
function wordsOf(value: unknown): string | null {
  const words = isRecord(value) ? (value['quote'] ?? value['text'] ?? value['name']) : value;
  return typeof words === 'string' && words.trim().length >= 2 ? words : null;
}

interface Squeezed {
  readonly words: string;
  /** Place in the text of each character of `words`. */
  readonly places: readonly number[];
}

function squeezed(text: string): Squeezed {
  const places: number[] = [];
  let words = '';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (/\s/.test(character)) continue;
    words += character;
    places.push(i);
  }
  return { words, places };
}

function placeOf(text: Squeezed, stated: string): Span | null {
  const words = stated.replace(/\s+/g, '');
  const at = text.words.indexOf(words);
  const [start, end] = [text.places[at], text.places[at + words.length - 1]];
  return at < 0 || start === undefined || end === undefined ? null : { start, end: end + 1 };
}
