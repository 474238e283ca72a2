import type { Run } from './pdf-lines.ts';

/** Columns of a character in units of the size: Chinese ones are square, others about half as wide. */
const unitsOf = (char: string): number => (char === ' ' ? 0 : char > '\u2e7f' ? 1 : 0.5);

/** How far a rule may lie from the gap that it stands in, in points. */
const TOLERANCE = 1.5;

/**
 * pdf.js makes one run of words that stand close on a line, with a blank between them, though a rule parts their cells.
 * Such a run is cut at the blanks in which a rule stands; other runs stay whole.
 */
export function cutAtRules(run: Run, rules: readonly number[]): Run[] {
  const words = run.text.split(' ');
  if (words.length < 2 || run.width <= 0 || !rules.some((x) => x > run.x && x < run.x + run.width)) return [run];
  const widths = words.map((word) => [...word].reduce((sum, char) => sum + unitsOf(char), 0) * run.size);
  const taken = widths.reduce((sum, width) => sum + width, 0);
  const gap = (run.width - taken) / (words.length - 1);
  // Letters of other widths than these: nothing tells where the blanks stand.
  if (gap < 0) return [run];
  const pieces: Run[] = [];
  let x = run.x;
  let open: { text: string; x: number } | null = null;
  words.forEach((word, i) => {
    const end = x + (widths[i] ?? 0);
    open = open ? { ...open, text: `${open.text} ${word}` } : { text: word, x };
    const next = end + gap;
    if (i === words.length - 1 || rules.some((rule) => rule > end - TOLERANCE && rule < next + TOLERANCE)) {
      pieces.push({ ...run, text: open.text, x: open.x, width: end - open.x });
      open = null;
    }
    x = next;
  });
  return pieces;
}
