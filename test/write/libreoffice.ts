import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

function present(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    // pdftotext answers --version with an error code on some systems; what counts is that it is there.
    return error instanceof Error && 'code' in error ? error.code !== 'ENOENT' : true;
  }
}

/**
 * Whether written files can be opened in LibreOffice here. Where not, the tests that need it are skipped and say so;
 * on a machine of the project (CI=true) that is a failure.
 */
export const libreOffice = ((): boolean => {
  const missing = ['soffice', 'pdftotext', 'pdfinfo'].filter((program) => !present(program));
  if (missing.length === 0) return true;
  const message = `没有 ${missing.join('、')}：用 LibreOffice 打开所写文件的测试没有运行（apt-get install libreoffice-calc libreoffice-writer poppler-utils fonts-noto-cjk）`;
  if (process.env['CI'] === 'true') throw new Error(message);
  console.warn(`\n!!! ${message}\n`);
  return false;
})();

export interface PrintedFile {
  /** The text of each page. */
  readonly pages: readonly string[];
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** Opens the files in LibreOffice as one would to print them: page texts and size, in the order of `paths`. */
export async function printed(paths: readonly string[]): Promise<PrintedFile[]> {
  const folder = await mkdtemp(join(tmpdir(), 'printed-'));
  try {
    // Files of one name but different kinds would overwrite each other's PDF.
    for (const kind of new Set(paths.map((path) => extname(path)))) {
      const list = paths.filter((path) => extname(path) === kind);
      await run(
        'soffice',
        [
          `-env:UserInstallation=file://${join(folder, 'profile')}`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          join(folder, kind),
          ...list,
        ],
        { timeout: 120_000 },
      );
    }
    const results: PrintedFile[] = [];
    for (const path of paths) {
      const pdf = join(folder, extname(path), `${basename(path, extname(path))}.pdf`);
      await run('pdftotext', ['-layout', pdf, `${pdf}.txt`]);
      const pages = (await readFile(`${pdf}.txt`, 'utf8')).split('\f').slice(0, -1);
      const { stdout } = await run('pdfinfo', [pdf]);
      const [, width = '0', height = '0'] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(stdout) ?? [];
      results.push({ pages, width: Number(width), height: Number(height) });
    }
    return results;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** White space aside: LibreOffice sets spaces between Chinese and Latin, and lines break anywhere. */
export const squeezed = (text: string): string => text.replace(/\s+/g, '');
