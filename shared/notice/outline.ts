import type { Span } from '../base/span.ts';

/** How a clause is numbered, in the order in which such notices nest them by default. */
export type NumberStyle =
  | 'heading'
  | '第一章'
  | '第一条'
  | '一、'
  | '（一）'
  | '1.'
  | '1.1'
  | '1.1.1'
  | '1.1.1.1'
  | '（1）'
  | '1）'
  | '①'
  | 'A.'
  | 'bullet';

/**
 * A clause of a notice. The root has no number and covers the whole text. Positions are in the notice's cleaned text.
 */
export interface OutlineNode {
  readonly style: NumberStyle | null;
  /** The number's value (三 → 3); null for the root, bullets and unnumbered headings. */
  readonly number: number | null;
  /** The number as printed with its punctuation; empty where there is none. */
  readonly marker: Span;
  /** The title words of the clause (`申报条件`), where its first line is a heading; else an empty span at its start. */
  readonly heading: Span;
  /** Own words without number: heading line and paragraphs before the first child. */
  readonly own: Span;
  /** Everything, children included. */
  readonly span: Span;
  readonly children: readonly OutlineNode[];
}

/** The node and everything below it, in document order. */
export function* walk(node: OutlineNode): Generator<OutlineNode> {
  yield node;
  for (const child of node.children) yield* walk(child);
}

/** The nodes from below the root down to the innermost one that holds the position; empty outside every clause. */
export function pathAt(root: OutlineNode, position: number): OutlineNode[] {
  const path: OutlineNode[] = [];
  for (let node: OutlineNode | undefined = root; node;) {
    node = node.children.find((child) => child.span.start <= position && position < child.span.end);
    if (node) path.push(node);
  }
  return path;
}

/** Clauses side by side in their runs: each is numbered in one way and begins anew at 1. */
export function runsOf(clauses: readonly OutlineNode[]): OutlineNode[][] {
  const runs: OutlineNode[][] = [];
  for (const clause of clauses) {
    const run = runs.at(-1);
    if (run && run[0]?.style === clause.style && clause.number !== 1) run.push(clause);
    else runs.push([clause]);
  }
  return runs;
}
