import { endsSentence, startsBlock, startsWithMarker } from './line-shape.ts';
import type { SetLine } from './rejoin.ts';

/** Lines before and after a line that tell how paragraphs are set apart there. */
const AROUND = 60;
/** How many beginnings and how many broken sentences tell it at least. */
const FEWEST = 3;
/** Shares of the beginnings, and of the broken sentences, that keep to it. */
const OPENING_SHARE = 0.8;
const BROKEN_SHARE = 0.9;

/** Beginnings and broken sentences up to a line: all of them, and those behind an empty line or set in. */
interface Tally {
  readonly opening: number;
  readonly openingApart: number;
  readonly broken: number;
  readonly brokenApart: number;
}

/**
 * For each line whether the page tells that it goes on with the full line before it, whatever that one ends with:
 * around it paragraphs are set apart (by an empty line, or by setting in their first line), and this line is not.
 * `full`: whether a line reaches to the width of the page.
 */
export function runsOn(lines: readonly SetLine[], full: (i: number) => boolean): boolean[] {
  const opens = lines.map((line) => line.kind === 'plain' && startsWithMarker(line.text));
  const broken = lines.map((line, i) => {
    const before = lines[i - 1];
    return (
      opens[i] === false &&
      before?.kind === 'plain' &&
      line.kind === 'plain' &&
      full(i - 1) &&
      !endsSentence(before.text) &&
      !startsBlock(line.text)
    );
  });
  const found = lines.map(() => false);
  for (const apart of [(line: SetLine) => line.gap > 0, (line: SetLine) => line.indent > 0]) {
    if (!lines.some(apart)) continue;
    const tallies: Tally[] = [{ opening: 0, openingApart: 0, broken: 0, brokenApart: 0 }];
    lines.forEach((line, i) => {
      const { opening, openingApart, broken: cut, brokenApart } = tallies[i] ?? NONE;
      const set = apart(line);
      tallies.push({
        opening: opening + (opens[i] ? 1 : 0),
        openingApart: openingApart + (opens[i] && set ? 1 : 0),
        broken: cut + (broken[i] ? 1 : 0),
        brokenApart: brokenApart + (broken[i] && set ? 1 : 0),
      });
    });
    lines.forEach((line, i) => {
      if (found[i] === true || i === 0 || apart(line)) return;
      const from = tallies[Math.max(0, i - AROUND)] ?? NONE;
      const to = tallies[Math.min(lines.length, i + AROUND + 1)] ?? NONE;
      const opening = to.opening - from.opening;
      const cut = to.broken - from.broken;
      found[i] =
        opening >= FEWEST &&
        cut >= FEWEST &&
        to.openingApart - from.openingApart >= opening * OPENING_SHARE &&
        to.brokenApart - from.brokenApart <= cut * (1 - BROKEN_SHARE);
    });
  }
  return found;
}

const NONE: Tally = { opening: 0, openingApart: 0, broken: 0, brokenApart: 0 };
