import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { fail } from '../../../shared/base/failure.ts';
import { cleanText } from '../../../shared/packet/clean-text.ts';
import {
  proposeFact,
  EMPTY,
  SERIAL,
  valueOf,
  type RememberedMapping,
} from '../../../shared/packet/template-mapping.ts';
import { statedUnit } from '../../../shared/packet/template-name.ts';
import type { MissingFact } from '../../../shared/packet/template-report.ts';
import type { SummaryRow } from '../../../shared/packet/summary-row.ts';
import { loopOver } from '../../../shared/packet/template-tags.ts';
import { contentOf, MISSING_MARK } from './fill-excel-cells.ts';
import { areaFor } from './fill-excel-table.ts';
import type { FilledTemplate } from './filled-template.ts';
import { cellPlace, type ReadTemplate } from './read-template.ts';
import { readWordTables, type WordTable } from './template-word.ts';
import { officeFile, partBytes, partText, type Parts } from './template-parts.ts';
import {
  firstRows,
  refuseDivided,
  tagsOutsideLoops,
  refuseUnknownLoops,
  refuseUnknownTags,
  tagText,
} from './template-tag-values.ts';
import { escapeXml } from './template-xml.ts';

const DOCUMENT = 'word/document.xml';

/** A Word template filled in place with these rows: a table, a form (the first row), or tags with loops. */
export function fillWord(
  parts: Parts,
  template: ReadTemplate,
  rows: readonly SummaryRow[],
  remembered: RememberedMapping = {},
): FilledTemplate {
  if (template.tags.length > 0) return fillTags(parts, template, rows, remembered);
  const xml = partText(parts, DOCUMENT) ?? '';
  const missing: MissingFact[] = [];
  const warnings: string[] = [];
  const tables = readWordTables(xml);
  const written = template.table
    ? fillTable(xml, tables[template.table.index], template, rows, remembered, missing, warnings)
    : fillForm(xml, tables, template, rows, remembered, missing);
  return { bytes: officeFile(new Map(parts).set(DOCUMENT, partBytes(written))), missing, warnings };
}

const words = (value: Exclude<ReturnType<typeof valueOf>, null>, unit: '元' | '万元' | '亿元'): string => {
  const content = contentOf(value, unit, 'plain');
  return content.kind === 'text' ? content.text : content.kind === 'number' ? content.number : '';
};

const RUN_FORMAT = /<w:r\b[^>]*>\s*(<w:rPr>[\s\S]*?<\/w:rPr>)/;

/** The format of a label's words, for an answer beside it: not bold. */
const labelFormat = (cell: string): string =>
  (RUN_FORMAT.exec(cell)?.[1] ?? '').replace(/<w:(?:b|bCs)(?:\s[^>]*)?\/>/g, '');

