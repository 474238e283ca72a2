import { create } from 'zustand';
import { ask } from '../bridge.ts';
import { showFailure } from './failures.ts';
import { Latest } from './latest.ts';
import { isRecord, isText, remember, remembered } from './remembered.ts';
import { useSession } from './session.ts';
import type { Today } from '../../shared/contract/today-views.ts';

/** 今日: what is due, new, missing and in work as of the date. */

interface TodayState {
  readonly status: 'loading' | 'ready' | 'failed';
  /** Something has changed since it was asked for. */
  readonly stale: boolean;
  readonly view: Today | null;
}

export const useToday = create<TodayState>(() => ({ status: 'loading', stale: true, view: null }));

const views = new Latest();
const DAYS_AT_FIRST = 14;
const DAY_MS = 86_400_000;

/** From when on news is new: since somebody said that it was seen, else a fortnight back. */
function since(): string {
  const seen = remembered('today.seen', isRecord, {});
  const path = useSession.getState().workspace?.path ?? '';
  const moment = seen[path];
  return isText(moment) ? moment : new Date(Date.now() - DAYS_AT_FIRST * DAY_MS).toISOString();
}

/** Asks again where something has changed; what is shown stays until the answer is here. */
export async function loadToday(): Promise<void> {
  if (!useToday.getState().stale) return;
  useToday.setState({ stale: false });
  await views.run(
    ask('today.view', { on: useSession.getState().on, since: since() }),
    (view) => useToday.setState({ status: 'ready', view }),
    (error) => {
      useToday.setState({ status: 'failed', stale: true });
      showFailure(error);
    },
  );
}

/** The next look asks anew. */
export const outdateToday = (): void => useToday.setState({ stale: true });

/** What is shown as new has been seen. */
export async function newsSeen(): Promise<void> {
  const seen = remembered('today.seen', isRecord, {});
  const path = useSession.getState().workspace?.path ?? '';
  remember('today.seen', { ...seen, [path]: new Date().toISOString() });
  outdateToday();
  await loadToday();
}
