import { fail } from '../../../shared/base/failure.ts';
import { say } from '../../../shared/base/sentence.ts';
import { columnLetters } from '../../../shared/packet/template-grid.ts';
import { copiedFormula, modelOf, movedCells, movedFormula, movedRow, type AddedRows } from './fill-excel-refs.ts';
import { areaOf, type Sheet, type SheetCell, type SheetRow } from './template-sheet.ts';
import { attributeOf, escapeXml, plainXml, withAttribute } from './template-xml.ts';

const FORMULA = /<f\b([^>]*?)(?:\/>|>([\s\S]*?)<\/f>)/;

/**
 * The sheet with rows added after a row, each with the formats, height, merges and formulas of the row that it repeats.
 * Everything below moves; ranges that end on the row grow. Fails with `template` where a matrix formula stands in the way.
 */
export function addRows(sheet: Sheet, added: AddedRows): Sheet {
  const plain = withoutSharedFormulas(sheet);
  const models = new Map(plain.rows.map((row) => [row.row, row]));
  const rows: SheetRow[] = [];
  let copied = false;
  const pushCopies = (): void => {
    copied = true;
    for (let at = added.after + 1; at <= added.after + added.count; at += 1) {
      const model = models.get(modelOf(added, at));
      if (model) rows.push(copyOf(model, at));
    }
  };
  for (const row of plain.rows) {
    const moved = movedWithRows(row, added);
    if (row.row > added.after && !copied) pushCopies();
    rows.push(moved);
  }
  if (!copied) pushCopies();
  return { ...plain, rows, head: movedHead(plain.head, added), tail: movedTail(plain.tail, added) };
}

