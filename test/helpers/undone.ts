import { inChinese } from '../../shared/base/sentence.ts';
import type { openCore } from './workspaces.ts';

type Core = Awaited<ReturnType<typeof openCore>>['core'];

/** Takes back the newest act (with `entry` only if that is the newest); what it was called, null where nothing was left. */
export async function undoneIn(core: Core, entry?: number): Promise<string | null> {
  const { undone } = await core.run('journal.undo', entry === undefined ? {} : { entry });
  return undone && inChinese(undone);
}
