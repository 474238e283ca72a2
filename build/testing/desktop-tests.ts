import { bundle } from '../bundling/bundle.ts';
import { prepareDesktop } from '../runtime/desktop.ts';
import type { Totals } from './totals.ts';
import { runVitest } from './vitest-run.ts';

/**
 * Builds the application and tests it in a real window. Where none can start they are skipped, loudly; with CI=true that is a failure, so that a
 * machine without a display never passes for a tested desktop.
 */
export async function runDesktopTests(root: string, args: readonly string[] = []): Promise<Totals> {
  try {
    await bundle(root);
  } catch (error) {
    console.error(`构建失败：${error instanceof Error ? error.message : String(error)}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const desktop = await prepareDesktop(root, { virtual: true });
  if (desktop.runtime === null) {
    const strict = process.env['CI'] === 'true';
    const line = '!'.repeat(72);
    console.log(
      `\n${line}\n桌面测试没有运行：${desktop.problem}\n${strict ? 'CI=true：按失败计' : '其余测试照常'}\n${line}\n`,
    );
    return { passed: 0, failed: strict ? 1 : 0, skipped: 1 };
  }
  try {
    return runVitest(root, 'e2e', { args, env: { ...desktop.env, SHENBAO_ELECTRON: desktop.runtime.binary } });
  } finally {
    desktop.stop();
  }
}
