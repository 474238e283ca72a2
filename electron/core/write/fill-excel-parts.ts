import { rowXml } from './fill-excel-cells.ts';
import { sheetXml } from './fill-excel-rows.ts';
import { partBytes, partText, type Parts } from './template-parts.ts';
import type { Sheet } from './template-sheet.ts';

/** The parts with one worksheet as it is now. */
export const withSheet = (parts: Parts, sheet: Sheet): Map<string, Uint8Array> =>
  new Map(parts).set(sheet.part, partBytes(sheetXml(sheet, sheet.rows.map(rowXml))));

/** Days by which a workbook that counts from 1904 is behind. */
export const dateShift = (parts: Parts): number =>
  /<workbookPr\b[^>]*date1904="(?:1|true)"/.test(partText(parts, 'xl/workbook.xml') ?? '') ? 1462 : 0;
