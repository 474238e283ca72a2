import { hasDisplay, libraryProblem } from './desktop-support.ts';
import { electronRuntime, runtimeVersion } from './electron-runtime.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { startVirtualDisplay } from './virtual-display.ts';

/** Everything that a window needs, or one line that says what is missing and how to get it. */
export type Desktop =
  | { readonly runtime: ElectronRuntime; readonly env: NodeJS.ProcessEnv; stop(): void }
  | { readonly runtime: null; readonly problem: string };

/** `virtual` allows a display that nobody sees (tests). */
export async function prepareDesktop(root: string, options: { virtual: boolean }): Promise<Desktop> {
  if (!hasDisplay() && !options.virtual) {
    return {
      runtime: null,
      problem:
        '没有可用的图形界面（未设置 DISPLAY 或 WAYLAND_DISPLAY）：请在桌面会话中运行；在服务器上可先 apt-get install -y xvfb xauth 再执行 xvfb-run npm start',
    };
  }
  const runtime = await electronRuntime(root);
  if (runtime.binary === null) {
    return {
      runtime: null,
      problem: `没有 Electron 运行时（${runtime.reason}）：请设置 ELECTRON_MIRROR 指向可访问的镜像，或用 ELECTRON_OVERRIDE_DIST_PATH 指向已解压的 Electron`,
    };
  }
  const problem = libraryProblem(runtime.binary);
  if (problem) return { runtime: null, problem };
  console.log(
    `Electron ${runtimeVersion(runtime)}${runtime.kind === 'development' ? '（开发运行时，仅用于开发和测试）' : ''}`,
  );
  if (hasDisplay()) return { runtime, env: process.env, stop: () => undefined };
  const display = await startVirtualDisplay();
  if (!display) return { runtime: null, problem: '没有图形界面，也没有 Xvfb：apt-get install -y xvfb xauth' };
  return { runtime, env: { ...process.env, DISPLAY: display.name }, stop: display.stop };
}
