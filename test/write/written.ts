import ExcelJS from 'exceljs';
import PizZip from 'pizzip';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { writeFileAtomic } from '../../electron/core/write/atomic-file.ts';
import { excelWriter } from '../../electron/core/write/excel.ts';
import { wordBytes } from '../../electron/core/write/word.ts';
import type { Paper } from '../../shared/packet/document.ts';

/** A folder of one's own for each test; call `folder()` inside it. */
export function testFolder(): () => string {
  let current = '';
  beforeEach(async () => {
    current = await mkdtemp(join(tmpdir(), 'written-'));
  });
  afterEach(async () => {
    await rm(current, { recursive: true, force: true });
  });
  return () => current;
}

/** Writes the paper and reads the workbook back from disk. */
export async function excelOf(
  path: string,
  ...papers: readonly Paper[]
): Promise<{ sheet: ExcelJS.Worksheet; book: ExcelJS.Workbook; xml: (part: string) => string }> {
  await writeFileAtomic(path, excelWriter(papers));
  const bytes = await readFile(path);
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const [sheet] = book.worksheets;
  if (!sheet) throw new Error('no sheet');
  return { sheet, book, xml: partsOf(bytes) };
}

/** Writes the paper and reads the parts of the Word file back from disk. */
export async function wordOf(path: string, ...papers: readonly Paper[]): Promise<(part: string) => string> {
  await writeFileAtomic(path, await wordBytes(papers));
  return partsOf(await readFile(path));
}

export function partsOf(bytes: Uint8Array): (part: string) => string {
  const zip = new PizZip(bytes);
  return (part) => {
    const file = zip.file(part);
    if (!file) throw new Error(`no ${part}, only ${Object.keys(zip.files).join(' ')}`);
    return file.asText();
  };
}

/** The texts of a Word part, one a paragraph. */
export const wordParagraphs = (xml: string): string[] =>
  [...xml.matchAll(/<w:p(?: [^>]*)?>(.*?)<\/w:p>/gs)].map(([, body = '']) =>
    [...body.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, words = '']) => words).join(''),
  );

/** Row texts of a sheet as they are shown; merged cells say their text once. */
export function sheetTexts(sheet: ExcelJS.Worksheet): string[][] {
  const rows: string[][] = [];
  sheet.eachRow((row) => {
    const texts: string[] = [];
    row.eachCell((cell) => {
      if (!cell.isMerged || cell.master === cell) texts.push(cell.text);
    });
    rows.push(texts);
  });
  return rows;
}
