import { fail } from '../../../shared/base/failure.ts';
import { inChinese, quoted, say, type Sentence } from '../../../shared/base/sentence.ts';
import type { SummaryRow } from '../../../shared/packet/summary-row.ts';
import { proposeFact, SERIAL, type RememberedMapping } from '../../../shared/packet/template-mapping.ts';
import { type MoneyUnit, statedUnit } from '../../../shared/packet/template-name.ts';
import type { MissingFact } from '../../../shared/packet/template-report.ts';
import { type LoopOver, loopOver, tagsIn, withTags } from '../../../shared/packet/template-tags.ts';
import { contentOf, MISSING_MARK, styleOf, withCell, type CellContent } from './fill-excel-cells.ts';
import { fittedRows, fitWarnings } from './fill-excel-heights.ts';
import { dateShift, withSheet } from './fill-excel-parts.ts';
import { addRows } from './fill-excel-rows.ts';
import { numberStyles } from './fill-excel-styles.ts';
import { movedWorkbook, withRecalculation } from './fill-excel-workbook.ts';
import type { FilledTemplate } from './filled-template.ts';
import { cellPlace, type ReadTemplate } from './read-template.ts';
import { officeFile, partText, type Parts } from './template-parts.ts';
import { cellText, type Sheet, type SheetRow } from './template-sheet.ts';
import {
  firstRows,
  refuseDivided,
  refuseUnknownLoops,
  refuseUnknownTags,
  tagText,
  tagValue,
} from './template-tag-values.ts';

/** Rows of a sheet that are repeated. */
interface Loop {
  readonly name: string;
  readonly over: LoopOver;
  readonly from: number;
  readonly to: number;
}

interface Scope {
  readonly row: SummaryRow;
  /** Its number in the loop, from 1. */
  readonly no: number;
}

/** `{企业名称}` in cells; the rows from `{#企业}` to `{/企业}` once for each client, those of `{#项目}` once for each project. */
export function fillExcelTags(
  parts: Parts,
  template: ReadTemplate,
  rows: readonly SummaryRow[],
  remembered: RememberedMapping,
): FilledTemplate {
  refuseUnknownLoops(template);
  refuseUnknownTags(template, remembered, rows[0]);
  const [first] = rows;
  if (!first) fail('template', say`没有可填的企业。`, {});
  const missing: MissingFact[] = [];
  const warnings: Sentence[] = [];
  let next: Parts = parts;
  let moved = false;
  for (const original of template.sheets) {
    const loops = loopsOf(original, template.strings);
    const scopes = new Map<number, Scope>();
    let sheet = original;
    // From the last one: what is added below moves nothing above.
    for (const loop of loops.toReversed()) {
      const items = itemsOf(loop, rows, first);
      const block = loop.to - loop.from + 1;
      const added = { sheet: sheet.name, from: loop.from, after: loop.to, count: (items.length - 1) * block };
      for (const [row, scope] of [...scopes].toReversed()) {
        scopes.delete(row);
        scopes.set(row + added.count, scope);
      }
      items.forEach((row, i) => {
        for (let at = 0; at < block; at += 1) scopes.set(loop.from + i * block + at, { row, no: i + 1 });
      });
      if (added.count === 0) continue;
      sheet = withWords(addRows(sheet, added), sheet, loop, items.length);
      next = movedWorkbook(next, sheet.part, added);
      moved = true;
    }
    const filler = new TagFiller(parts, template, sheet, rows, remembered, missing);
    const filled = sheet.rows.map((row) => filler.filledRow(row, scopes.get(row.row) ?? null));
    if (sheet === original && filled.every((row, i) => row === original.rows[i])) continue;
    const fitted = fittedRows(parts, { ...sheet, rows: filled });
    warnings.push(...fitWarnings(fitted));
    next = withSheet(next, fitted.sheet);
    if (filled.some(({ cells }) => cells.some(({ content }) => content?.includes('<f'))))
      next = withRecalculation(next, moved);
  }
  return { bytes: officeFile(next), missing, warnings };
}

/** The loops of a sheet from top to bottom. Fails with `template`, by name and place, on one without an end and on one within another. */
function loopsOf(sheet: Sheet, strings: readonly string[]): Loop[] {
  const loops: Loop[] = [];
  let open: { readonly name: string; readonly from: number; readonly place: Sentence } | null = null;
  for (const { row, cells } of sheet.rows)
    for (const cell of cells)
      for (const { kind, name } of tagsIn(cellText(cell, strings))) {
        if (kind === 'value') continue;
        const place = cellPlace('xlsx', quoted(sheet.name), row, cell.column);
        if (kind === 'open') {
          if (open)
            fail(
              'template',
              say`模板在 ${place} 的循环 {#${name}} 套在 {#${open.name}} 里，Excel 模板不支持。请分成两段。`,
              {
                tag: name,
                place: inChinese(place),
              },
            );
          open = { name, from: row, place };
          continue;
        }
        if (open?.name !== name)
          fail('template', say`模板在 ${place} 的 {/${name}} 前面没有对应的 {#${name}}。`, {
            tag: name,
            place: inChinese(place),
          });
        loops.push({ name, over: loopOver(name) ?? 'clients', from: open.from, to: row });
        open = null;
      }
  if (open)
    fail('template', say`模板在 ${open.place} 的循环 {#${open.name}} 没有结尾 {/${open.name}}。`, {
      tag: open.name,
      place: inChinese(open.place),
    });
  const crowded = loops.find((loop, i) => loops[i - 1]?.to === loop.from);
  if (crowded)
    fail('template', say`模板的工作表“${sheet.name}”第 ${crowded.from} 行有两个循环。请每行只放一个。`, {
      sheet: sheet.name,
    });
  return loops;
}

