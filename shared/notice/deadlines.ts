import type { NoticeContext } from './context.ts';
import type { Deadline } from './notice.ts';
import type { Found } from './reading.ts';

/** Not read yet: nothing is claimed. */
export function readDeadlines(_context: NoticeContext): Found<Deadline>[] {
  return [];
}
