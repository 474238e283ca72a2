import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from './bundling/bundle.ts';
import { prepareDesktop } from './runtime/desktop.ts';
import { runtimeArguments } from './runtime/desktop-support.ts';

/** A window that ends with an error sooner than this never opened. */
const OPENED_MS = 8000;
const root = fileURLToPath(new URL('..', import.meta.url));

async function main(): Promise<number> {
  const desktop = await prepareDesktop(root, { virtual: false });
  if (desktop.runtime === null) return withoutWindow(desktop.problem);
  await bundle(root);
  const startedAt = Date.now();
  const code = await runWindow(desktop.runtime.binary, desktop.env);
  if (code === 0 || Date.now() - startedAt > OPENED_MS) return code;
  return withoutWindow(`窗口没有打开（Electron 以状态 ${code} 结束，原因见上面的输出）`);
}

function runWindow(binary: string, env: NodeJS.ProcessEnv): Promise<number> {
  const child = spawn(binary, [...runtimeArguments(), root], { cwd: root, env, stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** The same job without a window: samples in, matches and packets out. */
function withoutWindow(problem: string): number {
  console.log(`无法打开窗口：${problem}。改为在命令行处理示例数据。`);
  const result = spawnSync(process.execPath, [join(root, 'electron', 'core', 'entry-headless.ts')], {
    cwd: root,
    stdio: 'inherit',
  });
  return result.status ?? 1;
}

process.exitCode = await main();
