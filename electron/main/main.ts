import { join } from 'node:path';
import { app, session } from 'electron';
import { declareScheme, serveWindow } from './app-protocol.ts';
import { startCore, startsBeforeReady } from './core-process.ts';
import type { CoreProcess } from './core-process.ts';
import { handoverIn, OpenedWith } from './opened-with.ts';
import { PaperPages } from './papers/paper-pages.ts';
import { applicationFolder } from './runtime.ts';
import { guardPages, guardSession } from './session-guard.ts';
import { Settings } from './settings.ts';
import { openWindow } from './window.ts';
import type { Workbench } from './workbench.ts';

/**
 * The first code of the application: it starts what takes its time in processes of its own, the core and the page, and
 * only then loads the rest of the main process (workbench.ts). What it imports should stay small.
 */

let workbench: Workbench | null = null;
const openedWith = new OpenedWith(handoverIn(process.argv, process.cwd()), () =>
  workbench?.emit({ type: 'opened-with' }),
);

async function start(early: CoreProcess | null): Promise<void> {
  const settings = new Settings(join(app.getPath('userData'), 'settings.json'));
  const pages = new PaperPages();
  guardSession(session.defaultSession);
  serveWindow(join(applicationFolder(), 'dist', 'renderer'), pages);
  const window = openWindow(settings);
  let first: CoreProcess | null = early ?? startCore();
  const nextCore = (): CoreProcess => {
    const core = first ?? startCore();
    first = null;
    return core;
  };
  // No call of the page can come before this continues: its script is served by this process.
  const { Workbench } = await import('./workbench.ts');
  workbench = new Workbench({ settings, pages, openedWith, startCore: nextCore });
  workbench.serve(window);
}

function showExisting(argv: readonly string[], folder: string): void {
  openedWith.add(handoverIn(argv, folder));
  workbench?.show();
}

declareScheme();
guardPages(app);
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv, folder) => showExisting(argv, folder));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openedWith.add(handoverIn(['', path], ''));
  });
  app.on('window-all-closed', () => app.quit());
  const early = startsBeforeReady() ? startCore() : null;
  void app.whenReady().then(() => start(early));
} else {
  app.quit();
}
