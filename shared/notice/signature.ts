import type { LocalDate } from '../base/local-date.ts';
import type { Span } from '../base/span.ts';
import { isDateLine } from '../text/line-shape.ts';
import { readDateWords } from './date-line.ts';
import { isEnclosureHead } from './enclosures.ts';
import { looksLikeIssuer, namesIn, withoutSealNote } from './issuer-names.ts';
import type { IssuerName } from './issuer-names.ts';
import { isLinkLabel } from './newsletter.ts';
import type { Line } from './notice-parts.ts';

/** The block that signs a notice: names, and the date below or behind them (null where none is printed). Lines [from, to). */
export interface Signature {
  readonly from: number;
  readonly to: number;
  readonly names: readonly IssuerName[];
  readonly date: { readonly value: LocalDate; readonly span: Span } | null;
}

/** At most so many lines of names stand above a date. */
const MOST_NAMES = 14;
const SAME_LINE = /^(.{3,60}?) ?((?:[12二][\d〇○ＯO零0一二三四五六七八九]{3}) ?年.{1,3}月.{1,4}日)$/;

/** The signature: a line that is a date with the names above or before it; without a date, names alone before attachments or end. */
export function findSignature(lines: readonly Line[], from: number, to: number): Signature | null {
  for (let i = from; i < to && !isEnclosureHead(lines, i); i++) {
    const line = lines[i];
    if (!line) break;
    const date = readDate(line, lines[i - 1]);
    if (!date) continue;
    let first = i;
    while (first > from && i - first < MOST_NAMES && isNameLine(lines, first - 1)) first -= 1;
    const before =
      date.span.start > line.start ? [{ ...line, text: line.text.slice(0, date.span.start - line.start).trim() }] : [];
    // A date near the head, or inside the text, is none of a signature.
    if (first === i && before.length === 0 && (i <= from + 1 || (i + 3 < to && !isEndOf(lines, i + 1)))) continue;
    return { from: first, to: i + 1, names: namesOf([...lines.slice(first, i), ...before]), date };
  }
  for (let i = from + 1; i < to && !isEnclosureHead(lines, i); i++) {
    const line = lines[i];
    const next = lines[i + 1];
    if (!line || !looksLikeIssuer(line.text) || line.text.length > 40) continue;
    const last =
      i + 1 >= to ||
      (next !== undefined && (LIST_LABEL.test(next.text) || isLinkLabel(next.text) || isEnclosureHead(lines, i + 1)));
    if (last) return { from: i, to: i + 1, names: namesOf([line]), date: null };
  }
  return null;
}

/** 主题词, 抄送: the imprint at the foot of the last page (GB/T 9704). */
const IMPRINT = /^(?:主 ?题 ?词|抄 ?[送报])\s*[：:]/;
const isEndOf = (lines: readonly Line[], at: number): boolean =>
  IMPRINT.test(lines[at]?.text ?? '') || isEnclosureHead(lines, at);

const LIST_LABEL = /^附 ?件(?:\s*[\d一二三四五六七八九十]{0,3})?\s*[：:]|^附件$/;

/** The date that a line is, or that follows a name on it; numeric dates only below a name. */
function readDate(line: Line, before: Line | undefined): Signature['date'] {
  if (isDateLine(line.text) || (before && looksLikeIssuer(before.text))) {
    const value = readDateWords(line.text);
    if (value) return { value, span: { start: line.start, end: line.end } };
  }
  const m = SAME_LINE.exec(line.text);
  const value = m?.[2] && looksLikeIssuer(m[1]?.trim() ?? '') ? readDateWords(m[2]) : null;
  return m?.[2] && value ? { value, span: { start: line.end - m[2].length, end: line.end } } : null;
}

/** A name, or the first part of one that a round seal broke over two lines (`雄安新区` / `改革发展局`). */
function isNameLine(lines: readonly Line[], i: number): boolean {
  const text = withoutSealNote(lines[i]?.text ?? '');
  if (looksLikeIssuer(text)) return true;
  return isNameBeginning(text) && looksLikeIssuer(lines[i + 1]?.text ?? '');
}

/** A place alone on its line, the beginning of an office's name. */
const isNameBeginning = (text: string): boolean =>
  /^[\u4e00-\u9fff]{2,10}(?:新区|省|市|县|区|自治州|自治区)$/.test(text);
/** A central authority alone on its line, whose local branch follows. */
const isHeadOfBranch = (text: string): boolean =>
  /^(?:国家税务总局|国家金融监督管理总局|中国人民银行|中华人民共和国)$/.test(text);

/** The names on signature lines; one that is broken over two lines (a seal, 国家税务总局 and its branch) is whole again. */
function namesOf(lines: readonly Line[]): IssuerName[] {
  const names: IssuerName[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const last = names[names.length - 1];
    const continues =
      before &&
      last &&
      (isNameBeginning(before.text) || (isHeadOfBranch(before.text) && !/^国家|^中[国华]/.test(line.text)));
    if (continues)
      names.splice(-1, 1, { name: last.name + line.text, span: { start: last.span.start, end: line.end } });
    else names.push(...namesIn(withoutSealNote(line.text), line.start));
  });
  return names;
}
