import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ElectronApplication, Page } from 'playwright-core';
import { bundle } from '../../build/bundling/bundle.ts';
import { prepareDesktop } from '../../build/runtime/desktop.ts';
import { runtimeArguments } from '../../build/runtime/desktop-support.ts';
import { attach, launch } from '../e2e/launch.ts';

/** The built application, and an empty window of the same runtime to compare it with. */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A running application and when its process began. */
export interface Started {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly began: number;
  close(): Promise<void>;
}

let prepared: Promise<string> | undefined;

/** Builds the application and finds a runtime and a display; the binary. Fails where no window can open. */
async function runtime(): Promise<string> {
  await bundle(root);
  const desktop = await prepareDesktop(root, { virtual: true });
  if (desktop.runtime === null) throw new Error(desktop.problem);
  process.once('exit', desktop.stop);
  Object.assign(process.env, { DISPLAY: desktop.env['DISPLAY'], SHENBAO_ELECTRON: desktop.runtime.binary });
  return desktop.runtime.binary;
}

const began = (app: ElectronApplication): Promise<number> =>
  app.evaluate(() => process.getCreationTime() ?? Number.NaN);

/** The workbench with a fresh data folder and this workspace. */
export async function startWorkbench(workspace: string): Promise<Started> {
  await (prepared ??= runtime());
  const bench = await launch({ workspace, untilReady: false });
  return { app: bench.app, page: bench.page, began: await began(bench.app), close: () => bench.close() };
}

const EMPTY = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => {
    window.show();
    globalThis.shownAt = Date.now();
  });
  window.loadURL('data:text/html,<title>empty</title>');
});
`;

/** An application that is nothing but an empty window, and when it showed it. */
export async function startEmpty(): Promise<Started & { readonly shownAt: number }> {
  const executablePath = await (prepared ??= runtime());
  const folder = mkdtempSync(join(tmpdir(), 'bench-empty-'));
  mkdirSync(join(folder, 'application'));
  writeFileSync(
    join(folder, 'application', 'package.json'),
    JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.js' }),
  );
  writeFileSync(join(folder, 'application', 'main.js'), EMPTY);
  const app = await attach({
    executablePath,
    args: [...runtimeArguments(), `--user-data-dir=${join(folder, 'user-data')}`, join(folder, 'application')],
  });
  const page = await app.firstWindow();
  let shownAt: number | undefined;
  while (shownAt === undefined) {
    shownAt = await app.evaluate(() => (globalThis as { shownAt?: number }).shownAt);
    await page.waitForTimeout(10);
  }
  return {
    app,
    page,
    shownAt,
    began: await began(app),
    close: async () => {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Megabytes that the window's own process holds. */
export async function rendererMegabytes({ app }: Started): Promise<number> {
  const kilobytes = await app.evaluate(({ app: electron, BrowserWindow }) => {
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId();
    return electron.getAppMetrics().find((metric) => metric.pid === pid)?.memory.workingSetSize;
  });
  if (kilobytes === undefined) throw new Error('the window has no process: the measure is void');
  return kilobytes / 1024;
}
