import { fail } from '../../../shared/base/failure.ts';
import { say, type Sentence } from '../../../shared/base/sentence.ts';
import { noticesOfCorrections } from '../store/corrections.ts';
import type { Database } from '../store/database.ts';
import { type JournalEntry, listJournal, redo, undo } from '../store/journal.ts';
import { refreshNotices } from '../store/notices.ts';
import { type Changed, openOf, type Session } from './session.ts';

/** What follows from changed rows is derived again in the same transaction. */
function derive(db: Database, touched: readonly { readonly target: string; readonly row: number }[]): void {
  const corrections = touched.filter((change) => change.target === 'correction').map((change) => change.row);
  refreshNotices(db, noticesOfCorrections(db, corrections));
}

/** Takes back the newest act; with `entry` only if that is the newest. The label of what was undone, null where nothing is left. */
export async function undoAct(session: Session, entry: number | undefined): Promise<Sentence | null> {
  const ws = openOf(session);
  if (entry !== undefined) {
    const newest = (await listJournal(ws, 1000)).find((e) => !e.undone);
    if (newest?.id !== entry)
      fail('usage', newest ? say`之后还有别的操作，请先撤销「${newest.label}」。` : say`没有可撤销的操作。`, { entry });
  }
  return told(session, await undo(ws, derive));
}

/** The newest acts, newest first. */
export const journalEntries = async (session: Session, limit: number): Promise<JournalEntry[]> => [
  ...(await listJournal(openOf(session), limit)),
];

/** Takes back this act and all that came after it, newest first; the labels. Fails with `usage` where it does not stand. */
export async function undoTo(session: Session, entry: number): Promise<Sentence[]> {
  const standing = (await listJournal(openOf(session), Number.MAX_SAFE_INTEGER)).filter((e) => !e.undone);
  const last = standing.findIndex((e) => e.id === entry);
  if (last < 0) fail('usage', say`这一步已经撤销，或不在记录里。`, { entry });
  const undone: Sentence[] = [];
  for (let i = 0; i <= last; i++) {
    const label = await undoAct(session, undefined);
    if (label !== null) undone.push(label);
  }
  return undone;
}

export const redoAct = async (session: Session): Promise<Sentence | null> =>
  told(session, await redo(openOf(session), derive));

const CHANGED: Readonly<Record<string, Changed>> = {
  notice: 'notices',
  client: 'clients',
  match: 'matches',
  application: 'applications',
  // Clients and notices alike.
  handover: 'workspace',
  // What an application still lacks depends on the templates.
  template: 'applications',
};

function told(session: Session, entry: JournalEntry | null): Sentence | null {
  if (!entry) return null;
  const what = CHANGED[entry.kind.split('.')[0] ?? ''] ?? 'notices';
  // Decisions are kept with their clients; matching knows nothing of applications.
  if (what !== 'applications') session.matches.forget(what === 'notices' || what === 'workspace' ? 'all' : 'clients');
  session.changed(what);
  return entry.label;
}
