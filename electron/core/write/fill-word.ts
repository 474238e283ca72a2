import { fail } from '../../../shared/base/failure.ts';
import { type Sentence, say } from '../../../shared/base/sentence.ts';
import { proposeFact, type RememberedMapping, valueOf } from '../../../shared/packet/template-mapping.ts';
import { statedUnit } from '../../../shared/packet/template-name.ts';
import type { MissingFact } from '../../../shared/packet/template-report.ts';
import type { SummaryRow } from '../../../shared/packet/summary-row.ts';
import { type Edit, edited, filledCell, labelFormat, words } from './fill-word-cells.ts';
import { fillWordTable } from './fill-word-table.ts';
import { fillWordTags } from './fill-word-tags.ts';
import type { FilledTemplate } from './filled-template.ts';
import { cellPlace, type ReadTemplate } from './read-template.ts';
import { officeFile, partBytes, partText, type Parts } from './template-parts.ts';
import { readWordTables, type WordTable } from './template-word.ts';

const DOCUMENT = 'word/document.xml';

/** A Word template filled in place with these rows: a table, a form (the first row), or tags with loops. */
export function fillWord(
  parts: Parts,
  template: ReadTemplate,
  rows: readonly SummaryRow[],
  remembered: RememberedMapping = {},
): FilledTemplate {
  if (template.tags.length > 0) return fillWordTags(parts, template, rows, remembered);
  const xml = partText(parts, DOCUMENT) ?? '';
  const missing: MissingFact[] = [];
  const warnings: Sentence[] = [];
  const tables = readWordTables(xml);
  const written = template.table
    ? fillWordTable(xml, tables[template.table.index], template, rows, remembered, missing, warnings)
    : fillForm(xml, tables, template, rows, remembered, missing);
  return { bytes: officeFile(new Map(parts).set(DOCUMENT, partBytes(written))), missing, warnings };
}

function fillForm(
  xml: string,
  tables: readonly WordTable[],
  template: ReadTemplate,
  rows: readonly SummaryRow[],
  remembered: RememberedMapping,
  missing: MissingFact[],
): string {
  const [row] = rows;
  if (!row) fail('template', say`没有可填的企业。`, {});
  const edits = template.fields.flatMap(({ field: { cell, label, path }, index, grid }): Edit[] => {
    const value = valueOf(proposeFact(path, remembered), path.at(-1) ?? '', row);
    const place = tables[index]?.cells.find((own) => own.row === cell.row && own.column === cell.column);
    if (value === null || !place) return [];
    if (value.kind === 'missing')
      missing.push({
        client: row.facts.client.name,
        name: path.join('·'),
        place: cellPlace('docx', grid.name, cell.row, cell.column),
      });
    const text = words(value, statedUnit(path.at(-1) ?? '') ?? '万元');
    const beside = tables[index]?.cells.find((own) => own.row === label.row && own.column === label.column);
    const format = beside ? labelFormat(xml.slice(beside.start, beside.end)) : '';
    return [{ start: place.start, end: place.end, text: filledCell(xml.slice(place.start, place.end), text, format) }];
  });
  return edited(xml, edits);
}
