import { join } from 'node:path';
import { app, Menu, session } from 'electron';
import type { BrowserWindow } from 'electron';
import type { WindowEvent } from '../../shared/contract/bridge.ts';
import { declareScheme, serveWindow } from './app-protocol.ts';
import { CoreKeeper } from './core-keeper.ts';
import { startCore } from './core-process.ts';
import { desktopHandlers } from './desktop-handlers.ts';
import { Handles } from './handles.ts';
import { emitTo, listenTo } from './ipc.ts';
import { chosenWords } from './language.ts';
import { Log } from './log.ts';
import { applicationMenu } from './menu.ts';
import { handoverIn, OpenedWith } from './opened-with.ts';
import { applicationFolder } from './runtime.ts';
import { PaperPages } from './papers/paper-pages.ts';
import { PaperPrinter } from './papers/paper-printer.ts';
import { guardPages, guardSession } from './session-guard.ts';
import { SessionPaths } from './session-paths.ts';
import { Settings } from './settings.ts';
import { WindowCalls } from './window-calls.ts';
import { openWindow } from './window.ts';
import { WorkspaceKeeper } from './workspace-keeper.ts';

let window: BrowserWindow | null = null;
const emit = (event: WindowEvent): void => {
  if (window) emitTo(window, event);
};
const openedWith = new OpenedWith(handoverIn(process.argv, process.cwd()), () => emit({ type: 'opened-with' }));

function start(): void {
  const settings = new Settings(join(app.getPath('userData'), 'settings.json'));
  const log = new Log(join(app.getPath('userData'), 'logs', 'workbench.log'));
  watch(log);
  const workspace = new WorkspaceKeeper(settings, log);
  const core: CoreKeeper = new CoreKeeper(startCore, {
    onState: (state) => emit({ type: 'core-state', state }),
    onChanged: (event) => emit(event),
    onLog: (entry) => log.add(entry),
    greet: () => workspace.greet(core),
  });

  guardSession(session.defaultSession);
  const pages = new PaperPages();
  serveWindow(join(applicationFolder(), 'dist', 'renderer'), pages);
  core.open();
  const showMenu = (): void =>
    Menu.setApplicationMenu(applicationMenu(chosenWords(settings), (command) => emit({ type: 'menu', command })));
  showMenu();

  const open = (): void => {
    const opened = openWindow(settings);
    const handles = new Handles();
    const printer = new PaperPrinter(pages);
    const context = {
      window: opened,
      core,
      handles,
      paths: new SessionPaths(),
      settings,
      workspace,
      openedWith,
      log,
      papers: { pages, printer },
      showMenu,
    };
    const calls = new WindowCalls(core, desktopHandlers, context, (event) => emitTo(opened, event));
    listenTo(opened, {
      answer: (raw) => calls.answer(raw),
      drop: (paths) => paths.map((path) => handles.add(path)),
    });
    opened.on('closed', () => {
      printer.close();
      window = null;
    });
    window = opened;
  };
  open();

  app.on('activate', () => {
    if (!window) open();
  });
  endWith(core, settings);
}

/** Notes the start, and processes and errors that end unforeseen. */
function watch(log: Log): void {
  const { electron = '?', node } = process.versions;
  log.write('start', { version: app.getVersion(), electron, node, platform: process.platform, arch: process.arch });
  process.on('uncaughtExceptionMonitor', (error) => log.write('main.uncaught', {}, error));
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) =>
    log.write('page.gone', { reason, exitCode }),
  );
  app.on('child-process-gone', (_event, { type, reason, exitCode }) =>
    log.write('child.gone', { type: type.replaceAll(' ', '-'), reason, exitCode }),
  );
}

/** Quits once the core has ended and the settings are on disk. */
function endWith(core: CoreKeeper, settings: Settings): void {
  let ended = false;
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    void Promise.all([core.close(), settings.saved()]).then(() => {
      ended = true;
      app.quit();
    });
  });
}

function showExisting(argv: readonly string[], folder: string): void {
  openedWith.add(handoverIn(argv, folder));
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
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
  void app.whenReady().then(start);
} else {
  app.quit();
}
