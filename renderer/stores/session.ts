import { create } from 'zustand';
import { parseIsoDate } from '../../shared/base/local-date.ts';
import { ask } from '../bridge.ts';
import { isRecord, remember, remembered } from './remembered.ts';
import type { Language } from '../../shared/contract/language.ts';
import type { Failure } from '../../shared/base/failure.ts';
import type { WindowResult } from '../../shared/contract/desktop-commands.ts';
import type { WorkspaceView } from '../../shared/contract/views.ts';

/** Which workspace is open, as of which date, and which screen is shown. */

export const SCREENS = [
  'today',
  'notices',
  'clients',
  'matches',
  'applications',
  'packets',
  'templates',
  'settings',
] as const;
export type Screen = (typeof SCREENS)[number];

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

interface SessionState {
  readonly status: 'starting' | 'ready';
  readonly version: string;
  readonly developmentRuntime: boolean;
  /** Workspaces of one's own may be opened. */
  readonly mayOpenOwn: boolean;
  readonly today: string;
  readonly workspace: WorkspaceView | null;
  /** The date that every window and verdict is read as of. */
  readonly on: string;
  readonly screen: Screen;
  readonly theme: Theme;
  readonly core: 'starting' | 'ready' | 'gone';
  /** Why no workspace is open. */
  readonly problem: Failure | null;
}

export const useSession = create<SessionState>(() => ({
  status: 'starting',
  version: '',
  developmentRuntime: false,
  mayOpenOwn: false,
  today: '',
  workspace: null,
  on: '',
  screen: 'notices',
  theme: 'system',
  core: 'starting',
  problem: null,
}));

export const askDesktop = (): Promise<WindowResult<'desktop.state'>> => ask('desktop.state', {});

/** Takes what main knows; to be called after `loadRemembered`. */
export function beginSession(state: WindowResult<'desktop.state'>): void {
  useSession.setState({
    status: 'ready',
    version: state.version,
    developmentRuntime: state.developmentRuntime,
    mayOpenOwn: state.mayOpenOwn,
    today: state.today,
    workspace: state.workspace,
    on: rememberedDate(state.workspace) ?? defaultDate(state.workspace, state.today),
    screen: firstScreen(state.workspace),
    theme: remembered('theme', isTheme, 'system'),
    core: state.core,
    problem: state.problem,
  });
}

/** Counts, name and last backup again, or why there is no workspace. */
export async function refreshWorkspace(): Promise<void> {
  const { problem, core, workspace: opened } = await askDesktop();
  useSession.setState({ problem, core });
  if (problem || core !== 'ready') return;
  // Main knows a workspace as of its opening: that is enough to begin with.
  const workspace =
    useSession.getState().workspace === null && opened !== null ? opened : await ask('workspace.info', {});
  useSession.setState((state) =>
    state.workspace?.path === workspace.path
      ? { workspace }
      : {
          workspace,
          on: rememberedDate(workspace) ?? defaultDate(workspace, state.today),
          ...(state.workspace === null ? { screen: firstScreen(workspace) } : {}),
        },
  );
}

/** Where one was last; else 今日 where something is in work. */
const firstScreen = (workspace: WorkspaceView | null): Screen =>
  remembered('screen', isScreen, (workspace?.inWork ?? 0) > 0 ? 'today' : 'notices');

/** The date of the samples in the sample workspace, today everywhere else. */
export const defaultDate = (workspace: WorkspaceView | null, today: string): string => workspace?.sampleOn ?? today;

/** Null goes back to the default date and follows it from then on. */
export function setAsOf(on: string | null): void {
  const { workspace, today } = useSession.getState();
  if (on !== null && parseIsoDate(on) === null) return;
  const fallback = defaultDate(workspace, today);
  useSession.setState({ on: on ?? fallback });
  remember('asOf', on === null || on === fallback ? null : { workspace: workspace?.path ?? '', on });
}

export function showScreen(screen: Screen): void {
  useSession.setState({ screen });
  remember('screen', screen);
}

export function setTheme(theme: Theme): void {
  useSession.setState({ theme });
  remember('theme', theme);
}

/** The page is loaded again in the language. */
export async function setLanguage(language: Language): Promise<void> {
  await ask('desktop.setLanguage', { language });
}

function rememberedDate(workspace: WorkspaceView | null): string | null {
  const value = remembered('asOf', isRecord, {});
  return typeof value['on'] === 'string' && value['workspace'] === (workspace?.path ?? '')
    ? parseIsoDate(value['on'])
    : null;
}

const isScreen = (value: unknown): value is Screen => SCREENS.some((screen) => screen === value);
const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value);
