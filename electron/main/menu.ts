import { join } from 'node:path';
import { app, Menu, shell } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/contract/bridge.ts';
import { unpackedFolder } from './runtime.ts';
import type { MainWords } from './words/words.ts';

/** The application menu. Entries of the window's own are sent to it; the rest are roles of the system. */
export function applicationMenu({ menu: words }: MainWords, send: (command: MenuCommand) => void): Menu {
  const entry = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(command),
    ...(accelerator ? { accelerator } : {}),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const template: MenuItemConstructorOptions[] = [
    {
      label: words.file,
      submenu: [
        entry(words.importNotices, 'import-notices', 'CmdOrCtrl+O'),
        entry(words.importClients, 'import-clients', 'CmdOrCtrl+Shift+O'),
        separator,
        entry(words.readHandover, 'read-handover'),
        separator,
        entry(words.backup, 'backup'),
        entry(words.restore, 'restore'),
        separator,
        entry(words.print, 'print', 'CmdOrCtrl+P'),
        separator,
        { label: words.quit, role: 'quit' },
      ],
    },
    {
      label: words.edit,
      submenu: [
        entry(words.undo, 'undo', 'CmdOrCtrl+Z'),
        entry(words.redo, 'redo', 'CmdOrCtrl+Y'),
        separator,
        { label: words.cut, role: 'cut' },
        { label: words.copy, role: 'copy' },
        { label: words.paste, role: 'paste' },
        { label: words.selectAll, role: 'selectAll' },
        separator,
        entry(words.find, 'find', 'CmdOrCtrl+F'),
        entry(words.search, 'search', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: words.view,
      submenu: [
        ...words.screens.map((label, index) =>
          entry(label, `screen-${index + 1}` as MenuCommand, `CmdOrCtrl+${index + 1}`),
        ),
        separator,
        { label: words.zoomIn, role: 'zoomIn' },
        { label: words.zoomOut, role: 'zoomOut' },
        { label: words.actualSize, role: 'resetZoom' },
        { label: words.fullScreen, role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [separator, { label: words.developerTools, role: 'toggleDevTools' } as const]),
      ],
    },
    {
      label: words.help,
      submenu: [
        entry(words.shortcuts, 'shortcuts'),
        entry(words.diagnostics, 'diagnostics'),
        { label: words.licences, click: () => void shell.openPath(join(unpackedFolder(), 'assets', 'licences.txt')) },
        { label: words.about, role: 'about' },
      ],
    },
  ];
  return Menu.buildFromTemplate(template);
}
