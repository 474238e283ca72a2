import { dayNumber } from '../../../shared/base/local-date.ts';
import { columnLetters } from '../../../shared/packet/template-grid.ts';
import type { TemplateValue } from '../../../shared/packet/template-facts.ts';
import type { MoneyUnit } from '../../../shared/packet/template-name.ts';
import { excelText } from './excel-text.ts';
import type { NumberStyle } from './fill-excel-styles.ts';
import type { SheetCell, SheetRow } from './template-sheet.ts';
import { attributeOf, escapeXml, withAttribute, withoutAttribute } from './template-xml.ts';

export const MISSING_MARK = '【待补】';

/** What is written into a cell: never a formula of the client's making. */
export type CellContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: string }
  | { readonly kind: 'formula'; readonly formula: string };

const FEN: Readonly<Record<MoneyUnit, number>> = { 元: 2, 万元: 6, 亿元: 10 };

/** Fen in a unit, exact, without trailing zeros. */
export function moneyText(fen: number, unit: MoneyUnit): string {
  const digits = FEN[unit];
  const whole = String(Math.abs(fen)).padStart(digits + 1, '0');
  const fraction = whole.slice(-digits).replace(/0+$/, '');
  return `${fen < 0 ? '-' : ''}${whole.slice(0, -digits)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A value in the column's unit, as the cell's format shows it. Excel's own day count; `shift` is 1,462 in a 1904 workbook. */
export function contentOf(value: TemplateValue, unit: MoneyUnit, style: NumberStyle, shift = 0): CellContent {
  switch (value.kind) {
    case 'missing':
      return { kind: 'text', text: MISSING_MARK };
    case 'text':
      return value;
    case 'number':
      return { kind: 'number', number: String(value.value) };
    case 'money':
      return { kind: 'number', number: moneyText(value.fen, unit) };
    case 'date':
      return style === 'date'
        ? { kind: 'number', number: String(dayNumber(value.date) + 25_569 - shift) }
        : { kind: 'text', text: value.date };
  }
}

/** The cell with its format kept and its content replaced. Text is an inline string. */
export function filledCell(cell: SheetCell, content: CellContent): SheetCell {
  const bare = withoutAttribute(withoutAttribute(cell.attributes, 't'), 'cm');
  switch (content.kind) {
    case 'number':
      return { ...cell, attributes: bare, content: `<v>${content.number}</v>` };
    case 'formula':
      return { ...cell, attributes: bare, content: `<f>${escapeXml(content.formula)}</f>` };
    case 'text':
      return {
        ...cell,
        attributes: withAttribute(bare, 't', 'inlineStr'),
        content: `<is><t xml:space="preserve">${escapeXml(excelText(content.text))}</t></is>`,
      };
  }
}

export const emptiedCell = (cell: SheetCell): SheetCell => ({
  ...cell,
  attributes: withoutAttribute(cell.attributes, 't'),
  content: null,
});

/** The row with one cell replaced or added in its place. */
export function withCell(row: SheetRow, column: number, content: CellContent): SheetRow {
  const at = row.cells.findIndex((cell) => cell.column === column);
  const own = row.cells[at] ?? { column, attributes: ` r="${columnLetters(column)}${row.row}"`, content: null };
  const filled = filledCell(own, content);
  const cells =
    at >= 0
      ? row.cells.map((cell, i) => (i === at ? filled : cell))
      : [...row.cells, filled].sort((a, b) => a.column - b.column);
  return { ...row, cells, raw: null };
}

export const styleOf = (row: SheetRow, column: number): number =>
  Number(attributeOf(row.cells.find((cell) => cell.column === column)?.attributes ?? '', 's') ?? 0);

/** The row as XML: as it was read where nothing changed. */
export function rowXml({ attributes, cells, raw }: SheetRow): string {
  if (raw !== null) return raw;
  const body = cells.map(({ attributes: own, content }) =>
    content === null ? `<c${own.trimEnd()}/>` : `<c${own.trimEnd()}>${content}</c>`,
  );
  return `<row${attributes.trimEnd()}>${body.join('')}</row>`;
}
