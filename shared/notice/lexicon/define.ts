import type { z } from 'zod';

/** A mistake in the data of a lexicon: it names the file and the entry, so that whoever edits it finds the place. */
export class LexiconError extends Error {
  constructor(file: string, entry: string, problem: string) {
    super(`lexicon/${file}: ${entry}: ${problem}`);
    this.name = 'LexiconError';
  }
}

/**
 * Checks the rows of one lexicon file against their schema: an unknown key, a missing one, or a word that stands in two
 * rows (of the same `scope`, where rows have scopes) is an error naming the file and the row.
 */
export function defineLexicon<T>(
  file: string,
  row: z.ZodType<T>,
  rows: readonly unknown[],
  wordsOf: (row: T) => readonly string[],
  scopeOf: (row: T) => string = () => '',
): readonly T[] {
  const seen = new Map<string, string>();
  return rows.map((raw, i) => {
    const parsed = row.safeParse(raw);
    const name = typeof raw === 'object' && raw !== null ? String(Object.values(raw)[0]) : String(raw);
    if (!parsed.success)
      throw new LexiconError(
        file,
        `row ${i + 1} (${name})`,
        parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('; '),
      );
    for (const word of wordsOf(parsed.data)) {
      const key = `${scopeOf(parsed.data)}\u0000${word}`;
      const other = seen.get(key);
      if (other !== undefined)
        throw new LexiconError(file, `row ${i + 1} (${name})`, `「${word}」 stands already in ${other}`);
      if (word === '') throw new LexiconError(file, `row ${i + 1} (${name})`, 'an empty word');
      seen.set(key, `row ${i + 1} (${name})`);
    }
    return parsed.data;
  });
}

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Source of a regular expression for any of the words, longest first, so that 专精特新中小企业 is not read as 中小企业. */
export const wordsSource = (words: readonly string[]): string =>
  `(?:${[...words]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')})`;
