import type { Span } from '../base/span.ts';
import { isDateLine } from '../text/line-shape.ts';
import { attachmentList, isListLine } from './enclosures.ts';
import type { Enclosure } from './enclosures.ts';
import { looksLikeIssuer } from './issuer-names.ts';
import type { Line, NoticeParts } from './notice-parts.ts';

/** The part of a notice in which facts are looked for. */
export interface Readable {
  /** From the main body to the end of the last enclosed text that counts as the notice's own. */
  readonly body: Span;
  /** The paragraphs that may be numbered clauses: not signatures, lists of attachments, forms to fill in. */
  readonly clauses: readonly Span[];
  /** Starts of the paragraphs that head a part without a number. */
  readonly headings: ReadonlySet<number>;
}

/**
 * A cover notice and the rules that it issues or forwards are read as one: the consultant files by both. Forms, lists
 * of names, manuals and copies of the notice itself are left out.
 */
export function readable(parts: NoticeParts): Readable {
  const { lines } = parts;
  const rules = parts.enclosures.filter((enclosure) => enclosure.kind === 'rules');
  const last = rules.at(-1);
  const start = lines[parts.bodyFrom]?.start ?? parts.text.length;
  const end = lines[(last ? last.to : parts.bodyTo) - 1]?.end ?? start;
  const own = lines.slice(parts.bodyFrom, parts.bodyTo);
  const enclosed = rules.flatMap((enclosure) => clauseLines(lines, enclosure));
  const heads = new Set(rules.map((enclosure) => lines[enclosure.from]?.start));
  const headings = [...own, ...enclosed].filter((line) => line.kind === 'heading' || heads.has(line.start));
  return {
    body: { start: Math.min(start, end), end: Math.max(start, end) },
    clauses: [...own, ...enclosed],
    headings: new Set(headings.map((line) => line.start)),
  };
}

/** The lines of an enclosed text without its own list of attachments and signature. */
function clauseLines(lines: readonly Line[], enclosure: Enclosure): Line[] {
  const kept: Line[] = [];
  for (let i = enclosure.from; i < enclosure.to; i++) {
    const line = lines[i];
    if (!line) break;
    if (i > enclosure.from && isListLine(line.text)) {
      i = attachmentList(lines, i) - 1;
      continue;
    }
    if (isDateLine(line.text)) {
      while (kept.length > 0 && looksLikeIssuer(kept.at(-1)?.text ?? '')) kept.pop();
      continue;
    }
    kept.push(line);
  }
  return kept;
}
