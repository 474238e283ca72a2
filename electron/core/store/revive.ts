import { transact } from './database.ts';
import { type Act, record } from './journal.ts';
import type { Workspace } from './workspace.ts';

/** Brings back notices of an import that was undone, as an act of its own (or as part of `entry`). Returns the entry. */
export async function reviveNotices(
  ws: Workspace,
  seqs: readonly number[],
  act: Act,
  entry: number | null,
): Promise<number> {
  return transact(ws.db, () => {
    const recorder = record(ws.db, act, entry);
    for (const seq of seqs) recorder.update('notice', seq, { removed: 0 });
    return recorder.entry;
  });
}
