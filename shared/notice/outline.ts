import type { Span } from '../base/span.ts';

/** How a clause is numbered, by depth as such notices use them: 一、 （一） 1. （1） ① and bullets. */
export type NumberStyle = '一、' | '（一）' | '1.' | '（1）' | '①' | '第一条' | 'bullet' | 'heading';

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
