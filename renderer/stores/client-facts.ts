import { ask } from '../bridge.ts';
import { takeCells } from './client-cells.ts';
import { rereadClient } from './clients.ts';
import { showFailure } from './failures.ts';
import type { CellPlaceView } from '../../shared/contract/client-commands.ts';

export interface FactEntry {
  readonly place: CellPlaceView;
  readonly value: string;
}

/** Enters facts on a client's page; why the first that was not taken was refused, null where all were taken. */
export async function enterFacts(client: string, cells: readonly FactEntry[]): Promise<string | null> {
  try {
    const { refused, names } = await ask('client.edit', {
      how: 'typed',
      edits: [{ client, cells: cells.map(({ place, value }) => ({ place, value })) }],
    });
    rereadClient();
    await takeCells(names);
    return refused[0]?.reason ?? null;
  } catch (error) {
    showFailure(error);
    return '';
  }
}
