import { app, Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../shared/contract/bridge.ts';

/** In the order of the window's navigation: the first is screen-1. */
const SCREENS = ['通知', '企业', '匹配', '材料包'] as const;

/** The application menu. Entries of the window's own are sent to it; the rest are roles of the system. */
export function applicationMenu(send: (command: MenuCommand) => void): Menu {
  const entry = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(command),
    ...(accelerator ? { accelerator } : {}),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const template: MenuItemConstructorOptions[] = [
    {
      label: '文件(&F)',
      submenu: [
        entry('导入通知…', 'import-notices', 'CmdOrCtrl+O'),
        entry('导入企业表…', 'import-clients', 'CmdOrCtrl+Shift+O'),
        separator,
        { label: '退出', role: 'quit' },
      ],
    },
    {
      label: '编辑(&E)',
      submenu: [
        entry('撤销', 'undo', 'CmdOrCtrl+Z'),
        entry('重做', 'redo', 'CmdOrCtrl+Y'),
        separator,
        { label: '剪切', role: 'cut' },
        { label: '复制', role: 'copy' },
        { label: '粘贴', role: 'paste' },
        { label: '全选', role: 'selectAll' },
        separator,
        entry('在列表中查找', 'find', 'CmdOrCtrl+F'),
        entry('全部搜索', 'search', 'CmdOrCtrl+K'),
      ],
    },
    {
      label: '视图(&V)',
      submenu: [
        ...SCREENS.map((label, index) => entry(label, `screen-${index + 1}` as MenuCommand, `CmdOrCtrl+${index + 1}`)),
        separator,
        { label: '放大', role: 'zoomIn' },
        { label: '缩小', role: 'zoomOut' },
        { label: '实际大小', role: 'resetZoom' },
        { label: '全屏', role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [separator, { label: '开发者工具', role: 'toggleDevTools' } as const]),
      ],
    },
    { label: '帮助(&H)', submenu: [entry('快捷键', 'shortcuts'), { label: '关于', role: 'about' }] },
  ];
  return Menu.buildFromTemplate(template);
}
