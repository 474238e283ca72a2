import type { NoticeContext } from './context.ts';
import type { Exclusion } from './notice.ts';
import type { Found } from './reading.ts';

/** Not read yet: nothing is claimed. */
export function readExclusions(_context: NoticeContext): Found<Exclusion>[] {
  return [];
}
