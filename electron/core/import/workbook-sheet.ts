import type { RawCell, RawRow } from '../../../shared/client/raw-workbook.ts';
import { plainText } from './workbook-parts.ts';
import { attribute, walkXml } from './xml.ts';

export interface SheetContext {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly date1904: boolean;
  readonly file: string;
}

// Columns beyond this one hold nothing that a client sheet has (Excel's own last one is 16,384).
const LAST_COLUMN = 512;

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
}

/** The rows of one sheet's XML that hold anything. */
export function readSheetRows(xml: string, context: SheetContext): readonly RawRow[] {
  const rows: RawRow[] = [];
  let row = 0;
  let cells: RawCell[] = [];
  let cell: OpenCell | null = null;
  let inValue = false;
  let phonetic = false;
  let nextColumn = 0;
  const endRow = (): void => {
    if (cells.some((c) => c !== null)) rows.push({ row, cells });
    cells = [];
  };
  const endCell = (): void => {
    if (cell && cell.column < LAST_COLUMN) {
      const value = cellValue(cell, context);
      if (value !== null) {
        while (cells.length < cell.column) cells.push(null);
        cells[cell.column] = value;
      }
    }
    cell = null;
  };
  for (const event of walkXml(xml, context.file)) {
    if (event.type === 'text') {
      if (cell && inValue && !phonetic) (cell as OpenCell).value += event.text;
      continue;
    }
    const open = event.type === 'open';
    switch (event.name) {
      case 'row':
        if (open) {
          row = Number(attribute(event.attributes, 'r') ?? row + 1);
          nextColumn = 0;
        } else endRow();
        break;
      case 'c':
        if (open) {
          const column = columnOf(attribute(event.attributes, 'r')) ?? nextColumn;
          nextColumn = column + 1;
          cell = {
            column,
            type: attribute(event.attributes, 't') ?? 'n',
            style: Number(attribute(event.attributes, 's') ?? 0),
            value: '',
          };
        }
        if (!open || event.empty) endCell();
        break;
      case 'v':
      case 't':
        inValue = open && !event.empty;
        break;
      case 'rPh':
        phonetic = open && !event.empty;
        break;
      case 'sheetData':
        if (!open) return rows;
        break;
      default:
        break;
    }
  }
  return rows;
}

/** 0 for A; null where the reference is left out, as some writers do. */
function columnOf(reference: string | null): number | null {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  return letters === undefined ? null : [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellValue(cell: OpenCell, context: SheetContext): RawCell {
  if (cell.value === '') return null;
  switch (cell.type) {
    case 's':
      return context.strings[Number(cell.value)] || null;
    case 'str':
    case 'inlineStr':
      return plainText(cell.value);
    case 'b':
      return cell.value.trim() === '1' ? '是' : '否';
    case 'e':
      return { error: cell.value };
    case 'd':
      return { date: cell.value.slice(0, 10) };
    default:
      return context.dateStyles.has(cell.style)
        ? dateCell(Number(cell.value), context.date1904)
        : decimalText(cell.value);
  }
}

const DAY_MS = 86_400_000;

/** A day serial as ISO text. The 1900 system counts a 29 February 1900 that never was. */
function dateCell(serial: number, date1904: boolean): RawCell {
  if (!Number.isFinite(serial) || serial < 1 || serial > 2_958_465) return String(serial);
  const days = Math.floor(serial + 1e-7);
  const origin = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return { date: new Date(origin + days * DAY_MS).toISOString().slice(0, 10) };
}

/** A stored number as the decimal that Excel shows: 15 significant digits, no exponent. */
function decimalText(stored: string): string {
  const value = Number(stored);
  if (!Number.isFinite(value)) return stored;
  const [digits = '', exponent = '0'] = value.toExponential(14).split('e');
  const negative = digits.startsWith('-');
  const all = digits.replace(/[-.]/g, '');
  const point = 1 + Number(exponent);
  const padded = point <= 0 ? all.padStart(all.length - point + 1, '0') : all.padEnd(point, '0');
  const at = Math.max(point, 1);
  const fraction = padded.slice(at).replace(/0+$/, '');
  return `${negative && value !== 0 ? '-' : ''}${padded.slice(0, at)}${fraction ? `.${fraction}` : ''}`;
}