/** A row as it is added: formats and formulas of its model, no words. */
function copyOf(model: SheetRow, row: number): SheetRow {
  const cells = model.cells.map((cell): SheetCell => {
    const attributes = withAttribute(cell.attributes, 'r', `${columnLetters(cell.column)}${row}`);
    const formula = FORMULA.exec(cell.content ?? '')?.[2];
    if (formula === undefined)
      return { column: cell.column, attributes: attributes.replace(/\st="[^"]*"/, ''), content: null };
    const copied = copiedFormula(plainXml(formula), row - model.row, 0);
    return { column: cell.column, attributes, content: `<f>${escapeXml(copied)}</f>` };
  });
  return { row, attributes: withAttribute(model.attributes, 'r', String(row)), cells, raw: null };
}

function movedWithRows(row: SheetRow, added: AddedRows): SheetRow {
  const to = movedRow(row.row, added);
  let changed = to !== row.row;
  const cells = row.cells.map((cell): SheetCell => {
    const content = cell.content?.replace(FORMULA, (whole: string, attributes: string, formula?: string) => {
      if (formula === undefined) return whole;
      const moved = movedFormula(plainXml(formula), added.sheet, added, row.row);
      return moved === plainXml(formula) ? whole : `<f${attributes}>${escapeXml(moved)}</f>`;
    });
    const next = content === undefined ? null : content;
    if (next !== cell.content) changed = true;
    const attributes =
      to === row.row ? cell.attributes : withAttribute(cell.attributes, 'r', `${columnLetters(cell.column)}${to}`);
    return { column: cell.column, attributes, content: next };
  });
  if (!changed) return row;
  return {
    row: to,
    attributes: to === row.row ? row.attributes : withAttribute(row.attributes, 'r', String(to)),
    cells,
    raw: null,
  };
}

/** Shared formulas written out in each cell: a master that moves would take its followers along wrongly. */
function withoutSharedFormulas(sheet: Sheet): Sheet {
  const masters = new Map<string, { readonly row: number; readonly column: number; readonly formula: string }>();
  for (const { row, cells } of sheet.rows)
    for (const { column, content } of cells) {
      const [, attributes = '', formula] = FORMULA.exec(content ?? '') ?? [];
      const type = attributeOf(attributes, 't');
      if (type === 'array' || type === 'dataTable')
        fail(
          'template',
          say`模板的工作表“${sheet.name}”在 ${columnLetters(column)}${row} 有数组公式，无法在其间增加行。请改为普通公式。`,
          { sheet: sheet.name, cell: `${columnLetters(column)}${row}` },
        );
      const si = attributeOf(attributes, 'si');
      if (type === 'shared' && si !== null && formula !== undefined)
        masters.set(si, { row, column, formula: plainXml(formula) });
    }
  if (masters.size === 0) return sheet;
  const rows = sheet.rows.map((row): SheetRow => {
    let changed = false;
    const cells = row.cells.map((cell): SheetCell => {
      const [whole = '', attributes = ''] = FORMULA.exec(cell.content ?? '') ?? [];
      const master =
        attributeOf(attributes, 't') === 'shared' ? masters.get(attributeOf(attributes, 'si') ?? '') : undefined;
      if (!master || cell.content === null) return cell;
      changed = true;
      const formula = copiedFormula(master.formula, row.row - master.row, cell.column - master.column);
      return { ...cell, content: cell.content.replace(whole, () => `<f>${escapeXml(formula)}</f>`) };
    });
    return changed ? { ...row, cells, raw: null } : row;
  });
  return { ...sheet, rows };
}

/** Dimension, panes and selections before the rows. */
function movedHead(head: string, added: AddedRows): string {
  return head
    .replace(
      /(<dimension\b[^>]*?\bref=")([^"]*)(")/g,
      (_, a: string, ref: string, z: string) => `${a}${movedCells(ref, added)}${z}`,
    )
    .replace(
      /(\b(?:topLeftCell|activeCell|sqref)=")([^"]*)(")/g,
      (_, a: string, ref: string, z: string) => `${a}${movedCells(ref, added)}${z}`,
    );
}

/** Merges, conditional formats, validations, filters, links and page breaks after the rows. */
function movedTail(tail: string, added: AddedRows): string {
  const merged = tail.replace(/<mergeCells\b[^>]*>([\s\S]*?)<\/mergeCells>/, (_, body: string) => {
    const refs = [...body.matchAll(/<mergeCell\b([^>]*)>/g)].flatMap(([, attributes = '']) =>
      movedMerge(attributeOf(attributes, 'ref') ?? '', added),
    );
    return `<mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  });
  return merged
    .replace(
      /(<(?:conditionalFormatting|dataValidation|ignoredError|protectedRange)\b[^>]*?\bsqref=")([^"]*)(")/g,
      (_, a: string, ref: string, z: string) => `${a}${movedCells(ref, added, true)}${z}`,
    )
    .replace(
      /(<(?:autoFilter|hyperlink|sortState)\b[^>]*?\bref=")([^"]*)(")/g,
      (_, a: string, ref: string, z: string) => `${a}${movedCells(ref, added)}${z}`,
    )
    .replace(
      /(<(formula[12]?|xm:f)>)([^<]*)(<\/\2>)/g,
      (whole: string, a: string, _name: string, formula: string, z: string) => {
        const moved = movedFormula(plainXml(formula), added.sheet, added);
        return moved === plainXml(formula) ? whole : `${a}${escapeXml(moved)}${z}`;
      },
    )
    .replace(
      /(<xm:sqref>)([^<]*)(<\/xm:sqref>)/g,
      (_, a: string, ref: string, z: string) => `${a}${movedCells(ref, added, true)}${z}`,
    )
    .replace(/<rowBreaks\b[\s\S]*?<\/rowBreaks>/, (block) =>
      block.replace(
        /(<brk\b[^>]*?\bid=")(\d+)(")/g,
        (_, a: string, row: string, z: string) => `${a}${movedRow(Number(row), added)}${z}`,
      ),
    );
}

/** A merge within the repeated rows is repeated with them; one over several rows that ends there grows. */
function movedMerge(ref: string, added: AddedRows): string[] {
  const area = areaOf(ref);
  if (!area) return [ref];
  const { after, count, from = after } = added;
  if (area.top < from || area.bottom > after) return [movedCells(ref, added)];
  const [left, right] = [columnLetters(area.left), columnLetters(area.right)];
  const block = after - from + 1;
  return [
    ref,
    ...Array.from({ length: Math.floor(count / block) }, (_, i) => {
      const down = (i + 1) * block;
      return `${left}${area.top + down}:${right}${area.bottom + down}`;
    }),
  ];
}

export const sheetXml = ({ head, tail }: Sheet, rows: readonly string[]): string => `${head}${rows.join('')}${tail}`;
