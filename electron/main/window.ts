import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { chosenLanguage, chosenWords, pageIn } from './language.ts';
import { applicationFolder, isDevelopmentRuntime } from './runtime.ts';
import type { Settings } from './settings.ts';
import { rememberedPlace, rememberPlace } from './window-state.ts';

/** Opens the window, hidden until its first paint, where it was last. */
export function openWindow(settings: Settings): BrowserWindow {
  const place = rememberedPlace(settings);
  const words = chosenWords(settings);
  const icon = join(applicationFolder(), 'assets', 'icons', 'png', '128x128.png');
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: isDevelopmentRuntime() ? words.developmentRuntime : words.product,
    backgroundColor: '#ffffff',
    ...(existsSync(icon) ? { icon } : {}),
    webPreferences: {
      preload: join(applicationFolder(), 'dist', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      navigateOnDragDrop: false,
    },
  });
  if (place.maximized) window.maximize();
  rememberPlace(window, settings);
  window.on('page-title-updated', (event) => event.preventDefault());
  window.once('ready-to-show', () => window.show());
  void window.loadURL(pageIn(chosenLanguage(settings)));
  return window;
}
