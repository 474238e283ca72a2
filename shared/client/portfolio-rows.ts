import { failureOf, type Failure } from '../base/failure.ts';
import { listed, say, type Sentence } from '../base/sentence.ts';
import { AREA, type AreaCell, areaWarnings, isArea, readArea } from './area-column.ts';
import { type CellReading, type CellValue, readCell } from './cell-value.ts';
import { type Field, headingWords, type SheetId, SHEETS, sheetOf } from './fields.ts';
import { columnLetters, type RawCell, type RawRow, type RawSheet, type RawWorkbook } from './raw-workbook.ts';
import { isName, isNoFact, type MappedColumn, proposeMappings, type SheetMapping, shownRaw } from './sheet-mapping.ts';

/** One row that could be read, by the sheet that it is of. A field without a column is absent from `cells`. */
export interface PortfolioRow {
  readonly sheet: SheetId;
  /** The client's name as printed. */
  readonly name: string;
  readonly cells: Readonly<Record<string, CellValue>>;
  /** Where it stands: the workbook's own name of the sheet, and Excel's row number. */
  readonly source: { readonly sheet: string; readonly row: number };
}

export interface PortfolioReading {
  readonly rows: readonly PortfolioRow[];
  readonly failures: readonly Failure[];
  readonly warnings: readonly Sentence[];
}

/**
 * Reads the rows of a portfolio workbook by these mappings, else by those that are proposed for it. Rows with a cell
 * that cannot be read are left out and reported with sheet, row and column; the others go on. A line that holds several
 * rows (a client with its years and certificates) loses only those that cannot be read. Without any sheet that is
 * known, the one failure is `workbook-layout`.
 */
export function readPortfolio(
  workbook: RawWorkbook,
  file: string,
  mappings: readonly SheetMapping[] = proposeMappings(workbook, new Map()),
): PortfolioReading {
  const rows: PortfolioRow[] = [];
  const failures: Failure[] = [];
  const warnings: Sentence[] = [];
  for (const raw of workbook.sheets) {
    const mapping = mappings.find(({ name }) => name === raw.name);
    if (!mapping) {
      const named = SHEETS.some((sheet) => headingWords(sheet.label) === headingWords(raw.name));
      if (named) failures.push(layoutFailure(file, raw));
      else if (raw.rows.length > 0) warnings.push(say`工作表「${raw.name}」没有可识别的表头，已略过。`);
      continue;
    }
    warnings.push(...leftOut(mapping));
    const areas: AreaCell[] = [];
    for (const row of raw.rows) {
      if (row.row <= mapping.headingRows[1] || row.cells.every((cell) => shownRaw(cell) === '')) continue;
      if (isTotal(mapping, row)) {
        warnings.push(say`工作表「${raw.name}」第 ${row.row} 行是合计，已略过。`);
        continue;
      }
      const read = readLine(mapping, raw, row, file);
      rows.push(...read.rows);
      failures.push(...read.failures);
      areas.push(...read.areas);
    }
    const area = mapping.columns.find(({ target }) => target !== null && isArea(target));
    if (area) warnings.push(...areaWarnings(raw.name, `${area.above ?? ''}${area.heading}`, areas));
  }
  if (mappings.length === 0 && failures.length === 0) {
    const sheets = workbook.sheets.map((sheet) => sheet.name).join('、') || '—';
    failures.push(
      failureOf(
        'workbook-layout',
        say`${file} 里没有可识别的工作表（现有：${sheets}）。第 1–5 行内应有含「企业名称」的表头；没有现成的，可用「下载空白企业工作簿」（命令行：client template）得到一份来填。`,
        { file },
      ),
    );
  }
  return { rows, failures, warnings };
}

function layoutFailure(file: string, raw: RawSheet): Failure {
  return failureOf('workbook-layout', say`${file} 的工作表「${raw.name}」第 1–5 行没有含「企业名称」的表头，未读入。`, {
    file,
    sheet: raw.name,
  });
}

function leftOut({ name, columns }: SheetMapping): readonly Sentence[] {
  const unknown = columns.filter(
    ({ target, samples, heading }) => target === null && samples.length > 0 && !isNoFact(heading),
  );
  if (unknown.length === 0) return [];
  const headings = unknown.map(({ above, heading }) => `${above ?? ''}${heading}`);
  return [say`工作表「${name}」有不认识的列，已略过：${listed(headings)}。`];
}

function isTotal({ columns }: SheetMapping, { cells }: RawRow): boolean {
  const name = columns.find(isName);
  return name !== undefined && /^(?:合计|总计|小计)$/.test(shownRaw(cells[name.column]).replace(/\s+/g, ''));
}

/** One row to be, of the cells of a line that go together. */
interface Part {
  readonly sheet: SheetId;
  readonly start: Readonly<Record<string, CellValue>>;
  readonly columns: readonly MappedColumn[];
}

