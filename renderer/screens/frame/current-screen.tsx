import { useEffect } from 'react';
import { showFailure } from '../../stores/failures.ts';
import { useNotices } from '../../stores/notices.ts';
import { type Screen, useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { Busy } from '../../widgets/busy.tsx';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { FilterChoices } from '../../widgets/filter-chip.tsx';
import { later } from '../../widgets/later.tsx';
import { NoticeDetail, NoticesScreen } from '../notices/notices-screen.tsx';
import { AsOfPanel } from './as-of-date.tsx';
import { NotOpen } from './not-open.tsx';
import { OVERLAYS } from './overlays.tsx';
import type { Later } from '../../widgets/later.tsx';

/** Until the code of a screen is here. */
const waiting = <EmptyState icon={<Busy />} title={text.frame.starting} />;

/** The screen that most starts show is part of the first code; the others are loaded when they are looked at. */
const SCREENS: Readonly<Record<Exclude<Screen, 'notices'>, Later<object>>> = {
  today: later(() => import('../today/today-screen.tsx').then((code) => code.TodayScreen), waiting),
  clients: later(() => import('../clients/clients-screen.tsx').then((code) => code.ClientsScreen), waiting),
  matches: later(() => import('../matches/matches-screen.tsx').then((code) => code.MatchesScreen), waiting),
  applications: later(
    () => import('../applications/applications-screen.tsx').then((code) => code.ApplicationsScreen),
    waiting,
  ),
  packets: later(() => import('../packets/packets-screen.tsx').then((code) => code.PacketsScreen), waiting),
  templates: later(() => import('../templates/templates-screen.tsx').then((code) => code.TemplatesScreen), waiting),
  settings: later(() => import('../settings/settings-screen.tsx').then((code) => code.SettingsScreen), waiting),
};

/** The screen that was chosen; before a workspace is open what the window waits for, or why there is none. */
export function CurrentScreen() {
  const { status, core, workspace, screen, problem } = useSession();
  useRestLater();
  if (!workspace) {
    if (problem) return <NotOpen problem={problem} />;
    return (
      <EmptyState
        icon={<Busy />}
        title={status === 'starting' || core !== 'gone' ? text.frame.starting : text.status.coreGone}
      />
    );
  }
  const Shown = screen === 'notices' ? NoticesScreen : SCREENS[screen];
  return <Shown />;
}

/** Loads the other screens one by one when the first lists are here, so that going to one waits for nothing. */
function useRestLater(): void {
  const ready = useNotices(({ status }) => status === 'ready');
  useEffect(() => {
    if (!ready) return;
    void loadRest().catch(showFailure);
  }, [ready]);
}

async function loadRest(): Promise<void> {
  await NoticeDetail.load();
  for (const part of [FilterChoices, AsOfPanel, ...OVERLAYS, ...Object.values(SCREENS)]) {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
    await part.load();
  }
}
