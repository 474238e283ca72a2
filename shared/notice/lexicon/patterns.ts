import { z } from 'zod';
import { LexiconError, defineLexicon } from './define.ts';

/** The words of one use: what they are for, said for whoever adds one. */
export interface PatternRow<Use extends string> {
  readonly use: Use;
  readonly note: string;
  readonly patterns: readonly string[];
}

/**
 * Rows whose entries are patterns: words, with the few marks of regular expressions that a word needs (`(?:甲|乙)` for
 * alternatives, `?` for what may be missing, `(?!丙)` for what may not follow). Checked like every lexicon; besides, each
 * use of `uses` has one row, and a pattern that is no regular expression or fits the empty text is an error naming file
 * and row.
 */
export function definePatterns<const Use extends string>(
  file: string,
  uses: readonly [Use, ...Use[]],
  rows: readonly unknown[],
): readonly PatternRow<Use>[] {
  const row = z.strictObject({
    use: z.enum(uses),
    note: z.string().min(1),
    patterns: z.array(z.string()).min(1),
  }) as unknown as z.ZodType<PatternRow<Use>>;
  const checked = defineLexicon(
    file,
    row,
    rows,
    (entry) => entry.patterns,
    (entry) => entry.use,
  );
  for (const use of uses) {
    const count = checked.filter((entry) => entry.use === use).length;
    if (count !== 1) throw new LexiconError(file, use, count === 0 ? 'the row is missing' : 'the row stands twice');
  }
  for (const { use, patterns } of checked) {
    for (const pattern of patterns) {
      const expression = expressionOf(`^(?:${pattern})$`);
      if (!expression) throw new LexiconError(file, use, `「${pattern}」 is no regular expression`);
      if (expression.test('')) throw new LexiconError(file, use, `「${pattern}」 fits the empty text`);
    }
  }
  return checked;
}

function expressionOf(source: string): RegExp | null {
  try {
    return new RegExp(source);
  } catch {
    return null;
  }
}

/** The patterns of one use as the source of a regular expression, in the order of the file. */
export const patternsOf = <Use extends string>(rows: readonly PatternRow<Use>[], use: Use): string =>
  `(?:${(rows.find((row) => row.use === use)?.patterns ?? []).join('|')})`;
