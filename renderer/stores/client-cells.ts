import { create } from 'zustand';
import { ask } from '../bridge.ts';
import { showFailure } from './failures.ts';
import { Latest } from './latest.ts';
import { useSession } from './session.ts';
import type { GridColumnView, GridGroupView } from '../../shared/contract/client-commands.ts';

/** The columns of the grid of clients, and the cells of the rows that were in sight. */

export type Cells = Readonly<Record<string, string>>;

export interface CellColumn extends GridColumnView {
  readonly group: GridGroupView;
}

interface ClientCellsState {
  readonly groups: readonly GridGroupView[];
  /** All columns in order; the first is the name. */
  readonly columns: readonly CellColumn[];
  /** By client; what has not been asked for yet is missing. */
  readonly cells: ReadonlyMap<string, Cells>;
}

export const useClientCells = create<ClientCellsState>(() => ({ groups: [], columns: [], cells: new Map() }));

const layouts = new Latest();
/** Names that are asked for or known since the last change. */
let current = new Set<string>();

/** Asks for the columns again, and for cells as soon as they come into sight; what is shown stays until then. */
export async function reloadCells(): Promise<void> {
  current = new Set();
  await layouts.run(
    ask('client.columns', { on: useSession.getState().on }),
    ({ groups }) => {
      if (JSON.stringify(groups) === JSON.stringify(useClientCells.getState().groups)) {
        // A new map lets rows in sight ask again.
        useClientCells.setState(({ cells }) => ({ cells: new Map(cells) }));
        return;
      }
      const columns = groups.flatMap((group) => group.columns.map((column) => ({ ...column, group })));
      useClientCells.setState(({ cells }) => ({ groups, columns, cells: new Map(cells) }));
    },
    showFailure,
  );
}

/** Rows that fly past are not asked for. */
const SIGHT_MS = 40;
let sight: ReturnType<typeof setTimeout> | undefined;

/** The cells of the clients in sight, as soon as they stay there. */
export function needCells(names: readonly string[]): void {
  clearTimeout(sight);
  sight = setTimeout(() => void askCells(names), SIGHT_MS);
}

/** Cells of these clients, where they are not known as they are now. */
async function askCells(names: readonly string[]): Promise<void> {
  const missing = names.filter((name) => !current.has(name));
  if (missing.length === 0) return;
  const asked = current;
  for (const name of missing) asked.add(name);
  await takeCells(missing).catch((error: unknown) => {
    for (const name of missing) asked.delete(name);
    showFailure(error);
  });
}

/** Asks for the cells of these clients as they are now. */
export async function takeCells(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const { rows } = await ask('client.cells', { names: [...names] });
  useClientCells.setState(({ cells }) => {
    const next = new Map(cells);
    for (const row of rows) next.set(row.name, row.cells);
    return { cells: next };
  });
}
