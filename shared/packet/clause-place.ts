import { buildOutline } from '../notice/outline-builder.ts';
import { pathAt, type OutlineNode } from '../notice/outline.ts';
import type { ProgramSource } from './application.ts';

/** Where in the notice a value stands, as a person looks it up: `三、（二）2.`; null where that is not known. */
export type PlaceOf = (pointer: string) => string | null;

/** Reads the notice's numbered clauses once, for any number of places. */
export function clausePlaces({ reading }: ProgramSource): PlaceOf {
  if (reading === null) return () => null;
  const { text, spans } = reading;
  let outline: OutlineNode | null = null;
  return (pointer) => {
    const at = spans[pointer] ?? spans[parentOf(pointer)];
    if (!at) return null;
    outline ??= buildOutline(text, paragraphsOf(text), new Set());
    const markers = pathAt(outline, at.start)
      .map(({ marker }) => text.slice(marker.start, marker.end).trim())
      .filter((marker) => /[\p{Script=Han}\d①-⑳]/u.test(marker));
    return markers.length > 0 ? markers.join('') : null;
  };
}

/** The condition that a criterion belongs to. */
const parentOf = (pointer: string): string => pointer.split('/').slice(0, 3).join('/');

function paragraphsOf(text: string): { start: number; end: number }[] {
  const paragraphs: { start: number; end: number }[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') paragraphs.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return paragraphs;
}
