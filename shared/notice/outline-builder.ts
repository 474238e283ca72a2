import type { Span } from '../base/span.ts';
import { answerMarkerAt, bareNumberAt, bareNumbers, inlineMarkers, markerAt } from './outline-markers.ts';
import type { Marker } from './outline-markers.ts';
import type { NumberStyle, OutlineNode } from './outline.ts';

const RANK: Readonly<Record<NumberStyle, number>> = {
  heading: 0,
  第一章: 1,
  第一条: 2,
  '一、': 3,
  '（一）': 4,
  '1.': 5,
  '1.1': 6,
  '1.1.1': 7,
  '1.1.1.1': 8,
  '（1）': 9,
  '1）': 10,
  '①': 11,
  'A.': 12,
  bullet: 13,
};

interface Draft {
  readonly marker: Marker;
  readonly children: Draft[];
  end: number;
}

/** How far ahead the next number of a list is looked for. */
const LOOK_AHEAD = 60;

/** Whether the list that `node` belongs to goes on after position `i` before a number of higher rank closes it. */
function listGoesOn(node: Marker, markers: readonly Marker[], i: number): boolean {
  if (node.number === null) return false;
  for (let j = i; j < Math.min(markers.length, i + LOOK_AHEAD); j++) {
    const marker = markers[j];
    if (!marker) break;
    if (marker.style === node.style) return marker.number === node.number + 1;
    if (RANK[marker.style] < RANK[node.style] && RANK[marker.style] < RANK['（一）']) return false;
  }
  return false;
}

/** The depth in `stack` under which the marker belongs: everything from there on is closed. */
function parentDepth(
  stack: readonly Draft[],
  markers: readonly Marker[],
  i: number,
  nested: ReadonlySet<string>,
): number {
  const marker = markers[i];
  if (!marker) return 0;
  if (marker.style === 'heading') return 0;
  for (let depth = stack.length - 1; depth >= 0; depth--) {
    const node = stack[depth];
    if (!node || node.marker.style !== marker.style) continue;
    // A list that starts again at 1 below its own style is another list: only where its first list goes on later.
    if (marker.number === 1 && node.marker.number !== null && depth < stack.length - 1) {
      const top = stack[stack.length - 1];
      if (top && RANK[top.marker.style] < RANK[marker.style] && listGoesOn(node.marker, markers, i))
        return stack.length;
    }
    return depth;
  }
  let depth = stack.length;
  while (depth > 0) {
    const top = stack[depth - 1];
    if (!top || top.marker.style === 'heading' || RANK[top.marker.style] < RANK[marker.style]) break;
    if (
      marker.number === 1 &&
      (nested.has(`${top.marker.style}>${marker.style}`) || listGoesOn(top.marker, markers, i))
    )
      break;
    depth -= 1;
  }
  return depth;
}

/** Headings without a number (as the format marks them), as places in the text. */
export type HeadingSpans = ReadonlySet<number>;

/**
 * The tree of numbered clauses of a text. `headings` holds the starts of paragraphs that the source format marks as
 * headings. A number that no list makes plausible (a year, a decimal) is none.
 */
export function buildOutline(text: string, paragraphs: readonly Span[], headings: HeadingSpans): OutlineNode {
  const markers: Marker[] = [];
  /** Ends of stretches after which paragraphs are left out (a signature, a form): no clause reaches over one. */
  const breaks: number[] = [];
  const bare = bareNumbers(paragraphs.map(({ start, end }) => text.slice(start, Math.min(end, start + 24))));
  paragraphs.forEach(({ start, end }, i) => {
    const before = paragraphs[i - 1];
    if (before && start > before.end + 1) breaks.push(before.end);
    const paragraph = text.slice(start, end);
    if (paragraph.includes('\t')) return;
    const own = markerAt(paragraph, start) ?? bareNumberAt(paragraph, start, bare) ?? answerMarkerAt(paragraph, start);
    if (own) markers.push(own);
    else if (headings.has(start)) markers.push({ style: 'heading', number: null, start, end: start });
    markers.push(...inlineMarkers(paragraph, own, start));
  });
  const last = paragraphs.at(-1)?.end ?? text.length;
  const root: Draft[] = [];
  const stack: Draft[] = [];
  /** Which style this notice has put below which, `1.>（一）`. */
  const nested = new Set<string>();
  let nextBreak = 0;
  markers.forEach((marker, i) => {
    for (let at = breaks[nextBreak]; at !== undefined && at <= marker.start; at = breaks[nextBreak]) {
      for (const closed of stack.splice(0)) closed.end = at;
      nextBreak += 1;
    }
    const depth = parentDepth(stack, markers, i, nested);
    for (const closed of stack.splice(depth)) closed.end = marker.start;
    const draft: Draft = { marker, children: [], end: breaks[nextBreak] ?? last };
    const parent = stack[stack.length - 1];
    if (parent) nested.add(`${parent.marker.style}>${marker.style}`);
    (parent?.children ?? root).push(draft);
    stack.push(draft);
  });
  return {
    style: null,
    number: null,
    marker: { start: 0, end: 0 },
    heading: { start: 0, end: 0 },
    own: trim(text, 0, root[0]?.marker.start ?? text.length),
    span: { start: 0, end: text.length },
    children: root.map((draft) => finish(text, draft)),
  };
}

function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  return { start: from, end: to };
}

function finish(text: string, draft: Draft): OutlineNode {
  const { marker } = draft;
  const own = trim(text, marker.end, draft.children[0]?.marker.start ?? draft.end);
  return {
    style: marker.style,
    number: marker.number,
    marker: { start: marker.start, end: marker.end },
    heading: headingOf(text, own),
    own,
    span: trim(text, marker.start, draft.end),
    children: draft.children.map((child) => finish(text, child)),
  };
}

const LONGEST_HEADING = 40;

/** The title words at the beginning of a clause: a short line of its own, or words up to the first full stop or colon. */
function headingOf(text: string, own: Span): Span {
  const line = text.slice(own.start, Math.min(own.end, own.start + 200)).split('\n', 1)[0] ?? '';
  const whole = own.start + line.length >= own.end || text[own.start + line.length] === '\n';
  const alone = line.replace(/[。：:；;]$/, '');
  if (whole && alone.length <= LONGEST_HEADING && !/[。；;，]/.test(alone) && !/[：:]./.test(alone))
    return { start: own.start, end: own.start + alone.length };
  const m = /^[^。：:；;]{1,24}(?=[。：:])/.exec(line);
  // A sentence that is all the clause says is no heading.
  const all = m !== null && m[0].length + 1 >= line.length && m[0].includes('，');
  return m && !all ? { start: own.start, end: own.start + m[0].length } : { start: own.start, end: own.start };
}
