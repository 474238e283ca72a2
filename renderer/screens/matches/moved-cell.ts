import { movedIndex } from '../../widgets/moved-index.ts';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Where a key moves the selected cell of a matrix; null where it moves nothing. Ctrl Home/End go to the corners. Pure. */
export function movedCell(
  { key, ctrlKey }: { readonly key: string; readonly ctrlKey: boolean },
  at: CellPlace,
  size: { readonly rows: number; readonly columns: number },
  page: number,
): CellPlace | null {
  if (size.rows === 0 || size.columns === 0) return null;
  const here = { row: Math.max(0, at.row), column: Math.max(0, at.column) };
  const nowhere = at.row < 0 || at.column < 0;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      if (nowhere) return here;
      return {
        row: here.row,
        column: Math.max(0, Math.min(size.columns - 1, here.column + (key === 'ArrowRight' ? 1 : -1))),
      };
    case 'Home':
      return { row: ctrlKey ? 0 : here.row, column: 0 };
    case 'End':
      return { row: ctrlKey ? size.rows - 1 : here.row, column: size.columns - 1 };
    default: {
      const row =
        nowhere && movedIndex(key, 0, size.rows, page) !== null ? here.row : movedIndex(key, here.row, size.rows, page);
      return row === null ? null : { row, column: here.column };
    }
  }
}
