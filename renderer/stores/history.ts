import { create } from 'zustand';
import { ask } from '../bridge.ts';
import { text } from '../text/text.ts';
import { told } from '../text/told.ts';
import { showFailure } from './failures.ts';
import { Latest } from './latest.ts';
import type { JournalEntryView } from '../../shared/contract/views.ts';

/** Undo and redo of what people changed, with a line that says what it was. */

interface HistoryState {
  /** The last thing said, and when it was said (a counter: the same words may be said twice). */
  readonly said: string | null;
  readonly turn: number;
  /** The newest acts of the journal, newest first. */
  readonly entries: readonly JournalEntryView[];
  /** Whether the panel with them is shown. */
  readonly open: boolean;
}

export const useHistory = create<HistoryState>(() => ({ said: null, turn: 0, entries: [], open: false }));

/** As many acts as somebody looks back over, and as many as 撤销 and 重做 need to name theirs. */
const [WHOLE, NEWEST] = [500, 30];
const lists = new Latest();

/** Reads the newest acts again, because something stored has changed. */
export async function loadHistory(): Promise<void> {
  const limit = useHistory.getState().open ? WHOLE : NEWEST;
  await lists.run(ask('journal.list', { limit }), ({ entries }) => useHistory.setState({ entries }), showFailure);
}

export function showHistory(open: boolean): void {
  useHistory.setState({ open });
  if (open) void loadHistory();
}

const words = (entry: JournalEntryView | undefined): string | null => (entry ? told(entry.label) : null);

/** What the next undo takes back and the next redo does again; null where there is nothing. */
export const nextSteps = ({
  entries,
}: Pick<HistoryState, 'entries'>): { undo: string | null; redo: string | null } => ({
  undo: words(entries.find((entry) => !entry.undone)),
  redo: words(entries.findLast((entry) => entry.undone)),
});

/** Takes back an act and everything after it. */
export async function undoTo(entry: number): Promise<void> {
  try {
    const { undone } = await ask('journal.undoTo', { entry });
    const last = undone.at(-1);
    if (last) say(text.history.undoneMany(undone.length, told(last)));
  } catch (error) {
    showFailure(error);
  }
}

const SHOWN_MS = 6000;

export function say(words: string): void {
  const turn = useHistory.getState().turn + 1;
  useHistory.setState({ said: words, turn });
  setTimeout(() => {
    if (useHistory.getState().turn === turn) useHistory.setState({ said: null });
  }, SHOWN_MS);
}

/** Something of the window's own (a saved view) that the next undo takes back, until something stored changes. */
let ownUndo: { readonly label: string; readonly take: () => void } | null = null;

/** Says what was done, and lets the next undo take it back. */
export function offerUndo(label: string, take: () => void): void {
  ownUndo = { label, take };
  say(label);
}

/** What people have stored since comes first now. */
export function forgetOwnUndo(): void {
  ownUndo = null;
}

export async function undo(): Promise<void> {
  if (ownUndo) {
    const { label, take } = ownUndo;
    ownUndo = null;
    take();
    say(text.history.undone(label));
    return;
  }
  try {
    const { undone } = await ask('journal.undo', {});
    say(undone === null ? text.history.nothingToUndo : text.history.undone(told(undone)));
  } catch (error) {
    showFailure(error);
  }
}

export async function redo(): Promise<void> {
  try {
    const { redone } = await ask('journal.redo', {});
    say(redone === null ? text.history.nothingToRedo : text.history.redone(told(redone)));
  } catch (error) {
    showFailure(error);
  }
}
