import { quoted, say, type Sentence } from '../../../shared/base/sentence.ts';
import { columnLetters } from '../../../shared/packet/template-grid.ts';
import { cellPlace } from './read-template.ts';
import type { TableLayout, TemplateColumn } from '../../../shared/packet/template-layout.ts';
import { EMPTY, factOfKey, SERIAL, valueOf, type FactKey } from '../../../shared/packet/template-mapping.ts';
import type { MissingFact } from '../../../shared/packet/template-report.ts';
import type { SummaryRow } from '../../../shared/packet/summary-row.ts';
import { areaFor } from './fill-area.ts';
import { contentOf, emptiedCell, styleOf, withCell } from './fill-excel-cells.ts';
import { addRows } from './fill-excel-rows.ts';
import type { AddedRows } from './fill-excel-refs.ts';
import type { NumberStyle } from './fill-excel-styles.ts';
import type { Sheet, SheetRow } from './template-sheet.ts';

export interface MappedColumn {
  readonly column: TemplateColumn;
  readonly key: FactKey | null;
}

export interface FilledSheet {
  readonly sheet: Sheet;
  readonly added: AddedRows | null;
  readonly missing: readonly MissingFact[];
  readonly warnings: readonly Sentence[];
}

/** Writes one row for each application; rows are added where the template has too few. */
export function fillTable(
  sheet: Sheet,
  table: TableLayout,
  columns: readonly MappedColumn[],
  rows: readonly SummaryRow[],
  styles: (index: number) => NumberStyle,
  dateShift: number,
): FilledSheet {
  const { area, warnings: ofArea } = areaFor(table, rows[0]?.source.program.track ?? null, sheet.name);
  const warnings = [...ofArea];
  const lacking = rows.length - area.rows.length;
  const added = lacking > 0 ? { sheet: sheet.name, after: area.last, count: lacking } : null;
  if (added && area.rows.length === 0)
    warnings.push(say`“${sheet.name}”在表头下没有空行，新增的行沿用第 ${area.last} 行的格式，请核对边框和字体。`);
  const wide = added ? addRows(sheet, added) : sheet;
  const targets = [...area.rows, ...Array.from({ length: Math.max(0, lacking) }, (_, i) => area.last + i + 1)];
  const byRow = new Map(wide.rows.map((row) => [row.row, row]));
  const missing: MissingFact[] = [];
  rows.forEach((row, i) => {
    const at = targets[i];
    if (at === undefined) return;
    let own: SheetRow = byRow.get(at) ?? { row: at, attributes: ` r="${at}"`, cells: [], raw: null };
    if (area.examples.includes(at)) own = withoutWords(own);
    for (const { column, key } of columns) {
      if (key === EMPTY || own.cells.find((cell) => cell.column === column.column)?.content?.includes('<f')) continue;
      const style = styles(styleOf(own, column.column));
      const name = column.path.at(-1) ?? '';
      if (key === SERIAL) {
        own = withCell(own, column.column, { kind: 'number', number: String(i + 1) });
        continue;
      }
      const value = valueOf(key, name, row);
      if (value === null) continue;
      if (value.kind === 'missing')
        missing.push({
          client: row.facts.client.name,
          name: column.path.join('·'),
          place: cellPlace('xlsx', quoted(sheet.name), at, column.column),
        });
      own = withCell(own, column.column, contentOf(value, column.unit ?? table.unit ?? '万元', style, dateShift));
    }
    byRow.set(at, own);
  });
  for (const at of area.examples) {
    const own = byRow.get(at);
    if (own && area.rows.indexOf(at) >= rows.length) byRow.set(at, withoutWords(own));
  }
  const last = targets.at(-1) ?? area.last;
  const first = targets[0] ?? area.last;
  fillTotals(byRow, table, columns, added, first, last);
  const filled = [...byRow.values()].sort((a, b) => a.row - b.row);
  return { sheet: { ...wide, rows: filled }, added, missing, warnings };
}

/** An example's row without its example. */
const withoutWords = (row: SheetRow): SheetRow => ({
  ...row,
  raw: null,
  cells: row.cells.map((cell) => (cell.content?.includes('<f') ? cell : emptiedCell(cell))),
});

/** Empty cells of a total row under money get a sum; formulas that are there have been extended. */
function fillTotals(
  byRow: Map<number, SheetRow>,
  table: TableLayout,
  columns: readonly MappedColumn[],
  added: AddedRows | null,
  first: number,
  last: number,
): void {
  if (table.areas.length > 1 || table.totalRows.length !== 1) return;
  const total = (table.totalRows[0] ?? 0) + (added?.count ?? 0);
  let row = byRow.get(total);
  if (!row || total <= last) return;
  for (const { column, key } of columns) {
    if (key === null || factOfKey(key)?.money !== true) continue;
    const cell = row.cells.find((own) => own.column === column.column);
    if (!cell || (cell.content !== null && cell.content !== '')) continue;
    const letters = columnLetters(column.column);
    row = withCell(row, column.column, { kind: 'formula', formula: `SUM(${letters}${first}:${letters}${last})` });
  }
  byRow.set(total, row);
}
