import ExcelJS, { type Style } from 'exceljs';
import PizZip from 'pizzip';
import type { Paper } from '../../../shared/packet/document.ts';
import { excelPageSetup, pageFootAndHead } from './excel-page.ts';
import { frozenRows, type SheetFrame } from './sheet-writer.ts';

export interface ShellSheet {
  readonly name: string;
  readonly paper: Paper;
  readonly frame: SheetFrame;
}

/**
 * A workbook without its rows, as the library writes it: styles, sheets, page set-up, names. The styles are numbered
 * as given, from 1.
 */
export async function excelShell(
  sheets: readonly ShellSheet[],
  styles: readonly Partial<Style>[],
  file: { readonly creator: string; readonly now: Date },
): Promise<ReadonlyMap<string, string>> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = workbook.lastModifiedBy = file.creator;
  workbook.created = workbook.modified = file.now;
  for (const [index, { name, paper, frame }] of sheets.entries()) {
    const frozen = frozenRows(paper);
    const sheet = workbook.addWorksheet(name, {
      pageSetup: {
        ...excelPageSetup(paper),
        ...(frame.repeated === null ? {} : { printTitlesRow: frame.repeated.join(':') }),
      },
      headerFooter: pageFootAndHead(paper),
      views: [
        frozen > 0
          ? { state: 'frozen', xSplit: 0, ySplit: frozen, showGridLines: false }
          : { state: 'normal', showGridLines: false },
      ],
    });
    sheet.columns = paper.grid.map((width) => ({ width: width + 0.71 }));
    for (const row of frame.breaks) sheet.getRow(row).addPageBreak();
    // A text, so that the library makes a place for texts; one cell a style, so that it numbers them.
    if (index === 0) sheet.getCell(2, 1).value = 'text';
    if (index === 0) for (const [number, style] of styles.entries()) sheet.getCell(1, number + 1).style = style;
  }
  const zip = new PizZip(Buffer.from(await workbook.xlsx.writeBuffer()));
  const parts = new Map<string, string>();
  for (const { name, dir } of Object.values(zip.files)) if (!dir) parts.set(name, zip.file(name)?.asText() ?? '');
  checkNumbers(parts.get('xl/worksheets/sheet1.xml') ?? '', styles.length);
  return parts;
}

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

/** A sheet of the shell around the rows: what stands before and after them, with its merged areas and ticks. */
export function aroundRows(xml: string, used: string, marks: string): readonly [before: string, after: string] {
  const [, before, after] = /^(.*?)<sheetData(?:\/>|>.*<\/sheetData>)(.*)$/s.exec(xml) ?? [];
  if (before === undefined || after === undefined) throw new Error('a sheet without a place for its rows');
  return [
    `${before.replace(/<dimension ref="[^"]*"\/>/, `<dimension ref="${used}"/>`)}<sheetData>`,
    `</sheetData>${marks}${after}`,
  ];
}
