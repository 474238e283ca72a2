import { onWindowEvent } from '../bridge.ts';
import { loadClients, rereadClient, restoreClients } from './clients.ts';
import { showFailure } from './failures.ts';
import { loadMatrix, outdateMatrix, restoreMatches, useMatches } from './matches.ts';
import { loadNotices, rereadNotice, restoreNotices } from './notices.ts';
import { restorePackets, settlePackets } from './packets.ts';
import { loadRemembered } from './remembered.ts';
import { loadSession, refreshWorkspace, useSession } from './session.ts';

/** Brings the stores up and keeps them true: what main says has changed is asked for again. */

/** Several changes in a row (an import of many files) are read once. */
const SETTLE_MS = 150;

function settled(action: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, SETTLE_MS);
  };
}

const noticesChanged = settled(() => {
  void loadNotices();
  rereadNotice();
});
const clientsChanged = settled(() => {
  void loadClients();
  rereadClient();
});
const workspaceChanged = settled(() => void refreshWorkspace().catch(showFailure));

/** The matrix is made when a screen that shows it is in sight. */
function matchesNeeded(): void {
  const { screen, workspace } = useSession.getState();
  if (workspace && (screen === 'matches' || screen === 'packets')) void loadMatrix();
}
const matchesChanged = settled(() => {
  outdateMatrix();
  matchesNeeded();
});

function loadAll(): void {
  void loadNotices();
  void loadClients();
  outdateMatrix();
  matchesNeeded();
}

export async function startWindow(): Promise<void> {
  onWindowEvent((event) => {
    if (event.type === 'changed') {
      workspaceChanged();
      if (event.what === 'notices' || event.what === 'workspace') noticesChanged();
      if (event.what === 'clients' || event.what === 'workspace') clientsChanged();
      matchesChanged();
    } else if (event.type === 'core-state') {
      useSession.setState({ core: event.state });
      if (event.state === 'ready') workspaceChanged();
    }
  });
  useSession.subscribe((now, before) => {
    if (now.workspace === null) return;
    const opened = now.workspace.path !== before.workspace?.path;
    if (opened || (now.on !== before.on && before.on !== '')) loadAll();
    else if (now.screen !== before.screen) matchesNeeded();
  });
  useMatches.subscribe((now, before) => {
    if (now.matrix && now.matrix !== before.matrix) settlePackets(now.matrix);
  });
  await loadRemembered().catch(showFailure);
  restoreNotices();
  restoreClients();
  restoreMatches();
  restorePackets();
  await loadSession().catch(showFailure);
}
