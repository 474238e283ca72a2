/** The numerals that dates are printed with: full-width digits, 二〇二三, 三十一, and the letters that scanners read for 〇. */

const PLAIN: Readonly<Record<string, number>> = {
  〇: 0,
  '○': 0,
  '◯': 0,
  零: 0,
  O: 0,
  o: 0,
  Ｏ: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  元: 1,
  正: 1,
};

/** Source of a character class: one digit of any width. */
export const DIGIT = '[0-9０-９]';
/** Source of a character class: one numeral of a year written out (二〇二三), mixed with digits as scanners leave it. */
export const YEAR_NUMERAL = '[〇○◯零OoＯ一二三四五六七八九0-9０-９]';

const halfWidth = (char: string): string =>
  char >= '０' && char <= '９' ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : char;

/** The four digits of a year in any numerals; null where they are none or the year is outside 1990–2099. */
export function yearOfNumerals(text: string): number | null {
  const digits = [...text.replace(/\s/g, '')].map((char) => PLAIN[char] ?? halfWidth(char)).join('');
  if (!/^\d{4}$/.test(digits)) return null;
  const year = Number(digits);
  return year >= 1990 && year <= 2099 ? year : null;
}

/** A month, day or hour up to 99: `05`, `５`, `五`, `十五`, `二十五`, `廿五`, `三十一`; null where it is none. */
export function smallNumber(text: string): number | null {
  const half = [...text.replace(/\s/g, '')].map(halfWidth).join('');
  if (/^\d{1,2}$/.test(half)) return Number(half);
  const m = /^(?:([一二三四五六七八九])?(十)|(廿)|(卅))?([一二三四五六七八九正〇零])?$/.exec(half);
  if (!m || half === '') return null;
  const tens = m[3] ? 2 : m[4] ? 3 : m[2] ? (m[1] ? (PLAIN[m[1]] ?? 0) : 1) : 0;
  return tens * 10 + (m[5] ? (PLAIN[m[5]] ?? 0) : 0);
}
