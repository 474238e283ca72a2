import type { CellPlaceView } from '../../shared/contract/client-commands.ts';
import type { GridPlace } from '../widgets/grid-range.ts';

/** Texts for a block of cells, row by row, from a cell on. */
export interface EditBlock {
  readonly from: GridPlace;
  readonly rows: readonly (readonly string[])[];
}

interface EnteredCell {
  readonly at: GridPlace;
  readonly place: CellPlaceView;
  readonly value: string;
}

/** What a block enters for one client; null for a new one. */
interface EnteredRow {
  readonly client: string | null;
  readonly cells: readonly EnteredCell[];
}

export interface BlockEdits {
  readonly edits: readonly EnteredRow[];
  /** Texts that fall beside the columns that are entered. */
  readonly outside: readonly { readonly at: GridPlace; readonly value: string }[];
}

/** The cells that a block fills: `names` are the rows of the grid, rows behind them new clients. Empty rows behind them are none. Pure. */
export function blockEdits(
  { from, rows }: EditBlock,
  names: readonly string[],
  columns: readonly { readonly place: CellPlaceView | null }[],
): BlockEdits {
  const outside: { at: GridPlace; value: string }[] = [];
  const edits = rows.flatMap((values, i): EnteredRow[] => {
    const row = from.row + i;
    const client = names[row] ?? null;
    if (client === null && values.every((value) => value === '')) return [];
    const cells = values.flatMap((value, j): EnteredCell[] => {
      const at = { row, column: from.column + j };
      const place = columns[at.column]?.place ?? null;
      if (place === null) {
        if (value !== '') outside.push({ at, value });
        return [];
      }
      // A new client has nothing that could be cleared.
      return client === null && value === '' ? [] : [{ at, place, value }];
    });
    return cells.length === 0 ? [] : [{ client, cells }];
  });
  return { edits, outside };
}

/** The block that a paste fills: one text fills all selected cells, anything else stands as it is. Pure. */
export function pastedBlock(rows: readonly (readonly string[])[], from: GridPlace, to: GridPlace): EditBlock {
  const [[only = ''] = []] = rows;
  if (rows.length !== 1 || rows[0]?.length !== 1) return { from, rows };
  return filledBlock(only, from, to);
}

/** The same text in every cell. Pure. */
export const filledBlock = (value: string, from: GridPlace, to: GridPlace): EditBlock => ({
  from,
  rows: Array.from({ length: to.row - from.row + 1 }, () =>
    Array.from({ length: to.column - from.column + 1 }, () => value),
  ),
});
