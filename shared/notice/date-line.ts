import { dateOf } from '../base/local-date.ts';
import type { LocalDate } from '../base/local-date.ts';
import { smallChineseNumber } from './outline-markers.ts';

const DIGIT: Readonly<Record<string, string>> = {
  〇: '0',
  '○': '0',
  Ｏ: '0',
  O: '0',
  o: '0',
  零: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};
const CHINESE = /^(.{4}) ?年(.{1,3})月(.{1,4})日$/;
const NUMERIC = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/;

/** Reads words that are nothing but a day, in Arabic or Chinese digits, also mixed ones (`二0一九年九月三日`); null where they are none. */
export function readDateWords(text: string): LocalDate | null {
  const words = text.replace(/\s/g, '');
  const numeric = NUMERIC.exec(words);
  if (numeric) return dateOf(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]));
  const m = CHINESE.exec(words);
  if (!m) return null;
  const year = [...(m[1] ?? '')].map((c) => DIGIT[c] ?? c).join('');
  const small = (part: string): number =>
    /^\d+$/.test(part) ? Number(part) : (smallChineseNumber(part) ?? Number.NaN);
  return /^\d{4}$/.test(year) ? dateOf(Number(year), small(m[2] ?? ''), small(m[3] ?? '')) : null;
}
