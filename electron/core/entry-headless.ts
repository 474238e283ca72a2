import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toFailure } from '../../shared/base/failure.ts';
import type { Matrix, ProgramView } from '../../shared/contract/views.ts';
import { WINDOW_WORDS } from './cli-text.ts';
import { openInSession } from './commands/workspace.ts';
import { createCore } from './dispatch.ts';
import { tableLines } from './text-table.ts';
import { safeFileName } from './write/safe-file-name.ts';

/**
 * The job of the window without one: imports the samples into a workspace of its own, matches them as of the samples'
 * date, writes the packets of every program somebody may fit to `out/`, and prints programs × clients and the paths.
 */
const VERDICTS: Record<string, string> = { e: '机检符合', d: '待核实', i: '不符合' };

async function main(): Promise<void> {
  const out = resolve('out');
  const folder = join(out, 'workspace');
  mkdirSync(out, { recursive: true });
  rmSync(folder, { recursive: true, force: true });
  const core = createCore({ holder: 'cli' });
  try {
    const call = { progress: () => undefined, signal: new AbortController().signal };
    const workspace = await openInSession(core.session, folder, { sample: true, create: true }, call);
    const on = workspace.sampleOn ?? '';
    console.log(`示例工作区：${workspace.notices} 条通知，${workspace.clients} 家企业；匹配日期 ${on}。`);
    const matrix = await core.run('match.matrix', { on });
    printMatrix(matrix);
    const paths: string[] = [];
    for (const [i, program] of matrix.programs.entries())
      paths.push(...(await writePackets(core, matrix, program, i, out)));
    console.log(`\n写出 ${paths.length} 个文件：\n${paths.join('\n')}`);
  } finally {
    core.close();
  }
}

async function writePackets(
  core: ReturnType<typeof createCore>,
  matrix: Matrix,
  program: ProgramView,
  index: number,
  out: string,
): Promise<string[]> {
  const clients = matrix.clients.filter((_, row) => matrix.cells[row]?.[index] !== 'i');
  if (clients.length === 0) return [];
  const folder = join(
    out,
    `${String(index + 1).padStart(2, '0')}-${safeFileName([program.title, program.track].filter((part) => part !== null).join('-'))}`,
  );
  const report = await core.run('packet.generate', { on: matrix.on, program: program.id, clients, folder });
  for (const failure of report.failures) console.error(failure.message);
  return report.files.map((file) => file.path);
}

function printMatrix(matrix: Matrix): void {
  const names = matrix.programs.map(
    (program, i) =>
      `${i + 1}. ${program.title}${program.track === null ? '' : ` · ${program.track}`}（${WINDOW_WORDS[program.window]}）`,
  );
  console.log(`\n${names.join('\n')}\n`);
  const verdict = (cell: string, i: number): string => {
    const open = matrix.manualOpen[i] ?? 0;
    return cell === 'e' ? (open > 0 ? `机检符合·${open}` : '符合') : (VERDICTS[cell] ?? cell);
  };
  const rows = matrix.clients.map((client, row) => [client, ...[...(matrix.cells[row] ?? '')].map(verdict)]);
  for (const line of tableLines([['企业', ...matrix.programs.map((_, i) => String(i + 1))], ...rows]))
    console.log(line);
}

await main().catch((error: unknown) => {
  console.error(toFailure(error).message);
  process.exitCode = 1;
});
