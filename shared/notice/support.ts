import type { NoticeContext } from './context.ts';
import type { Support } from './notice.ts';
import type { Found } from './reading.ts';

/** Not read yet: nothing is claimed. */
export function readSupport(_context: NoticeContext): Found<Support>[] {
  return [];
}
