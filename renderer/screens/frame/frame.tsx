import { useMemo, useState } from 'react';
import { showHistory, useHistory } from '../../stores/history.ts';
import { showImports, useImports } from '../../stores/imports.ts';
import { useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { CurrentScreen } from './current-screen.tsx';
import { DropTarget } from './drop-target.tsx';
import { Failures } from './failures.tsx';
import { Navigation } from './navigation.tsx';
import { Dialogs, HistoryPanel, ImportPanel, SearchPanel, ShortcutSheet } from './overlays.tsx';
import { StatusBar } from './status-bar.tsx';
import { TitleBar } from './title-bar.tsx';
import { useShortcuts } from './use-shortcuts.ts';
import { WorkspaceWarning } from './workspace-warning.tsx';
import './frame.css';

type Overlay = 'search' | 'shortcuts' | null;

export function Frame() {
  const [overlay, setOverlay] = useState<Overlay>(null);
  const importsOpen = useImports((state) => state.open);
  const historyOpen = useHistory((state) => state.open);
  const screen = useSession((state) => state.screen);
  const actions = useMemo(
    () => ({
      search: () => setOverlay('search'),
      shortcuts: () => setOverlay('shortcuts'),
      closePanel: () => {
        showImports(false);
        showHistory(false);
      },
    }),
    [],
  );
  useShortcuts(actions);
  return (
    <div className="frame">
      <TitleBar onSearch={actions.search} onShortcuts={actions.shortcuts} />
      <WorkspaceWarning />
      <div className="frame-body">
        <Navigation />
        <main className="frame-screen">
          <h1 className="unseen">{text.screens[screen]}</h1>
          <CurrentScreen />
        </main>
        {importsOpen ? <ImportPanel /> : null}
        {historyOpen ? <HistoryPanel /> : null}
      </div>
      <StatusBar />
      {overlay === 'search' ? <SearchPanel onClose={() => setOverlay(null)} /> : null}
      {overlay === 'shortcuts' ? <ShortcutSheet onClose={() => setOverlay(null)} /> : null}
      <DropTarget />
      <Dialogs />
      <Failures />
    </div>
  );
}
