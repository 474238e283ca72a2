import { areaOf, cellText, type Sheet, type SheetCell } from '../template-sheet.ts';
import { attributeOf, plainXml } from '../template-xml.ts';

/** What stands in a cell: a formula counts as what it comes to, where that can be worked out here. */
export type CellValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'formula'; readonly formula: string };

/** The cells of a sheet by row and column. */
export class SheetCells {
  readonly #rows: ReadonlyMap<number, ReadonlyMap<number, SheetCell>>;
  readonly #strings: readonly string[];
  readonly #known = new Map<string, CellValue>();
  readonly #open = new Set<string>();

  constructor(sheet: Sheet, strings: readonly string[]) {
    this.#rows = new Map(sheet.rows.map(({ row, cells }) => [row, new Map(cells.map((cell) => [cell.column, cell]))]));
    this.#strings = strings;
  }

  at(row: number, column: number): SheetCell | null {
    return this.#rows.get(row)?.get(column) ?? null;
  }

  /** The index of the cell's look. */
  style(row: number, column: number): number {
    return Number(attributeOf(this.at(row, column)?.attributes ?? '', 's') ?? 0);
  }

  /** What stands there by itself, formulas aside: to tell what was filled in. */
  text(row: number, column: number): string {
    const cell = this.at(row, column);
    return cell === null || cell.content?.includes('<f') ? '' : cellText(cell, this.#strings);
  }

  value(row: number, column: number): CellValue {
    const cell = this.at(row, column);
    if (cell === null || cell.content === null) return EMPTY;
    const formula = /<f\b[^>]*?(?:\/>|>([\s\S]*?)<\/f>)/.exec(cell.content);
    if (formula) return this.#result(`${row}:${column}`, plainXml(formula[1] ?? ''));
    const text = cellText(cell, this.#strings);
    if (text === '') return EMPTY;
    switch (attributeOf(cell.attributes, 't') ?? 'n') {
      case 'n':
        return Number.isFinite(Number(text)) ? { kind: 'number', value: Number(text) } : { kind: 'text', text };
      case 'b':
        return { kind: 'text', text: text === '1' ? 'TRUE' : 'FALSE' };
      default:
        return { kind: 'text', text };
    }
  }

  /** The kept result of a formula is from before the filling: only sums are worked out anew. */
  #result(place: string, formula: string): CellValue {
    const known = this.#known.get(place);
    if (known) return known;
    const unknown: CellValue = { kind: 'formula', formula };
    if (this.#open.size > MOST_DEEP || this.#open.has(place)) return unknown;
    this.#open.add(place);
    const value = this.#sum(formula);
    this.#open.delete(place);
    const result: CellValue = value === null ? unknown : { kind: 'number', value };
    this.#known.set(place, result);
    return result;
  }

  /** `SUM(C4:C9,E4)`, `C4+C9`: null for any other formula, and where one of its cells is not known. */
  #sum(formula: string): number | null {
    const within = /^SUM\(([^()]*)\)$/i.exec(formula.trim())?.[1];
    const refs = within === undefined ? formula.trim().split('+') : within.split(',');
    let total = 0;
    for (const ref of refs) {
      const area = areaOf(ref.trim());
      if (!area || (within === undefined && ref.includes(':'))) return null;
      if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_SUMMED) return null;
      for (let row = area.top; row <= area.bottom; row += 1)
        for (let column = area.left; column <= area.right; column += 1) {
          const value = this.value(row, column);
          // SUM passes over words; a plus with words is an error in Excel.
          if (value.kind === 'formula' || (value.kind === 'text' && within === undefined)) return null;
          if (value.kind === 'number') total += value.value;
        }
    }
    return Number(total.toPrecision(15));
  }
}

const EMPTY: CellValue = { kind: 'empty' };
const MOST_DEEP = 50;
const MOST_SUMMED = 20_000;
