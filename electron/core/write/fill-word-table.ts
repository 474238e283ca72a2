import { fail } from '../../../shared/base/failure.ts';
import { inChinese, say, type Sentence } from '../../../shared/base/sentence.ts';
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
import { areaFor } from './fill-excel-table.ts';
import { type Edit, edited, filledCell, words } from './fill-word-cells.ts';
import { cellPlace, type ReadTemplate } from './read-template.ts';
import type { WordTable } from './template-word.ts';

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
  const { area, sure } = areaFor(layout, rows[0]?.source.program.track ?? null);
  if (!sure)
    warnings.push(
      say`“${grid.name}”有 ${layout.areas.length} 个分类栏，未能按申报方向对应，已填在“${area.band ?? ''}”下，请核对。`,
    );
  const at = (row: number): { start: number; end: number } =>
    table.rows[row - 1] ?? fail('template', say`模板“${grid.name}”在第 ${row} 行没有可填的行。`, { row });
  const model = at(area.rows.at(-1) ?? area.last);
  const models = area.rows.length > 0 ? area.rows : [];
  if (models.length === 0)
    fail('template', say`模板“${grid.name}”在第 ${area.last} 行下面没有空行。请在 Word 里加一个空行再试。`, {
      table: inChinese(grid.name),
    });
  const edits: Edit[] = [];
  const totals = new WordTotals();
  let extra = '';
  rows.forEach((row, i) => {
    const target = models[i];
    const place = target === undefined ? model : at(target);
    const source = target ?? area.rows.at(-1) ?? 0;
    const cells = table.cells.filter(
      (cell) => cell.row === source && cell.start >= place.start && cell.end <= place.end,
    );
    const own = cells.flatMap((cell): Edit[] => {
      const column = layout.columns.find((found) => found.column === cell.column);
      const shifted = { start: cell.start - place.start, end: cell.end - place.start };
      const before = xml.slice(cell.start, cell.end);
      const key = column ? proposeFact(column.path, remembered) : EMPTY;
      const value =
        key === SERIAL
          ? ({ kind: 'number', value: i + 1 } as const)
          : column
            ? valueOf(key, column.path.at(-1) ?? '', row)
            : null;
      if (column && value) totals.add(column.column, value);
      if (value === null) return cell.text === '' ? [] : [{ ...shifted, text: filledCell(before, '') }];
      if (value.kind === 'missing')
        missing.push({
          client: row.facts.client.name,
          name: column?.path.join('·') ?? '',
          place: cellPlace('docx', grid.name, area.rows[i] ?? area.last + i + 1 - area.rows.length, cell.column),
        });
      return [{ ...shifted, text: filledCell(before, words(value, column?.unit ?? layout.unit ?? '万元')) }];
    });
    const filled = edited(xml.slice(place.start, place.end), own);
    if (target === undefined) extra += filled.replace(/\sw14:(?:paraId|textId)="[^"]*"/g, '');
    else edits.push({ ...place, text: filled });
  });
  if (extra !== '') {
    const last = edits.at(-1);
    if (last) edits[edits.length - 1] = { ...last, text: last.text + extra };
  }
  const [total] = layout.totalRows;
  if (total !== undefined) {
    const own = table.cells.filter(({ row, text }) => row === total && text === '');
    for (const cell of layout.areas.length === 1 && layout.totalRows.length === 1 ? own : []) {
      const unit = layout.columns.find(({ column }) => column === cell.column)?.unit ?? layout.unit ?? '万元';
      const sum = totals.text(cell.column, unit);
      if (sum === null) continue;
      edits.push({ start: cell.start, end: cell.end, text: filledCell(xml.slice(cell.start, cell.end), sum) });
    }
    warnings.push(say`“${grid.name}”的合计行是按所填金额算出的数字，Word 不会自动重算，请核对。`);
  }
  return edited(xml, edits);
}

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
