import type { NoticeContext } from './context.ts';
import type { Material } from './notice.ts';
import type { Found } from './reading.ts';

/** Not read yet: nothing is claimed. */
export function readMaterials(_context: NoticeContext): Found<Material>[] {
  return [];
}
