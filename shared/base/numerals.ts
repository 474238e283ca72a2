/**
 * Numbers as Chinese official writing prints them: 5,000 · ５０ · 一百二十 · 二〇二六 · 伍佰 · 两千 · 一点五 · 半.
 * 万 and 亿 belong to a Chinese numeral (三千万); after Arabic digits they are a unit, for `amounts` to read.
 */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  貳: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const SMALL_UNITS: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
  廿: 20,
  卅: 30,
};
const LARGE_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

const CHINESE = '〇零○一二两三四五六七八九壹贰貳叁肆伍陆柒捌玖十拾百佰千仟廿卅万萬亿億';

/** Source of a regular expression for digits as printed, thousands separators and decimals included. */
export const ARABIC_SOURCE =
  '[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?:[.．][0-9０-９]+)?(?![0-9０-９])|[0-9０-９]+(?:[.．][0-9０-９]+)?';

/** Source of a regular expression for a numeral in Chinese characters. */
export const CHINESE_NUMERAL_SOURCE = `[${CHINESE}]+(?:点[〇零一二三四五六七八九]+)?`;

/** Full-width digits and punctuation of numbers as ASCII; other characters stay, the length is the same. */
export const halfWidthDigits = (text: string): string =>
  text.replace(/[０-９．，％：－]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

/** The decimal text (`1500.5`) of Arabic digits as printed; null where the text is no such number. */
export function arabicDecimal(text: string): string | null {
  const half = halfWidthDigits(text.trim());
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(half)) return half.replaceAll(',', '');
  return /^\d+(\.\d+)?$/.test(half) ? half : null;
}

/** A whole number in Chinese characters, read by place (二〇二六) or by unit (一千二百); null where it is neither. */
function chineseWhole(text: string): number | null {
  const chars = [...text];
  if (chars.length > 1 && chars.every((c) => c in DIGITS)) return Number(chars.map((c) => DIGITS[c]).join(''));
  let total = 0; // closed 亿 and 万 sections
  let section = 0; // below 万
  let digit: number | null = null;
  let unitBefore = Infinity;
  for (const c of chars) {
    if (c in DIGITS) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[c] as number;
    } else if (c in SMALL_UNITS) {
      const unit = SMALL_UNITS[c] as number;
      if (unit >= unitBefore) return null;
      section += unit === 20 || unit === 30 ? unit : (digit === null || digit === 0 ? 1 : digit) * unit;
      unitBefore = unit === 20 || unit === 30 ? 10 : unit;
      digit = null;
    } else {
      const unit = LARGE_UNITS[c] as number;
      const below: number = section + (digit ?? 0);
      if (total === 0 && below === 0) return null; // a bare 万 or 亿 is a unit, not a number
      total = unit === 1e8 ? (total + below) * unit : total + below * unit;
      section = 0;
      digit = null;
      unitBefore = Infinity;
    }
  }
  // 一百二 (for 120) is speech, not official writing: no number rather than 102.
  if (digit !== null && digit !== 0 && unitBefore !== Infinity && unitBefore > 10 && !/[零〇○]/.test(text)) return null;
  return total + section + (digit ?? 0);
}

/** The decimal text of a numeral, Arabic or Chinese; null where the text is no numeral. */
export function numeralDecimal(text: string): string | null {
  const trimmed = text.trim();
  const arabic = arabicDecimal(trimmed);
  if (arabic !== null) return arabic;
  if (trimmed === '半') return '0.5';
  const [whole = '', fraction] = trimmed.split('点');
  if (whole === '' || ![...whole].every((c) => CHINESE.includes(c))) return null;
  const value = chineseWhole(whole);
  if (value === null) return null;
  if (fraction === undefined) return String(value);
  return [...fraction].every((c) => c in DIGITS) && fraction !== ''
    ? `${value}.${[...fraction].map((c) => DIGITS[c]).join('')}`
    : null;
}

/** The number that a numeral means; null where the text is none. */
export function parseNumeral(text: string): number | null {
  const decimal = numeralDecimal(text);
  return decimal === null ? null : Number(decimal);
}

/** A decimal text times 10^exponent, rounded once (no binary noise: 0.07 × 10^8 is 7000000). */
export const timesPowerOfTen = (decimal: string, exponent: number): number => Number(`${decimal}e${exponent}`);
