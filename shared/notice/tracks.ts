import type { Span } from '../base/span.ts';
import type { NoticeContext } from './context.ts';

/** Not read yet: nothing is claimed. */
export function readTracks(_context: Omit<NoticeContext, 'tracks'>): { readonly name: string; readonly span: Span }[] {
  return [];
}
