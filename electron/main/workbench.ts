import { join } from 'node:path';
import { app, Menu } from 'electron';
import type { BrowserWindow } from 'electron';
import type { WindowEvent } from '../../shared/contract/bridge.ts';
import { CoreKeeper } from './core-keeper.ts';
import type { CoreProcess } from './core-process.ts';
import { desktopHandlers } from './desktop-handlers.ts';
import { Handles } from './handles.ts';
import { emitTo, listenTo } from './ipc.ts';
import { chosenWords } from './language.ts';
import { Log } from './log.ts';
import { applicationMenu } from './menu.ts';
import type { OpenedWith } from './opened-with.ts';
import type { PaperPages } from './papers/paper-pages.ts';
import { PaperPrinter } from './papers/paper-printer.ts';
import { SessionPaths } from './session-paths.ts';
import type { Settings } from './settings.ts';
import { WindowCalls } from './window-calls.ts';
import { openWindow } from './window.ts';
import { WorkspaceKeeper } from './workspace-keeper.ts';

/** What main.ts has made before this code was loaded. */
interface Parts {
  readonly settings: Settings;
  readonly pages: PaperPages;
  readonly openedWith: OpenedWith;
  /** Gives the core that runs already, and starts another where that has ended. */
  readonly startCore: () => CoreProcess;
}

/** The main process's work for the one window: keeps the core, answers the page's calls, shows the menu. */
export class Workbench {
  readonly #parts: Parts;
  readonly #log: Log;
  readonly #core: CoreKeeper;
  readonly #workspace: WorkspaceKeeper;
  #window: BrowserWindow | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    const { settings } = parts;
    this.#log = new Log(join(app.getPath('userData'), 'logs', 'workbench.log'));
    watch(this.#log);
    this.#workspace = new WorkspaceKeeper(settings, this.#log);
    this.#core = new CoreKeeper(parts.startCore, {
      onState: (state) => this.emit({ type: 'core-state', state }),
      onChanged: (event) => this.emit(event),
      onLog: (entry) => this.#log.add(entry),
      greet: () => this.#workspace.greet(this.#core),
    });
    this.#core.open();
    this.#showMenu();
    app.on('activate', () => {
      if (!this.#window) this.serve(openWindow(settings));
    });
    endWith(this.#core, settings);
  }

  /** Answers the page of a window that has just been opened, until it is closed. */
  serve(window: BrowserWindow): void {
    const { settings, pages, openedWith } = this.#parts;
    const handles = new Handles();
    const printer = new PaperPrinter(pages);
    const context = {
      window,
      core: this.#core,
      handles,
      paths: new SessionPaths(),
      settings,
      workspace: this.#workspace,
      openedWith,
      log: this.#log,
      papers: { pages, printer },
      showMenu: () => this.#showMenu(),
    };
    const calls = new WindowCalls(this.#core, desktopHandlers, context, (event) => emitTo(window, event));
    listenTo(window, {
      answer: (raw) => calls.answer(raw),
      drop: (paths) => paths.map((path) => handles.add(path)),
    });
    window.on('closed', () => {
      printer.close();
      this.#window = null;
    });
    this.#window = window;
  }

  /** Sends an event to the window, where there is one. */
  emit(event: WindowEvent): void {
    if (this.#window) emitTo(this.#window, event);
  }

  /** Brings the window to the front. */
  show(): void {
    if (!this.#window) return;
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
  }

  #showMenu(): void {
    const menu = applicationMenu(chosenWords(this.#parts.settings), (command) => this.emit({ type: 'menu', command }));
    Menu.setApplicationMenu(menu);
  }
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
