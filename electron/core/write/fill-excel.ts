import { fail } from '../../../shared/base/failure.ts';
import { type Sentence, say } from '../../../shared/base/sentence.ts';
import type { FactKey, RememberedMapping } from '../../../shared/packet/template-mapping.ts';
import { proposeFact, valueOf } from '../../../shared/packet/template-mapping.ts';
import type { MissingFact } from '../../../shared/packet/template-report.ts';
import type { SummaryRow } from '../../../shared/packet/summary-row.ts';
import { statedUnit } from '../../../shared/packet/template-name.ts';
import { contentOf, styleOf, withCell } from './fill-excel-cells.ts';
import { dateShift, withSheet } from './fill-excel-parts.ts';
import { fittedRows, fitWarnings } from './fill-excel-heights.ts';
import { numberStyles } from './fill-excel-styles.ts';
import { fillTable } from './fill-excel-table.ts';
import { fillExcelTags } from './fill-excel-tags.ts';
import type { FilledTemplate } from './filled-template.ts';
import { movedWorkbook, withRecalculation } from './fill-excel-workbook.ts';
import { cellPlace, type ReadTemplate } from './read-template.ts';
import { officeFile, partText, type Parts } from './template-parts.ts';

/** A workbook template filled in place with these rows: only filled cells, and what added rows move, change. */
export function fillExcel(
  parts: Parts,
  template: ReadTemplate,
  rows: readonly SummaryRow[],
  remembered: RememberedMapping = {},
): FilledTemplate {
  if (template.tags.length > 0) return fillExcelTags(parts, template, rows, remembered);
  const styles = numberStyles(partText(parts, 'xl/styles.xml') ?? '');
  const shift = dateShift(parts);
  if (template.table) {
    const { layout, index } = template.table;
    const sheet = template.sheets[index];
    if (!sheet) throw new RangeError(`no sheet ${index}`);
    const columns = layout.columns.map((column) => ({ column, key: proposeFact(column.path, remembered) }));
    const filled = fillTable(sheet, layout, columns, rows, styles, shift);
    let next: Parts = filled.added ? movedWorkbook(parts, sheet.part, filled.added) : parts;
    const fitted = fittedRows(parts, filled.sheet);
    next = withSheet(next, fitted.sheet);
    if (filled.sheet.rows.some(({ cells }) => cells.some(({ content }) => content?.includes('<f'))))
      next = withRecalculation(next, filled.added !== null);
    const warnings = [...filled.warnings, ...fitWarnings(fitted)];
    return { bytes: officeFile(next), missing: filled.missing, warnings };
  }
  const [row] = rows;
  if (!row) fail('template', say`没有可填的企业。`, {});
  return fillForm(parts, template, row, remembered, styles, shift);
}

function fillForm(
  parts: Parts,
  template: ReadTemplate,
  row: SummaryRow,
  remembered: RememberedMapping,
  styles: ReturnType<typeof numberStyles>,
  shift: number,
): FilledTemplate {
  const missing: MissingFact[] = [];
  const warnings: Sentence[] = [];
  let next = new Map(parts);
  for (const [index, sheet] of template.sheets.entries()) {
    const byRow = new Map(sheet.rows.map((own) => [own.row, own]));
    let changed = false;
    for (const { field, index: of, grid } of template.fields) {
      if (of !== index) continue;
      const { cell, path } = field;
      const key: FactKey | null = proposeFact(path, remembered);
      const value = valueOf(key, path.at(-1) ?? '', row);
      const own = byRow.get(cell.row);
      if (value === null || !own) continue;
      if (value.kind === 'missing')
        missing.push({
          client: row.facts.client.name,
          name: path.join('·'),
          place: cellPlace('xlsx', grid.name, cell.row, cell.column),
        });
      const unit = statedUnit(path.at(-1) ?? '') ?? '万元';
      byRow.set(cell.row, withCell(own, cell.column, contentOf(value, unit, styles(styleOf(own, cell.column)), shift)));
      changed = true;
    }
    if (!changed) continue;
    const fitted = fittedRows(parts, { ...sheet, rows: [...byRow.values()].sort((a, b) => a.row - b.row) });
    warnings.push(...fitWarnings(fitted));
    next = withSheet(next, fitted.sheet);
  }
  return { bytes: officeFile(next), missing, warnings };
}
