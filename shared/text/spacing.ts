const CJK = '\\u2e80-\\u9fff\\uf900-\\ufaff';
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\v]/g;
const INVISIBLE = /[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad\u0000-\u0008\u000e-\u001f]/g;
const BETWEEN_CJK_AND_LATIN = new RegExp(`(?<=[${CJK}]) +(?=[0-9A-Za-z%＋+])|(?<=[0-9A-Za-z%]) +(?=[${CJK}])`, 'g');
const AROUND_WIDE_PUNCTUATION = /(?<=[，。；：！？、（《〈“‘【〔—]) +| +(?=[，。；：！？、）》〉”’】〕%％—])/g;
const SPACED_OUT = new RegExp(`(?<![${CJK}])[${CJK}](?: [${CJK}]){2,}(?![${CJK}])`, 'g');
/** Digits that were recognised one by one: `2 0 1 2年`, `5 0 0万元`. */
const SPACED_DIGITS =
  /(?<![\d.])\d(?: \d){2,}(?![\d.])|(?<![\d.])\d(?: \d)+(?= ?[年月日号万亿元份周岁%％户人家个条项名天])/g;
const BEFORE_LIMIT = /(?<=[年月日时]) +(?=[前起至止到截以之])/g;
const INSIDE_BRACKETS = /(?<=[(（]) +| +(?=[)）])/g;
const IN_NUMBER = /(?<=\d) +(?=[.．,，]\d)|(?<=\d[.,]) +(?=\d)/g;

/** Turns every kind of blank into a plain space and drops characters that print nothing. */
export function plainSpaces(text: string): string {
  return text.replace(INVISIBLE, '').replace(ODD_SPACES, ' ');
}

/**
 * The spacing of one paragraph: none between Chinese and digits or Latin letters, none around full-width punctuation,
 * letter-spaced headings closed up (`河 北 省`); a single space between Chinese words stays, for it separates names.
 */
export function closeSpaces(text: string): string {
  if (!text.includes(' ')) return text.trim();
  return text
    .replace(/ {2,}/g, ' ')
    .replace(SPACED_DIGITS, (run) => run.replaceAll(' ', ''))
    .replace(BEFORE_LIMIT, '')
    .replace(INSIDE_BRACKETS, '')
    .replace(SPACED_OUT, (run) => (run.length >= 5 ? run.replaceAll(' ', '') : run))
    .replace(BETWEEN_CJK_AND_LATIN, '')
    .replace(AROUND_WIDE_PUNCTUATION, '')
    .replace(IN_NUMBER, '')
    .trim();
}

/** How wide the text prints, in half-width columns. */
export function columns(text: string): number {
  let width = text.length;
  for (let i = 0; i < text.length; i++) if (isWide(text.charCodeAt(i))) width += 1;
  return width;
}

/** Chinese characters and their punctuation, quotation marks, dashes, circled numbers: two columns each. */
const isWide = (code: number): boolean =>
  code >= 0x2e80
    ? code <= 0x9fff ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xff01 && code <= 0xff65) ||
      (code >= 0xffe0 && code <= 0xffe6)
    : code >= 0x2018
      ? code <= 0x201d || code === 0x2026 || (code >= 0x2460 && code <= 0x24ff)
      : code === 0xb7 || code === 0x2014;

/** Whether the character at the end of a line and the one that goes on are both Latin, so that a blank stood between. */
export const latinSeam = (before: string, after: string): boolean =>
  /[A-Za-z,;]$/.test(before) && /^[A-Za-z]/.test(after);
