import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writePacket } from '../../electron/core/write/write-packet.ts';
import type { Application, ProgramSource } from '../../shared/packet/application.ts';
import { checklist } from '../../shared/packet/checklist.ts';
import { commitmentLetter } from '../../shared/packet/commitment.ts';
import { cover } from '../../shared/packet/cover.ts';
import { jobTicket } from '../../shared/packet/job-ticket.ts';
import { summaryTable } from '../../shared/packet/summary.ts';
import { applicationsOf, sourceOf } from '../packet/papers.ts';
import { median } from './in-turn.ts';
import { bareExcel, bareWord } from './packet-bare.ts';

/** Papers against the bare library writes of the same cells and paragraphs. */

async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-packet-'));
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function timed(run: (folder: string) => Promise<unknown>): Promise<number> {
  return inFolder(async (folder) => {
    const start = performance.now();
    await run(folder);
    return performance.now() - start;
  });
}

/** The same files as `writePacket` writes, with the libraries alone; the models are made beforehand. */
function bareFiles(source: ProgramSource, applications: readonly Application[]): (folder: string) => Promise<void> {
  const lists = applications.map((application) => ({
    list: checklist(source, application),
    cover: cover(source, application),
    letter: commitmentLetter(source, application),
  }));
  const table = summaryTable([{ source, applications }]);
  const ticket = jobTicket(source, applications);
  return async (folder) => {
    for (const [n, { list, cover: front, letter }] of lists.entries()) {
      await bareWord(join(folder, `${n}.docx`), list);
      await bareExcel(join(folder, `${n}.xlsx`), list);
      await bareWord(join(folder, `${n}-cover.docx`), front);
      await bareWord(join(folder, `${n}-letter.docx`), letter);
    }
    await bareExcel(join(folder, 'table.xlsx'), table);
    await bareWord(join(folder, 'table.docx'), table);
    await bareWord(join(folder, 'ticket.docx'), ticket);
  };
}

/** The median of three turns each, in turn, after one turn that warms up. */
async function packetRatio(clients: number): Promise<number> {
  const source = sourceOf();
  const applications = applicationsOf(source, clients);
  const bare = bareFiles(source, applications);
  const ours = (folder: string): Promise<unknown> => writePacket({ source, applications, folder });
  await timed(bare);
  await timed(ours);
  const ratios: number[] = [];
  for (let turn = 0; turn < 3; turn += 1) ratios.push((await timed(ours)) / (await timed(bare)));
  return median(ratios);
}

/** The best of five processes each, in turn: what the machine can do, not what else it was doing. */
async function tableRatio(figure: 'ms' | 'megabytes'): Promise<number> {
  const ours: number[] = [];
  const bare: number[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    ours.push((await tableRun('ours'))[figure]);
    bare.push((await tableRun('bare'))[figure]);
  }
  return Math.min(...ours) / Math.min(...bare);
}

async function tableRun(way: 'ours' | 'bare'): Promise<{ ms: number; megabytes: number }> {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '--expose-gc',
    join(import.meta.dirname, 'packet-table.ts'),
    way,
  ]);
  return JSON.parse(stdout) as { ms: number; megabytes: number };
}

export const measures: readonly { readonly name: string; readonly goal: number; run(): Promise<number> }[] = [
  { name: 'packet: 10 clients, all papers, against bare library writes', goal: 1.5, run: () => packetRatio(10) },
  { name: 'packet: 100 clients, all papers, against bare library writes', goal: 1.3, run: () => packetRatio(100) },
  { name: 'summary: 5,000 rows, time against the bare streaming writer', goal: 1.3, run: () => tableRatio('ms') },
  {
    name: 'summary: 5,000 rows, memory against the bare streaming writer',
    goal: 1.3,
    run: () => tableRatio('megabytes'),
  },
];
