import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFileAtomic } from '../../electron/core/write/atomic-file.ts';
import { excelWriter } from '../../electron/core/write/excel.ts';
import { summaryTable } from '../../shared/packet/summary.ts';
import { applicationsOf, sourceOf } from '../packet/papers.ts';
import { bareExcel } from './packet-bare.ts';

/**
 * Writes one 5,000-row summary table, `ours` or `bare`, and prints { ms, megabytes }: a process of its own, so that
 * one writer's memory is not counted for the other. The model stands in memory in both; `megabytes` is what the process
 * holds at most while it writes beyond what it held before.
 */

/** The process's memory now (`VmRSS`) or at most so far (`VmHWM`). `resourceUsage().maxRSS` would be the parent's where that was more. */
async function held(what: 'VmRSS' | 'VmHWM'): Promise<number> {
  const status = await readFile('/proc/self/status', 'utf8');
  const kilobytes = new RegExp(`^${what}:\\s+(\\d+) kB`, 'm').exec(status)?.[1];
  if (kilobytes === undefined) throw new Error(`/proc/self/status says nothing of ${what}`);
  return Number(kilobytes) / 1024;
}

const [way] = process.argv.slice(2);
const source = sourceOf();
const paper = summaryTable([{ source, applications: applicationsOf(source, 2500) }]);
const folder = await mkdtemp(join(tmpdir(), 'bench-table-'));
try {
  globalThis.gc?.();
  // From here on the kernel counts the most that is held anew.
  await writeFile('/proc/self/clear_refs', '5');
  const before = await held('VmRSS');
  const start = performance.now();
  if (way === 'ours') await writeFileAtomic(join(folder, 'a.xlsx'), excelWriter([paper]));
  else await bareExcel(join(folder, 'a.xlsx'), paper);
  const ms = performance.now() - start;
  console.log(JSON.stringify({ ms, megabytes: (await held('VmHWM')) - before }));
} finally {
  await rm(folder, { recursive: true, force: true });
}
