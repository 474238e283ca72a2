import { listed, say, type Sentence } from '../../../shared/base/sentence.ts';
import { columnLetters } from '../../../shared/packet/template-grid.ts';
import { textWidth } from '../../../shared/packet/text-width.ts';
import { styleOf } from './fill-excel-cells.ts';
import { TALLEST, textHeight } from './row-heights.ts';
import { areaOf, cellText, mergesOf, type Area, type Sheet, type SheetCell, type SheetRow } from './template-sheet.ts';
import { partText, type Parts } from './template-parts.ts';
import { attributeOf, withAttribute } from './template-xml.ts';

export interface FittedRows {
  readonly sheet: Sheet;
  /** How many rows were too low. */
  readonly grown: number;
  /** Filled cells that show less than they hold: their format neither wraps nor shrinks, and that is the bureau's. */
  readonly cut: readonly string[];
}

/**
 * The sheet with each filled row as tall as the words that wrap in it: Excel fits no row by itself whose height is
 * set, and cuts the text off in print.
 */
export function fittedRows(parts: Parts, sheet: Sheet): FittedRows {
  const look = wrappedLooks(partText(parts, 'xl/styles.xml') ?? '');
  const widthOf = columnWidths(sheet.head);
  const lowest = Number(attributeOf(/<sheetFormatPr\b([^>]*)>/.exec(sheet.head)?.[1] ?? '', 'defaultRowHeight') ?? 15);
  const merges = mergesAt(sheet);
  let grown = 0;
  const cut: string[] = [];
  const rows = sheet.rows.map((row): SheetRow => {
    if (row.raw !== null) return row;
    const height = Number(attributeOf(row.attributes, 'ht') ?? lowest);
    const needed = Math.min(
      TALLEST,
      row.cells.reduce((most, cell) => {
        const style = look(styleOf(row, cell.column));
        const area = merges.get(`${row.row}:${cell.column}`);
        const right = area?.right ?? cell.column;
        let width = 0;
        for (let column = cell.column; column <= right; column += 1) width += widthOf(column);
        // Column widths count digits of the workbook's own typeface, the measure those of 10 points.
        const measure = (width * look(0).size) / 10;
        if (!style.wraps && isCut(row, cell, right, (measure * 10) / style.size) && !style.shrinks)
          cut.push(`${columnLetters(cell.column)}${row.row}`);
        if (!style.wraps || !isFilledText(cell) || (area && area.bottom > area.top)) return most;
        return Math.max(most, textHeight(cellText(cell, []), measure, style.size));
      }, 0),
    );
    if (needed <= height) return row;
    grown += 1;
    const attributes = withAttribute(withAttribute(row.attributes, 'ht', String(needed)), 'customHeight', '1');
    return { ...row, attributes };
  });
  return { sheet: { ...sheet, rows }, grown, cut };
}

const isFilledText = ({ attributes }: SheetCell): boolean => attributes.includes('t="inlineStr"');

/** Whether one line of that width shows less than the cell holds: text runs on over empty cells only, a figure nowhere. */
function isCut(row: SheetRow, cell: SheetCell, right: number, width: number): boolean {
  if (isFilledText(cell)) {
    const beside = row.cells.find(({ column }) => column === right + 1);
    return Boolean(beside?.content) && textWidth(cellText(cell, [])) > width + SLACK;
  }
  const figure = cell.attributes.includes(' t=')
    ? undefined
    : /^<v>(\d+)(?:\.\d+)?<\/v>$/.exec(cell.content ?? '')?.[1];
  return figure !== undefined && figure.length > width + SLACK;
}

/** The sides of a cell, which text may use. */
const SLACK = 1;
const MOST_NAMED = 5;

/** What is said of rows that were made taller and of cells that show less than they hold; nothing where there are none. */
export const fitWarnings = ({ sheet, grown, cut }: FittedRows): readonly Sentence[] => [
  ...(grown === 0 ? [] : [say`“${sheet.name}”有 ${grown} 行原来的行高放不下内容，已加高，请核对分页。`]),
  ...(cut.length === 0
    ? []
    : [
        say`“${sheet.name}”有 ${cut.length} 格放不下内容（${listed(cut.slice(0, MOST_NAMED))}${cut.length > MOST_NAMED ? say`等` : ''}），打印会被截断：请加宽该列，或把单元格设为自动换行。`,
      ]),
];

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
  readonly shrinks: boolean;
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
      shrinks: /shrinkToFit="(?:1|true)"/.test(inner),
      size: sizes[Number(attributeOf(attributes, 'fontId') ?? 0)] ?? 11,
    }),
  );
  return (index) => looks[index] ?? { wraps: false, shrinks: false, size: 11 };
}
