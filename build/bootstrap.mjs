// The one script that runs on the machine's own Node (20 or newer) and needs no package: installs what is missing,
// then hands over to build/<task>.ts on the project's Node 24.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { installDependencies, projectNode } from './install-dependencies.mjs';

const TASKS = ['start', 'test', 'check', 'e2e', 'faults', 'bundle', 'package'];
const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [task = '', ...args] = process.argv.slice(2);

if (!TASKS.includes(task)) {
  console.error(`usage: node build/bootstrap.mjs ${TASKS.join('|')}`);
  process.exit(2);
}
if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`需要 Node.js 20 或更新版本，当前为 ${process.versions.node}：https://nodejs.org/`);
  process.exit(1);
}

try {
  installDependencies(root);
} catch (error) {
  console.error(`安装依赖失败：${error instanceof Error ? error.message : error}`);
  process.exit(1);
}

const script = join(root, 'build', `${task}.ts`);
if (!existsSync(script)) throw new Error(`no such script: ${script}`);
const result = spawnSync(projectNode(root), [script, ...args], { cwd: root, stdio: 'inherit' });
if (result.error) console.error(`${projectNode(root)}: ${result.error.message}`);
process.exit(result.status ?? 1);
