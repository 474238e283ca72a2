import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'electron-builder';
import type { Configuration } from 'electron-builder';
import { bundle } from './bundling/bundle.ts';
import { electronRuntime, runtimeVersion } from './runtime/electron-runtime.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * `npm run package`: the unpacked application of this platform in release/, from the Electron at hand and without network.
 * What the core loads stands outside the archive, so that a core on plain Node finds it, too (design.md, "Processes").
 */
async function main(): Promise<void> {
  const runtime = await electronRuntime(root);
  if (runtime.binary === null) throw new Error(`没有 Electron 运行时：${runtime.reason}`);
  await bundle(root);
  if (runtime.kind === 'development') console.log('注意：用开发运行时打包，只供检查，不可分发。');
  const icon = join(root, 'assets', 'icons', 'icon.png');
  const config: Configuration = {
    appId: 'cn.shenbao.workbench',
    productName: '申报工作台',
    directories: { output: 'release' },
    files: ['dist/**', 'assets/**', 'package.json', 'LICENSE'],
    asar: true,
    asarUnpack: ['dist/core/**', 'assets/**', 'node_modules/**'],
    npmRebuild: false,
    electronDist: dirname(runtime.binary),
    electronVersion: runtimeVersion(runtime),
    // The development runtime's own loader stands where an application is looked for.
    afterPack: ({ appOutDir }) => rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true }),
    linux: { executableName: 'shenbao-workbench', target: 'dir', ...(existsSync(icon) ? { icon } : {}) },
    win: { target: 'dir' },
    mac: { target: 'dir' },
  };
  const [output] = await build({ dir: true, publish: 'never', config, projectDir: root });
  console.log(`已生成 ${output ?? join(root, 'release')}`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
