import { create } from 'zustand';
import { ask } from '../bridge.ts';
import { text } from '../text/text.ts';
import { showFailure } from './failures.ts';

/** Undo and redo of what people changed, with a line that says what it was. */

interface HistoryState {
  /** The last thing said, and when it was said (a counter: the same words may be said twice). */
  readonly said: string | null;
  readonly turn: number;
}

export const useHistory = create<HistoryState>(() => ({ said: null, turn: 0 }));

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
    say(undone === null ? text.history.nothingToUndo : text.history.undone(undone));
  } catch (error) {
    showFailure(error);
  }
}

export async function redo(): Promise<void> {
  try {
    const { redone } = await ask('journal.redo', {});
    say(redone === null ? text.history.nothingToRedo : text.history.redone(redone));
  } catch (error) {
    showFailure(error);
  }
}
