import { fail } from '../../../shared/base/failure.ts';
import { inChinese, say, type Sentence } from '../../../shared/base/sentence.ts';
import type { TableLayout } from '../../../shared/packet/template-layout.ts';
import {
  EMPTY,
  proposeFact,
  type RememberedMapping,
  SERIAL,
  valueOf,
} from '../../../shared/packet/template-mapping.ts';
import type { MoneyUnit } from '../../../shared/packet/template-name.ts';
import type { TemplateValue } from '../../../shared/packet/template-facts.ts';
import type { MissingFact } from '../../../shared/packet/template-report.ts';
import type { SummaryRow } from '../../../shared/packet/summary-row.ts';
import { moneyText } from './fill-excel-cells.ts';
import { areaFor } from './fill-area.ts';
import { type Edit, edited, filledCell, words } from './fill-word-cells.ts';
import { cellPlace, type ReadTemplate } from './read-template.ts';
import type { WordCell, WordTable } from './template-word.ts';

/** A table of a Word template while it is filled. Rows are counted from 1, as the grid counts them. */
interface Filling {
  readonly xml: string;
  readonly table: WordTable;
  readonly name: Sentence;
  readonly layout: TableLayout;
  readonly remembered: RememberedMapping;
  readonly missing: MissingFact[];
  readonly totals: WordTotals;
}

/** Writes one row of a Word table for each application; rows are repeated where the template has too few. */
export function fillWordTable(
  xml: string,
  table: WordTable | undefined,
  template: ReadTemplate,
  rows: readonly SummaryRow[],
  remembered: RememberedMapping,
  missing: MissingFact[],
  warnings: Sentence[],
): string {
  if (!table || !template.table) throw new RangeError('no table');
  const { layout, grid } = template.table;
  const { name } = grid;
  const filling: Filling = { xml, table, name, layout, remembered, missing, totals: new WordTotals() };
  const { area, warnings: ofArea } = areaFor(layout, rows[0]?.source.program.track ?? null, name);
  warnings.push(...ofArea);
  const model = area.rows.at(-1);
  if (model === undefined)
    fail('template', say`模板“${name}”在第 ${area.last} 行下面没有空行。请在 Word 里加一个空行再试。`, {
      table: inChinese(name),
    });
  const filled = rows.map((row, i) => {
    const printedAt = area.rows[i] ?? area.last + i + 1 - area.rows.length;
    return filledRow(filling, area.rows[i] ?? model, row, i + 1, printedAt);
  });
  const edits: Edit[] = [];
  for (const [i, at] of area.rows.entries()) {
    const text = filled[i] ?? (area.examples.includes(at) ? emptiedRow(filling, at) : null);
    if (text !== null) edits.push({ ...rowPlace(filling, at), text });
  }
  // The rows that the template lacks follow its last one.
  const { end } = rowPlace(filling, model);
  const added = filled.slice(area.rows.length).map((row) => row.replace(/\sw14:(?:paraId|textId)="[^"]*"/g, ''));
  if (added.length > 0) edits.push({ start: end, end, text: added.join('') });
  const [total] = layout.totalRows;
  if (total !== undefined) {
    if (layout.areas.length === 1 && layout.totalRows.length === 1) edits.push(...sums(filling, total));
    warnings.push(say`“${name}”的合计行是按所填金额算出的数字，Word 不会自动重算，请核对。`);
  }
  return edited(xml, edits);
}

/** Where a row stands in the XML; fails with `template` where the grid has it but the document does not. */
const rowPlace = ({ table, name }: Filling, row: number): { start: number; end: number } =>
  table.rows[row - 1] ?? fail('template', say`模板“${name}”在第 ${row} 行没有可填的行。`, { row });

/** The XML of a row of the template with each of its cells as `textOf` gives it; null leaves a cell as it is. */
function rewrittenRow(filling: Filling, row: number, textOf: (cell: WordCell) => string | null): string {
  const { start, end } = rowPlace(filling, row);
  const cells = filling.table.cells.filter((cell) => cell.row === row && cell.start >= start && cell.end <= end);
  const edits = cells.flatMap((cell): Edit[] => {
    const text = textOf(cell);
    if (text === null) return [];
    const own = filling.xml.slice(cell.start, cell.end);
    return [{ start: cell.start - start, end: cell.end - start, text: filledCell(own, text) }];
  });
  return edited(filling.xml.slice(start, end), edits);
}

/** What a cell without a value of its own comes to: words of an example are taken out. */
const emptied = ({ text }: WordCell): string | null => (text === '' ? null : '');

const emptiedRow = (filling: Filling, row: number): string => rewrittenRow(filling, row, emptied);

/** The row `model` of the template filled for an application, the `serial`th; `printedAt`: which row of the filled table it is. */
function filledRow(filling: Filling, model: number, row: SummaryRow, serial: number, printedAt: number): string {
  const { layout, name, remembered, missing, totals } = filling;
  return rewrittenRow(filling, model, (cell) => {
    const column = layout.columns.find((found) => found.column === cell.column);
    const key = column ? proposeFact(column.path, remembered) : EMPTY;
    if (!column || key === EMPTY) return emptied(cell);
    const value: TemplateValue | null =
      key === SERIAL ? { kind: 'number', value: serial } : valueOf(key, column.path.at(-1) ?? '', row);
    if (value === null) return emptied(cell);
    totals.add(column.column, value);
    if (value.kind === 'missing')
      missing.push({
        client: row.facts.client.name,
        name: column.path.join('·'),
        place: cellPlace('docx', name, printedAt, cell.column),
      });
    return words(value, column.unit ?? layout.unit ?? '万元');
  });
}

/** The sums in the empty cells of a total row, under columns of known amounts. */
const sums = ({ xml, table, layout, totals }: Filling, total: number): Edit[] =>
  table.cells.flatMap((cell): Edit[] => {
    if (cell.row !== total || cell.text !== '') return [];
    const unit = layout.columns.find(({ column }) => column === cell.column)?.unit ?? layout.unit ?? '万元';
    const sum = totals.text(cell.column, unit);
    return sum === null
      ? []
      : [{ start: cell.start, end: cell.end, text: filledCell(xml.slice(cell.start, cell.end), sum) }];
  });

/** Amounts of each column of a table; a column with one that is not known has no sum. */
class WordTotals {
  readonly #fen = new Map<number, number | null>();

  add(column: number, value: TemplateValue): void {
    const before = this.#fen.get(column);
    if (value.kind === 'money') this.#fen.set(column, before === null ? null : (before ?? 0) + value.fen);
    else if (value.kind === 'missing') this.#fen.set(column, null);
  }

  /** Null where there is nothing to add up. */
  text(column: number, unit: MoneyUnit): string | null {
    const fen = this.#fen.get(column);
    return fen === undefined || fen === null ? null : moneyText(fen, unit);
  }
}
