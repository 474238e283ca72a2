import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'electron-builder';
import type { Configuration } from 'electron-builder';
import { bundle } from '../bundling/bundle.ts';
import { electronRuntime, runtimeVersion } from '../runtime/electron-runtime.ts';
import type { ElectronRuntime } from '../runtime/electron-runtime.ts';

const EXECUTABLE = 'shenbao-workbench';

/**
 * Builds the unpacked application of this platform in release/, from the Electron at hand and without network. Returns its
 * binary.
 */
export async function packageApplication(root: string): Promise<string> {
  const runtime = await electronRuntime(root);
  if (runtime.binary === null) throw new Error(`没有 Electron 运行时：${runtime.reason}`);
  await bundle(root);
  if (runtime.kind === 'development') console.log('注意：用开发运行时打包，只供检查，不可分发。');
  await build({ dir: true, publish: 'never', config: configuration(root, runtime), projectDir: root });
  return binaryBelow(join(root, 'release'));
}

/** What the core loads stands outside the archive, so that a core on plain Node finds it, too (design.md, "Processes"). */
function configuration(root: string, runtime: ElectronRuntime): Configuration {
  const icon = join(root, 'assets', 'icons', 'icon.png');
  return {
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
    linux: { executableName: EXECUTABLE, target: 'dir', ...(existsSync(icon) ? { icon } : {}) },
    win: { target: 'dir' },
    mac: { target: 'dir' },
  };
}

function binaryBelow(release: string): string {
  const candidates = readdirSync(release).flatMap((folder) => [
    join(release, folder, EXECUTABLE),
    join(release, folder, '申报工作台.exe'),
    join(release, folder, '申报工作台.app', 'Contents', 'MacOS', '申报工作台'),
  ]);
  const found = candidates.find((path) => existsSync(path));
  if (!found) throw new Error(`没有在 ${release} 里找到打包结果`);
  return found;
}
