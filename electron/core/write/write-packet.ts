import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { FailureError, type Failure } from '../../../shared/base/failure.ts';
import type { Application, ProgramSource } from '../../../shared/packet/application.ts';
import type { Paper } from '../../../shared/packet/document.ts';
import { ALL_PAPERS, packetGroups, type PacketOptions, plannedPapers } from '../../../shared/packet/packet-plan.ts';
import { shortTitle } from '../../../shared/packet/program-title.ts';
import { packetWarnings } from '../../../shared/packet/warnings.ts';
import { excelWriter } from './excel.ts';
import { unwritable } from './output-failure.ts';
import { PacketFolder, type PacketFile } from './packet-folder.ts';
import { safeFileName } from './safe-file-name.ts';
import { wordBytes } from './word.ts';

export interface PacketOrder {
  readonly source: ProgramSource;
  readonly applications: readonly Application[];
  readonly folder: string;
  /** All that the program asks for, in one packet, where not given. */
  readonly options?: PacketOptions | undefined;
  readonly progress?: ((done: number, total: number, label: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface PacketResult {
  readonly folder: string;
  readonly files: readonly PacketFile[];
  /** What a person should know before handing in. */
  readonly warnings: readonly string[];
  /** Files that could not be written; the others were. */
  readonly failures: readonly Failure[];
}

/** Files made at a time: while one is compressed and synced, the next is laid out. */
const AT_A_TIME = 3;

interface Job {
  readonly path: string;
  readonly client: string | null;
  readonly paper: () => Paper;
  readonly format: 'xlsx' | 'docx';
}

/**
 * Writes the papers of a program: a folder for each client with its checklist (Word and Excel), cover with 目录 and,
 * where the notice asks for one, commitment letter; for all of them (or for each recommending unit, in a folder of its
 * own) the summary table (Excel and Word) and the job ticket. A file that cannot be written is reported and the others
 * go on; throws only where the folder itself cannot be made or none could be written (`output-unwritable`), and
 * `cancelled`, which leaves whole files only.
 */
export async function writePacket(order: PacketOrder): Promise<PacketResult> {
  const jobs = jobsOf(order);
  await mkdir(order.folder, { recursive: true }).catch((error: unknown) => {
    throw unwritable(order.folder, error);
  });
  const folder = await PacketFolder.open(order.folder);
  const failures: Failure[] = [];
  let done = 0;
  const queue = jobs.values();
  const worker = async (): Promise<void> => {
    for (const job of queue) {
      if (order.signal?.aborted)
        throw new FailureError({ code: 'cancelled', message: `已取消：写出 ${done} 个文件，其余未写。` });
      try {
        await writeJob(folder, job, order.signal);
      } catch (error) {
        if (!(error instanceof FailureError) || error.failure.code !== 'output-unwritable') throw error;
        failures.push(error.failure);
      }
      done += 1;
      order.progress?.(done, jobs.length, job.path);
    }
  };
  try {
    await settled(Array.from({ length: AT_A_TIME }, worker));
  } finally {
    if (folder.files.length > 0) await folder.close();
  }
  const [first] = failures;
  if (first && folder.files.length === 0) throw new FailureError(first);
  const place = new Map(jobs.map(({ path }, index) => [path, index]));
  const files = folder.files
    .toSorted((a, b) => (place.get(a.wanted) ?? 0) - (place.get(b.wanted) ?? 0))
    .map(({ file }) => file);
  return {
    folder: order.folder,
    files,
    warnings: [
      ...packetWarnings(order.source, order.applications),
      ...folder.warnings,
      ...failures.map(({ message }) => message),
    ],
    failures,
  };
}

/** Waits for all of them before the first failure is thrown: nothing goes on writing behind the caller's back. */
async function settled(workers: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(workers)) if (result.status === 'rejected') throw result.reason;
}

async function writeJob(
  folder: PacketFolder,
  { path, client, paper, format }: Job,
  signal: AbortSignal | undefined,
): Promise<void> {
  const model = paper();
  await folder.write(
    path,
    { kind: model.kind, client },
    format === 'xlsx' ? excelWriter([model], { signal }) : await wordBytes([model]),
    signal,
  );
}

/** The files of all groups. With groups, each has a folder of its own; client folders are numbered within it. */
function jobsOf({ source, applications, options = ALL_PAPERS }: PacketOrder): Job[] {
  const { program } = source;
  const project = safeFileName(shortTitle(program.notice.title), 24);
  const track = program.track === null ? '' : `-${safeFileName(program.track, 14)}`;
  return packetGroups(source, applications, options.perRecommender).flatMap((group) => {
    const root = group.recommender === null ? '' : safeFileName(group.recommender, 34);
    const digits = Math.max(2, String(group.applications.length).length);
    const heads = new Map(
      group.applications.map((application, index) => [
        application,
        `${String(index + 1).padStart(digits, '0')}-${safeFileName(application.client.name, 34)}`,
      ]),
    );
    return plannedPapers(source, group, options).flatMap(({ application, name, formats, paper }): Job[] => {
      const head = application === null ? null : (heads.get(application) ?? '');
      const stem = head === null ? join(root, project) : join(root, head, `${head}-${project}`);
      return formats.map((format) => ({
        path: `${stem}${track}-${name}.${format}`,
        client: application?.client.name ?? null,
        paper,
        format,
      }));
    });
  });
}
