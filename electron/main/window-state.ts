import { screen } from 'electron';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';
import type { Settings } from './settings.ts';

const KEY = 'main.window';
const stateSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  maximized: z.boolean(),
});

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
  try {
    const { maximized, ...bounds } = stateSchema.parse(JSON.parse(settings.get(KEY) ?? 'null'));
    const visible = screen.getAllDisplays().some(({ workArea }) => overlap(workArea, bounds) >= 100 * 100);
    return visible ? { bounds, maximized } : fallback;
  } catch {
    return fallback;
  }
}

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
