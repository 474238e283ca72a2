import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFileAtomic } from '../../electron/core/write/atomic-file.ts';
import { excelWriter } from '../../electron/core/write/excel.ts';
import { summaryTable } from '../../shared/packet/summary.ts';
import { applicationsOf, sourceOf } from '../packet/papers.ts';
import { bareExcel } from './packet-bare.ts';

/**
 * Writes one 5,000-row summary table, `ours` or `bare`, and prints { ms, megabytes }: a process of its own, so that
 * one writer's memory is not counted for the other. The model stands in memory in both.
 */
const [way] = process.argv.slice(2);
const source = sourceOf();
const paper = summaryTable([{ source, applications: applicationsOf(source, 2500) }]);
const folder = await mkdtemp(join(tmpdir(), 'bench-table-'));
try {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const start = performance.now();
  if (way === 'ours') await writeFileAtomic(join(folder, 'a.xlsx'), excelWriter([paper]));
  else await bareExcel(join(folder, 'a.xlsx'), paper);
  const ms = performance.now() - start;
  console.log(JSON.stringify({ ms, megabytes: process.resourceUsage().maxRSS / 1024, before: before / 1e6 }));
} finally {
  await rm(folder, { recursive: true, force: true });
}
