import { join } from 'node:path';
import { app, dialog, shell } from 'electron';
import type { BrowserWindow, OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { DesktopArgs, DesktopCommandName, DesktopResult } from '../../shared/contract/desktop-commands.ts';
import type { CoreKeeper } from './core-keeper.ts';
import { diagnosticsText } from './diagnostics.ts';
import { fail, toFailure } from '../../shared/base/failure.ts';
import type { Handles } from './handles.ts';
import { chooseLanguage, chosenWords, pageIn } from './language.ts';
import type { Log } from './log.ts';
import type { OpenedWith } from './opened-with.ts';
import { paperHandlers } from './papers/paper-handlers.ts';
import type { PaperPages } from './papers/paper-pages.ts';
import type { PaperPrinter } from './papers/paper-printer.ts';
import { isDevelopmentRuntime } from './runtime.ts';
import type { SessionPaths } from './session-paths.ts';
import type { Settings } from './settings.ts';
import type { MainWords } from './words/words.ts';
import { writeWhole } from './whole-file.ts';
import { mayOpenOwn } from './workspace-keeper.ts';
import type { WorkspaceKeeper } from './workspace-keeper.ts';
import { say } from '../../shared/base/sentence.ts';

export interface DesktopContext {
  readonly window: BrowserWindow;
  readonly core: CoreKeeper;
  readonly handles: Handles;
  readonly paths: SessionPaths;
  readonly settings: Settings;
  readonly workspace: WorkspaceKeeper;
  readonly openedWith: OpenedWith;
  readonly log: Log;
  readonly papers: { readonly pages: PaperPages; readonly printer: PaperPrinter };
  /** Sets the application menu again, in the language that is chosen now. */
  readonly showMenu: () => void;
}

export type DesktopHandlers = {
  readonly [N in DesktopCommandName]: (args: DesktopArgs<N>, context: DesktopContext) => Promise<DesktopResult<N>>;
};

const WINDOW_SETTING = 'window.';

/** The text that was shown last: nothing else is saved. */
let lastDiagnostics: string | null = null;

/** What the dialogs look like, in the words of the chosen language. */
function fileDialogs(
  words: MainWords['dialog'],
): Readonly<Record<DesktopArgs<'dialog.chooseFiles'>['purpose'], OpenDialogOptions>> {
  const all = { name: words.allFiles, extensions: ['*'] };
  return {
    notices: {
      title: words.chooseNotices,
      filters: [{ name: words.noticeFiles, extensions: ['txt', 'docx', 'doc', 'pdf', 'html', 'htm', 'json'] }, all],
    },
    handover: { title: words.chooseHandover, filters: [{ name: words.handovers, extensions: ['sbwb'] }] },
    templates: {
      title: words.chooseTemplates,
      filters: [{ name: words.templates, extensions: ['xlsx', 'docx'] }, all],
    },
    backup: { title: words.chooseBackup, filters: [{ name: words.backups, extensions: ['shenbao-backup'] }] },
    paper: { title: words.choosePaper, filters: [all] },
    attachments: { title: words.chooseAttachments, filters: [all] },
    clients: {
      title: words.chooseClients,
      filters: [{ name: words.workbooks, extensions: ['xlsx', 'xlsm', 'csv'] }, all],
    },
  };
}

const folderTitle = (words: MainWords['dialog'], purpose: DesktopArgs<'dialog.chooseFolder'>['purpose']): string =>
  ({ packets: words.choosePacketFolder, workspace: words.chooseWorkspace, restore: words.chooseRestoreFolder })[
    purpose
  ];

const saveDialog = (
  words: MainWords['dialog'],
  purpose: DesktopArgs<'dialog.saveFile'>['purpose'],
): SaveDialogOptions =>
  ({
    template: { title: words.saveTemplate, filters: [{ name: words.workbooks, extensions: ['xlsx'] }] },
    backup: { title: words.saveBackup, filters: [{ name: words.backups, extensions: ['shenbao-backup'] }] },
    diagnostics: { title: words.saveDiagnostics, filters: [{ name: words.texts, extensions: ['txt'] }] },
    handover: { title: words.saveHandover, filters: [{ name: words.handovers, extensions: ['sbwb'] }] },
    calendar: { title: words.saveCalendar, filters: [{ name: words.calendars, extensions: ['ics'] }] },
  })[purpose];

/** What the main process itself answers to the window. */
export const desktopHandlers: DesktopHandlers = {
  'desktop.state': async (_args, { core, workspace }) => ({
    developmentRuntime: isDevelopmentRuntime(),
    mayOpenOwn: mayOpenOwn(),
    version: app.getVersion(),
    today: localToday(),
    core: core.state,
    workspace: workspace.view,
    problem: workspace.problem,
  }),

  'dialog.chooseFiles': async ({ purpose }, { window, handles, settings }) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      ...fileDialogs(chosenWords(settings).dialog)[purpose],
      properties: purpose === 'backup' || purpose === 'handover' ? ['openFile'] : ['openFile', 'multiSelections'],
    });
    return { files: filePaths.map((path) => handles.add(path)) };
  },

  'dialog.chooseFolder': async ({ purpose }, { window, handles, settings }) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: folderTitle(chosenWords(settings).dialog, purpose),
      properties: ['openDirectory', 'createDirectory'],
    });
    const [path] = filePaths;
    return { folder: path === undefined ? null : handles.add(path) };
  },

  'dialog.saveFile': async ({ purpose, suggestedName }, { window, handles, settings }) => {
    const { filePath } = await dialog.showSaveDialog(window, {
      ...saveDialog(chosenWords(settings).dialog, purpose),
      defaultPath: join(app.getPath('documents'), suggestedName.replaceAll(/[\\/:*?"<>|]/g, '_')),
    });
    return { file: filePath ? handles.add(filePath) : null };
  },

  'desktop.openedWith': async (_args, { handles, openedWith }) => {
    const path = openedWith.take();
    return { file: path === null ? null : handles.add(path) };
  },

  'diagnostics.read': async (_args, { core, log }) => {
    lastDiagnostics = await diagnosticsText(core, log);
    return { text: lastDiagnostics };
  },

  'diagnostics.save': async ({ file }, { handles, paths }) => {
    const path = handles.path(file);
    if (lastDiagnostics === null) fail('usage', say`请先查看诊断信息。`);
    await writeWhole(path, lastDiagnostics).catch((error: unknown) => {
      fail('output-unwritable', say`无法写入 ${path}：${toFailure(error).said}`, { file: path });
    });
    paths.remember({ path });
    return { path };
  },

  'workspace.recover': (_args, { core, workspace }) => workspace.recover(core),

  ...paperHandlers,

  'packet.defaultFolder': async (_args, { handles, workspace }) => {
    if (!workspace.view) fail('workspace-missing', say`没有打开的工作区。`);
    return handles.add(join(workspace.view.path, 'exports'));
  },

  'file.open': async ({ path }, { paths }) => {
    mustBeKnown(paths, path);
    const problem = await shell.openPath(path);
    if (problem) fail('file-unreadable', say`无法打开 ${path}：${problem}`, { file: path });
    return {};
  },

  'file.showInFolder': async ({ path }, { paths }) => {
    mustBeKnown(paths, path);
    shell.showItemInFolder(path);
    return {};
  },

  'link.open': async ({ url }, { window, settings }) => {
    const address = outsideAddress(url);
    const words = chosenWords(settings).dialog;
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: words.openAddress,
      detail: address,
      buttons: [words.open, words.cancel],
      defaultId: 1,
      cancelId: 1,
    });
    if (response !== 0) return { opened: false };
    await shell.openExternal(address);
    return { opened: true };
  },

  'desktop.setLanguage': async ({ language }, { window, settings, showMenu }) => {
    await chooseLanguage(settings, language);
    showMenu();
    // After the answer has gone out: the page that asked ends with it.
    setImmediate(() => void window.loadURL(pageIn(language)));
    return {};
  },

  'settings.read': async (_args, { settings }) => settings.below(WINDOW_SETTING),

  'settings.write': async ({ key, value }, { settings }) => {
    await settings.set(WINDOW_SETTING + key, value);
    return {};
  },
};

function mustBeKnown(paths: SessionPaths, path: string): void {
  if (!paths.has(path)) fail('contract', say`只能打开本次生成的文件。`, { file: path });
}

function outsideAddress(url: string): string {
  try {
    const address = new URL(url);
    if (['http:', 'https:', 'mailto:'].includes(address.protocol)) return address.href;
  } catch {
    // No address at all.
  }
  fail('contract', say`只能打开 http、https 和 mailto 地址。`);
}

/** Today on this machine's calendar. */
function localToday(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
