import { create } from 'zustand';
import { ask, start } from '../bridge.ts';
import { text } from '../text/text.ts';
import { showFailure } from './failures.ts';
import { say } from './history.ts';
import { Latest } from './latest.ts';
import { useMatches } from './matches.ts';
import { WINDOWS } from './notice-filter.ts';
import { useSession } from './session.ts';
import type { FactInput, FactOutcome, InsightsView } from '../../shared/contract/insight-views.ts';

/** What stands above the matrix (只差一条 · 补数据即可定 · 冲突), and what a person decides and answers there. */

export const INSIGHT_LISTS = ['nearMisses', 'questions', 'conflicts'] as const;
export type InsightList = (typeof INSIGHT_LISTS)[number];

interface InsightsState {
  readonly view: InsightsView | null;
  /** The list that is open; null for none. */
  readonly open: InsightList | null;
}

export const useInsights = create<InsightsState>(() => ({ view: null, open: null }));

const insights = new Latest();
let cancelRunning: () => void = () => undefined;

/** Asks again for the windows that the matrix shows; what is shown stays until the answer is here. */
export async function loadInsights(): Promise<void> {
  const { windows } = useMatches.getState().filter;
  cancelRunning();
  const running = start(
    'match.insights',
    { on: useSession.getState().on, windows: windows.length > 0 ? [...windows] : [...WINDOWS] },
    () => undefined,
  );
  cancelRunning = running.cancel;
  await insights.run(running.result, (view) => useInsights.setState({ view }), showFailure);
}

/** Opens a list, or closes it where it is open. */
export function toggleList(list: InsightList): void {
  useInsights.setState(({ open }) => ({ open: open === list ? null : list }));
}

/** Enters a fact; false where it was refused (said why). */
export async function enterFact(client: string, fact: FactInput): Promise<boolean> {
  try {
    const outcome = await ask('client.setFact', { on: useSession.getState().on, client, fact });
    say(text.insights.entered(outcome.turned.length));
    return true;
  } catch (error) {
    showFailure(error);
    return false;
  }
}

/** What a fact would turn; nothing is saved. Null where it was refused (said why). */
export async function tryFact(client: string, fact: FactInput): Promise<FactOutcome | null> {
  try {
    return await ask('match.whatIf', { on: useSession.getState().on, client, facts: [fact] });
  } catch (error) {
    showFailure(error);
    return null;
  }
}

/** Decides one of the shown reasons, or takes the decision back (`result` null); false where it was refused (said why). */
export async function decideByHand(target: string, result: 'pass' | 'fail' | null, reason: string): Promise<boolean> {
  const { explanation } = useMatches.getState();
  if (!explanation) return false;
  const { client, program } = explanation;
  try {
    const fresh = await ask('match.decide', {
      on: useSession.getState().on,
      program: program.id,
      client,
      target,
      result,
      reason,
    });
    useMatches.setState(({ explanation: shown }) =>
      shown?.client === client && shown.program.id === program.id ? { explanation: fresh } : {},
    );
    return true;
  } catch (error) {
    showFailure(error);
    return false;
  }
}

/** How many working days before the date that binds one wants to be ready, for all programs. */
export async function setWorkDays(workDays: number): Promise<void> {
  try {
    await ask('calendar.settings', { workDays });
  } catch (error) {
    showFailure(error);
  }
}
