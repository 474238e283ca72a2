import type { Span } from '../base/span.ts';
import type { Line, NoticeParts } from './notice-parts.ts';

/** The part of a notice in which facts are looked for. */
export interface Readable {
  /** From the main body to the end of the last enclosed text that counts as the notice's own. */
  readonly body: Span;
  /** The paragraphs that may be numbered clauses: not the signature, the list of attachments, forms to fill in. */
  readonly clauses: readonly Span[];
  /** Starts of the paragraphs that head a part without a number. */
  readonly headings: ReadonlySet<number>;
}

/**
 * A cover notice and the rules that it issues or forwards are read as one: the consultant files by both. Forms, lists
 * of names and manuals that are printed after them are left out.
 */
export function readable(parts: NoticeParts): Readable {
  const { lines } = parts;
  const rules = parts.enclosures.filter((enclosure) => enclosure.kind === 'rules');
  const last = rules.at(-1);
  const start = lines[parts.bodyFrom]?.start ?? parts.text.length;
  const end = lines[(last ? last.to : parts.bodyTo) - 1]?.end ?? start;
  const own = lines.slice(parts.bodyFrom, parts.bodyTo);
  const enclosed = rules.flatMap((enclosure) => lines.slice(enclosure.from, enclosure.to));
  const heads = rules.map((enclosure) => lines[enclosure.from]);
  const headings = [...own, ...enclosed].filter((line) => line.kind === 'heading').concat(heads.filter((line): line is Line => line !== undefined));
  return { body: { start: Math.min(start, end), end: Math.max(start, end) }, clauses: [...own, ...enclosed], headings: new Set(headings.map((line) => line.start)) };
}
