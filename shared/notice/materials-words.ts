import { CLOSING_MARKS, OPENING_MARKS, codesOf } from '../base/char-codes.ts';

const LINE_BREAK = 10;

/** The words of an item up to the first mark of `marks` outside brackets. */
export function upTo(words: string, marks: string): string {
  const closing = codesOf(marks);
  let depth = 0;
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at);
    if (OPENING_MARKS.has(code)) depth += 1;
    else if (CLOSING_MARKS.has(code)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && closing.has(code) && !words.startsWith('://', at)) return words.slice(0, at);
    if (code === LINE_BREAK) return words.slice(0, at);
  }
  return words;
}

/** The words without what stands in round brackets. */
export const withoutBrackets = (words: string): string => words.replace(/[（(][^（）()]*[）)]/g, '');
