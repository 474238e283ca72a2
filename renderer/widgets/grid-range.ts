import { movedIndex } from './moved-index.ts';

/** The selected block of a grid that is typed into. Pure. */

export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** `at` is the cell that is typed into, `anchor` the opposite corner of the block. */
export interface GridRange {
  readonly at: GridPlace;
  readonly anchor: GridPlace;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export interface GridKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

export const oneCell = (at: GridPlace): GridRange => ({ at, anchor: at });

/** Top left and bottom right. */
export const cornersOf = ({ at, anchor }: GridRange): { readonly from: GridPlace; readonly to: GridPlace } => ({
  from: { row: Math.min(at.row, anchor.row), column: Math.min(at.column, anchor.column) },
  to: { row: Math.max(at.row, anchor.row), column: Math.max(at.column, anchor.column) },
});

export const clampedPlace = ({ row, column }: GridPlace, size: GridSize): GridPlace => ({
  row: Math.max(0, Math.min(size.rows - 1, row)),
  column: Math.max(0, Math.min(size.columns - 1, column)),
});

/** What a key makes of the selected block; null where it moves nothing. Shift widens it; Tab goes on to the next row at the end. */
export function movedRange(range: GridRange, key: GridKey, size: GridSize, page: number): GridRange | null {
  if (size.rows === 0 || size.columns === 0) return null;
  if (key.key === 'Tab') return tabbed(range, key.shiftKey ? -1 : 1, size);
  const at = movedPlace(range.at, key, size, page);
  return at && { at, anchor: key.shiftKey ? range.anchor : at };
}

function movedPlace(at: GridPlace, { key, ctrlKey, metaKey }: GridKey, size: GridSize, page: number): GridPlace | null {
  const far = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      const by = (key === 'ArrowRight' ? 1 : -1) * (far ? size.columns : 1);
      return clampedPlace({ row: at.row, column: at.column + by }, size);
    }
    case 'ArrowUp':
    case 'ArrowDown': {
      const by = (key === 'ArrowDown' ? 1 : -1) * (far ? size.rows : 1);
      return clampedPlace({ row: at.row + by, column: at.column }, size);
    }
    case 'Home':
      return { row: far ? 0 : at.row, column: 0 };
    case 'End':
      return { row: far ? size.rows - 1 : at.row, column: size.columns - 1 };
    case 'PageDown':
    case 'PageUp': {
      const row = movedIndex(key, at.row, size.rows, page);
      return row === null ? null : { row, column: at.column };
    }
    default:
      return null;
  }
}

/** Null at either end of the grid: Tab then leaves it. */
function tabbed({ at }: GridRange, by: 1 | -1, size: GridSize): GridRange | null {
  const next = at.row * size.columns + at.column + by;
  if (next < 0 || next >= size.rows * size.columns) return null;
  return oneCell({ row: Math.floor(next / size.columns), column: next % size.columns });
}
