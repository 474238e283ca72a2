import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'electron-builder';
import { bundle } from '../bundling/bundle.ts';
import { electronRuntime } from '../runtime/electron-runtime.ts';
import { configuration, EXECUTABLE, type PackagingOptions } from './configuration.ts';

const SHIPPED: PackagingOptions = { fuses: true, output: 'release', installers: false };

/**
 * Builds the unpacked application of this platform in release/, from the Electron at hand and without network; with
 * `installers` those of this platform as well. Returns its binary.
 */
export async function packageApplication(root: string, options: Partial<PackagingOptions> = {}): Promise<string> {
  const chosen = { ...SHIPPED, ...options };
  const runtime = await electronRuntime(root);
  if (runtime.binary === null) throw new Error(`没有 Electron 运行时：${runtime.reason}`);
  if (runtime.kind === 'development') {
    if (chosen.installers)
      throw new Error('开发运行时不可分发：请先取得正式的 Electron（ELECTRON_MIRROR）再生成安装包');
    console.log('注意：用开发运行时打包，只供检查，不可分发。');
  }
  await bundle(root);
  const config = configuration(root, runtime, chosen);
  await build({ ...(chosen.installers ? {} : { dir: true }), publish: 'never', config, projectDir: root });
  return binaryBelow(resolve(root, chosen.output));
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
