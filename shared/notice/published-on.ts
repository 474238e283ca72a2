import { dateOf } from '../base/local-date.ts';
import type { LocalDate } from '../base/local-date.ts';
import type { Span } from '../base/span.ts';
import { smallChineseNumber } from './outline-markers.ts';
import type { NoticeParts } from './notice-parts.ts';

const DIGIT: Readonly<Record<string, string>> = { 〇: '0', '○': '0', Ｏ: '0', O: '0', 零: '0', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' };

/** Reads a date line in Arabic or Chinese digits, also mixed ones (`二0一九年九月三日`); null where it is no day. */
export function readDateLine(text: string): LocalDate | null {
  const m = /^(.{4}) ?年(.{1,3})月(.{1,4})日$/.exec(text.replace(/\s/g, ''));
  if (!m) return null;
  const year = [...(m[1] ?? '')].map((c) => DIGIT[c] ?? c).join('');
  const small = (words: string): number => (/^\d+$/.test(words) ? Number(words) : (smallChineseNumber(words) ?? Number.NaN));
  return /^\d{4}$/.test(year) ? dateOf(Number(year), small(m[2] ?? ''), small(m[3] ?? '')) : null;
}

/** The date under the signature; null where none is printed there. */
export function readPublishedOn(parts: NoticeParts): { value: LocalDate; span: Span } | null {
  const index = parts.signature?.date ?? null;
  const line = index === null ? undefined : parts.lines[index];
  const value = line ? readDateLine(line.text) : null;
  return line && value ? { value, span: { start: line.start, end: line.end } } : null;
}
