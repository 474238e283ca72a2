import { create } from 'zustand';
import { remember, remembered } from './remembered.ts';
import { showScreen, useSession } from './session.ts';
import type { Screen } from './session.ts';

/** The tour through the sample workspace: a few steps that point at what is really there. */

export interface TourStep {
  readonly key: 'notices' | 'matches' | 'applications' | 'packets' | 'own';
  /** The screen that is shown meanwhile; null leaves the one that is. */
  readonly screen: Screen | null;
  /** What it points at. */
  readonly target: string;
}

export const TOUR: readonly TourStep[] = [
  { key: 'notices', screen: 'notices', target: '[data-screen="notices"]' },
  { key: 'matches', screen: 'matches', target: '[data-screen="matches"]' },
  { key: 'applications', screen: 'applications', target: '[data-screen="applications"]' },
  { key: 'packets', screen: 'packets', target: '[data-screen="packets"]' },
  { key: 'own', screen: null, target: '[data-tour="own"]' },
];

/** The step that is shown; null where the tour is not under way. */
export const useTour = create<{ readonly at: number | null }>(() => ({ at: null }));

/** Begins where the sample workspace is open and the tour was never shown. */
export function offerTour(): void {
  const { workspace } = useSession.getState();
  if (workspace?.sample && !remembered('tour.seen', isTrue, false)) goToStep(0);
}

const isTrue = (value: unknown): value is boolean => value === true;

/** Shows a step; past the last one the tour is over. */
export function goToStep(at: number): void {
  const step = TOUR[at];
  if (!step) {
    endTour();
    return;
  }
  remember('tour.seen', true);
  if (step.screen !== null) showScreen(step.screen);
  useTour.setState({ at });
}

export function endTour(): void {
  useTour.setState({ at: null });
}
