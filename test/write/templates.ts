import ExcelJS from 'exceljs';
import PizZip from 'pizzip';
import { templateRows } from '../../shared/packet/template-rows.ts';
import type { SummaryRow } from '../../shared/packet/summary-row.ts';
import type { Parts } from '../../electron/core/write/template-parts.ts';
import { applicationsOf, sourceOf } from '../packet/papers.ts';

/** The parts of an Office file. */
export function partsOf(bytes: Uint8Array): Parts {
  const zip = new PizZip(bytes);
  const files = Object.values(zip.files).filter(({ dir }) => !dir);
  return new Map(files.map((file) => [file.name, file.asUint8Array()]));
}

/** Names of parts that are not byte for byte the same. */
export const changedParts = (before: Parts, after: Parts): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => Buffer.compare(Buffer.from(before.get(name) ?? []), Buffer.from(after.get(name) ?? [])) !== 0)
    .sort();

export const rowsFor = (clients: number, perProject = false): readonly SummaryRow[] => {
  const source = sourceOf();
  return templateRows(source, applicationsOf(source, clients), perProject);
};

export async function workbookOf(build: (workbook: ExcelJS.Workbook) => void): Promise<Parts> {
  const workbook = new ExcelJS.Workbook();
  build(workbook);
  return partsOf(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

export async function reopened(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const copy = new ArrayBuffer(bytes.byteLength);
  new Uint8Array(copy).set(bytes);
  await workbook.xlsx.load(copy);
  return workbook;
}

const THIN = { style: 'thin' } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };

export interface TableTemplate {
  readonly title?: string;
  readonly unit?: string;
  /** One heading row, or two with groups merged over neighbours of the same text and leaves merged down. */
  readonly heading: readonly (readonly string[])[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly total?: readonly (string | null)[];
  readonly foot?: string;
}

/** A table as an office draws it: title, caption, heading, bordered rows, total, foot; print setup around it. */
export function drawTable(workbook: ExcelJS.Workbook, spec: TableTemplate, name = '汇总表'): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(name);
  const width = spec.heading[0]?.length ?? 1;
  sheet.addRow([spec.title ?? '附件2 示例市技术改造项目汇总表']);
  sheet.mergeCells(1, 1, 1, width);
  sheet.addRow([`填报单位（盖章）：`, ...Array.from({ length: width - 2 }, () => null), spec.unit ?? '单位：万元']);
  const from = 3;
  for (const row of spec.heading) {
    sheet.addRow([...row]);
    bordered(sheet, width);
  }
  if (spec.heading.length === 2)
    for (let column = 1; column <= width; column += 1) {
      const [top = [], leaf = []] = spec.heading;
      if (leaf[column - 1] === '') sheet.mergeCells(from, column, from + 1, column);
      else if (top[column - 1] !== top[column - 2]) {
        let last = column;
        while (top[last] === top[column - 1]) last += 1;
        if (last > column) sheet.mergeCells(from, column, from, last);
      }
    }
  for (const row of spec.rows) {
    sheet.addRow([...row]);
    bordered(sheet, width);
    if (sheet.lastRow) sheet.lastRow.height = 33;
  }
  if (spec.total) {
    sheet.addRow(spec.total.map((value) => (value?.startsWith('=') ? { formula: value.slice(1) } : value)));
    bordered(sheet, width);
  }
  if (spec.foot !== undefined) sheet.addRow([spec.foot]);
  sheet.pageSetup.printArea = `A1:${sheet.getColumn(width).letter}${sheet.rowCount}`;
  sheet.pageSetup.printTitlesRow = `3:${2 + spec.heading.length}`;
  return sheet;
}

function bordered(sheet: ExcelJS.Worksheet, width: number): void {
  for (let column = 1; column <= width; column += 1) {
    const cell = sheet.lastRow?.getCell(column);
    if (cell) cell.border = BORDER;
  }
}
