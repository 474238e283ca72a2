import { proposeFact, SERIAL } from './template-mapping.ts';
import { indexGrid, type GridCell, type GridIndex, type TemplateGrid } from './template-grid.ts';
import { statedUnit, templateName, type MoneyUnit } from './template-name.ts';

export interface TemplateColumn {
  readonly column: number;
  /** The headings over it, from top to bottom; its own last. */
  readonly path: readonly string[];
  /** What its own heading or the one over it states. */
  readonly unit: MoneyUnit | null;
  readonly percent: boolean;
}

/** Rows that stand for applications, under a band where there is one. */
export interface DataArea {
  /** The words of the category band over it; null where the table has none. */
  readonly band: string | null;
  readonly rows: readonly number[];
  /** The row after which rows are added. */
  readonly last: number;
  /** Rows of it that hold an example, whose words have to go. */
  readonly examples: readonly number[];
}

/** A table of one row an application: where its parts are. */
export interface TableLayout {
  readonly headingFrom: number;
  readonly headingTo: number;
  readonly columns: readonly TemplateColumn[];
  readonly areas: readonly DataArea[];
  readonly totalRows: readonly number[];
  /** The unit that a line of the sheet states for all columns. */
  readonly unit: MoneyUnit | null;
}

/** An empty cell beside its label. */
export interface FormField {
  readonly label: GridCell;
  readonly cell: GridCell;
  /** Labels that stand over or before it, from the outermost. */
  readonly path: readonly string[];
}

const TOTAL = /^(?:合计|总计|小计|共计|累计|总和)/;
const EXAMPLE = /^(?:例|示例|样例|例如|填写示例|举例)[:：0-9]?$|^[(（](?:示例|样例|例)[)）]|^(?:示例|样例|例)[:：]/;
const ELLIPSIS = /^[.。…·]{2,}$/;
const FOOT =
  /^(?:填报人|填表人|制表人|审核人|单位核对人|联系人|联系电话|负责人|注|备注|说明|填表说明|填报说明)\s*[:：]|^注[:：\d]/;
const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** The tables of a grid that have a heading row over rows to fill; none where it is a form or plain text. */
export function tablesOf(grid: TemplateGrid): readonly TableLayout[] {
  const index = indexGrid(grid);
  const unit = statedAnywhere(grid);
  const tables: TableLayout[] = [];
  for (let row = 1; row <= index.rows; row += 1) {
    if (!isHeading(index, row)) continue;
    const table = tableAt(index, row, unit);
    tables.push(table);
    row = Math.max(row, table.headingTo, ...table.areas.map(({ last }) => last));
  }
  return tables;
}

const statedAnywhere = ({ cells }: TemplateGrid): MoneyUnit | null => {
  for (const { text } of cells) {
    const line = /单位\s*[:：]\s*(?:人民币)?\s*(亿元|万元|元)/.exec(text.normalize('NFKC'));
    if (line) return statedUnit(line[0]);
  }
  return null;
};

/** At least three names side by side, two of which are known (the running number counts), and no figures among them. */
function isHeading(index: GridIndex, row: number): boolean {
  let run: GridCell[] = [];
  let best: GridCell[] = [];
  for (const cell of index.row(row)) {
    const name = cell.text.trim();
    const fits =
      name !== '' &&
      [...name].length <= 60 &&
      !/^[\d.,%\s]+$/.test(name) &&
      !cell.formula &&
      !TOTAL.test(squeezed(name));
    const last = run.at(-1);
    run =
      fits && (last === undefined || last.column + last.columns === cell.column) ? [...run, cell] : fits ? [cell] : [];
    if (run.length > best.length) best = run;
  }
  const known = best.filter(({ text }) => proposeFact([text]) !== null);
  const serial = best.some(({ text }) => proposeFact([text]) === SERIAL);
  return best.length >= (serial ? 3 : 4) && known.length >= 2 && !FOOT.test(best[0]?.text ?? '');
}

function tableAt(index: GridIndex, row: number, unit: MoneyUnit | null): TableLayout {
  const [from, to] = headingBlock(index, row);
  const columns: TemplateColumn[] = [];
  for (let column = 1; column <= index.columns; column += 1) {
    const cells: GridCell[] = [];
    for (let at = from; at <= to; at += 1) {
      const cell = index.at(at, column);
      if (cell && !cells.includes(cell) && cell.text.trim() !== '' && !isIndexRow(index, at)) cells.push(cell);
    }
    const path = cells.map(({ text }) => text.trim());
    if (
      path.length === 0 ||
      (columns.at(-1)?.path.join() === path.join() &&
        index.at(from, column - 1) === cells[0] &&
        cells.length === 1 &&
        (cells[0]?.columns ?? 1) > 1 &&
        from === to)
    )
      continue;
    const stated = path.map(statedUnit).filter((found) => found !== null);
    columns.push({ column, path, unit: stated.at(-1) ?? null, percent: path.some((text) => /[%％]/.test(text)) });
  }
  return { headingFrom: from, headingTo: to, columns, unit, ...bodyOf(index, to, columns) };
}

/** The rows that merged headings join to the row, and the ones below a heading that spans several columns. */
function headingBlock(index: GridIndex, row: number): readonly [number, number] {
  let to = row;
  for (let at = row; at <= to; at += 1)
    for (const cell of index.row(at)) {
      if (cell.rows > 1) to = Math.max(to, cell.row + cell.rows - 1);
      else if (cell.columns > 1 && at === to && namesBelow(index, cell)) to = at + 1;
    }
  let from = row;
  for (const cell of index.row(row)) from = Math.min(from, cell.row);
  if (isIndexRow(index, to + 1)) to += 1;
  return [from, to];
}

