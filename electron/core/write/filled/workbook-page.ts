import { say, type Sentence } from '../../../../shared/base/sentence.ts';
import { columnLetters } from '../../../../shared/packet/template-grid.ts';
import { dateShift } from '../fill-excel-parts.ts';
import { relatedParts } from '../fill-excel-workbook.ts';
import { partText, workbookSheets, type Parts } from '../template-parts.ts';
import { readSheet, sharedStrings, type Sheet } from '../template-sheet.ts';
import { emptyPage, filledPage, pageSize, type FilledPage, type FilledSheet } from './filled-page.ts';
import { drawnThings } from './drawn-things.ts';
import { SheetCells } from './sheet-cells.ts';
import { sheetGrid, usedArea, type SheetGrid } from './sheet-grid.ts';
import { sheetSetup, type SheetSetup } from './sheet-setup.ts';
import { sheetTable, type TableOrder } from './sheet-table-html.ts';
import { digitWidth, lookRules, workbookLooks } from './workbook-looks.ts';

const MM_PER_POINT = 25.4 / 72;

/**
 * The page of a filled workbook: what each sheet that is not hidden prints. `before` is the empty template: what
 * differs from it was filled in.
 */
export function workbookPage(before: Parts, after: Parts, file: string): FilledPage {
  const looks = workbookLooks(after);
  const strings = sharedStrings(partText(after, 'xl/sharedStrings.xml') ?? '');
  const stringsBefore = sharedStrings(partText(before, 'xl/sharedStrings.xml') ?? '');
  const digit = digitWidth(looks[0]);
  const shift = dateShift(after);
  const sheets: FilledSheet[] = [];
  const unshown: Sentence[] = [];
  const numbered: Sentence[] = [];
  let printed = 0;
  for (const { name, part, hidden } of workbookSheets(after)) {
    if (hidden) continue;
    const sheet = readSheet(name, part, partText(after, part) ?? '');
    const own = readSheet(name, part, partText(before, part) ?? '<sheetData/>');
    const used = usedArea(sheet, strings, looks);
    const drawn = thingsOn(after, sheet);
    unshown.push(...drawn);
    if (!used) continue;
    const setup = sheetSetup(after, sheet);
    printed += 1;
    if (setup.pageNumbers) numbered.push(say`“${name}”的页眉、页脚`);
    const cells = new SheetCells(sheet, strings);
    const empty = new SheetCells(own, stringsBefore);
    const added = (sheet.rows.at(-1)?.row ?? 0) - (own.rows.at(-1)?.row ?? 0);
    const isFilled = (row: number, column: number): boolean => {
      const text = cells.text(row, column);
      return text !== '' && text !== empty.text(row, column) && text !== empty.text(row - added, column);
    };
    unshown.push(...setup.unshown);
    for (const area of setup.areas ?? [used]) {
      const shown = { ...area, bottom: Math.min(area.bottom, used.bottom), right: Math.min(area.right, used.right) };
      if (shown.bottom < shown.top || shown.right < shown.left) continue;
      const grid = sheetGrid(sheet, shown, digit);
      const order: TableOrder = {
        cells,
        grid,
        looks,
        shift,
        titles: setup.titles,
        breaks: setup.breaks,
        isFilled,
        found: { formulas: [], formats: [], turned: [] },
      };
      const { scale, wide } = scaleOf(grid, setup);
      sheets.push({ page: setup.page, html: sheetTable(order, scale, setup.centred) });
      unshown.push(...lacksOf(name, order, wide));
    }
  }
  const [first, ...rest] = sheets;
  if (!first) return emptyPage(file, unshown);
  // With several sheets each counts its own pages.
  const counts = numbered.length > 0 && printed === 1;
  if (!counts) unshown.push(...numbered);
  return filledPage(file, [first, ...rest], unshown, lookRules(looks), counts);
}

/** Pictures and the like, and rules by which Excel colours cells. */
function thingsOn(parts: Parts, sheet: Sheet): Sentence[] {
  const drawings = relatedParts(parts, sheet.part, 'drawing').map((part) => partText(parts, part) ?? '');
  const others = ['oleObject', 'control', 'ctrlProp', 'image'].filter(
    (kind) => relatedParts(parts, sheet.part, kind).length > 0,
  );
  return [
    ...drawnThings(drawings, say`“${sheet.name}”`),
    ...(others.length > 0 ? [say`“${sheet.name}”的控件、嵌入对象或背景图`] : []),
    ...(sheet.tail.includes('<conditionalFormatting') ? [say`“${sheet.name}”的条件格式`] : []),
  ];
}

const MOST_NAMED = 5;

function lacksOf(name: string, { grid, found: { formulas, formats, turned } }: TableOrder, wide: boolean): Sentence[] {
  const places = (all: readonly { readonly row: number; readonly column: number }[]): string =>
    `${all
      .slice(0, MOST_NAMED)
      .map(({ row, column }) => `${columnLetters(column)}${row}`)
      .join('、')}${all.length > MOST_NAMED ? '…' : ''}`;
  const last = grid.rows.at(-1)?.row ?? 0;
  return [
    ...(formulas.length > 0
      ? [say`“${name}”有 ${formulas.length} 格公式，结果由 Excel 打开时计算：${places(formulas)}`]
      : []),
    ...(formats.length > 0
      ? [say`“${name}”有 ${formats.length} 格数字格式特殊，这里按原数显示：${places(formats)}`]
      : []),
    ...(turned.length > 0 ? [say`“${name}”有 ${turned.length} 格有斜线、旋转或跨列居中的文字：${places(turned)}`] : []),
    ...(grid.cut ? [say`“${name}”太大，这里只显示到第 ${last} 行`] : []),
    ...(wide ? [say`“${name}”比纸宽，Excel 会把右边各列印到另外的纸上`] : []),
  ];
}

/** By how much the sheet is printed smaller or larger, and whether its columns go over the page. */
function scaleOf(
  { columns, rows }: SheetGrid,
  { page, scale }: SheetSetup,
): { readonly scale: number; readonly wide: boolean } {
  const { innerWidth, innerHeight } = pageSize(page);
  const width = columns.reduce((sum, { points }) => sum + points, 0) * MM_PER_POINT;
  const height = rows.reduce((sum, { points }) => sum + points, 0) * MM_PER_POINT;
  const fitting = innerWidth / Math.max(width, 1);
  // Widths hang on the typeface: a hair too wide is taken for fitting.
  if (typeof scale === 'number')
    return fitting * TOLERANCE < scale ? { scale, wide: true } : { scale: Math.min(scale, fitting), wide: false };
  const across = scale.wide > 0 ? fitting * scale.wide : 1;
  const down = scale.high > 0 ? (innerHeight * scale.high) / Math.max(height, 1) : 1;
  const fitted = Math.max(0.1, Math.min(1, across, down));
  return { scale: fitted, wide: fitting * TOLERANCE < fitted };
}

const TOLERANCE = 1.03;
