import { onWindowEvent } from '../bridge.ts';
import { reloadCells } from './client-cells.ts';
import { isOwnChange, loadApplications, restoreApplications, useApplications } from './applications.ts';
import { loadClients, rereadClient, restoreClients, useClients } from './clients.ts';
import { showFailure } from './failures.ts';
import { readOpenedWith } from './handover.ts';
import { forgetOwnUndo, loadHistory } from './history.ts';
import { loadInsights } from './insights.ts';
import { loadMatrix, outdateMatrix, restoreMatches, useMatches } from './matches.ts';
import { loadFirstNotices, loadNotices, rereadNotice, restoreNotices, useNotices } from './notices.ts';
import { restoreNoticeViews } from './notice-views.ts';
import { restorePackets, settlePackets } from './packets.ts';
import { loadRemembered } from './remembered.ts';
import { offerTour } from './tour.ts';
import { loadToday, outdateToday } from './today.ts';
import { askDesktop, beginSession, refreshWorkspace, useSession } from './session.ts';

/** Brings the stores up and keeps them true: what main says has changed is asked for again. */

/** Several changes in a row (an import of many files, facts confirmed one after the other) are read once. */
const SETTLE_MS = 150;
/** Ten thousand rows take a tenth of a second to read: they wait until a person pauses. */
const SETTLE_LONG_LIST_MS = 800;
const LONG_LIST = 2000;

function settled(action: () => void, rows: () => number = () => 0): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, rows() > LONG_LIST ? SETTLE_LONG_LIST_MS : SETTLE_MS);
  };
}

const noticesChanged = settled(
  () => void loadNotices(),
  () => useNotices.getState().rows.length,
);
const noticeChanged = settled(rereadNotice);
const clientsChanged = settled(
  () => void loadClients(),
  () => useClients.getState().rows.length,
);
const clientChanged = settled(rereadClient);
const cellsChanged = settled(() => void reloadCells());
const applicationsChanged = settled(
  () => void loadApplications(),
  () => useApplications.getState().rows.length,
);
const historyChanged = settled(() => void loadHistory());
/** 今日 is asked for when it is in sight. */
function todayNeeded(): void {
  const { screen, workspace } = useSession.getState();
  if (workspace && screen === 'today') void loadToday();
}
const todayChanged = settled(() => {
  outdateToday();
  todayNeeded();
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

/** The first notices are asked for alone: the core answers several questions at once no sooner than the slowest. */
async function loadAll(): Promise<void> {
  await loadFirstNotices();
  await painted();
  // What main knows of the workspace is as of its opening; a page loaded later asks again.
  workspaceChanged();
  void loadHistory();
  void loadNotices();
  void loadClients();
  void reloadCells();
  void loadApplications();
  rereadClient();
  outdateMatrix();
  matchesNeeded();
  outdateToday();
  todayNeeded();
}

/** Resolves when what was set before is on screen; soon, where nothing is drawn because the window is not in sight. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, SETTLE_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      setTimeout(resolve, 0);
    });
  });
}

/** Resolves as soon as what the last session left and the state of main are known: the window need not be drawn before. */
export async function startWindow(): Promise<void> {
  const begun = begin().catch(showFailure);
  onWindowEvent((event) => {
    if (event.type === 'changed') {
      forgetOwnUndo();
      workspaceChanged();
      // Everything is asked for once a workspace is open.
      if (useSession.getState().workspace === null) return;
      historyChanged();
      if (event.what === 'notices' || event.what === 'workspace') {
        noticesChanged();
        noticeChanged();
      }
      if (event.what === 'clients' || event.what === 'workspace') {
        clientsChanged();
        clientChanged();
        cellsChanged();
      }
      if (event.what !== 'applications' || !isOwnChange()) applicationsChanged();
      todayChanged();
      // Applications change nothing of who fits what.
      if (event.what !== 'applications') matchesChanged();
    } else if (event.type === 'opened-with') void readOpenedWith();
    else if (event.type === 'core-state') {
      useSession.setState({ core: event.state });
      if (event.state !== 'ready') return;
      // Whoever waits for the window to open waits for this.
      if (useSession.getState().workspace === null) void begun.then(refreshWorkspace).catch(showFailure);
      else workspaceChanged();
    }
  });
  useSession.subscribe((now, before) => {
    if (now.workspace === null) return;
    const opened = now.workspace.path !== before.workspace?.path;
    if (opened) offerTour();
    if (opened || (now.on !== before.on && before.on !== '')) void loadAll();
    else if (now.screen !== before.screen) matchesNeeded();
  });
  useMatches.subscribe((now, before) => {
    if (now.matrix && now.matrix !== before.matrix) settlePackets(now.matrix);
    if (now.matrix && (now.matrix !== before.matrix || now.filter.windows !== before.filter.windows))
      void loadInsights();
  });
  await begun;
  void readOpenedWith();
}

/** Takes up what the last session left and what main knows. */
async function begin(): Promise<void> {
  const [state] = await Promise.all([askDesktop(), loadRemembered().catch(showFailure)]);
  restoreNotices();
  restoreNoticeViews();
  restoreClients();
  restoreMatches();
  restoreApplications();
  restorePackets();
  beginSession(state);
}
