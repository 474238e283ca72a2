import { ask } from '../bridge.ts';
import { text } from '../text/text.ts';
import { showFailure } from './failures.ts';
import { say } from './history.ts';
import type { WindowArgs } from '../../shared/contract/desktop-commands.ts';

/** What a person says of how notices stand to each other. */

export type Relation = NonNullable<WindowArgs<'notice.relate'>['relation']>;

/** Sets what `later` is to `earlier`, or with null that it is nothing to it; false where it was refused (said why). */
export async function relateNotices(later: string, earlier: string, relation: Relation | null): Promise<boolean> {
  try {
    await ask('notice.relate', { later, earlier, relation });
    say(relation === null ? text.notices.unlinked : text.notices.linked);
    return true;
  } catch (error) {
    showFailure(error);
    return false;
  }
}
