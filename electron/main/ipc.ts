import { ipcMain } from 'electron';
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron';
import { dropSchema } from '../../shared/contract/bridge.ts';
import type { WindowEvent, WindowReply } from '../../shared/contract/bridge.ts';
import type { FileHandle } from '../../shared/contract/desktop-commands.ts';
import { APP_ORIGIN } from './served-path.ts';

export interface WindowEnd {
  answer(raw: unknown): Promise<WindowReply>;
  drop(paths: readonly string[]): FileHandle[];
}

/** The only file of the main process that touches raw IPC. Answers the top frame of the one window and nobody else. */
export function listenTo(window: BrowserWindow, end: WindowEnd): void {
  ipcMain.removeHandler('shenbao:call');
  ipcMain.removeHandler('shenbao:drop');
  ipcMain.handle('shenbao:call', (event, raw: unknown): Promise<WindowReply> => {
    mustBeOurs(window, event);
    return end.answer(raw);
  });
  ipcMain.handle('shenbao:drop', (event, raw: unknown): FileHandle[] => {
    mustBeOurs(window, event);
    return end.drop(dropSchema.parse(raw));
  });
}

/** Sends an event to the window, if it is still there. */
export function emitTo(window: BrowserWindow, event: WindowEvent): void {
  if (!window.isDestroyed() && !window.webContents.isDestroyed()) window.webContents.send('shenbao:event', event);
}

function mustBeOurs(window: BrowserWindow, event: IpcMainInvokeEvent): void {
  const frame = event.senderFrame;
  const ours = frame !== null && frame === window.webContents.mainFrame && frame.url.startsWith(`${APP_ORIGIN}/`);
  if (!ours) throw new Error('sender refused');
}
