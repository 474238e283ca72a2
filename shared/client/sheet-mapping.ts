import { holdsAreas } from './area-column.ts';
import { isScale } from './cell-value.ts';
import { fieldOf, headingWords, type Sheet, type SheetId, SHEETS, sheetOf } from './fields.ts';
import {
  AREA_TARGET,
  type ColumnTarget,
  MONEY_UNITS,
  type MoneyUnit,
  readHeading,
  rememberedHeading,
  unitOf,
  yearOf,
} from './heading-words.ts';
import type { RawCell, RawRow, RawSheet, RawWorkbook } from './raw-workbook.ts';

export interface MappedColumn {
  /** 0 for A. */
  readonly column: number;
  readonly heading: string;
  /** The heading of the group above it; null where there is none. */
  readonly above: string | null;
  /** The first values below it. */
  readonly samples: readonly string[];
  /** null: not imported. */
  readonly target: ColumnTarget | null;
  /** Of plain figures, where the target is money. */
  readonly unit: MoneyUnit;
  /** Where the target comes from: the workbook's own heading, a person's earlier choice, this proposal, a person now. */
  readonly from: 'workbook' | 'remembered' | 'proposed' | 'person' | 'none';
}

/** How the rows of one sheet are read. */
export interface SheetMapping {
  readonly name: string;
  /** Whose rows these are where no heading says otherwise. */
  readonly sheet: SheetId;
  /** Excel's numbers of the heading rows. */
  readonly headingRows: readonly [first: number, last: number];
  readonly columns: readonly MappedColumn[];
}

/** What a person chose for a heading before; `dated`: the year is the one that the heading names. */
export interface RememberedTarget {
  readonly target: ColumnTarget | null;
  readonly dated: boolean;
  readonly unit: MoneyUnit | null;
}
export type Remembered = ReadonlyMap<string, RememberedTarget>;

