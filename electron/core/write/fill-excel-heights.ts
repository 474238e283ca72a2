import { styleOf } from './fill-excel-cells.ts';
import { TALLEST, textHeight } from './row-heights.ts';
import { areaOf, cellText, mergesOf, type Area, type Sheet, type SheetRow } from './template-sheet.ts';
import { partText, type Parts } from './template-parts.ts';
import { attributeOf, withAttribute } from './template-xml.ts';

/**
 * The sheet with each filled row as tall as the words that wrap in it: Excel fits no row by itself whose height is
 * set, and cuts the text off in print. `grown` counts the rows that were too low.
 */
export function fittedRows(parts: Parts, sheet: Sheet): { readonly sheet: Sheet; readonly grown: number } {
  const look = wrappedLooks(partText(parts, 'xl/styles.xml') ?? '');
  const widthOf = columnWidths(sheet.head);
  const lowest = Number(attributeOf(/<sheetFormatPr\b([^>]*)>/.exec(sheet.head)?.[1] ?? '', 'defaultRowHeight') ?? 15);
  const merges = mergesAt(sheet);
  let grown = 0;
  const rows = sheet.rows.map((row): SheetRow => {
    if (row.raw !== null) return row;
    const height = Number(attributeOf(row.attributes, 'ht') ?? lowest);
    const needed = Math.min(
      TALLEST,
      row.cells.reduce((most, cell) => {
        const style = look(styleOf(row, cell.column));
        const area = merges.get(`${row.row}:${cell.column}`);
        if (!style.wraps || !cell.attributes.includes('t="inlineStr"') || (area && area.bottom > area.top)) return most;
        let width = 0;
        for (let column = cell.column; column <= (area?.right ?? cell.column); column += 1) width += widthOf(column);
        // Column widths count digits of the workbook's own typeface, the measure those of 10 points.
        return Math.max(most, textHeight(cellText(cell, []), (width * look(0).size) / 10, style.size));
      }, 0),
    );
    if (needed <= height) return row;
    grown += 1;
    const attributes = withAttribute(withAttribute(row.attributes, 'ht', String(needed)), 'customHeight', '1');
    return { ...row, attributes };
  });
  return { sheet: { ...sheet, rows }, grown };
}

/** What is said of rows that were made taller; nothing where none was. */
export const grownWarning = (sheet: Sheet, grown: number): readonly string[] =>
  grown === 0 ? [] : [`“${sheet.name}”有 ${grown} 行原来的行高放不下内容，已加高，请核对分页。`];

function mergesAt(sheet: Sheet): ReadonlyMap<string, Area> {
  return new Map(
    mergesOf(sheet).flatMap((ref) => {
      const area = areaOf(ref);
      return area ? [[`${area.top}:${area.left}`, area] as const] : [];
    }),
  );
}

/** Excel's own column width where a sheet states none. */
const STANDARD = 8.43;

/** Widths of columns, in digits of the workbook's typeface, less the cell's sides. */
function columnWidths(head: string): (column: number) => number {
  const standard = attributeOf(/<sheetFormatPr\b([^>]*)>/.exec(head)?.[1] ?? '', 'defaultColWidth');
  const stated = [...head.matchAll(/<col\b([^>]*)>/g)].map(([, attributes = '']) => ({
    from: Number(attributeOf(attributes, 'min')),
    to: Number(attributeOf(attributes, 'max')),
    width: Number(attributeOf(attributes, 'width') ?? standard ?? STANDARD),
  }));
  return (column) =>
    (stated.find(({ from, to }) => column >= from && column <= to)?.width ?? Number(standard ?? STANDARD)) - 0.71;
}

interface Look {
  readonly wraps: boolean;
  /** Points. */
  readonly size: number;
}

/** Whether a style wraps its text, and its size, by the style's index. */
function wrappedLooks(styles: string): (index: number) => Look {
  const block = (name: string): string => new RegExp(`<${name}\\b[^>]*>([\\s\\S]*?)</${name}>`).exec(styles)?.[1] ?? '';
  const sizes = [...block('fonts').matchAll(/<font\b[^>]*?(?:\/>|>([\s\S]*?)<\/font>)/g)].map(([, font = '']) =>
    Number(/<sz\b[^>]*?val="([\d.]+)"/.exec(font)?.[1] ?? 11),
  );
  const looks = [...block('cellXfs').matchAll(/<xf\b([^>]*?)(?:\/>|>([\s\S]*?)<\/xf>)/g)].map(
    ([, attributes = '', inner = '']): Look => ({
      wraps: /wrapText="(?:1|true)"/.test(inner),
      size: sizes[Number(attributeOf(attributes, 'fontId') ?? 0)] ?? 11,
    }),
  );
  return (index) => looks[index] ?? { wraps: false, size: 11 };
}
