import { contextBridge, ipcRenderer } from 'electron';
import type { ShenbaoBridge, WindowReply } from '../../shared/contract/bridge.ts';
import type { FileHandle } from '../../shared/contract/desktop-commands.ts';
import { pathOf } from './path-of.ts';

const bridge: ShenbaoBridge = {
  call: (command, args, call) => ipcRenderer.invoke('shenbao:call', { command, args, call }) as Promise<WindowReply>,
  onEvent(listener) {
    const receive = (_event: unknown, message: unknown): void => listener(message);
    ipcRenderer.on('shenbao:event', receive);
    return () => void ipcRenderer.off('shenbao:event', receive);
  },
  registerDrop: (files) => ipcRenderer.invoke('shenbao:drop', files.map(pathOf)) as Promise<FileHandle[]>,
};

contextBridge.exposeInMainWorld('shenbao', bridge);
