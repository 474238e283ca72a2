import { create } from 'zustand';
import { ask } from '../bridge.ts';
import { text } from '../text/text.ts';
import { showFailure } from './failures.ts';
import { say } from './history.ts';
import { useSession } from './session.ts';

/** What may be sent to support, while it is shown. */
export const useDiagnostics = create<{ readonly shown: string | null }>(() => ({ shown: null }));

export async function showDiagnostics(): Promise<void> {
  try {
    useDiagnostics.setState({ shown: (await ask('diagnostics.read', {})).text });
  } catch (error) {
    showFailure(error);
  }
}

export const closeDiagnostics = (): void => useDiagnostics.setState({ shown: null });

/** Saves the text that is shown, and nothing else. */
export async function saveDiagnostics(): Promise<void> {
  try {
    const suggestedName = text.diagnostics.name(useSession.getState().today);
    const { file } = await ask('dialog.saveFile', { purpose: 'diagnostics', suggestedName });
    if (!file) return;
    const { path } = await ask('diagnostics.save', { file: file.handle });
    closeDiagnostics();
    say(text.diagnostics.saved(path));
  } catch (error) {
    showFailure(error);
  }
}
