import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { readPdf } from '../../electron/core/import/read-pdf.ts';
import { readNotices } from '../../shared/notice/read-notices.ts';
import { type SourceText, sourceTextOf } from '../../shared/text/source-text.ts';
import { cpuMsOf, inTurn, msOf, type Timed } from './in-turn.ts';
import type { Measure } from './measure.ts';
import { ODD_TEXTS } from './odd-texts.ts';

/** What reading a text costs: growth with its length, and beside the time that pdfjs needs for the same pages. */

const MEGABYTE = 1_000_000;
const sample = readFileSync(join(import.meta.dirname, '../fixtures/notices/long-county-notice-2017.txt'), 'utf8');

/** A newsletter of about so many bytes: the sample again and again, each with names and figures of its own. */
function newsletterOf(bytes: number): { readonly source: SourceText; readonly notices: number } {
  const issues: string[] = ['[项目申报]'];
  let size = 0;
  for (let n = 0; size < bytes; n++) {
    const issue = `${sample.replaceAll('凤凰', `第${n}分区凤凰`).replaceAll('300万元', `${300 + n}万元`)}\n相关链接：http://example.org/notice/${n}.html\n`;
    size += Buffer.byteLength(issue);
    issues.push(issue);
  }
  return { source: sourceTextOf(issues.join('\n')), notices: issues.length - 1 };
}

/** Reads the newsletter; void where not every notice of it was found. */
function reading({ source, notices }: ReturnType<typeof newsletterOf>): Timed {
  return () => {
    let found = 0;
    const ms = cpuMsOf(() => {
      found = readNotices(source).length;
    });
    if (found !== notices) throw new Error(`${found} notices read, ${notices} expected: the measure is void`);
    return ms;
  };
}

const growth = (): Promise<number> => inTurn(reading(newsletterOf(10 * MEGABYTE)), reading(newsletterOf(MEGABYTE)), 3);

/** The worst growth of all odd shapes: processor time of the best reading of ten times the text over that of the text. */
function oddGrowth(): number {
  const best = (text: string, times: number): number => {
    const source = sourceTextOf(text);
    return Math.min(...Array.from({ length: times }, () => cpuMsOf(() => void readNotices(source))));
  };
  return Math.max(
    ...Object.entries(ODD_TEXTS).map(([name, textOf]) => {
      const ratio = best(textOf(MEGABYTE), 3) / best(textOf(MEGABYTE / 10), 5);
      if (process.env['SHENBAO_DEBUG']) console.log(name, ratio);
      return ratio;
    }),
  );
}

/** pdfjs alone, asked for what the workbench's reader asks: the text of each page, and its operators (table rulings). */
async function pdfjsMs(bytes: Uint8Array): Promise<number> {
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const data = new Uint8Array(bytes);
  const start = performance.now();
  const task = pdfjs.getDocument({
    data,
    cMapUrl: join(root, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(root, 'standard_fonts') + sep,
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: 0,
  });
  const document = await task.promise;
  let characters = 0;
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    for (const item of (await page.getTextContent()).items) characters += 'str' in item ? item.str.length : 0;
    await page.getOperatorList();
    page.cleanup();
  }
  const ms = performance.now() - start;
  await task.destroy();
  if (characters < 100 * document.numPages) throw new Error('the PDF has no text: the measure is void');
  return ms;
}

/** Pages as offices publish them (embedded fonts, GB/T 9704), against pdfjs for the same pages. */
async function besidePdf(): Promise<number> {
  const bytes = readFileSync(join(import.meta.dirname, '../fixtures/pdf/office-collection.pdf'));
  const source = await readPdf.read(bytes, 'office-collection.pdf');
  const extraction = (): number => {
    let facts = 0;
    const ms = msOf(() => {
      for (const { spans } of readNotices(source)) facts += Object.keys(spans).length;
    });
    if (facts < 300) throw new Error(`only ${facts} facts read from the pages: the measure is void`);
    return ms;
  };
  return inTurn(extraction, () => pdfjsMs(bytes), 9);
}

export const measures: readonly Measure[] = [
  { name: 'extract: time for 10 MB of text over time for 1 MB', goal: 12, run: growth },
  {
    name: 'extract: time for 1 MB over time for 100 KB, the worst of texts of odd shapes',
    goal: 12,
    run: async () => oddGrowth(),
  },
  {
    name: 'extract: facts of 18 office PDF pages (embedded fonts), against pdfjs getting their text',
    goal: 0.25,
    run: besidePdf,
  },
];
