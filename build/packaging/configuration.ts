import { rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { runtimeVersion } from '../runtime/electron-runtime.ts';
import type { ElectronRuntime } from '../runtime/electron-runtime.ts';

export const EXECUTABLE = 'shenbao-workbench';

export interface PackagingOptions {
  /** Without them a debugger can be attached: for the desktop tests, never for a person. */
  readonly fuses: boolean;
  /** Folder, from the project's root. */
  readonly output: string;
  /** The installers of this platform too, beside the unpacked application; their tools are downloaded. */
  readonly installers: boolean;
}

/** What the core loads stands outside the archive, so that a core on plain Node finds it, too (design.md, "Processes"). */
export function configuration(root: string, runtime: ElectronRuntime, options: PackagingOptions): Configuration {
  const icons = join(root, 'assets', 'icons');
  const targets = <T extends string>(...installers: T[]): T[] | 'dir' => (options.installers ? installers : 'dir');
  return {
    appId: 'cn.shenbao.workbench',
    productName: '申报工作台',
    copyright: 'MIT',
    directories: { output: options.output },
    files: [
      'dist/**',
      'assets/**',
      '!assets/screenshots/**',
      'package.json',
      'LICENSE',
      ...UNUSED.map((pattern) => `!node_modules/${pattern}`),
    ],
    asar: true,
    asarUnpack: ['dist/core/**', 'assets/**', 'node_modules/**'],
    npmRebuild: false,
    electronDist: dirname(runtime.binary),
    electronVersion: runtimeVersion(runtime),
    ...(options.fuses ? { electronFuses: fuses(runtime) } : {}),
    // The development runtime's own loader stands where an application is looked for.
    afterPack: ({ appOutDir }) => rmSync(join(appOutDir, 'resources', 'app'), { recursive: true, force: true }),
    fileAssociations: [
      {
        ext: 'sbwb',
        name: '申报工作台交接文件',
        description: '申报工作台交接文件',
        mimeType: 'application/x-shenbao-handover',
        role: 'Editor',
      },
    ],
    win: { target: targets('nsis', 'portable'), icon: join(icons, 'icon.ico') },
    // For one user, without asking for an administrator.
    nsis: { oneClick: false, perMachine: false, allowElevation: false, deleteAppDataOnUninstall: false },
    mac: { target: targets('dmg'), icon: join(icons, 'icon.icns'), category: 'public.app-category.business' },
    linux: {
      executableName: EXECUTABLE,
      target: targets('AppImage', 'deb'),
      icon: join(icons, 'png'),
      category: 'Office',
      synopsis: '申报工作台',
      maintainer: process.env['SHENBAO_MAINTAINER'] ?? '申报工作台 <maintainers@example.com>',
    },
  };
}

/** No Node by the back door, no debugger, no application but the archive, and that one unchanged. */
function fuses(runtime: ElectronRuntime): NonNullable<Configuration['electronFuses']> {
  return {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    // The development runtime is older than this fuse.
    ...(runtime.kind === 'release' ? { grantFileProtocolExtraPrivileges: false } : {}),
  };
}

/** Parts of packages that the running application never loads; other platforms' binaries above all. */
const UNUSED = [
  'better-sqlite3/{deps,src}/**',
  'better-sqlite3/prebuilds/!(${platform}-${arch}.node)',
  // Only needed to draw PDF pages, which the workbench never does.
  '@napi-rs/**',
  'pdfjs-dist/{build,image_decoders,types,web,wasm}/**',
  '**/*.map',
];
