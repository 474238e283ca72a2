import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

/** The real print service with a printer that makes PDF files (Debian: cups, printer-driver-cups-pdf). */

const output = (command: string, args: readonly string[]): string =>
  execFileSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, LC_ALL: 'C' },
  });

function queue(): string | null {
  try {
    return /device for (\S+): cups-pdf:/.exec(output('lpstat', ['-v']))?.[1] ?? null;
  } catch {
    // No print service, or none of its queues.
    return null;
  }
}

/** The printer's name. Where there is none, the tests that need it are skipped and say so; where one was to be there, that is a failure. */
export const pdfPrinter = ((): string | null => {
  const printer = queue();
  if (printer !== null) return printer;
  const message =
    '没有 cups-pdf 打印机：真正送往打印机的测试没有运行（apt-get install cups printer-driver-cups-pdf，启动 cupsd，再 lpadmin -p Shenbao-PDF -v cups-pdf:/ -P /usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd -E）';
  if (process.env['SHENBAO_PDF_PRINTER']) throw new Error(message);
  console.warn(`\n!!! ${message}\n`);
  return null;
})();

/** Where the printer puts the files of this user. */
const TRAY = join(userInfo().homedir, 'PDF');

/** The files in the tray, in the order of their jobs. */
export const tray = (): string[] =>
  (existsSync(TRAY) ? readdirSync(TRAY) : [])
    .flatMap((name) => {
      const job = /job_(\d+)\.pdf$/.exec(name)?.[1];
      return job === undefined ? [] : [{ path: join(TRAY, name), job: Number(job) }];
    })
    .toSorted((a, b) => a.job - b.job)
    .map(({ path }) => path);

/** Whether the printer has nothing left to do. */
export const idle = (printer: string): boolean => output('lpstat', ['-o', printer]).trim() === '';

export interface PrintedPage {
  /** Whole points. */
  readonly width: number;
  readonly height: number;
  readonly picture: Picture;
}

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Grey, 0 to 255. */
  readonly pixels: Uint8Array;
}

/** The pages of a PDF file as they look. */
export function pagesOf(pdf: string): PrintedPage[] {
  const sizes = [...output('pdfinfo', ['-l', '999', pdf]).matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)];
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  try {
    output('pdftoppm', ['-r', '40', '-gray', pdf, join(folder, 'page')]);
    const pictures = readdirSync(folder)
      .toSorted()
      .map((name) => pictureOf(readFileSync(join(folder, name))));
    return sizes.map(([, width, height], index) => ({
      width: Math.round(Number(width)),
      height: Math.round(Number(height)),
      picture: pictures[index]!,
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A picture of the format PGM (P5). */
function pictureOf(file: Buffer): Picture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 40));
  if (!head) throw new Error('no grey picture');
  return { width: Number(head[1]), height: Number(head[2]), pixels: file.subarray(head[0].length) };
}

const at = ({ width, pixels }: Picture, x: number, y: number): number => pixels[y * width + x] ?? 255;

function turned(picture: Picture, clockwise: boolean): Picture {
  const { width, height } = picture;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < width; y += 1)
    for (let x = 0; x < height; x += 1)
      pixels[y * height + x] = clockwise ? at(picture, y, height - 1 - x) : at(picture, width - 1 - y, x);
  return { width: height, height: width, pixels };
}

/** How unlike two pages look, as a share of black, however the paper lies in the tray. */
export function unlikeness({ picture: a }: PrintedPage, { picture: b }: PrintedPage): number {
  const sameWay = a.width > a.height === b.width > b.height;
  return Math.min(...(sameWay ? [b] : [turned(b, true), turned(b, false)]).map((other) => meanDifference(a, other)));
}

function meanDifference(a: Picture, b: Picture): number {
  // The sizes may differ by a pixel.
  const width = Math.min(a.width, b.width);
  const height = Math.min(a.height, b.height);
  let sum = 0;
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) sum += Math.abs(at(a, x, y) - at(b, x, y));
  return sum / (width * height * 255);
}

const FOOT_MM = 15;

/** Whether something is printed at the foot of an upright page. */
export function inkAtFoot({ picture }: PrintedPage): boolean {
  const { width, height, pixels } = picture;
  const top = height - Math.round((FOOT_MM / 297) * height);
  return pixels.subarray(top * width).some((grey) => grey < 128);
}
