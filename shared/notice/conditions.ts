import type { NoticeContext } from './context.ts';
import type { Condition } from './notice.ts';
import type { Found } from './reading.ts';

/** Not read yet: nothing is claimed. */
export function readConditions(_context: NoticeContext): Found<Condition>[] {
  return [];
}