/** The cell with a text as the content of its first paragraph, in the format that the paragraph has; `otherwise` where it has none. */
function filledCell(cell: string, text: string, otherwise = ''): string {
  const lines = cleanText(text)
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('<w:br/>');
  const properties =
    RUN_FORMAT.exec(cell)?.[1] ?? /<w:pPr>[\s\S]*?(<w:rPr>[\s\S]*?<\/w:rPr>)\s*<\/w:pPr>/.exec(cell)?.[1] ?? otherwise;
  const run = `<w:r>${properties}${lines}</w:r>`;
  let done = false;
  return cell.replace(/<w:p\b([^>]*?)(?:\/>|>([\s\S]*?)<\/w:p>)/g, (whole: string, attributes: string, body = '') => {
    if (done) return whole;
    done = true;
    const paragraph = /^\s*<w:pPr>[\s\S]*?<\/w:pPr>|^\s*<w:pPr\/>/.exec(String(body))?.[0] ?? '';
    return `<w:p${attributes}>${paragraph}${run}</w:p>`;
  });
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const edited = (xml: string, edits: readonly Edit[]): string => {
  let result = xml;
  for (const { start, end, text } of edits.toSorted((a, b) => b.start - a.start))
    result = result.slice(0, start) + text + result.slice(end);
  return result;
};

function fillForm(
  xml: string,
  tables: readonly WordTable[],
  template: ReadTemplate,
  rows: readonly SummaryRow[],
  remembered: RememberedMapping,
  missing: MissingFact[],
): string {
  const [row] = rows;
  if (!row) fail('template', '没有可填的企业。', {});
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

function fillTable(
  xml: string,
  table: WordTable | undefined,
  template: ReadTemplate,
  rows: readonly SummaryRow[],
  remembered: RememberedMapping,
  missing: MissingFact[],
  warnings: string[],
): string {
  if (!table || !template.table) throw new RangeError('no table');
  const { layout, grid } = template.table;
  const { area, sure } = areaFor(layout, rows[0]?.source.program.track ?? null);
  if (!sure)
    warnings.push(
      `“${grid.name}”有 ${layout.areas.length} 个分类栏，未能按申报方向对应，已填在“${area.band ?? ''}”下，请核对。`,
    );
  const at = (row: number): { start: number; end: number } =>
    table.rows[row - 1] ?? fail('template', `模板“${grid.name}”在第 ${row} 行没有可填的行。`, { row });
  const model = at(area.rows.at(-1) ?? area.last);
  const models = area.rows.length > 0 ? area.rows : [];
  if (models.length === 0)
    fail('template', `模板“${grid.name}”在第 ${area.last} 行下面没有空行。请在 Word 里加一个空行再试。`, {
      table: grid.name,
    });
  const edits: Edit[] = [];
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
  if (layout.totalRows.length > 0) warnings.push(`“${grid.name}”的合计行请在 Word 里核对后填写。`);
  return edited(xml, edits);
}

/** `{企业名称}`, `{#企业}…{/企业}` and `{#项目}…{/项目}` in body, heads and foots. */
function fillTags(
  parts: Parts,
  template: ReadTemplate,
  rows: readonly SummaryRow[],
  remembered: RememberedMapping,
): FilledTemplate {
  refuseUnknownLoops(template);
  refuseUnknownTags(template, remembered, rows[0]);
  const missing: MissingFact[] = [];
  const places = new Map(template.tags.map(({ name, place }) => [name, place]));
  const scope = (row: SummaryRow, no: number): Scope => ({ row, no });
  const firsts = firstRows(rows);
  for (const { name, place } of tagsOutsideLoops(template)) refuseDivided(name, place, rows, remembered);
  const resolve = (name: string, { row, no }: Scope): unknown => {
    const over = loopOver(name);
    if (over === 'clients' && template.tags.some((tag) => tag.kind === 'open' && tag.name === name))
      return firsts.map((own, i) => scope(own, i + 1));
    if (over === 'projects' && template.tags.some((tag) => tag.kind === 'open' && tag.name === name))
      return rows
        .filter((own) => own.facts.client.name === row.facts.client.name && own.project !== null)
        .map((own, i) => scope(own, i + 1));
    if (proposeFact([name], remembered) === SERIAL) return String(no);
    const text = tagText(name, row, remembered);
    if (text === null) missing.push({ client: row.facts.client.name, name, place: places.get(name) ?? '' });
    return text ?? MISSING_MARK;
  };
  const [first] = rows;
  if (!first) fail('template', '没有可填的企业。', {});
  try {
    const document = new Docxtemplater(new PizZip(officeFile(parts)), {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      nullGetter: () => MISSING_MARK,
      parser: (tag: string) => ({ get: (own: Scope): unknown => (tag === '.' ? own : resolve(tag.trim(), own)) }),
    });
    document.render(scope(first, 1));
    const zip = document.getZip();
    const next = new Map(parts);
    for (const name of parts.keys()) {
      const bytes = zip.file(name)?.asUint8Array();
      if (bytes && /^word\/(?:document|header\d*|footer\d*)\.xml$/.test(name)) next.set(name, bytes);
    }
    return { bytes: officeFile(next), missing, warnings: [] };
  } catch (error) {
    if (error instanceof Error && 'failure' in error) throw error;
    const reason = tagErrors(error);
    fail('template', `模板里的标记有误：${reason}。请检查 { } 是否成对、循环是否有结尾 {/…}。`, { reason }, error);
  }
}

interface Scope {
  readonly row: SummaryRow;
  readonly no: number;
}

/** Which tags docxtemplater complains of. */
function tagErrors(error: unknown): string {
  const properties = typeof error === 'object' && error !== null && 'properties' in error ? error.properties : null;
  const errors =
    typeof properties === 'object' && properties !== null && 'errors' in properties && Array.isArray(properties.errors)
      ? properties.errors
      : [error];
  return errors
    .map((one: unknown) => {
      const own = typeof one === 'object' && one !== null && 'properties' in one ? one.properties : null;
      if (typeof own === 'object' && own !== null && 'xtag' in own) return `{${String(own.xtag)}}`;
      return one instanceof Error ? one.message : String(one);
    })
    .join('、');
}
