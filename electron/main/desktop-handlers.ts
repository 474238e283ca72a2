import { join } from 'node:path';
import { app, dialog, shell } from 'electron';
import type { BrowserWindow, OpenDialogOptions } from 'electron';
import type { DesktopArgs, DesktopCommandName, DesktopResult } from '../../shared/contract/desktop-commands.ts';
import type { CoreState } from './core-keeper.ts';
import { MainFailure } from './failures.ts';
import type { Handles } from './handles.ts';
import { isDevelopmentRuntime } from './runtime.ts';
import type { SessionPaths } from './session-paths.ts';
import type { Settings } from './settings.ts';
import type { WorkspaceKeeper } from './workspace-keeper.ts';

export interface DesktopContext {
  readonly window: BrowserWindow;
  readonly core: { readonly state: CoreState };
  readonly handles: Handles;
  readonly paths: SessionPaths;
  readonly settings: Settings;
  readonly workspace: WorkspaceKeeper;
}

export type DesktopHandlers = {
  readonly [N in DesktopCommandName]: (args: DesktopArgs<N>, context: DesktopContext) => Promise<DesktopResult<N>>;
};

const WINDOW_SETTING = 'window.';

const CHOOSE_FILES: Readonly<Record<DesktopArgs<'dialog.chooseFiles'>['purpose'], OpenDialogOptions>> = {
  notices: {
    title: '选择要导入的通知',
    filters: [
      {
        name: '通知（txt、docx、doc、pdf、html、json）',
        extensions: ['txt', 'docx', 'doc', 'pdf', 'html', 'htm', 'json'],
      },
      { name: '所有文件', extensions: ['*'] },
    ],
  },
  clients: {
    title: '选择企业表',
    filters: [
      { name: 'Excel 工作簿', extensions: ['xlsx', 'xlsm', 'csv'] },
      { name: '所有文件', extensions: ['*'] },
    ],
  },
};

const CHOOSE_FOLDER = { packets: '选择材料包的保存位置', workspace: '选择工作区文件夹' } as const;
const SAVE_FILE = {
  template: { title: '保存企业表模板', filters: [{ name: 'Excel 工作簿', extensions: ['xlsx'] }] },
  backup: { title: '保存备份', filters: [{ name: '工作区备份', extensions: ['shenbao-backup'] }] },
  calendar: { title: '导出日历', filters: [{ name: '日历文件', extensions: ['ics'] }] },
} as const;

/** What the main process itself answers to the window. */
export const desktopHandlers: DesktopHandlers = {
  'desktop.state': async (_args, { core, workspace }) => ({
    developmentRuntime: isDevelopmentRuntime(),
    version: app.getVersion(),
    today: localToday(),
    core: core.state,
    workspace: workspace.view,
    problem: workspace.problem,
  }),

  'dialog.chooseFiles': async ({ purpose }, { window, handles }) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      ...CHOOSE_FILES[purpose],
      properties: ['openFile', 'multiSelections'],
    });
    return { files: filePaths.map((path) => handles.add(path)) };
  },

  'dialog.chooseFolder': async ({ purpose }, { window, handles }) => {
    const { filePaths } = await dialog.showOpenDialog(window, {
      title: CHOOSE_FOLDER[purpose],
      properties: ['openDirectory', 'createDirectory'],
    });
    const [path] = filePaths;
    return { folder: path === undefined ? null : handles.add(path) };
  },

  'dialog.saveFile': async ({ purpose, suggestedName }, { window, handles }) => {
    const { title, filters } = SAVE_FILE[purpose];
    const { filePath } = await dialog.showSaveDialog(window, {
      title,
      filters: filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
      defaultPath: join(app.getPath('documents'), suggestedName.replaceAll(/[\\/:*?"<>|]/g, '_')),
    });
    return { file: filePath ? handles.add(filePath) : null };
  },

  'packet.defaultFolder': async (_args, { handles, workspace }) => {
    if (!workspace.view) throw new MainFailure('workspace-missing', '没有打开的工作区。');
    return handles.add(join(workspace.view.path, 'exports'));
  },

  'file.open': async ({ path }, { paths }) => {
    mustBeKnown(paths, path);
    const problem = await shell.openPath(path);
    if (problem) throw new MainFailure('file-unreadable', `无法打开 ${path}：${problem}`, { file: path });
    return {};
  },

  'file.showInFolder': async ({ path }, { paths }) => {
    mustBeKnown(paths, path);
    shell.showItemInFolder(path);
    return {};
  },

  'link.open': async ({ url }, { window }) => {
    const address = outsideAddress(url);
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: '在浏览器中打开这个地址？',
      detail: address,
      buttons: ['打开', '取消'],
      defaultId: 1,
      cancelId: 1,
    });
    if (response !== 0) return { opened: false };
    await shell.openExternal(address);
    return { opened: true };
  },

  'settings.read': async (_args, { settings }) => settings.below(WINDOW_SETTING),

  'settings.write': async ({ key, value }, { settings }) => {
    await settings.set(WINDOW_SETTING + key, value);
    return {};
  },
};

function mustBeKnown(paths: SessionPaths, path: string): void {
  if (!paths.has(path)) throw new MainFailure('contract', '只能打开本次生成的文件。', { file: path });
}

function outsideAddress(url: string): string {
  try {
    const address = new URL(url);
    if (['http:', 'https:', 'mailto:'].includes(address.protocol)) return address.href;
  } catch {
    // No address at all.
  }
  throw new MainFailure('contract', '只能打开 http、https 和 mailto 地址。');
}

/** Today on this machine's calendar. */
function localToday(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
