import { fail } from '../../../shared/base/failure.ts';
import { quoted, say } from '../../../shared/base/sentence.ts';
import { columnLetters, columnNumber, type GridCell, type TemplateGrid } from '../../../shared/packet/template-grid.ts';
import { attributeOf, plainXml } from './template-xml.ts';

/** A cell as it stands in the file: attributes and content are kept as they were read. */
export interface SheetCell {
  readonly column: number;
  readonly attributes: string;
  /** What stands between the tags; null for an empty tag. */
  readonly content: string | null;
}

export interface SheetRow {
  readonly row: number;
  readonly attributes: string;
  readonly cells: readonly SheetCell[];
  /** The row as it was read, for rows that stay as they are; null for a changed one. */
  readonly raw: string | null;
}

/** A worksheet part in three pieces, of which only the rows are taken apart. */
export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly head: string;
  readonly rows: readonly SheetRow[];
  readonly tail: string;
}

const ROW = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g;
const CELL = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;
const MOST_COLUMNS = 120;

/** Takes a worksheet part apart. Fails with `template` where it is written in a way that cannot be edited in place. */
export function readSheet(name: string, part: string, xml: string): Sheet {
  const open = /<sheetData\b[^>]*?(\/?)>/.exec(xml);
  if (!open)
    fail('template', say`模板的工作表“${name}”写法特殊，无法原样填写。请用 Excel 或 WPS 打开后另存为 .xlsx 再试。`, {
      sheet: name,
    });
  const start = open.index + open[0].length;
  const end = open[1] === '/' ? start : xml.indexOf('</sheetData>', start);
  if (end < 0) fail('template', say`模板的工作表“${name}”已损坏，无法读取。请重新下载模板。`, { sheet: name });
  const rows: SheetRow[] = [];
  let next = 1;
  for (const [raw, attributes = '', body = ''] of xml.slice(start, end).matchAll(ROW)) {
    const row = Number(attributeOf(attributes, 'r') ?? next);
    next = row + 1;
    rows.push({ row, attributes, cells: readCells(body), raw });
  }
  const head = open[1] === '/' ? `${xml.slice(0, start - 2).trimEnd()}>` : xml.slice(0, start);
  return { name, part, head, rows, tail: open[1] === '/' ? `</sheetData>${xml.slice(start)}` : xml.slice(end) };
}

function readCells(body: string): SheetCell[] {
  const cells: SheetCell[] = [];
  let next = 1;
  for (const [, attributes = '', content] of body.matchAll(CELL)) {
    const letters = /^([A-Z]+)\d+$/.exec(attributeOf(attributes, 'r') ?? '')?.[1];
    const column = letters === undefined ? next : columnNumber(letters);
    next = column + 1;
    cells.push({ column, attributes, content: content ?? null });
  }
  return cells;
}

/** The text of shared strings, by their number. */
export function sharedStrings(xml: string): readonly string[] {
  return [...xml.matchAll(/<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g)].map(([, content = '']) => richText(content));
}

const richText = (content: string): string =>
  [...content.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '').matchAll(/<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g)]
    .map(([, text = '']) => plainXml(text))
    .join('');

/** What a person reads in a cell. */
export function cellText({ attributes, content }: SheetCell, strings: readonly string[]): string {
  if (content === null) return '';
  const type = attributeOf(attributes, 't');
  if (type === 'inlineStr') return richText(content);
  const value = /<v\b[^>]*>([\s\S]*?)<\/v>/.exec(content)?.[1] ?? '';
  return type === 's' ? (strings[Number(value)] ?? '') : plainXml(value);
}

export const mergesOf = (sheet: Sheet): readonly string[] =>
  [...sheet.tail.matchAll(/<mergeCell\b([^>]*)\/?>/g)].flatMap(
    ([, attributes = '']) => attributeOf(attributes, 'ref') ?? [],
  );

export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export function areaOf(ref: string): Area | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/.exec(ref);
  if (!found) return null;
  const [, left = '', top = '', right = left, bottom = top] = found;
  return { left: columnNumber(left), top: Number(top), right: columnNumber(right), bottom: Number(bottom) };
}

/** The sheet as a grid. Fails with `template` where it is wider or merged further than a form of an office is. */
export function sheetGrid(sheet: Sheet, strings: readonly string[], file: string): TemplateGrid {
  const cells: GridCell[] = [];
  const merges = mergesOf(sheet).flatMap((ref) => areaOf(ref) ?? []);
  const wide = Math.max(
    0,
    ...sheet.rows.flatMap(({ cells: own }) =>
      own.filter((c) => cellText(c, strings).trim() !== '').map((c) => c.column),
    ),
  );
  if (wide > MOST_COLUMNS)
    fail(
      'template',
      say`模板“${file}”的工作表“${sheet.name}”有 ${wide} 列（到 ${columnLetters(wide)} 列），超过 ${MOST_COLUMNS} 列的上限。请删去无关的列。`,
      { sheet: sheet.name, columns: wide },
    );
  const last = sheet.rows.at(-1)?.row ?? 0;
  const anchors = new Map<string, Area>();
  const covered = new Set<string>();
  for (const area of merges) {
    const bottom = Math.min(area.bottom, last);
    const right = Math.min(area.right, MOST_COLUMNS);
    anchors.set(`${area.top}:${area.left}`, { ...area, bottom, right });
    for (let row = area.top; row <= bottom; row += 1)
      for (let column = area.left; column <= right; column += 1)
        if (row !== area.top || column !== area.left) covered.add(`${row}:${column}`);
    if (covered.size > 200_000)
      fail('template', say`模板的工作表“${sheet.name}”合并单元格的范围过大，无法处理。请取消整行整列的合并。`, {
        sheet: sheet.name,
      });
  }
  for (const { row, cells: own } of sheet.rows)
    for (const cell of own) {
      const place = `${row}:${cell.column}`;
      if (cell.column > MOST_COLUMNS || covered.has(place)) continue;
      const area = anchors.get(place);
      cells.push({
        row,
        column: cell.column,
        rows: area ? Math.max(1, area.bottom - area.top + 1) : 1,
        columns: area ? Math.max(1, area.right - area.left + 1) : 1,
        text: cellText(cell, strings),
        formula: cell.content?.includes('<f') ?? false,
      });
    }
  return { name: quoted(sheet.name), cells };
}
