import { CLOSING_MARKS, OPENING_MARKS, codesOf } from '../base/char-codes.ts';
import type { Span } from '../base/span.ts';
import { span } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import type { OutlineNode } from './outline.ts';
import { matchesIn } from '../base/matches.ts';

const LINE_BREAK = 10;
const QUESTION = 63;
const BETWEEN = codesOf('，,；;：:。→\t');
const COLON = codesOf(':：');

const MARK = /[\n（([〔《“‘「『【）)\]〕》”’」』】。；;！!？?]/g;

/** Nobody writes longer ones: what is longer is a list or no prose, and reading it whole would cost its square. */
const LONGEST_SENTENCE = 1000;

/** Where a sentence that goes on too long is cut: behind the last comma before `at`. */
function cutBefore(text: string, at: number): number {
  const near = text.slice(at - LONGEST_SENTENCE / 2, at);
  const comma = Math.max(near.lastIndexOf('，'), near.lastIndexOf('、'), near.lastIndexOf(','));
  return comma < 0 ? at : at - near.length + comma + 1;
}

/**
 * The sentences of a stretch of text, without their line breaks. A sentence ends at 。；！？ or a line's end; inside
 * brackets and quotation marks only a line's end ends it, or its length.
 */
export function sentencesOf(text: string, area: Span): Span[] {
  const found: Span[] = [];
  let start = area.start;
  let depth = 0;
  const close = (end: number): void => {
    while (end - start > LONGEST_SENTENCE) closeAt(cutBefore(text, start + LONGEST_SENTENCE));
    closeAt(end);
  };
  const closeAt = (end: number): void => {
    const words = text.slice(start, end);
    const lead = words.length - words.trimStart().length;
    if (words.trim() !== '') found.push(span(start + lead, start + lead + words.trim().length));
    start = end;
  };
  for (const mark of matchesIn(text.slice(area.start, area.end), MARK)) {
    const at = area.start + mark.index;
    const code = text.charCodeAt(at);
    if (code === LINE_BREAK) {
      close(at);
      start = at + 1;
      depth = 0;
    } else if (OPENING_MARKS.has(code)) depth += 1;
    else if (CLOSING_MARKS.has(code)) depth = Math.max(0, depth - 1);
    // the mark before the query of an address ends no sentence
    else if (depth === 0 && !(code === QUESTION && /[\w%]/.test(text.charAt(at + 1)))) close(at + 1);
  }
  close(area.end);
  return found;
}

const bodies = new WeakMap<NoticeContext, readonly Span[]>();

/** The sentences of the notice's body, found once for all its readers. */
export function bodySentences(context: NoticeContext): readonly Span[] {
  const known = bodies.get(context);
  if (known) return known;
  const found = sentencesOf(context.text, context.body);
  bodies.set(context, found);
  return found;
}

/** The comma clauses of a sentence, brackets and quotations unbroken. */
export function clausesOf(text: string, sentence: Span): Span[] {
  const found: Span[] = [];
  let start = sentence.start;
  let depth = 0;
  for (let at = sentence.start; at < sentence.end; at += 1) {
    const code = text.charCodeAt(at);
    if (OPENING_MARKS.has(code)) depth += 1;
    else if (CLOSING_MARKS.has(code)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && BETWEEN.has(code) && !(COLON.has(code) && /\d/.test(text[at + 1] ?? ''))) {
      if (at > start) found.push(span(start, at));
      start = at + 1;
    }
  }
  if (sentence.end > start) found.push(span(start, sentence.end));
  return found;
}

/** The chain of outline nodes from the root to the innermost one that covers `at`. */
export function nodesAt(root: OutlineNode, at: number): OutlineNode[] {
  const chain: OutlineNode[] = [root];
  for (;;) {
    const children: readonly OutlineNode[] = chain.at(-1)?.children ?? [];
    const inner = children[lastStartingBy(children, at)];
    if (!inner || at >= inner.span.end) return chain;
    chain.push(inner);
  }
}

/** Index of the last clause (in document order) that starts at or before `at`; -1 where none does. Binary search. */
function lastStartingBy(nodes: readonly OutlineNode[], at: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((nodes[middle]?.span.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether a position lies in one of the stretches; they may overlap and come in any order. Built once, asked often. */
export function inAnyOf(areas: readonly Span[]): (at: number) => boolean {
  const sorted = [...areas].sort((a, b) => a.start - b.start);
  const starts: number[] = [];
  const ends: number[] = [];
  for (const area of sorted) {
    const last = ends.length - 1;
    if (last >= 0 && area.start <= (ends[last] ?? 0)) ends[last] = Math.max(ends[last] ?? 0, area.end);
    else {
      starts.push(area.start);
      ends.push(area.end);
    }
  }
  return (at) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return low > 0 && at < (ends[low - 1] ?? 0);
  };
}
