import { textAt } from '../base/span.ts';
import type { NoticeContext } from './context.ts';
import { nodesAt } from './deadlines-sentences.ts';
import { tracksNamed } from './deadlines-tracks.ts';

/** The sub-program in whose part of the notice a place stands, told by the nearest heading that names one alone; null where none does. */
export function trackAbove(context: NoticeContext, at: number): string | null {
  if (context.tracks.length === 0) return null;
  for (const node of nodesAt(context.outline, at).reverse()) {
    const [only, ...more] = tracksNamed(context, textAt(context.text, node.heading));
    if (only !== undefined) return more.length === 0 ? only : null;
  }
  return null;
}
