import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { sourceTextOf } from '../../shared/text/source-text.ts';
import { breakLines } from '../helpers/page-set.ts';
import { typedPdf } from '../helpers/typed-pdf.ts';

/** What reading a text costs: growth with its length, and beside the time that pdfjs needs for the same pages. */

const PER_PAGE = 34;
const MEGABYTE = 1_000_000;
const sample = readFileSync(join(import.meta.dirname, '../fixtures/notices/long-county-notice-2017.txt'), 'utf8');

/** A newsletter of about so many bytes: the sample again and again, each with names and figures of its own. */
function newsletterOf(bytes: number): string {
  const issues: string[] = ['[项目申报]'];
  let size = 0;
  for (let n = 0; size < bytes; n++) {
    const issue = `${sample.replaceAll('凤凰', `第${n}分区凤凰`).replaceAll('300万元', `${300 + n}万元`)}\n相关链接：http://example.org/notice/${n}.html\n`;
    size += Buffer.byteLength(issue);
    issues.push(issue);
  }
  return issues.join('\n');
}

function timeOf(text: string): number {
  const source = sourceTextOf(text);
  const start = performance.now();
  readNotices(source);
  return performance.now() - start;
}

async function growth(): Promise<number> {
  timeOf(newsletterOf(MEGABYTE / 4)); // warm
  const small = Math.min(timeOf(newsletterOf(MEGABYTE)), timeOf(newsletterOf(MEGABYTE)));
  return timeOf(newsletterOf(10 * MEGABYTE)) / small;
}

async function pdfTime(bytes: Uint8Array): Promise<number> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const start = performance.now();
  const document = await pdfjs.getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: join(root, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(root, 'standard_fonts') + sep,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  }).promise;
  let characters = 0;
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    for (const item of (await page.getTextContent()).items) characters += 'str' in item ? item.str.length : 0;
    // The rulings of tables are read from it.
    await page.getOperatorList();
  }
  await document.loadingTask.destroy();
  if (characters === 0) throw new Error('the sample PDF has no text');
  return performance.now() - start;
}

async function besidePdf(): Promise<number> {
  const lines = newsletterOf(MEGABYTE / 5)
    .split('\n')
    .flatMap((line) => breakLines(line, 78));
  const pages: string[][] = [];
  for (let i = 0; i < lines.length; i += PER_PAGE) pages.push(lines.slice(i, i + PER_PAGE));
  const bytes = typedPdf(pages);
  const text = lines.join('\n');
  timeOf(text);
  await pdfTime(bytes);
  const [own, pdf] = [
    Math.min(timeOf(text), timeOf(text), timeOf(text)),
    Math.min(await pdfTime(bytes), await pdfTime(bytes)),
  ];
  return own / pdf;
}

export const measures: readonly { readonly name: string; readonly goal: number; run(): Promise<number> }[] = [
  { name: 'extract: ten times the text (1 MB to 10 MB), times the time', goal: 12, run: growth },
  { name: 'extract: reading the text of PDF pages, times what pdfjs needs for them', goal: 0.25, run: besidePdf },
];
