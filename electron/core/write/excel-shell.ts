import ExcelJS, { type Style } from 'exceljs';
import PizZip from 'pizzip';
import type { Paper } from '../../../shared/packet/document.ts';
import { excelPageSetup, pageFootAndHead } from './excel-page.ts';
import { headerText } from './excel-text.ts';
import { frozenRows, type SheetFrame } from './sheet-writer.ts';
import { escapeMarkup } from './word-xml.ts';
import { zipEntry, type ZipEntry } from './zip.ts';

export interface ShellSheet {
  readonly name: string;
  readonly paper: Paper;
  readonly frame: SheetFrame;
}

/** A part of the file; compressed already where no paper changes it. */
export interface ShellPart {
  readonly name: string;
  readonly xml: string;
  readonly entry: ZipEntry | null;
}

/** Papers of a kind mostly have the same shell; summary tables, whose columns differ in width, push old ones out. */
const KEPT = 32;
const shells = new Map<string, Promise<readonly ShellPart[]>>();

/**
 * A workbook without its rows, as the library writes it: styles, sheets, page set-up, names. The styles are numbered
 * as given, from 1. Page heads and dates are slots (`fillHeads`, `fillDates`), so that all papers of a shape share one.
 */
export function excelShell(
  sheets: readonly ShellSheet[],
  styles: readonly Partial<Style>[],
): Promise<readonly ShellPart[]> {
  const shapes = sheets.map(({ name, paper, frame }) => [
    name,
    paper.page,
    paper.grid,
    paper.pageHead !== null,
    paper.pageFoot,
    frozenRows(paper),
    frame,
  ]);
  const key = JSON.stringify([shapes, styles]);
  const made = shells.get(key) ?? makeShell(sheets, styles);
  shells.delete(key);
  shells.set(key, made);
  made.catch(() => shells.delete(key));
  for (const oldest of shells.keys()) if (shells.size > KEPT) shells.delete(oldest);
  return made;
}

const slot = (sheet: number): string => `SLOT-HEAD-${sheet}-END`;
const SLOT = /SLOT-HEAD-(\d+)-END/g;
const DATES = /(<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

/** The page heads of a sheet's XML. */
export const fillHeads = (xml: string, papers: readonly Paper[]): string =>
  xml.replace(SLOT, (_, sheet: string) => escapeMarkup(headerText(papers[Number(sheet)]?.pageHead ?? '')));

/** The dates of the file's properties. */
export const fillDates = (xml: string, now: Date): string =>
  xml.replace(DATES, (_, tag: string) => tag + now.toISOString());

async function makeShell(
  sheets: readonly ShellSheet[],
  styles: readonly Partial<Style>[],
): Promise<readonly ShellPart[]> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = workbook.lastModifiedBy = '申报工作台';
  for (const [index, { name, paper, frame }] of sheets.entries()) {
    const frozen = frozenRows(paper);
    const sheet = workbook.addWorksheet(name, {
      pageSetup: {
        ...excelPageSetup(paper),
        ...(frame.repeated === null ? {} : { printTitlesRow: frame.repeated.join(':') }),
      },
      headerFooter: pageFootAndHead(paper, slot(index)),
      views: [
        frozen > 0
          ? { state: 'frozen', xSplit: 0, ySplit: frozen, showGridLines: false }
          : { state: 'normal', showGridLines: false },
      ],
    });
    sheet.columns = paper.grid.map((width) => ({ width: width + 0.71 }));
    // A text, so that the library makes a place for texts; one cell a style, so that it numbers them.
    if (index === 0) sheet.getCell(2, 1).value = 'text';
    if (index === 0) for (const [number, style] of styles.entries()) sheet.getCell(1, number + 1).style = style;
  }
  const zip = new PizZip(Buffer.from(await workbook.xlsx.writeBuffer()));
  const parts = Object.values(zip.files)
    .filter(({ dir }) => !dir)
    .map(({ name }) => ({ name, xml: plainTypeface(name, zip.file(name)?.asText() ?? '') }));
  checkNumbers(parts.find(({ name }) => sheetIndex(name) === 0)?.xml ?? '', styles.length);
  return Promise.all(
    parts.map(async ({ name, xml }) => ({ name, xml, entry: isOpen(name) ? null : await zipEntry(name, xml) })),
  );
}

/**
 * The plain typeface decides how wide every column is, though no text of a paper stands in it. The library's Calibri is
 * missing on many machines and what stands in for it is up to a third wider: the whole sheet would be printed as much
 * smaller. Arial of 9.5 points has digits of the same width, seven pixels, and a double on every system.
 */
function plainTypeface(part: string, xml: string): string {
  if (part !== 'xl/styles.xml') return xml;
  const changed = xml.replace(PLAIN_FONT, '<font><sz val="9.5"/><name val="Arial"/><family val="2"/></font>');
  if (changed === xml) throw new Error('the Excel library writes its plain typeface in another way than expected');
  return changed;
}

const PLAIN_FONT = /(?<=<fonts [^>]*>)<font>(?:(?!<\/font>).)*Calibri(?:(?!<\/font>).)*<\/font>/s;

const isOpen = (name: string): boolean => sheetIndex(name) >= 0 || name === SHARED_TEXTS || name === PROPERTIES;

export const PROPERTIES = 'docProps/core.xml';
export const SHARED_TEXTS = 'xl/sharedStrings.xml';

/** Which sheet a part of the file is; -1 for none. */
export const sheetIndex = (part: string): number =>
  Number(/^xl\/worksheets\/sheet(\d+)\.xml$/.exec(part)?.[1] ?? 0) - 1;

/** The library is pinned; should it ever number styles otherwise, no file with wrong looks is to come out. */
function checkNumbers(xml: string, count: number): void {
  const numbers = [...xml.matchAll(/<c r="[A-Z]+1" s="(\d+)"/g)].map(([, number]) => Number(number));
  if (numbers.length !== count || numbers.some((number, index) => number !== index + 1))
    throw new Error('the Excel library numbers styles in another way than expected');
}

/** A sheet of the shell around the rows: what stands before and after them, with its merged areas, ticks and page breaks. */
export function aroundRows(
  xml: string,
  used: string,
  marks: string,
  breaks: readonly number[],
): readonly [before: string, after: string] {
  const [, before, after] = /^(.*?)<sheetData(?:\/>|>.*<\/sheetData>)(.*)$/s.exec(xml) ?? [];
  if (before === undefined || after === undefined) throw new Error('a sheet without a place for its rows');
  return [
    `${before.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="${used}"/>`)}<sheetData>`,
    `</sheetData>${marks}${after.replace('</worksheet>', () => `${breaksXml(breaks)}</worksheet>`)}`,
  ];
}

const LAST_COLUMN = 16_383;

/** They come after page set-up and page heads (18.3.1.74), with which the shell's sheets end. */
const breaksXml = (rows: readonly number[]): string =>
  rows.length === 0
    ? ''
    : `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${rows.map((row) => `<brk id="${row}" max="${LAST_COLUMN}" man="1"/>`).join('')}</rowBreaks>`;
