import { readHandoverByDialog } from '../../stores/handover.ts';
import { redo, showHistory, undo } from '../../stores/history.ts';
import { importByDialog, showImports, showPasting } from '../../stores/imports.ts';
import { THEMES, setTheme, useSession } from '../../stores/session.ts';
import {
  backUp,
  checkWorkspace,
  exportCalendar,
  openWorkspace,
  restoreBackup,
  saveClientTemplate,
} from '../../stores/workspace-actions.ts';
import { text } from '../../text/text.ts';

/** What can be asked for by its name in the search (Ctrl K). */
export interface Command {
  readonly id: string;
  readonly words: string;
  run(): void;
}

/** Every command that the window has now; opening workspaces is left out where the runtime is one for development. */
export function commands(): readonly Command[] {
  const { mayOpenOwn } = useSession.getState();
  const command = (id: string, words: string, run: () => void): Command => ({ id, words, run });
  return [
    command('import-notices', text.frame.importNotices, () => void importByDialog('notices')),
    command('import-clients', text.frame.importClients, () => void importByDialog('clients')),
    command('paste', text.frame.pasteNotice, () => showPasting('')),
    command('imports', text.frame.showImports, () => showImports(true)),
    command('handover', text.handover.read, () => void readHandoverByDialog()),
    command('template', text.frame.clientTemplate, () => void saveClientTemplate()),
    command('undo', text.frame.undo, () => void undo()),
    command('redo', text.frame.redo, () => void redo()),
    command('history', text.history.title, () => showHistory(true)),
    ...(!mayOpenOwn ? [] : [command('open', text.frame.openWorkspace, () => void openWorkspace())]),
    command('backup', text.frame.backup, () => void backUp()),
    command('restore', text.frame.restore, () => void restoreBackup()),
    command('calendar', text.frame.calendar, () => void exportCalendar()),
    command('check', text.frame.check, () => void checkWorkspace()),
    ...THEMES.map((theme) =>
      command(`theme-${theme}`, text.labelled(text.frame.theme.label, text.frame.theme[theme]), () => setTheme(theme)),
    ),
  ];
}