/** What a loop repeats for; a client without a project has one row of which nothing is known. */
function itemsOf({ over }: Loop, rows: readonly SummaryRow[], first: SummaryRow): readonly SummaryRow[] {
  if (over === 'clients') return firstRows(rows);
  const projects = rows.filter((row) => row.project !== null);
  return projects.length > 0 ? projects : [first];
}

/** Added rows are empty: those of a loop hold the words of the rows that they repeat. */
function withWords(wide: Sheet, before: Sheet, { from, to }: Loop, items: number): Sheet {
  const block = to - from + 1;
  const models = new Map(before.rows.map((row) => [row.row, row]));
  const rows = wide.rows.map((row): SheetRow => {
    const model = models.get(from + ((row.row - from) % block));
    if (row.row <= to || row.row > to + block * (items - 1) || !model) return row;
    const cells = row.cells.map((cell) => {
      const own = model.cells.find((other) => other.column === cell.column);
      if (!own || own.content === null || own.content.includes('<f')) return cell;
      const type = /\st="[^"]*"/.exec(own.attributes)?.[0] ?? '';
      return { ...cell, attributes: `${cell.attributes}${type}`, content: own.content };
    });
    return { ...row, cells, raw: null };
  });
  return { ...wide, rows };
}

/** Fills the tags of one sheet's rows. */
class TagFiller {
  readonly #template: ReadTemplate;
  readonly #sheet: Sheet;
  readonly #rows: readonly SummaryRow[];
  readonly #remembered: RememberedMapping;
  readonly #missing: MissingFact[];
  readonly #styles: ReturnType<typeof numberStyles>;
  readonly #shift: number;

  constructor(
    parts: Parts,
    template: ReadTemplate,
    sheet: Sheet,
    rows: readonly SummaryRow[],
    remembered: RememberedMapping,
    missing: MissingFact[],
  ) {
    this.#template = template;
    this.#sheet = sheet;
    this.#rows = rows;
    this.#remembered = remembered;
    this.#missing = missing;
    this.#styles = numberStyles(partText(parts, 'xl/styles.xml') ?? '');
    this.#shift = dateShift(parts);
  }

  /** The row with its tags replaced; the same row where it has none. `scope` null: outside every loop. */
  filledRow(row: SheetRow, scope: Scope | null): SheetRow {
    return row.cells.reduce((current, cell) => {
      const text = cellText(cell, this.#template.strings);
      if (tagsIn(text).length === 0) return current;
      return withCell(current, cell.column, this.#content(text, row, cell.column, scope));
    }, row);
  }

  #content(text: string, row: SheetRow, column: number, scope: Scope | null): CellContent {
    const place = cellPlace('xlsx', quoted(this.#sheet.name), row.row, column);
    const bare = withoutLoopTags(text);
    const [only] = tagsIn(bare);
    if (only && bare.trim() === `{${only.name}}`) {
      const typed = this.#typed(only.name, row, column, scope, place);
      if (typed) return typed;
    }
    return { kind: 'text', text: withTags(bare, (name) => this.#words(name, scope, place)) };
  }

  /** A cell that holds nothing but a tag takes a figure or a date as such; null where it is better said in words. */
  #typed(name: string, row: SheetRow, column: number, scope: Scope | null, place: Sentence): CellContent | null {
    if (proposeFact([name], this.#remembered) === SERIAL)
      return scope ? { kind: 'number', number: String(scope.no) } : null;
    const value = tagValue(name, this.#of(name, scope, place), this.#remembered);
    if (value === null || value.kind === 'missing' || value.kind === 'text') return null;
    const unit = statedUnit(name) ?? this.#unitOver(row.row, column);
    if (value.kind === 'money' && unit === null) return null;
    return contentOf(value, unit ?? '万元', this.#styles(styleOf(row, column)), this.#shift);
  }

  #words(name: string, scope: Scope | null, place: Sentence): string {
    if (scope && proposeFact([name], this.#remembered) === SERIAL) return String(scope.no);
    const row = this.#of(name, scope, place);
    const words = tagText(name, row, this.#remembered);
    if (words === null) this.#missing.push({ client: row.facts.client.name, name, place });
    return words ?? MISSING_MARK;
  }

  #of(name: string, scope: Scope | null, place: Sentence): SummaryRow {
    if (scope) return scope.row;
    refuseDivided(name, place, this.#rows, this.#remembered);
    const [first] = this.#rows;
    if (!first) throw new RangeError('no rows');
    return first;
  }

  /** The unit that a heading over the cell states, else a line of the sheet. */
  #unitOver(row: number, column: number): MoneyUnit | null {
    const above = this.#sheet.rows.filter((own) => own.row < row).toReversed();
    for (const { cells } of above) {
      const cell = cells.find((own) => own.column === column);
      const unit = cell ? statedUnit(cellText(cell, this.#template.strings)) : null;
      if (unit !== null) return unit;
    }
    for (const { cells } of above)
      for (const cell of cells) {
        const text = cellText(cell, this.#template.strings);
        const unit = /单位\s*[:：]/.test(text) ? statedUnit(text) : null;
        if (unit !== null) return unit;
      }
    return null;
  }
}

const withoutLoopTags = (text: string): string => text.replace(/\{[#/]\s*[\p{L}][^{}\n]{0,40}?\s*\}/gu, '');
