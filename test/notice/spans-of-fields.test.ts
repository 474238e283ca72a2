import { describe, expect, it } from 'vitest';
import { textAt } from '../../shared/base/span.ts';
import { excerptNames, readExcerpt } from '../helpers/excerpts.ts';

const squeezed = (text: string): string => text.replace(/[\s《》（）()“”"]/g, '');
const FIELDS = ['/deadlines/', '/materials/', '/submission/', '/support/'];

/** What the words at a span must hold for the value that they state. */
function states(value: unknown, pointer: string, words: string): boolean {
  if (pointer.endsWith('/name') && typeof value === 'string')
    return [...squeezed(value)].every((char) => words.includes(char));
  if (
    pointer.endsWith('/quote') ||
    pointer.endsWith('/text') ||
    pointer.endsWith('/address') ||
    pointer.endsWith('/onlineUrl') ||
    pointer.endsWith('/hours')
  )
    return squeezed(words).includes(squeezed(String(value)));
  if (pointer.endsWith('/to') || pointer.endsWith('/from')) return /[\d一二三四五六七八九十底末]/.test(words);
  if (pointer.endsWith('/time')) return /\d|点|时/.test(words);
  if (pointer.endsWith('/copies') || pointer.endsWith('/paperCopies'))
    return value === 0 || /[份套册本]|\d/.test(words);
  if (pointer.endsWith('/max') || pointer.endsWith('/ratio')) return /[\d一二三四五六七八九十百千万拾伍佰]/.test(words);
  return words.trim() !== '';
}

const at = (notice: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      notice,
    );

describe('spans of deadlines, materials, submission and support', () => {
  for (const name of excerptNames()) {
    it(`${name}: every span stands at words that state its value`, () => {
      const { expected, reading } = readExcerpt(name);
      const { notice, text, spans } = reading;
      const own = Object.entries(spans).filter(([pointer]) => FIELDS.some((field) => pointer.startsWith(field)));
      if (expected.deadlines || expected.materials) expect(own.length).toBeGreaterThan(0);
      for (const [pointer, span] of own) {
        expect(span.start >= 0 && span.start < span.end && span.end <= text.length, `${pointer} within the text`).toBe(
          true,
        );
        expect(
          states(at(notice, pointer), pointer, textAt(text, span)),
          `${pointer} «${textAt(text, span)}» = ${JSON.stringify(at(notice, pointer))}`,
        ).toBe(true);
      }
    });
  }
});
