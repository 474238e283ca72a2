import { fail } from '../../../shared/base/failure.ts';
import { inChinese, listed, say, type Sentence } from '../../../shared/base/sentence.ts';
import { columnLetters, type TemplateGrid } from '../../../shared/packet/template-grid.ts';
import { proposeFact } from '../../../shared/packet/template-mapping.ts';
import { fieldsOf, tablesOf, type FormField, type TableLayout } from '../../../shared/packet/template-layout.ts';
import { tagsIn } from '../../../shared/packet/template-tags.ts';
import { readSheet, sharedStrings, sheetGrid, type Sheet } from './template-sheet.ts';
import { partText, templateKind, workbookSheets, type Parts } from './template-parts.ts';
import { readWordTables, wordText } from './template-word.ts';

export interface PlacedTag {
  readonly name: string;
  readonly kind: 'value' | 'open' | 'close';
  readonly place: Sentence;
}

/** A template as read: one table of applications, or a form, or tags in running text. */
export interface ReadTemplate {
  readonly format: 'xlsx' | 'docx';
  readonly table: { readonly grid: TemplateGrid; readonly layout: TableLayout; readonly index: number } | null;
  readonly fields: readonly { readonly grid: TemplateGrid; readonly index: number; readonly field: FormField }[];
  readonly tags: readonly PlacedTag[];
  readonly sheets: readonly Sheet[];
  readonly strings: readonly string[];
  /** Tables of a form that are left to a person: 知识产权清单 and the like. */
  readonly unfilled: readonly Sentence[];
}

/**
 * Reads a bureau's .xlsx or .docx. Fails with `template`, by name and place: macros, several tables, too many columns,
 * nothing to fill.
 */
export function readTemplate(parts: Parts, file: string, only: string | null = null): ReadTemplate {
  const format = templateKind(parts, file);
  const strings = format === 'xlsx' ? sharedStrings(partText(parts, 'xl/sharedStrings.xml') ?? '') : [];
  const sheets =
    format === 'xlsx'
      ? workbookSheets(parts)
          .filter(({ hidden, name }) => !hidden && (only === null || name === only))
          .map(({ name, part }) => readSheet(name, part, partText(parts, part) ?? ''))
      : [];
  const document = format === 'docx' ? (partText(parts, 'word/document.xml') ?? '') : '';
  const grids =
    format === 'xlsx'
      ? sheets.map((sheet) => sheetGrid(sheet, strings, file))
      : readWordTables(document).map(({ grid }) => grid);
  const tags = format === 'xlsx' ? sheetTags(grids) : wordTags(parts);
  if (tags.length > 0) return { format, table: null, fields: [], tags, sheets, strings, unfilled: [] };
  const tables = grids.flatMap((grid, index) => tablesOf(grid).map((layout) => ({ grid, layout, index })));
  const all = grids.flatMap((grid, index) =>
    fieldsOf(grid)
      .filter(({ cell }) => !tables.some((table) => table.index === index && isWithin(table.layout, cell.row)))
      .map((field) => ({ grid, index, field })),
  );
  const places = tables.map(({ grid, layout }) => rowPlace(grid.name, layout.headingFrom));
  // A form that asks for the client's name is one client's: what tables it has besides are lists of that client's own.
  if (all.some(({ field }) => proposeFact(field.path) === 'name'))
    return { format, table: null, fields: all, tags, sheets, strings, unfilled: places };
  if (tables.length > 1)
    fail(
      'template',
      say`模板“${file}”里有 ${tables.length} 个表（${listed(places)}），不能判断填哪一个。请每个表单独存为一个文件，或指明工作表。`,
      { file, tables: tables.length, sheets: [...new Set(tables.map(({ grid }) => inChinese(grid.name)))].join('、') },
    );
  const table = tables[0] ?? null;
  const fields = table ? [] : all;
  if (table === null && fields.length === 0)
    fail(
      'template',
      say`在模板“${file}”里没有找到表头行、待填的空格或 {企业名称} 这样的标记，无法填写。请检查是否选对了附件。`,
      { file },
    );
  return { format, table, fields, tags, sheets, strings, unfilled: [] };
}

const isWithin = ({ headingFrom, headingTo, areas, totalRows }: TableLayout, row: number): boolean =>
  row >= headingFrom && row <= Math.max(headingTo, ...areas.map(({ last }) => last), ...totalRows);

function sheetTags(grids: readonly TemplateGrid[]): PlacedTag[] {
  return grids.flatMap(({ name: sheet, cells }) =>
    cells.flatMap(({ text, row, column }) =>
      tagsIn(text).map((tag) => ({ ...tag, place: cellPlace('xlsx', sheet, row, column) })),
    ),
  );
}

/** Tags of the body, heads and foots; a paragraph's tag may be split over runs. */
function wordTags(parts: Parts): PlacedTag[] {
  return [...parts.keys()]
    .filter((name) => /^word\/(?:document|header\d*|footer\d*)\.xml$/.test(name))
    .flatMap((part) => {
      const where = part.includes('header') ? say`页眉` : part.includes('footer') ? say`页脚` : say`正文`;
      return wordText(partText(parts, part) ?? '').flatMap((text, i) =>
        tagsIn(text).map((tag) => ({ ...tag, place: say`${where}第 ${i + 1} 段` })),
      );
    });
}

/** A cell's place for a person. */
export const cellPlace = (format: 'xlsx' | 'docx', grid: Sentence, row: number, column: number): Sentence =>
  format === 'xlsx' ? say`${grid}!${`${columnLetters(column)}${row}`}` : say`${grid}第 ${row} 行第 ${column} 列`;

/** A row's place for a person. */
export const rowPlace = (grid: Sentence, row: number | string): Sentence => say`“${grid}”第 ${row} 行`;
