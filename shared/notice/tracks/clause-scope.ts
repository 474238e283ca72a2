import type { Span } from '../../base/span.ts';
import { textAt } from '../../base/span.ts';
import type { OutlineNode } from '../outline.ts';

const lines = (text: string, node: OutlineNode): number => textAt(text, node.own).trim().split('\n').length;

/**
 * What a clause among its siblings holds of its own. The last of a list whose items are one paragraph each ends with its
 * paragraph: what stands below is said of all of them.
 */
export function scopeAmong(text: string, siblings: readonly OutlineNode[], node: OutlineNode): Span {
  const others = siblings.slice(0, -1);
  const single = others.length > 0 && others.every((other) => other.children.length === 0 && lines(text, other) === 1);
  if (siblings.at(-1) !== node || !single || node.children.length > 0) return node.span;
  const stop = text.indexOf('\n', node.own.start);
  return stop < 0 || stop >= node.span.end ? node.span : { start: node.span.start, end: stop };
}
