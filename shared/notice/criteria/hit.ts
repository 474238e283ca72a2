import type { Span } from '../../base/span.ts';
import type { Criterion, CriterionNode } from '../criterion.ts';
import type { NoticeRegion } from '../notice.ts';
import type { Flat } from './flat.ts';
import type { Segment, Sentence } from './segments.ts';

/** What a clause means by itself: a demand, a bar to the application, or a preference. */
export type Polarity = 'require' | 'exclude' | 'prefer';

/** What the criteria of a clause need to know of its notice. */
export interface ClauseContext {
  readonly region: NoticeRegion;
  /** The year that 上年度 is counted from; null where the notice states none. */
  readonly year: number | null;
  readonly polarity: Polarity;
}

/** A criterion node that was read, with its place. Spans are by JSON pointer within the node; positions are in the clause as printed. */
export interface Hit {
  readonly node: CriterionNode;
  readonly spans: Readonly<Record<string, Span>>;
  /** Where it stands in the flat text. */
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
}

/** Positions in the flat text. */
export interface FlatRange {
  readonly start: number;
  readonly end: number;
}

export interface Reading {
  readonly flat: Flat;
  readonly sentences: readonly Sentence[];
  readonly context: ClauseContext;
}

/** A criterion read between flat positions; `valueAt` is where its value is printed. */
export function hitOf(
  reading: Reading,
  sentence: number,
  criterion: Criterion,
  from: number,
  to: number,
  valueAt?: FlatRange,
): Hit {
  const { flat } = reading;
  const quoted: Criterion = { ...criterion, quote: flat.wordsOf(from, to) };
  const quote = flat.spanOf(from, to);
  const value = valueAt ? flat.spanOf(valueAt.start, valueAt.end) : quote;
  return { node: quoted, spans: { '': quote, '/quote': quote, '/value': value }, from, to, sentence };
}

/** Where words of a match in a stretch of the flat text stand: the first time that the match has them; all of it by default. */
export function rangeOf(within: { readonly start: number }, m: RegExpExecArray, words: string = m[0]): FlatRange {
  const start = within.start + m.index + m[0].indexOf(words);
  return { start, end: start + words.length };
}

/** A criterion that a match in a sentence states, quoted whole; its value is printed as `words` of the match. */
export function matchHit(
  reading: Reading,
  sentence: Sentence,
  m: RegExpExecArray,
  criterion: Criterion,
  words: string = m[0],
): Hit {
  const { start, end } = rangeOf(sentence, m);
  return hitOf(reading, sentence.index, criterion, start, end, rangeOf(sentence, m, words));
}

/** A criterion that a match in a sentence states, quoted from the match's beginning to the end of the `words` that are its value. */
export function valueHit(
  reading: Reading,
  sentence: Sentence,
  m: RegExpExecArray,
  criterion: Criterion,
  words: string,
): Hit {
  const at = rangeOf(sentence, m, words);
  return hitOf(reading, sentence.index, criterion, sentence.start + m.index, at.end, at);
}

/** The spans of `hit` under a pointer of the node that takes it in. */
export function nested(hit: Hit, pointer: string): Record<string, Span> {
  return Object.fromEntries(Object.entries(hit.spans).map(([key, value]) => [`${pointer}${key}`, value]));
}

/** Several hits as one node: `any` or `all`; a single one stands for itself. */
export function group(kind: 'any' | 'all', hits: readonly Hit[]): Hit {
  const [first] = hits;
  if (!first) throw new Error('a group needs a hit');
  if (hits.length === 1) return first;
  const nodes = hits.map((h) => h.node);
  const spans: Record<string, Span> = {};
  hits.forEach((h, i) => Object.assign(spans, nested(h, `/${kind}/${i}`)));
  const from = Math.min(...hits.map((h) => h.from));
  const to = Math.max(...hits.map((h) => h.to));
  const starts = hits.map((h) => h.spans['']).filter((s) => s !== undefined);
  spans[''] = { start: Math.min(...starts.map((s) => s.start)), end: Math.max(...starts.map((s) => s.end)) };
  return { node: kind === 'any' ? { any: nodes } : { all: nodes }, spans, from, to, sentence: first.sentence };
}

/** The members of a group as hits of their own; a criterion is its only one. */
export function members(hit: Hit): Hit[] {
  if ('field' in hit.node) return [hit];
  const kind = 'any' in hit.node ? 'any' : 'all';
  const nodes = 'any' in hit.node ? hit.node.any : hit.node.all;
  return nodes.map((node, i) => {
    const prefix = `/${kind}/${i}`;
    const spans = Object.fromEntries(
      Object.entries(hit.spans)
        .filter(([key]) => key === prefix || key.startsWith(`${prefix}/`))
        .map(([key, value]) => [key.slice(prefix.length), value]),
    );
    return { ...hit, node, spans };
  });
}

/** `hit` under guards: each criterion in it, in groups as well, gets them as `when`. */
export function guarded(hit: Hit, guards: readonly Hit[]): Hit {
  if (guards.length === 0) return hit;
  if (!('field' in hit.node)) {
    const kind = 'any' in hit.node ? 'any' : 'all';
    return group(
      kind,
      members(hit).map((member) => guarded(member, guards)),
    );
  }
  const when = [...(hit.node.when ?? []), ...guards.map((g) => g.node)];
  const spans: Record<string, Span> = { ...hit.spans };
  const before = hit.node.when?.length ?? 0;
  guards.forEach((g, i) => Object.assign(spans, nested(g, `/when/${before + i}`)));
  const { quote, ...rest } = hit.node;
  return { ...hit, node: { ...rest, when, ...(quote === undefined ? {} : { quote }) }, spans };
}

export const segmentAt = (sentence: Sentence, at: number): Segment | undefined =>
  sentence.segments.find((s) => s.start <= at && at < s.end) ?? sentence.segments.at(-1);
