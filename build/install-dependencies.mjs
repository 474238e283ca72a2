import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** The Node 24 that the `node` package brings (better-sqlite3 13 and pdfjs 6 need Node ≥ 22). */
export function projectNode(root) {
  return join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** `npm ci` where node_modules is missing, incomplete, or not what package-lock.json says. Throws where that fails. */
export function installDependencies(root) {
  const node = projectNode(root);
  if (!matchesLock(root) || !runs(node)) {
    console.log('正在安装依赖（npm ci）…');
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const result = spawnSync(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    if (result.error) throw result.error;
    if (result.status !== 0) throw new Error(`npm ci 以状态 ${result.status} 结束，原因见上面的输出`);
  }
  if (!runs(node)) throw new Error(`${node} 无法运行：请检查 npm 是否允许安装脚本（npm config get ignore-scripts）`);
}

const runs = (node) => existsSync(node) && spawnSync(node, ['--version'], { stdio: 'ignore' }).status === 0;

/** npm writes its own record last of all, so an interrupted installation has none. */
function matchesLock(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const have = JSON.parse(readFileSync(record, 'utf8')).packages;
  const want = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(want).every(
    ([place, entry]) => place === '' || entry.optional === true || have[place]?.version === entry.version,
  );
}
