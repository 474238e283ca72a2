import { screen } from 'electron';
import type { BrowserWindow, Rectangle } from 'electron';
import type { Settings } from './settings.ts';

const KEY = 'main.window';

export interface WindowPlace {
  readonly bounds: Partial<Rectangle> & { width: number; height: number };
  readonly maximized: boolean;
}

/** Where the window was last, or a place that fits the screen; never off every screen there is now. */
export function rememberedPlace(settings: Settings): WindowPlace {
  const area = screen.getPrimaryDisplay().workAreaSize;
  const fallback = {
    bounds: { width: Math.min(1440, area.width), height: Math.min(900, area.height) },
    maximized: false,
  };
  const place = placeIn(settings.get(KEY));
  const visible =
    place !== null && screen.getAllDisplays().some(({ workArea }) => overlap(workArea, place.bounds) >= 100 * 100);
  return visible ? place : fallback;
}

/** Without the schema library: it is loaded once the window is on its way. */
function placeIn(stored: string | undefined): { readonly bounds: Rectangle; readonly maximized: boolean } | null {
  try {
    const state: unknown = JSON.parse(stored ?? 'null');
    if (typeof state !== 'object' || state === null) return null;
    const { x, y, width, height, maximized } = state as Readonly<Record<string, unknown>>;
    if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null;
    if (width < 400 || height < 300 || typeof maximized !== 'boolean') return null;
    return { bounds: { x, y, width, height }, maximized };
  } catch {
    return null;
  }
}

const isWhole = (value: unknown): value is number => Number.isInteger(value);

/** Keeps the place up to date while the window is moved, and when it closes. */
export function rememberPlace(window: BrowserWindow, settings: Settings): void {
  let timer: NodeJS.Timeout | undefined;
  const save = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed() || window.isMinimized()) return;
    void settings.set(KEY, JSON.stringify({ ...window.getNormalBounds(), maximized: window.isMaximized() }));
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(save, 500);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('close', save);
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
