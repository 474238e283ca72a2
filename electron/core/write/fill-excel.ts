import { fail } from '../../../shared/base/failure.ts';
import type { FactKey, RememberedMapping } from '../../../shared/packet/template-mapping.ts';
import { proposeFact, valueOf } from '../../../shared/packet/template-mapping.ts';
import type { FillReport, MissingFact } from '../../../shared/packet/template-report.ts';
import type { SummaryRow } from '../../../shared/packet/summary-row.ts';
import { tagFact, withTags } from '../../../shared/packet/template-tags.ts';
import { statedUnit } from '../../../shared/packet/template-name.ts';
import { contentOf, MISSING_MARK, rowXml, styleOf, withCell } from './fill-excel-cells.ts';
import { sheetXml } from './fill-excel-rows.ts';
import { numberStyles } from './fill-excel-styles.ts';
import { fillTable } from './fill-excel-table.ts';
import { movedWorkbook, withRecalculation } from './fill-excel-workbook.ts';
import { cellPlace, type ReadTemplate } from './read-template.ts';
import { officeFile, partBytes, partText, type Parts } from './template-parts.ts';
import { cellText, type Sheet } from './template-sheet.ts';

export interface FilledTemplate extends FillReport {
  readonly bytes: Uint8Array;
}

const withSheet = (parts: Parts, sheet: Sheet): Map<string, Uint8Array> =>
  new Map(parts).set(sheet.part, partBytes(sheetXml(sheet, sheet.rows.map(rowXml))));

/** A workbook template filled in place with these rows: only filled cells, and what added rows move, change. */
export function fillExcel(
  parts: Parts,
  template: ReadTemplate,
  rows: readonly SummaryRow[],
  remembered: RememberedMapping = {},
): FilledTemplate {
  if (template.tags.length > 0) return fillTags(parts, template, rows, remembered);
  const styles = numberStyles(partText(parts, 'xl/styles.xml') ?? '');
  const shift = /<workbookPr\b[^>]*date1904="(?:1|true)"/.test(partText(parts, 'xl/workbook.xml') ?? '') ? 1462 : 0;
  if (template.table) {
    const { layout, index } = template.table;
    const sheet = template.sheets[index];
    if (!sheet) throw new RangeError(`no sheet ${index}`);
    const columns = layout.columns.map((column) => ({ column, key: proposeFact(column.path, remembered) }));
    const filled = fillTable(sheet, layout, columns, rows, styles, shift);
    let next: Parts = filled.added ? movedWorkbook(parts, sheet.part, filled.added) : parts;
    next = withSheet(next, filled.sheet);
    if (filled.sheet.rows.some(({ cells }) => cells.some(({ content }) => content?.includes('<f'))))
      next = withRecalculation(next, filled.added !== null);
    return { bytes: officeFile(next), missing: filled.missing, warnings: filled.warnings };
  }
  const [row] = rows;
  if (!row) fail('template', '没有可填的企业。', {});
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
    if (changed) next = withSheet(next, { ...sheet, rows: [...byRow.values()].sort((a, b) => a.row - b.row) });
  }
  return { bytes: officeFile(next), missing, warnings: [] };
}

/** `{企业名称}` in cells. Loops are for Word: in a workbook a table is repeated by its heading. */
function fillTags(
  parts: Parts,
  template: ReadTemplate,
  rows: readonly SummaryRow[],
  remembered: RememberedMapping,
): FilledTemplate {
  const loop = template.tags.find(({ kind }) => kind !== 'value');
  if (loop)
    fail(
      'template',
      `模板在 ${loop.place} 用了循环标记 {#${loop.name}}，Excel 模板不支持循环。请改用带表头的空表，程序会自动加行。`,
      { place: loop.place },
    );
  refuseUnknownTags(template, remembered, rows[0]);
  const [row] = rows;
  if (!row) fail('template', '没有可填的企业。', {});
  const missing: MissingFact[] = [];
  let next = new Map(parts);
  for (const sheet of template.sheets) {
    const filled = sheet.rows.map((own) =>
      own.cells.reduce((current, cell) => {
        const text = cellText(cell, template.strings);
        const written = withTags(text, (name) => {
          const words = tagText(name, row, remembered);
          if (words === null)
            missing.push({
              client: row.facts.client.name,
              name,
              place: cellPlace('xlsx', sheet.name, own.row, cell.column),
            });
          return words ?? MISSING_MARK;
        });
        return written === text ? current : withCell(current, cell.column, { kind: 'text', text: written });
      }, own),
    );
    if (filled.some((own, i) => own !== sheet.rows[i])) next = withSheet(next, { ...sheet, rows: filled });
  }
  return { bytes: officeFile(next), missing, warnings: [] };
}

/** A tag that matches nothing fails the document: left in place it would be printed. */
export function refuseUnknownTags(
  template: ReadTemplate,
  remembered: RememberedMapping,
  row: SummaryRow | undefined,
): void {
  const unknown = template.tags.filter(
    ({ kind, name }) =>
      kind === 'value' && tagFact(name, remembered) === null && (!row || valueOf(null, name, row) === null),
  );
  const [first] = unknown;
  if (first)
    fail(
      'template',
      `模板里的标记${unknown.map(({ name, place }) => ` {${name}}（${place}）`).join('、')} 没有对应的内容。请改正标记的名称，或在“申报事项”里登记同名的事项。`,
      { tag: first.name, place: first.place },
    );
}

/** A tag's words with the unit of money behind them; null where the fact is not known. */
export function tagText(name: string, row: SummaryRow, remembered: RememberedMapping): string | null {
  const value = valueOf(tagFact(name, remembered), name, row);
  if (value === null || value.kind === 'missing') return null;
  const unit = statedUnit(name);
  const content = contentOf(value, unit ?? '万元', 'plain');
  if (content.kind === 'formula') return null;
  const words = content.kind === 'text' ? content.text : content.number;
  return value.kind === 'money' && unit === null ? `${words}万元` : words;
}
