import { lazy, Suspense, useEffect } from 'react';
import type { ComponentType } from 'react';
import { Spin } from 'antd';
import { showFailure } from '../../stores/failures.ts';
import { useNotices } from '../../stores/notices.ts';
import { type Screen, useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { NoticesScreen } from '../notices/notices-screen.tsx';
import { NotOpen } from './not-open.tsx';

/** The code of every screen but the one that most starts show; loaded when it is looked at, or after the first start. */
const LOADERS: Record<Exclude<Screen, 'notices'>, () => Promise<{ default: ComponentType }>> = {
  today: () => import('../today/today-screen.tsx').then(({ TodayScreen }) => ({ default: TodayScreen })),
  clients: () => import('../clients/clients-screen.tsx').then(({ ClientsScreen }) => ({ default: ClientsScreen })),
  matches: () => import('../matches/matches-screen.tsx').then(({ MatchesScreen }) => ({ default: MatchesScreen })),
  applications: () =>
    import('../applications/applications-screen.tsx').then(({ ApplicationsScreen }) => ({
      default: ApplicationsScreen,
    })),
  packets: () => import('../packets/packets-screen.tsx').then(({ PacketsScreen }) => ({ default: PacketsScreen })),
  templates: () =>
    import('../templates/templates-screen.tsx').then(({ TemplatesScreen }) => ({ default: TemplatesScreen })),
  settings: () => import('../settings/settings-screen.tsx').then(({ SettingsScreen }) => ({ default: SettingsScreen })),
};

const SCREENS: Readonly<Record<Screen, ComponentType>> = {
  notices: NoticesScreen,
  today: lazy(LOADERS.today),
  clients: lazy(LOADERS.clients),
  matches: lazy(LOADERS.matches),
  applications: lazy(LOADERS.applications),
  packets: lazy(LOADERS.packets),
  templates: lazy(LOADERS.templates),
  settings: lazy(LOADERS.settings),
};

/** The screen that was chosen; before a workspace is open what the window waits for, or why there is none. */
export function CurrentScreen() {
  const { status, core, workspace, screen, problem } = useSession();
  useRestLater();
  if (!workspace) {
    if (problem) return <NotOpen problem={problem} />;
    return (
      <EmptyState
        icon={<Spin />}
        title={status === 'starting' || core !== 'gone' ? text.frame.starting : text.status.coreGone}
      />
    );
  }
  const Shown = SCREENS[screen];
  return (
    <Suspense fallback={<EmptyState icon={<Spin />} title={text.frame.starting} />}>
      <Shown />
    </Suspense>
  );
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
  for (const load of Object.values(LOADERS)) {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
    await load();
  }
}
