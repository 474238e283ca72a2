import { mkdir } from 'node:fs/promises';
import { fail, FailureError, type Failure } from '../../../shared/base/failure.ts';
import { type Sentence, distinct, say } from '../../../shared/base/sentence.ts';
import type { Application, ProgramSource } from '../../../shared/packet/application.ts';
import type { PacketOptions } from '../../../shared/packet/packet-plan.ts';
import type { MissingFact } from '../../../shared/packet/template-report.ts';
import { PUBLIC_TYPEFACES, type Typefaces } from '../../../shared/packet/typefaces.ts';
import { packetWarnings } from '../../../shared/packet/warnings.ts';
import { excelWriter } from './excel.ts';
import { unwritable } from './output-failure.ts';
import { PacketFolder, type PacketFile } from './packet-folder.ts';
import { packetJobs, type PacketJob } from './packet-jobs.ts';
import { takesTheTablesPlace, type UsableTemplate } from './template-places.ts';
import { wordBytes } from './word.ts';

export interface PacketOrder {
  readonly source: ProgramSource;
  readonly applications: readonly Application[];
  readonly folder: string;
  /** All that the program asks for, in one packet, where not given. */
  readonly options?: PacketOptions | undefined;
  /** The bureau's own files, to be filled along. */
  readonly templates?: readonly UsableTemplate[] | undefined;
  /** Those of public documents where not given. */
  readonly typefaces?: Typefaces | undefined;
  readonly progress?: ((done: number, total: number, label: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface PacketResult {
  readonly folder: string;
  readonly files: readonly PacketFile[];
  /** What a person should know before handing in. */
  readonly warnings: readonly Sentence[];
  /** Places of filled templates that are marked 【待补】. */
  readonly missing: readonly MissingPlace[];
  /** Files that could not be written; the others were. */
  readonly failures: readonly Failure[];
}

/** A fact that a template asks for and nobody knows, with the file that lacks it (below the folder). */
export interface MissingPlace extends MissingFact {
  readonly file: string;
}

/** What concerns one file: the others go on. */
const GO_ON: ReadonlySet<string> = new Set(['output-unwritable', 'template']);

/** Files made at a time: while one is compressed and synced, the next is laid out. */
const AT_A_TIME = 3;

/**
 * Writes the papers of a program: a folder for each client with its checklist (Word and Excel), cover with 目录 and,
 * where the notice asks for one, commitment letter; for all of them (or for each recommending unit, in a folder of its
 * own) the summary table (Excel and Word) and the job ticket; and the bureau's templates, one of which takes the place
 * of the summary table where it is a table. A file that cannot be written is reported and the others go on; throws only where the folder itself cannot be made or none could be written (`output-unwritable`), and
 * `cancelled`, which leaves whole files only.
 */
export const writePacket = (order: PacketOrder): Promise<PacketResult> =>
  writeJobs(packetJobs(order), {
    ...order,
    warnings: packetWarnings([order], {
      ownTable: order.templates?.some(takesTheTablesPlace) === true,
    }),
  });

export interface JobsOptions {
  readonly folder: string;
  readonly warnings: readonly Sentence[];
  readonly typefaces?: Typefaces | undefined;
  readonly progress?: ((done: number, total: number, label: string) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Writes files into a folder with its manifest, as `writePacket` does. */
export async function writeJobs(jobs: readonly PacketJob[], order: JobsOptions): Promise<PacketResult> {
  const findings: Findings = { missing: [], warnings: [] };
  await mkdir(order.folder, { recursive: true }).catch((error: unknown) => {
    throw unwritable(order.folder, error);
  });
  const folder = await PacketFolder.open(order.folder);
  const failures: Failure[] = [];
  let done = 0;
  const queue = jobs.values();
  const worker = async (): Promise<void> => {
    for (const job of queue) {
      if (order.signal?.aborted) fail('cancelled', say`已取消：写出 ${done} 个文件，其余未写。`);
      try {
        await writeJob(folder, job, findings, order);
      } catch (error) {
        if (!(error instanceof FailureError) || !GO_ON.has(error.failure.code)) throw error;
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
  const left = await folder.leftovers();
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
      ...order.warnings,
      ...distinct(findings.warnings),
      ...folder.warnings,
      ...(left.length > 0
        ? [
            say`文件夹里还有以前生成、不属于这次的文件 ${left.length} 个（如“${left[0] ?? ''}”），没有删除，请勿一并报送。`,
          ]
        : []),
      ...failures.map(({ said }) => said),
    ],
    missing: findings.missing,
    failures,
  };
}

/** Waits for all of them before the first failure is thrown: nothing goes on writing behind the caller's back. */
async function settled(workers: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(workers)) if (result.status === 'rejected') throw result.reason;
}

interface Findings {
  readonly missing: MissingPlace[];
  readonly warnings: Sentence[];
}

async function writeJob(
  folder: PacketFolder,
  { path, client, recommender, content }: PacketJob,
  findings: Findings,
  { signal, typefaces = PUBLIC_TYPEFACES }: JobsOptions,
): Promise<void> {
  if (content.kind === 'template') {
    const { bytes, missing, warnings } = content.fill();
    await folder.write(path, { kind: 'template', client, recommender }, bytes, signal);
    findings.missing.push(...missing.map((place) => ({ ...place, file: path })));
    for (const warning of warnings) findings.warnings.push(say`${content.usable.name}：${warning}`);
    return;
  }
  const model = content.paper();
  await folder.write(
    path,
    { kind: model.kind, client, recommender },
    content.format === 'xlsx' ? excelWriter([model], { signal, typefaces }) : await wordBytes([model], { typefaces }),
    signal,
  );
}
