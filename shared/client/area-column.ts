import { type Region, sameRegionName } from '../base/regions.ts';
import { listed, say, type Sentence } from '../base/sentence.ts';
import { namesLevels, type RegionParts, splitRegion } from '../base/split-region.ts';
import type { CellValue } from './cell-value.ts';
import type { Field } from './fields.ts';
import type { ColumnTarget } from './heading-words.ts';

/** A column of a sheet that is not the workbook's own, with 省, 市 and 区县 in one cell. */
export const AREA: Field = { id: 'area', label: '省市区县（一格）', kind: 'text' };

export const isArea = ({ sheet, field }: Pick<ColumnTarget, 'sheet' | 'field'>): boolean =>
  sheet === 'company' && field === AREA.id;

/** What such a column is called, without brackets and blanks. */
const HEADINGS =
  /^(?:企业|单位|公司|项目单位)?(?:所在|所属|注册|归属)?(?:地区|区域|行政区划|行政区域|属地|省市区县?|省市县|省市|省\/市\/区县?|省、市、区县?|省-市-区县?)$|^(?:企业|单位|公司)?(?:所在|注册)地(?:址|区)?$/;

export const namesArea = (words: string): boolean => HEADINGS.test(words);

/** Whether the cells below a heading of one level name several: 市 over 江苏省南京市. */
export const holdsAreas = ({ sheet, field }: ColumnTarget, samples: readonly string[]): boolean =>
  sheet === 'company' &&
  ['province', 'city', 'district'].includes(field) &&
  samples.length > 0 &&
  samples.every(namesLevels);

/** A cell of the column as it was split. */
export interface AreaCell {
  readonly row: number;
  readonly printed: string;
  readonly parts: RegionParts;
  /** Another column of the row says otherwise; that one counts, and nothing below it was filled. */
  readonly differs: boolean;
}

/** Splits a cell and fills what no other column of the row says, from 省 down as long as they agree. */
export function readArea(printed: string, row: number, cells: Record<string, CellValue>): AreaCell {
  const parts = splitRegion(printed);
  for (const field of ['province', 'city', 'district'] as const) {
    const [own, part] = [cells[field] ?? null, parts[field]];
    if (typeof own === 'string' && part !== null && !sameRegionName(own, part))
      return { row, printed, parts, differs: true };
    cells[field] = own ?? part;
  }
  return { row, printed, parts, differs: false };
}

/** So many cells are quoted in a sentence. */
const QUOTED = 10;

/** What could not be told from the cells of a column, and what of them was not read. */
export function areaWarnings(sheet: string, heading: string, cells: readonly AreaCell[]): readonly Sentence[] {
  const open = cells.filter(({ parts }) => parts.among.length > 0 || nothingTold(parts));
  const different = cells.filter(({ differs }) => differs);
  const beside = cells.filter(({ parts }) => parts.rest !== null && !nothingTold(parts));
  return [
    ...(open.length > 0
      ? [
          say`工作表「${sheet}」的「${heading}」有 ${open.length} 行看不出是哪个省、市或区县，看不出的留空：${quotedCells(
            open,
            ({ row, printed, parts }) =>
              parts.among.length === 0
                ? say`第 ${row} 行「${printed}」`
                : say`第 ${row} 行「${printed}」（可能是 ${listed(parts.among.map(fullName))}）`,
          )}。`,
        ]
      : []),
    ...(different.length > 0
      ? [
          say`工作表「${sheet}」的「${heading}」有 ${different.length} 行与同一行的省、市、区县列不一致，以那些列为准：${quotedCells(
            different,
            ({ row, printed }) => say`第 ${row} 行「${printed}」`,
          )}。`,
        ]
      : []),
    ...(beside.length > 0
      ? [
          say`工作表「${sheet}」的「${heading}」有 ${beside.length} 行除省市区县外还有别的文字，没有读入：${quotedCells(
            beside,
            ({ row, parts }) => say`第 ${row} 行「${parts.rest ?? ''}」`,
          )}。`,
        ]
      : []),
  ];
}

const nothingTold = ({ province, city, district }: RegionParts): boolean =>
  province === null && city === null && district === null;

function quotedCells(cells: readonly AreaCell[], quote: (cell: AreaCell) => Sentence): Sentence {
  const all = listed(cells.slice(0, QUOTED).map(quote));
  return cells.length > QUOTED ? say`${all}等` : all;
}

const fullName = ({ province, city, district }: Region): string => [province, city, district].filter(Boolean).join('');
