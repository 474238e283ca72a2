import { isDateLine } from '../text/line-shape.ts';
import { isEnclosureHead } from './enclosures.ts';
import { looksLikeIssuer } from './issuer-names.ts';
import { isLinkLabel } from './newsletter.ts';
import type { Line } from './notice-parts.ts';

/** The signing names and, below them, the date line (null where none is printed), as line numbers [from, to). */
export interface Signature {
  readonly from: number;
  readonly to: number;
  readonly date: number | null;
}

/** At most so many lines of names stand above a date. */
const MOST_NAMES = 14;

/** The signature: a line that is a date with the names above it; without a date, names alone before attachments or end. */
export function findSignature(lines: readonly Line[], from: number, to: number): Signature | null {
  for (let i = from; i < to && !isEnclosureHead(lines, i); i++) {
    const line = lines[i];
    if (!line || !isDateLine(line.text)) continue;
    let first = i;
    while (first > from && i - first < MOST_NAMES && isNameLine(lines, first - 1)) first -= 1;
    // A date near the head, or inside the text, is none of a signature.
    if (first === i && (i <= from + 1 || (i + 3 < to && !isEnclosureHead(lines, i + 1)))) continue;
    return { from: first, to: i + 1, date: i };
  }
  for (let i = from + 1; i < to && !isEnclosureHead(lines, i); i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (!line || !looksLikeIssuer(line.text) || line.text.length > 40) continue;
    if (i + 1 >= to || (next && (/^附 ?件(?:\s*[\d一二三四五六七八九十]{0,3})?\s*[：:]|^附件$/.test(next.text) || isLinkLabel(next.text) || isEnclosureHead(lines, i + 1)))) return { from: i, to: i + 1, date: null };
  }
  return null;
}

/** A name, or the first part of one that a round seal broke over two lines (`雄安新区` / `改革发展局`). */
function isNameLine(lines: readonly Line[], i: number): boolean {
  const text = lines[i]?.text ?? '';
  if (looksLikeIssuer(text)) return true;
  return isNameBeginning(text) && looksLikeIssuer(lines[i + 1]?.text ?? '');
}

/** A place alone on its line, the beginning of an office's name. */
export const isNameBeginning = (text: string): boolean => /^[\u4e00-\u9fff]{2,10}(?:新区|省|市|县|区|自治州|自治区|国家税务总局)$/.test(text);
