import { create } from 'zustand';
import { ask } from '../bridge.ts';
import { showFailure } from './failures.ts';
import type { WindowArgs } from '../../shared/contract/desktop-commands.ts';
import type { Preferences } from '../../shared/contract/settings-commands.ts';

/** What the open workspace is told about the people who work with it; null until it has answered. */
export const usePreferences = create<{ readonly preferences: Preferences | null }>(() => ({ preferences: null }));

export const loadPreferences = (): Promise<void> => changePreferences({});

/** Sets what is given; what is shown stays where it was refused (said why). */
export async function changePreferences(change: WindowArgs<'workspace.preferences'>): Promise<void> {
  try {
    usePreferences.setState({ preferences: await ask('workspace.preferences', change) });
  } catch (error) {
    showFailure(error);
  }
}
