import { create } from 'zustand';
import { ask } from '../bridge.ts';
import { text } from '../text/text.ts';
import { told } from '../text/told.ts';
import { blockEdits } from './block-edits.ts';
import { takeCells, useClientCells } from './client-cells.ts';
import { loadClients, useClients } from './clients.ts';
import { showFailure } from './failures.ts';
import { say } from './history.ts';
import type { GridPlace } from '../widgets/grid-range.ts';
import type { EditBlock } from './block-edits.ts';

/** Typing, pasting and clearing in the grid of clients, and what of it was not taken. */

export interface RefusedCell {
  /** Where it was to stand. */
  readonly at: GridPlace;
  readonly client: string;
  readonly column: string;
  readonly value: string;
  readonly reason: string;
}

interface ClientEditsState {
  /** What of the last act was not taken. */
  readonly refused: readonly RefusedCell[];
}

export const useClientEdits = create<ClientEditsState>(() => ({ refused: [] }));

export const forgetRefused = (): void => useClientEdits.setState({ refused: [] });

/** What one message of this kind may carry without holding anybody up. */
const MOST_CELLS = 50_000;

export type EditHow = 'typed' | 'pasted' | 'cleared';

/** Enters a block of texts from a cell on; rows behind the last client are new clients. False where it failed as a whole. */
export async function enterBlock(how: EditHow, block: EditBlock): Promise<boolean> {
  const { shown } = useClients.getState();
  const { columns } = useClientCells.getState();
  const planned = blockEdits(
    block,
    shown.map((row) => row.name),
    columns,
  );
  const refusedAt = (at: GridPlace, value: string, reason: string): RefusedCell => ({
    at,
    client: shown[at.row]?.name ?? text.clients.newRow,
    column: columns[at.column]?.title ?? '',
    value,
    reason,
  });
  const cells = planned.edits.reduce((n, { cells: entered }) => n + entered.length, 0);
  if (cells > MOST_CELLS) {
    say(text.clients.tooMany(MOST_CELLS));
    return false;
  }
  const outside = planned.outside.map(({ at, value }) => refusedAt(at, value, text.clients.notEntered));
  if (planned.edits.length === 0) {
    useClientEdits.setState({ refused: outside });
    return true;
  }
  try {
    const outcome = await ask('client.edit', {
      how,
      edits: planned.edits.map(({ client, cells }) => ({
        client,
        cells: cells.map(({ place, value }) => ({ place, value })),
      })),
    });
    const refused = outcome.refused.flatMap(({ client, cell, reason }) => {
      const entered = planned.edits[client]?.cells[cell];
      return entered ? [refusedAt(entered.at, entered.value, told(reason))] : [];
    });
    useClientEdits.setState({ refused: [...refused, ...outside] });
    const made = outcome.names.filter((name) => !shown.some((row) => row.name === name));
    await takeCells(outcome.names);
    if (made.length > 0) await loadClients();
    if (how === 'pasted') say(text.clients.pasted(outcome.changed, refused.length + outside.length));
    return true;
  } catch (error) {
    showFailure(error);
    return false;
  }
}
