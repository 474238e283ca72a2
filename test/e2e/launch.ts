import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, errors } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';
import { electronRuntime } from '../../build/runtime/electron-runtime.ts';
import type { WindowArgs, WindowCommandName, WindowResult } from '../../shared/contract/desktop-commands.ts';
import { callIn, eventsIn } from './call-in-window.ts';
import { replyToDialogs } from './dialogs.ts';
import type { DialogReplies } from './dialogs.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface LaunchOptions {
  /** A workspace to open; without it the sample workspace in the fresh data folder. */
  readonly workspace?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Files that the system opens the application with. */
  readonly files?: readonly string[];
  /** The data folder of an earlier start, to see what is remembered. */
  readonly userData?: string;
  /** Whether to wait until the workspace is open, or could not be opened; true if not given. */
  readonly untilReady?: boolean;
  /** Width and height of the page; 1366 × 768 if not given. */
  readonly size?: readonly [number, number] | 'remembered';
  /** Whether the tour is shown on the first start with the samples; false if not given. */
  readonly tour?: boolean;
}

/** The running workbench, as a test sees it. */
export interface Workbench {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** A folder of this test's own, gone afterwards. */
  readonly folder: string;
  readonly userData: string;
  /** Calls a command through the window's own bridge; rejects with the failure's code and message. */
  call<N extends WindowCommandName>(command: N, args: WindowArgs<N>): Promise<WindowResult<N>>;
  /** What the next dialogs are to answer, as nobody is there to click them. */
  dialogs(replies: DialogReplies): Promise<void>;
  /** Handles for files, as if they had been dropped on the window. */
  drop(paths: readonly string[]): Promise<string[]>;
  /** Events of main to the window since the page was loaded. */
  events(): Promise<readonly unknown[]>;
  /** Saves a picture to out/screenshots/<name>.png. */
  screenshot(name: string): Promise<string>;
  close(): Promise<void>;
}

/**
 * Starts the application with a fresh data folder: the bundle in the runtime that npm run test:e2e has found, or the
 * packaged one that SHENBAO_PACKAGED names (`npm run test:e2e -- --packaged`).
 */
export async function launch(options: LaunchOptions = {}): Promise<Workbench> {
  const packaged = process.env['SHENBAO_PACKAGED'];
  const executablePath = packaged ?? process.env['SHENBAO_ELECTRON'] ?? (await electronRuntime(root)).binary;
  if (!executablePath) throw new Error('no Electron runtime: npm run test:e2e says why');
  const folder = mkdtempSync(join(tmpdir(), 'shenbao-e2e-'));
  const userData = options.userData ?? join(folder, 'user-data');
  if (!options.tour && !existsSync(join(userData, 'settings.json'))) {
    mkdirSync(userData, { recursive: true });
    writeFileSync(join(userData, 'settings.json'), JSON.stringify({ 'window.tour.seen': 'true' }));
  }
  const app = await attach({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${userData}`,
      ...(packaged ? [] : [root]),
      ...(options.files ?? []),
    ],
    env: {
      ...definedEnv(),
      ...(options.workspace ? { SHENBAO_WORKSPACE: options.workspace } : {}),
      ...options.env,
    },
  });
  const page = await openPage(app, options).catch(async (error: unknown) => {
    await app.close();
    throw error;
  });
  return {
    app,
    page,
    folder,
    userData,
    call: (command, args) => callIn(page, command, args),
    dialogs: (replies) => replyToDialogs(app, replies),
    drop: (paths) => dropOn(page, paths),
    events: () => eventsIn(page),
    async screenshot(name) {
      const path = join(root, 'out', 'screenshots', `${name}.png`);
      mkdirSync(join(path, '..'), { recursive: true });
      await page.screenshot({ path });
      return path;
    },
    async close() {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Starts the application under Playwright and waits for its page. On a busy machine Playwright now and then never finishes attaching to
 * an Electron that it did not choose itself, or never hears of its page; a second start is made then, said aloud.
 */
export async function attach(options: Parameters<typeof _electron.launch>[0]): Promise<ElectronApplication> {
  try {
    return await withPage(options, 15_000);
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    console.warn('Playwright did not attach within 15 seconds: second start');
    return withPage(options, 30_000);
  }
}

async function withPage(
  options: Parameters<typeof _electron.launch>[0],
  timeout: number,
): Promise<ElectronApplication> {
  const app = await _electron.launch({ ...options, timeout });
  try {
    const page = await app.firstWindow({ timeout });
    await page.waitForLoadState('domcontentloaded', { timeout });
    return app;
  } catch (error) {
    await app.close().catch(() => undefined);
    throw error;
  }
}

async function openPage(app: ElectronApplication, options: LaunchOptions): Promise<Page> {
  const page = await app.firstWindow();
  const { size = [1366, 768], untilReady = true } = options;
  if (size !== 'remembered') {
    await app.evaluate(
      ({ BrowserWindow }, [width, height]) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
      size,
    );
  }
  if (untilReady) await coreReady(page);
  return page;
}

async function coreReady(page: Page): Promise<void> {
  const deadline = Date.now() + 20_000;
  while ((await callIn(page, 'desktop.state', {})).core !== 'ready') {
    if (Date.now() > deadline) throw new Error('the core did not become ready within 20 seconds');
    await page.waitForTimeout(20);
  }
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

/** Real File objects with paths behind them come from a file input; the bridge takes them as it takes dropped ones. */
async function dropOn(page: Page, paths: readonly string[]): Promise<string[]> {
  const input = await page.evaluateHandle(() => {
    const element = document.createElement('input');
    element.type = 'file';
    element.multiple = true;
    document.body.append(element);
    return element;
  });
  await input.asElement()?.setInputFiles([...paths]);
  const handles = await input.evaluate((element) => {
    const files = [...(element.files ?? [])];
    element.remove();
    return window.shenbao.registerDrop(files);
  });
  return handles.map(({ handle }) => handle);
}