const HEADING_ROWS = 5;
const SAMPLES = 3;
/** Headings of what no sheet holds, which need no question. */
const NO_FACT: RegExp = /^(?:序号|编号|no\.?|行号|#)$/i;

/**
 * How a sheet is read: its headings are found in the first five rows, in one row or in two, of which the upper names
 * groups. Null where no row has a heading for the client's name and one more that is known.
 */
export function proposeMapping(raw: RawSheet, remembered: Remembered): SheetMapping | null {
  const named = SHEETS.find(({ label }) => headingWords(label) === headingWords(raw.name));
  const top = raw.rows.filter(({ row }) => row <= HEADING_ROWS);
  let best: { mapping: SheetMapping; score: number } | null = null;
  for (const [i, row] of top.entries()) {
    const next = top[i + 1];
    for (const lower of [null, ...(next && next.row === row.row + 1 ? [next] : [])]) {
      const sheet = named ?? likeliestSheet(lower ?? row);
      const mapping = mappingOf(raw, row, lower, sheet, remembered);
      const known = mapping.columns.filter(({ target }) => target !== null);
      const own = known.filter(({ from }) => from === 'workbook').length;
      const enough = known.some(isName) && known.length >= (named ? 1 : 2);
      // One row of headings is what two equally good ones are.
      const score = known.length + own / 100 - (lower ? 0.5 : 0);
      if (enough && score > (best?.score ?? 0)) best = { mapping, score };
    }
  }
  return best?.mapping ?? null;
}

export const isNoFact = (heading: string): boolean => NO_FACT.test(heading.trim());

/** Whether a sheet needs no question: all its headings are the workbook's own, or were settled before. */
export const isSettled = ({ columns }: SheetMapping): boolean =>
  columns.every(
    ({ from, heading, samples }) =>
      from === 'workbook' || from === 'remembered' || samples.length === 0 || isNoFact(heading),
  );

export const isName = ({ target }: { readonly target: ColumnTarget | null }): boolean =>
  target?.sheet === 'company' && target.field === 'name';

/** What is kept of a person's mapping, by heading. A year that the heading does not name is not: it is another one next year. */
export function rememberedOf(mappings: readonly SheetMapping[]): Remembered {
  return new Map(
    mappings.flatMap(({ columns }) =>
      columns.flatMap(({ above, heading, target, unit, from }): [string, RememberedTarget][] => {
        if (from === 'workbook' || (from === 'none' && target === null && isNoFact(heading))) return [];
        const named = yearOf(heading) ?? yearOf(above ?? '');
        const dated = target !== null && target.year !== null && target.year === named;
        if (target !== null && target.year !== null && !dated) return [];
        return [
          [
            rememberedHeading(above, heading),
            { target: target && { ...target, year: null }, dated, unit: unitOf(heading) === null ? unit : null },
          ],
        ];
      }),
    ),
  );
}

/** The sheet of the workbook most of whose own headings stand in a row; 企业 for a sheet with all in one. */
function likeliestSheet(row: RawRow): Sheet {
  const words = row.cells.filter((cell) => typeof cell === 'string');
  const fits = SHEETS.map((sheet) => ({
    sheet,
    known: words.filter((cell) => fieldOf(sheet, cell)).length,
    complete: sheet.fields.every((field) => !field.required || words.some((cell) => fieldOf(sheet, cell) === field)),
  }));
  const best = fits.filter(({ complete }) => complete).toSorted((a, b) => b.known - a.known)[0];
  return best && best.known >= 3 ? best.sheet : sheetOf('company');
}

function mappingOf(
  raw: RawSheet,
  upper: RawRow,
  lower: RawRow | null,
  sheet: Sheet,
  remembered: Remembered,
): SheetMapping {
  const last = (lower ?? upper).row;
  const sheetUnit = unitAbove(raw, upper.row);
  const taken = new Set<string>();
  const width = Math.max(upper.cells.length, lower?.cells.length ?? 0);
  let group: string | null = null;
  const columns: MappedColumn[] = [];
  for (let column = 0; column < width; column++) {
    const over = wordsOf(upper.cells[column]);
    const under = lower ? wordsOf(lower.cells[column]) : null;
    // A heading over an empty cell stands for itself; one over a heading is that of a group, and goes on to the right.
    if (over !== null) group = under === null ? null : over;
    const heading = under ?? over;
    if (heading === null) continue;
    const above = under === null ? null : (over ?? group);
    const samples = samplesOf(raw, last, column);
    const found = bySamples(columnTarget(above, heading, sheet, remembered), samples);
    const key = JSON.stringify(found.target);
    const double = found.target !== null && taken.has(key);
    if (found.target !== null) taken.add(key);
    columns.push({
      column,
      heading,
      above,
      samples,
      target: double ? null : found.target,
      unit: found.unit ?? sheetUnit ?? '万元',
      from: double ? 'none' : found.from,
    });
  }
  return { name: raw.name, sheet: sheet.id, headingRows: [upper.row, last], columns };
}

interface FoundTarget {
  readonly target: ColumnTarget | null;
  readonly unit: MoneyUnit | null;
  readonly from: MappedColumn['from'];
}

function columnTarget(above: string | null, heading: string, sheet: Sheet, remembered: Remembered): FoundTarget {
  const own = above === null ? fieldOf(sheet, heading) : null;
  const unit = unitOf(heading) ?? unitOf(above ?? '');
  if (own) {
    const at = own.id === 'name' ? 'company' : sheet.id;
    return { target: { sheet: at, field: own.id, year: null, named: null }, unit, from: 'workbook' };
  }
  const before = remembered.get(rememberedHeading(above, heading));
  if (before) {
    const year = yearOf(heading) ?? yearOf(above ?? '');
    const target = before.target && { ...before.target, year: before.dated ? year : null };
    return { target, unit: unit ?? before.unit, from: 'remembered' };
  }
  const read = readHeading(above, heading, sheet);
  const target = read.target?.field === 'name' ? { ...read.target, sheet: 'company' as const } : read.target;
  return { target, unit: read.unit, from: target === null ? 'none' : 'proposed' };
}

/** 企业类型 is also what sizes stand under: 中型 is no kind of unit; 市 what whole areas stand under. */
function bySamples(found: FoundTarget, samples: readonly string[]): FoundTarget {
  const { target, from } = found;
  if (from !== 'remembered' && target !== null && holdsAreas(target, samples))
    return { ...found, target: AREA_TARGET, from: 'proposed' };
  if (from === 'remembered' || target?.field !== 'entityType' || samples.length === 0 || !samples.every(isScale))
    return found;
  return { ...found, target: { ...target, field: 'scale' }, from: 'proposed' };
}

function wordsOf(cell: RawCell | undefined): string | null {
  if (typeof cell !== 'string') return null;
  const words = cell.trim().replace(/\s*\n\s*/g, '');
  return words === '' ? null : words;
}

/** 单位：元 above the headings holds for all figures that name no unit of their own. */
function unitAbove(raw: RawSheet, before: number): MoneyUnit | null {
  const texts = raw.rows.filter(({ row }) => row < before).flatMap(({ cells }) => cells);
  const said = texts.flatMap((cell) =>
    typeof cell === 'string' ? (/单位\s*[:：]\s*(?:人民币)?\s*(亿元|万元|千元|元)/.exec(cell)?.[1] ?? []) : [],
  );
  return MONEY_UNITS.find((unit) => unit === said[0]) ?? null;
}

function samplesOf(raw: RawSheet, after: number, column: number): readonly string[] {
  const samples: string[] = [];
  for (const { row, cells } of raw.rows) {
    if (samples.length === SAMPLES) break;
    if (row <= after) continue;
    const shown = shownRaw(cells[column]);
    if (shown !== '') samples.push(shown);
  }
  return samples;
}

/** A cell of a workbook as a person sees it. */
export function shownRaw(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.trim();
  return 'date' in cell ? cell.date : cell.error;
}

/** The mapping of every sheet that can be read. */
export const proposeMappings = (workbook: RawWorkbook, remembered: Remembered): readonly SheetMapping[] =>
  workbook.sheets.flatMap((raw) => proposeMapping(raw, remembered) ?? []);
