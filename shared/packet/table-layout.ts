import type { PlacedCell, Row } from './document.ts';

/** A cell with its row and column (from 0) in the table, heading rows included. */
export interface LaidCell {
  readonly placed: PlacedCell;
  readonly row: number;
  readonly column: number;
  readonly colSpan: number;
  readonly rowSpan: number;
}

/**
 * Where each cell of a table stands when merges are taken into account, row by row. A row that does not come out at
 * `columns` is a fault of the builder and throws.
 */
export function* layOut(rows: Iterable<Row>, columns: number): Generator<readonly LaidCell[]> {
  /** For each column, how many more rows a merge from above covers. */
  const covered: number[] = Array.from({ length: columns }, () => 0);
  let row = 0;
  for (const { cells } of rows) {
    const laid: LaidCell[] = [];
    let column = 0;
    const skipCovered = (): void => {
      for (let left = covered[column]; left !== undefined && left > 0; left = covered[column]) {
        covered[column] = left - 1;
        column += 1;
      }
    };
    skipCovered();
    for (const placed of cells) {
      const colSpan = placed.colSpan ?? 1;
      const rowSpan = placed.rowSpan ?? 1;
      if (column + colSpan > columns)
        throw new Error(`row ${row} has more cells than its table has columns (${columns})`);
      laid.push({ placed, row, column, colSpan, rowSpan });
      if (rowSpan > 1) for (let i = column; i < column + colSpan; i += 1) covered[i] = rowSpan - 1;
      column += colSpan;
      skipCovered();
    }
    if (column !== columns) throw new Error(`row ${row} covers ${column} of its table's ${columns} columns`);
    yield laid;
    row += 1;
  }
}
