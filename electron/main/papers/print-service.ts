import { execFile } from 'node:child_process';
import { FailureError, failureOf } from '../../../shared/base/failure.ts';
import { quoted, say, type Sentence } from '../../../shared/base/sentence.ts';

export interface PrintJob {
  readonly printer: string;
  readonly copies: number;
  readonly size: 'A3' | 'A4';
  /** What the job is called in the printer's queue. */
  readonly title: string;
}

/** After so long a print service is taken for dead; it answers before anything is printed. */
export const PATIENCE_MS = 60_000;
export const NO_ANSWER = say`打印服务一分钟没有答复。请检查打印机是否连接，再看打印队列里有没有这份文书。`;

/** Whether papers go to the printer as PDF: the print service of Linux and macOS (CUPS) takes them, that of Windows does not. */
export const takesPdf = (platform: NodeJS.Platform = process.platform): boolean => platform !== 'win32';

/**
 * Hands a PDF to the system's print service, which makes the copies one whole set after the other, in true size (only what
 * is larger than the printer's paper is made smaller). Resolves when the job is in the queue; fails with `print`, in the
 * service's own words, where it is not.
 */
export async function sendToPrintService(
  pdf: Uint8Array,
  job: PrintJob,
  patienceMs: number = PATIENCE_MS,
): Promise<void> {
  const { printer, copies, size } = job;
  const title = job.title.replace(/\p{Cc}/gu, ' ').slice(0, 100);
  const options = [`media=${size}`, 'collate=true', 'print-scaling=auto-fit'].flatMap((option) => ['-o', option]);
  const args = ['-s', '-d', printer, '-n', String(copies), '-t', title, ...options, '-'];
  await new Promise<void>((resolve, reject) => {
    const lp = execFile('lp', args, { timeout: patienceMs }, (error, _out, words) =>
      error === null
        ? resolve()
        : reject(
            new FailureError(failureOf('print', say`「${title}」没有打印：${reasonOf(error, words)}`, { printer })),
          ),
    );
    // A service that ends before it has read all says why in the answer.
    lp.stdin?.on('error', () => undefined);
    lp.stdin?.end(pdf);
  });
}

function reasonOf(error: Error & { readonly code?: unknown; readonly killed?: boolean }, words: string): Sentence {
  if (error.code === 'ENOENT')
    return say`系统里没有打印命令 lp。请安装打印服务（Debian、Ubuntu 的软件包是 cups-client），或者先存为 PDF。`;
  if (error.killed) return NO_ANSWER;
  return quoted(words.trim() || error.message);
}
