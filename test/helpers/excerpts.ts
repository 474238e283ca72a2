import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readNotices } from '../../shared/notice/read-notices.ts';
import type { NoticeReading } from '../../shared/notice/reading.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';

/** What an excerpt should give; keys that are left out are not compared. */
export interface Expected {
  readonly deadlines?: readonly Record<string, unknown>[];
  readonly materials?: readonly Record<string, unknown>[];
  readonly submission?: Record<string, unknown>;
  readonly support?: readonly Record<string, unknown>[];
}

export interface Excerpt {
  readonly name: string;
  readonly expected: Expected;
  readonly reading: NoticeReading;
}

const folder = join(import.meta.dirname, '../fixtures/excerpts');

export const excerptNames = (): string[] =>
  readdirSync(folder)
    .filter((f) => f.endsWith('.json'))
    .map((f) => f.replace(/\.json$/, ''))
    .sort();

/** An excerpt as the program reads it: the whole way from plain text. */
export function readExcerpt(name: string): Excerpt {
  const { text, expected } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as {
    text: string[];
    expected: Expected;
  };
  const reading = readNotices(sourceTextOf(text.join('\n')))[0];
  if (!reading) throw new Error(`${name}: no notice`);
  return { name, expected, reading };
}

const squeeze = (value: unknown): unknown => (typeof value === 'string' ? value.replace(/\s/g, '') : value);

/** The keys of `like` of each value, so that both sides of a comparison show the same ones. */
export const pick = (
  values: readonly object[],
  like: readonly Record<string, unknown>[],
): Record<string, unknown>[] => {
  const keys = [...new Set(like.flatMap((one) => Object.keys(one)))];
  return values.map((value, i) =>
    Object.fromEntries(
      (like[i] ? Object.keys(like[i]) : keys).map((key) => [key, squeeze((value as Record<string, unknown>)[key])]),
    ),
  );
};
