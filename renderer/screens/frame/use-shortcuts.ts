import { useEffect } from 'react';
import { onWindowEvent } from '../../bridge.ts';
import { showDiagnostics } from '../../stores/diagnostics.ts';
import { readHandoverByDialog } from '../../stores/handover.ts';
import { redo, undo } from '../../stores/history.ts';
import { importByDialog } from '../../stores/imports.ts';
import { openPreview } from '../../stores/packet-preview.ts';
import { SCREENS, showScreen, useSession } from '../../stores/session.ts';
import { backUp, restoreBackup } from '../../stores/workspace-actions.ts';
import { focusFind } from './find.ts';
import { focusPane } from './panes.ts';
import type { MenuCommand } from '../../../shared/contract/bridge.ts';

/** What the frame itself does for a key. */
export interface FrameActions {
  search(): void;
  shortcuts(): void;
  closePanel(): void;
}

/** Whether keys belong to a field that somebody types into. The field of a grid (widgets/cell-input.tsx) is idle until then. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
    !('idle' in target.dataset)
  );
}

/** In a field that is typed into, undo means the typing. */
function undoOrTyping(command: 'undo' | 'redo'): void {
  if (isTyping(document.activeElement)) document.execCommand(command);
  else void (command === 'undo' ? undo() : redo());
}

function run(command: MenuCommand, actions: FrameActions): void {
  if (command === 'import-notices') void importByDialog('notices');
  else if (command === 'import-clients') void importByDialog('clients');
  else if (command === 'diagnostics') void showDiagnostics();
  else if (command === 'read-handover') void readHandoverByDialog();
  else if (command === 'backup') void backUp();
  else if (command === 'restore') void restoreBackup();
  else if (command === 'undo' || command === 'redo') undoOrTyping(command);
  else if (command === 'find') focusFind();
  else if (command === 'search') actions.search();
  else if (command === 'shortcuts') actions.shortcuts();
  else if (command === 'print') printPacket();
  else if (command.startsWith('screen-')) {
    const screen = SCREENS[Number(command.slice('screen-'.length)) - 1];
    if (screen) showScreen(screen);
  }
}

/** Papers are printed from the packet that is chosen. */
function printPacket(): void {
  if (useSession.getState().screen === 'packets') void openPreview();
  else showScreen('packets');
}

const CTRL_KEYS: Readonly<Record<string, MenuCommand>> = {
  p: 'print',
  k: 'search',
  f: 'find',
  o: 'import-notices',
};

function commandOf(event: KeyboardEvent): MenuCommand | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey)
    return !isTyping(event.target) && event.key === '?' ? 'shortcuts' : null;
  const key = event.key.toLowerCase();
  if (/^[1-8]$/.test(key)) return `screen-${key}` as MenuCommand;
  if (key === 'o' && event.shiftKey) return 'import-clients';
  if (isTyping(event.target)) return CTRL_KEYS[key] ?? null;
  if (key === 'y' || (key === 'z' && event.shiftKey)) return 'redo';
  if (key === 'z') return 'undo';
  return CTRL_KEYS[key] ?? null;
}

/** Shortcuts of the whole window, whether a menu or the page gets the key. `actions` must not change identity. */
export function useShortcuts(actions: FrameActions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      if (event.key === 'Escape') {
        actions.closePanel();
        return;
      }
      if (event.key === 'F6') {
        event.preventDefault();
        focusPane(event.shiftKey ? -1 : 1);
        return;
      }
      const command = commandOf(event);
      if (command === null) return;
      event.preventDefault();
      run(command, actions);
    };
    document.addEventListener('keydown', onKeyDown);
    const end = onWindowEvent((event) => {
      if (event.type === 'menu') run(event.command, actions);
    });
    return () => {
      document.removeEventListener('keydown', onKeyDown);
      end();
    };
  }, [actions]);
}
