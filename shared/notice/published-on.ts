import type { LocalDate } from '../base/local-date.ts';
import type { Span } from '../base/span.ts';
import { readDateWords } from './date-line.ts';
import type { NoticeParts } from './notice-parts.ts';

/** 成文日期：2021-06-08, as the head of a government web page states the date of the paper. */
const STATED = /(?:成文|发文|印发|签发)(?:日期|时间)[：:] ?(\d{4}[-./年] ?\d{1,2}[-./月] ?\d{1,2}日?)/;

/** The date under the signature, else the one that the page states as the paper's; null where neither is printed. */
export function readPublishedOn(parts: NoticeParts): { value: LocalDate; span: Span } | null {
  if (parts.signature?.date) return parts.signature.date;
  for (const line of parts.lines.slice(0, parts.bodyFrom)) {
    const m = STATED.exec(line.text);
    const value = m?.[1] ? readDateWords(m[1]) : null;
    if (m?.[1] && value)
      return {
        value,
        span: { start: line.start + m.index + m[0].length - m[1].length, end: line.start + m.index + m[0].length },
      };
  }
  return null;
}
