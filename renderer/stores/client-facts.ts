import { ask } from '../bridge.ts';
import { text } from '../text/text.ts';
import { told } from '../text/told.ts';
import { takeCells } from './client-cells.ts';
import { rereadClient } from './clients.ts';
import { showFailure } from './failures.ts';
import { say } from './history.ts';
import type { CellPlaceView } from '../../shared/contract/client-commands.ts';

/** Takes a client off; Ctrl Z brings it back with all that hung on it. */
export async function removeClient(name: string): Promise<void> {
  try {
    await ask('client.remove', { names: [name] });
    say(text.clients.removed(name));
  } catch (error) {
    showFailure(error);
  }
}

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
    return refused[0] ? told(refused[0].reason) : null;
  } catch (error) {
    showFailure(error);
    return '';
  }
}
