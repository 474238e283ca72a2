import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { developmentRuntime } from './development-runtime.ts';

export interface ElectronRuntime {
  /** The Electron binary. */
  readonly binary: string;
  /** `release` is the pinned `electron` package, `development` the old stand-in (libraries.md, "Electron"). */
  readonly kind: 'release' | 'development';
}

/** Where no runtime is to be had: why, in Chinese. */
export type RuntimeResult = ElectronRuntime | { readonly binary: null; readonly reason: string };

/** How long the download of the real Electron may take before the stand-in is tried. */
const DOWNLOAD_MS = 180_000;
/** How long its host has to answer at all. */
const ANSWER_MS = 8000;

/** The Electron to run with: the pinned one where it is there or can be fetched, else the development runtime. */
export async function electronRuntime(root: string): Promise<RuntimeResult> {
  const installed = installedElectron(root);
  if (installed) return { binary: installed, kind: 'release' };
  const attempt = join(root, 'node_modules', '.cache', 'electron-attempt');
  let problem: string | null = failedToday(attempt);
  if (!problem) {
    problem = await download(root);
    const fetched = problem ? null : installedElectron(root);
    if (fetched) return { binary: fetched, kind: 'release' };
    noteAttempt(attempt, problem ?? '下载后仍不完整');
  }
  console.log(`未能取得正式的 Electron（${problem}）。可设置 ELECTRON_MIRROR 或 ELECTRON_OVERRIDE_DIST_PATH。`);
  const standIn = await developmentRuntime();
  return standIn.binary === null ? standIn : { binary: standIn.binary, kind: 'development' };
}

/** The binary of the `electron` package, where it was downloaded already or ELECTRON_OVERRIDE_DIST_PATH names a folder with one. */
function installedElectron(root: string): string | null {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const name = platformPath();
  if (override) return existsSync(join(override, name)) ? join(override, name) : null;
  const folder = join(root, 'node_modules', 'electron');
  const path = join(folder, 'dist', name);
  return existsSync(join(folder, 'path.txt')) && existsSync(path) ? path : null;
}

function platformPath(): string {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

const MIRROR = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? '';

/** The problem of an attempt within the last day with the same mirror, so that not every start waits for a dead host. */
function failedToday(file: string): string | null {
  try {
    const { mirror, problem } = JSON.parse(readFileSync(file, 'utf8')) as { mirror: string; problem: string };
    return mirror === MIRROR && Date.now() - statSync(file).mtimeMs < 86_400_000 ? problem : null;
  } catch {
    return null;
  }
}

function noteAttempt(file: string, problem: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify({ mirror: MIRROR, problem }));
}

/** Runs the package's own installer within a bounded time; null where it worked, else the reason in one line. */
async function download(root: string): Promise<string | null> {
  const host = MIRROR || 'https://github.com/electron/electron/releases/';
  const silence = await unreachable(host);
  if (silence) return `${new URL(host).host} 无法访问：${silence}`;
  console.log(`正在下载 Electron（${new URL(host).host}）…`);
  const script = join(root, 'node_modules', 'electron', 'install.js');
  const result = spawnSync(process.execPath, [script], {
    encoding: 'utf8',
    timeout: DOWNLOAD_MS,
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  if (result.status === 0) return null;
  if (result.error) return result.error.message;
  return lastLine(result.stderr) || `安装程序以状态 ${result.status} 结束`;
}

/** Asks the host for anything at all, so that a dead network costs seconds and not minutes. Null where it answers. */
async function unreachable(url: string): Promise<string | null> {
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(ANSWER_MS) });
    return null;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return cause || '没有回应';
  }
}

const lastLine = (text: string): string =>
  (text.split('\n').find((line) => /error/i.test(line)) ?? '').trim().slice(0, 200);

/** Version of the runtime's own Electron as its folder states it, for a line in the log. */
export function runtimeVersion(runtime: ElectronRuntime): string {
  const file = join(
    runtime.binary,
    '..',
    runtime.kind === 'development' ? 'resources/development-runtime.json' : 'version',
  );
  try {
    const text = readFileSync(file, 'utf8');
    return runtime.kind === 'development' ? (JSON.parse(text) as { electron: string }).electron : text.trim();
  } catch {
    return '?';
  }
}