function partsOf(mapping: SheetMapping): readonly Part[] {
  const parts = new Map<string, { sheet: SheetId; start: Record<string, CellValue>; columns: MappedColumn[] }>();
  // Each line states a row of its sheet: of 企业 also where it has no cell but the name.
  parts.set(JSON.stringify([mapping.sheet, null, null]), { sheet: mapping.sheet, start: {}, columns: [] });
  for (const column of mapping.columns) {
    const { target } = column;
    if (target === null || isName(column)) continue;
    const key = JSON.stringify([target.sheet, target.year, target.named]);
    const start = {
      ...(target.year === null ? {} : { year: target.year }),
      ...(target.named === null ? {} : { qualification: target.named }),
    };
    const part = parts.get(key);
    if (part) part.columns.push(column);
    else parts.set(key, { sheet: target.sheet, start, columns: [column] });
  }
  return [...parts.values()];
}

function readLine(
  mapping: SheetMapping,
  raw: RawSheet,
  row: RawRow,
  file: string,
): { rows: readonly PortfolioRow[]; failures: readonly Failure[]; areas: readonly AreaCell[] } {
  const failures: Failure[] = [];
  const areas: AreaCell[] = [];
  const refuse = (column: number | null, heading: string, reason: Sentence): void => {
    const place =
      column === null
        ? say`${file} 工作表「${raw.name}」第 ${row.row} 行（${heading}）`
        : say`${file} 工作表「${raw.name}」第 ${row.row} 行 ${columnLetters(column)} 列（${heading}）`;
    const details = { file, sheet: raw.name, row: row.row, column: heading };
    failures.push(failureOf('row-invalid', say`${place}：${reason}。该行未导入。`, details));
  };
  const nameColumn = mapping.columns.find(isName)?.column ?? null;
  const name = nameColumn === null ? '' : shownRaw(row.cells[nameColumn]);
  const rows = partsOf(mapping).flatMap((part): PortfolioRow[] => {
    const before = failures.length;
    const { cells, held, area } = readPart(part, row, refuse);
    if (area) areas.push(area);
    const alone = part.sheet === mapping.sheet && Object.keys(part.start).length === 0;
    const nothing = !held && Object.values(cells).every((value) => value === null);
    if (!alone && nothing && failures.length === before) return [];
    const all = { ...cells, ...part.start };
    for (const { id, label, required } of sheetOf(part.sheet).fields) {
      if (!required || id === 'name' || failures.slice(before).some((f) => f.details?.['column'] === label)) continue;
      if ((all[id] ?? null) === null)
        refuse(part.columns.find(({ target }) => target?.field === id)?.column ?? null, label, say`必填项为空`);
    }
    return failures.length > before || name === ''
      ? []
      : [{ sheet: part.sheet, name, cells: all, source: { sheet: raw.name, row: row.row } }];
  });
  if (name === '') refuse(nameColumn, '企业名称', say`必填项为空`);
  return { rows, failures, areas };
}

function readPart(
  { sheet, columns }: Part,
  row: RawRow,
  refuse: (column: number, heading: string, reason: Sentence) => void,
): { readonly cells: Record<string, CellValue>; readonly held: boolean; readonly area: AreaCell | null } {
  const cells: Record<string, CellValue> = {};
  let held: boolean | null = null;
  for (const { column, heading, target, unit, from } of columns) {
    if (target && isArea(target)) continue;
    const field = sheetOf(sheet).fields.find(({ id }) => id === target?.field);
    if (!field) continue;
    const says = target?.named !== null && field.id === 'qualification';
    const reading = says ? readCell(YES_NO, row.cells[column]) : readMoney(field, row.cells[column], unit);
    if (!reading.ok) refuse(column, from === 'workbook' ? field.label : heading, reading.reason);
    else if (says) held = reading.value as boolean | null;
    else cells[field.id] = reading.value;
  }
  const area = areaOf(columns, row, cells, refuse);
  const stated = Object.values(cells).some((value) => value !== null);
  if (held === false && stated) {
    const at = columns.find(({ target }) => target?.field === 'qualification');
    if (at) refuse(at.column, at.heading, say`写明没有，同一行却有它的证书`);
  }
  return { cells, held: held === true, area };
}

/** The cell that holds 省, 市 and 区县 at once, split into the row's cells; null where there is none, or it is empty. */
function areaOf(
  columns: readonly MappedColumn[],
  row: RawRow,
  cells: Record<string, CellValue>,
  refuse: (column: number, heading: string, reason: Sentence) => void,
): AreaCell | null {
  const at = columns.find(({ target }) => target !== null && isArea(target));
  if (!at) return null;
  const reading = readCell(AREA, row.cells[at.column]);
  if (!reading.ok) refuse(at.column, at.heading, reading.reason);
  return reading.ok && typeof reading.value === 'string' ? readArea(reading.value, row.row, cells) : null;
}

const YES_NO: Field = { id: 'held', label: '', kind: 'yes-no' };

/** Plain figures are in the unit of their column; a unit in the cell itself counts first. */
function readMoney(field: Field, cell: RawCell | undefined, unit: MappedColumn['unit']): CellReading {
  const plain = typeof cell === 'string' && /^[-+(（]?[\d,，.\s]+[)）]?$/.test(cell.trim());
  if (field.kind !== 'wan' || unit === '万元' || !plain) return readCell(field, cell);
  const negative = /^[(（](.*)[)）]$/.exec(cell.trim());
  return readCell(field, negative ? `-${negative[1]}${unit}` : `${cell.trim()}${unit}`);
}
