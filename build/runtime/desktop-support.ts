import { spawnSync } from 'node:child_process';

/** Debian packages by the library of theirs that Electron needs. */
const PACKAGE_OF: readonly (readonly [RegExp, string])[] = [
  [/^libgtk-3/, 'libgtk-3-0'],
  [/^lib(nss3|nssutil3|smime3|ssl3|nspr4|plc4|plds4)\b/, 'libnss3'],
  [/^libasound/, 'libasound2'],
  [/^libgbm/, 'libgbm1'],
  [/^libdrm/, 'libdrm2'],
  [/^libatk|^libatspi/, 'libatk-bridge2.0-0'],
  [/^libcups/, 'libcups2'],
  [/^libxkbcommon/, 'libxkbcommon0'],
  [/^libX|^libxcb/, 'libx11-xcb1'],
];

/** Shared libraries that the binary asks for and this machine lacks. Linux only; elsewhere none. */
export function missingLibraries(binary: string): string[] {
  if (process.platform !== 'linux') return [];
  const { stdout, error } = spawnSync('ldd', [binary], { encoding: 'utf8' });
  if (error) return [];
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

/** Why the binary cannot run here and how to get what it lacks, in one line; null where nothing is missing. */
export function libraryProblem(binary: string): string | null {
  const missing = missingLibraries(binary);
  if (missing.length === 0) return null;
  const packages = new Set(
    missing.map((library) => PACKAGE_OF.find(([pattern]) => pattern.test(library))?.[1] ?? library),
  );
  return `缺少系统库 ${missing.join('、')}：apt-get install -y ${[...packages].join(' ')}`;
}

/** Whether there is a screen to open a window on. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
}

/** What Electron needs on the command line here: no sandbox for root, where Chromium refuses to start with it. */
export const runtimeArguments = (): string[] => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);
