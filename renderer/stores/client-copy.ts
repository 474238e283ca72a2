import { copyText } from '../widgets/copy-text.ts';
import { tsvOfCells } from '../widgets/tsv.ts';
import { takeCells, useClientCells } from './client-cells.ts';
import { useClients } from './clients.ts';
import { showFailure } from './failures.ts';
import type { GridPlace } from '../widgets/grid-range.ts';

/**
 * The selected block as text that Excel takes. Null where some of its rows were never in sight: they are asked for first
 * and the block is put on the clipboard as soon as they are here.
 */
export function copyCells(from: GridPlace, to: GridPlace): string | null {
  const names = useClients
    .getState()
    .shown.slice(from.row, to.row + 1)
    .map((row) => row.name);
  const { cells } = useClientCells.getState();
  const missing = names.filter((name) => !cells.has(name));
  if (missing.length === 0) return blockText(names, from.column, to.column);
  takeCells(missing).then(() => void copyText(blockText(names, from.column, to.column)), showFailure);
  return null;
}

function blockText(names: readonly string[], first: number, last: number): string {
  const { cells, columns } = useClientCells.getState();
  const copied = columns.slice(first, last + 1);
  return tsvOfCells(names.map((name) => copied.map(({ key }) => cells.get(name)?.[key] ?? '')));
}