function namesBelow(index: GridIndex, group: GridCell): boolean {
  const below = index
    .row(group.row + group.rows)
    .filter(({ column }) => column >= group.column && column < group.column + group.columns);
  return (
    below.length > 1 && below.every(({ text, formula }) => text.trim() !== '' && !formula && !/^[\d.,%\s]+$/.test(text))
  );
}

/** A row of column numbers under the headings: `1 2 3 4`, `甲 乙 1 2`. */
function isIndexRow(index: GridIndex, row: number): boolean {
  const texts = index.row(row).map(({ text }) => squeezed(text).replace(/^[(（]|[)）]$/g, ''));
  const numbers = texts.filter((text) => /^\d{1,2}$/.test(text)).map(Number);
  return (
    texts.length >= 3 &&
    texts.every((text) => /^(?:\d{1,2}|[甲乙丙丁戊A-Z])$/.test(text)) &&
    numbers.length >= 2 &&
    numbers.every((number, i) => i === 0 || number === (numbers[i - 1] ?? 0) + 1)
  );
}

function bodyOf(
  index: GridIndex,
  heading: number,
  columns: readonly TemplateColumn[],
): Pick<TableLayout, 'areas' | 'totalRows'> {
  const areas: { band: string | null; rows: number[]; last: number; examples: number[] }[] = [];
  const totalRows: number[] = [];
  let area = { band: null as string | null, rows: [] as number[], last: heading, examples: [] as number[] };
  const close = (): void => {
    if (area.rows.length > 0 || area.band !== null) areas.push(area);
  };
  for (let row = heading + 1; row <= index.rows; row += 1) {
    const kind = rowKind(index, row, columns);
    if (kind === 'foot') break;
    if (kind === 'total') totalRows.push(row);
    else if (kind === 'band') {
      close();
      const words =
        index
          .row(row)
          .find(({ text }) => text.trim() !== '')
          ?.text.trim() ?? '';
      area = { band: words, rows: [], last: row, examples: [] };
    } else if (totalRows.includes(row - 1) && area.band === null) break;
    else {
      area.rows.push(row);
      area.last = row;
      if (kind === 'example') area.examples.push(row);
    }
  }
  close();
  return { areas: areas.length > 0 ? areas : [area], totalRows };
}

type RowKind = 'empty' | 'example' | 'total' | 'band' | 'foot';

function rowKind(index: GridIndex, row: number, columns: readonly TemplateColumn[]): RowKind {
  const cells = index.row(row);
  const first = columns[0]?.column ?? 1;
  const last = columns.at(-1)?.column ?? 1;
  const own = cells.filter(({ column, columns: span }) => column + span > first && column <= last);
  if (own.length === 0) return 'foot';
  const texts = own.filter(({ text, formula }) => text.trim() !== '' && !formula);
  const words = texts.map(({ text }) => squeezed(text));
  if (words.some((text) => TOTAL.test(text))) return 'total';
  if (words.some((text) => EXAMPLE.test(text))) return 'example';
  const wide = texts.find(({ columns: span }) => span > 1 && span >= Math.ceil((last - first + 1) / 2));
  const opening = words[0] ?? '';
  if (FOOT.test(opening) || words.some((text) => FOOT.test(text))) return 'foot';
  if (texts.length === 1 && (wide || /^[(（]?[一二三四五六七八九十]+[)）、.]./.test(opening)))
    return wide && !/^[(（]?[一二三四五六七八九十]+[)）]?[、.]?|类|区$/.test(opening) ? 'foot' : 'band';
  const serial = columns.find(({ path }) => proposeFact(path) === SERIAL)?.column;
  const rest = texts.filter(({ column, text }) => column !== serial && !ELLIPSIS.test(squeezed(text)));
  if (rest.length > 0) return 'foot';
  // One empty cell over the whole width is a spacer, not a row to fill.
  return own.length < Math.max(2, columns.length / 2) ? 'foot' : 'empty';
}

/** A label: words, not a sentence, no figure, at most two dozen characters. */
const isLabel = (text: string): boolean => {
  const words = squeezed(text);
  return (
    words !== '' &&
    words.length <= 24 &&
    !/^[\d.,%-]+$/.test(words) &&
    !/[{}。；]/.test(words) &&
    templateName(words) !== ''
  );
};

/** `项目负责人` before `姓名`: whose name, telephone … the labels of the row ask for. */
const isGroup = (before: GridCell, label: GridCell): boolean =>
  isLabel(before.text) &&
  before.column + before.columns === label.column &&
  (before.rows > label.rows || /(?:人|代表|单位|企业|项目|机构|情况|信息|资料)$/.test(squeezed(before.text)));

/**
 * The empty cells of a form with the label that stands to the left; a label over several rows, or one that stands
 * before another label, goes before it and before those that follow in the row.
 */
export function fieldsOf(grid: TemplateGrid): readonly FormField[] {
  const index = indexGrid(grid);
  const fields: FormField[] = [];
  const seen = new Set<GridCell>();
  const groups = new Map<number, string>();
  for (let row = 1; row <= index.rows; row += 1) {
    const cells = index.row(row);
    for (const [i, cell] of cells.entries()) {
      if (seen.has(cell) || cell.row !== row || cell.text.trim() !== '' || cell.formula) continue;
      const label = cells[i - 1];
      if (!label || label.column + label.columns !== cell.column || !isLabel(label.text)) continue;
      if (cell.rows > label.rows) continue;
      seen.add(cell);
      const before = cells[i - 2];
      const group = before && isGroup(before, label) ? before.text.trim() : (groups.get(row) ?? null);
      if (group !== null && before && isGroup(before, label)) groups.set(row, group);
      fields.push({ label, cell, path: group === null ? [label.text.trim()] : [group, label.text.trim()] });
    }
  }
  return fields;
}
