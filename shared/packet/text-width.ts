/**
 * How wide a text is in half-width characters, and on how many lines it stands. Excel does not fit the height of a
 * row with merged cells, so the writers must know. Slightly generous: too tall is better than cut off.
 */

/** Chinese, Japanese, Korean, full-width forms, and signs that Chinese typefaces draw full width. */
const isWide = (code: number): boolean =>
  code >= 0x2e80 ||
  (code >= 0x2010 && code <= 0x2027) ||
  (code >= 0x2030 && code <= 0x203b) ||
  (code >= 0x2100 && code <= 0x27bf) ||
  code === 0xb7 ||
  code === 0xd7;

const widthOf = (code: number): number =>
  isWide(code)
    ? 2
    : code >= 0x41 && code <= 0x5a
      ? 1.25
      : code === 0x6d || code === 0x77 || code === 0x40 || code === 0x25
        ? 1.5
        : 1;

/** Width of a single line. */
export function textWidth(line: string): number {
  let width = 0;
  for (let i = 0; i < line.length; i += 1) {
    const code = line.charCodeAt(i);
    if (code < 0xdc00 || code > 0xdfff) width += widthOf(code);
  }
  return width;
}

/** Lines that the text takes in a column of that width; words of letters and digits are not broken unless too long. */
export function lineCount(text: string, width: number): number {
  if (text.length * 2 <= width && !text.includes('\n')) return 1;
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += linesOf(paragraph, Math.max(width, 2));
  return lines;
}

function linesOf(paragraph: string, width: number): number {
  let lines = 1;
  let used = 0;
  let word = 0;
  for (let i = 0; i < paragraph.length; i += 1) {
    const code = paragraph.charCodeAt(i);
    if (code >= 0xdc00 && code <= 0xdfff) continue;
    const size = widthOf(code);
    const inWord = !isWide(code) && code !== 0x20;
    word = inWord ? word + size : 0;
    if (used + size > width) {
      lines += 1;
      // The whole word moves down, unless it fills a line by itself.
      used = inWord && word <= width ? word : size;
      if (inWord && word > width) word = size;
    } else used += size;
  }
  return lines;
}

/** A line may end after a hyphen. */
const WORD = /[!-,./-~]{4,}/g;

/** Width of the longest stretch that no line break may divide: a figure, a code, a telephone number. */
export function unbreakableWidth(text: string): number {
  let widest = 0;
  for (const [word] of text.matchAll(WORD)) widest = Math.max(widest, textWidth(word));
  return widest;
}
