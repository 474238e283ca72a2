import { columnLetters, columnNumber } from '../../../shared/packet/template-grid.ts';

/** Rows added to a sheet: `count` rows after row `after`. */
export interface AddedRows {
  readonly sheet: string;
  readonly after: number;
  readonly count: number;
  /** The first of the rows that they repeat, one after the other, up to `after`; `after` alone where not given. */
  readonly from?: number;
}

/** The row that an added row repeats. */
export const modelOf = ({ from, after }: AddedRows, added: number): number => {
  const first = from ?? after;
  return first + ((added - after - 1) % (after - first + 1));
};

/** Where a row stands after the addition. */
export const movedRow = (row: number, { after, count }: AddedRows): number => (row > after ? row + count : row);

/** A range of rows grows where it ends on the last row before the added ones: sums, formats and validations follow. */
function movedRows(from: number, to: number, added: AddedRows): readonly [number, number] {
  return [movedRow(from, added), to === added.after ? to + added.count : movedRow(to, added)];
}

/** `A5:C9`, `B7`, `A1:B2 D3`: an attribute that names cells. A single cell moves; `grow` makes one grow as a range does. */
export function movedCells(ref: string, added: AddedRows, grow = false): string {
  return ref
    .split(/\s+/)
    .map((part) => {
      const found = /^(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?$/.exec(part);
      if (!found) return part;
      const [, a = '', from = '', b, to] = found;
      if (b === undefined || to === undefined) {
        const row = Number(from);
        return grow && row === added.after ? `${a}${row}:${a}${row + added.count}` : `${a}${movedRow(row, added)}`;
      }
      const [first, last] = movedRows(Number(from), Number(to), added);
      return `${a}${first}:${b}${last}`;
    })
    .join(' ');
}

const REFERENCE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?)(\d+)(?::(\$?[A-Z]{1,3}\$?)(\d+))?(?![\p{L}\p{N}_(.])|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?)(\d+):(\$?)(\d+)(?![\p{L}\p{N}_(.])|[\p{L}_][\p{L}\p{N}_.]*\(?/gu;

const sheetOf = (prefix: string): string => prefix.slice(0, -1).replace(/^'|'$/g, '').replaceAll("''", "'");

/**
 * A formula after rows were added to `added.sheet`. `own` is the sheet it stands on (null: none, as in a defined name),
 * `ownRow` its row: a range within that row goes on being within it.
 */
export function movedFormula(
  formula: string,
  own: string | null,
  added: AddedRows,
  ownRow: number | null = null,
): string {
  return formula.replace(REFERENCE, (whole: string, ...groups: (string | undefined)[]) => {
    const [prefix, a, from, b, to, rowPrefix, d1, r1, d2, r2] = groups;
    const owner = prefix ?? rowPrefix;
    if ((owner === undefined ? own : sheetOf(owner)) !== added.sheet) return whole;
    if (a !== undefined && from !== undefined) {
      if (b === undefined || to === undefined) return `${prefix ?? ''}${a}${movedRow(Number(from), added)}`;
      if (from === to && Number(from) === ownRow) {
        const row = movedRow(ownRow, added);
        return `${prefix ?? ''}${a}${row}:${b}${row}`;
      }
      const [first, last] = movedRows(Number(from), Number(to), added);
      return `${prefix ?? ''}${a}${first}:${b}${last}`;
    }
    if (r1 === undefined || r2 === undefined) return whole;
    const [first, last] = movedRows(Number(r1), Number(r2), added);
    return `${rowPrefix ?? ''}${d1 ?? ''}${first}:${d2 ?? ''}${last}`;
  });
}

/** A formula copied so many rows down and columns right, as Excel's fill does: references without `$` go along. */
export function copiedFormula(formula: string, rows: number, columns: number): string {
  const cell = (letters: string, row: string): string => {
    const [, fixed = '', name = '', fixedRow = ''] = /^(\$?)([A-Z]+)(\$?)$/.exec(letters) ?? [];
    const column = fixed === '$' ? name : columnLetters(Math.max(1, columnNumber(name) + columns));
    return `${fixed}${column}${fixedRow}${fixedRow === '$' ? row : Math.max(1, Number(row) + rows)}`;
  };
  return formula.replace(REFERENCE, (whole: string, ...groups: (string | undefined)[]) => {
    const [prefix, a, from, b, to] = groups;
    if (a === undefined || from === undefined) return whole;
    const second = b === undefined || to === undefined ? '' : `:${cell(b, to)}`;
    return `${prefix ?? ''}${cell(a, from)}${second}`;
  });
}
