import ExcelJS from 'exceljs';
import { join } from 'node:path';
import { tempFolder } from './workspaces.ts';

export type Rows = readonly (readonly ExcelJS.CellValue[])[];

/** Writes a workbook with these sheets (rows from the first, headings included) and gives its path. */
export async function workbookFile(
  sheets: Readonly<Record<string, Rows>>,
  name = 'portfolio.xlsx',
  change: (workbook: ExcelJS.Workbook) => void = () => undefined,
): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  for (const [sheet, rows] of Object.entries(sheets)) {
    const worksheet = workbook.addWorksheet(sheet);
    for (const row of rows) worksheet.addRow([...row]);
  }
  change(workbook);
  const path = join(tempFolder(), name);
  await workbook.xlsx.writeFile(path);
  return path;
}

/** A day as Excel keeps it, whatever the time zone. */
export const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date));
