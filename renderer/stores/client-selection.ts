import { create } from 'zustand';
import { openClient, useClients } from './clients.ts';
import { oneCell } from '../widgets/grid-range.ts';
import type { Draft } from '../widgets/cell-input.tsx';
import type { GridPlace, GridRange } from '../widgets/grid-range.ts';

/** Where somebody is in the grid of clients, and what is being typed there. */

interface ClientSelectionState {
  readonly range: GridRange;
  readonly draft: Draft | null;
  /** Rises when the grid is to take the focus. */
  readonly turn: number;
}

export const useClientSelection = create<ClientSelectionState>(() => ({
  range: oneCell({ row: 0, column: 0 }),
  draft: null,
  turn: 0,
}));

/** Gives the grid the focus, from a button beside it. */
export const focusGrid = (): void => useClientSelection.setState(({ turn }) => ({ turn: turn + 1 }));

/** Holding an arrow down opens the client where it comes to rest. */
const REST_MS = 120;
let rest: ReturnType<typeof setTimeout> | undefined;

export function selectCells(range: GridRange): void {
  useClientSelection.setState({ range, draft: null });
  const name = useClients.getState().shown[range.at.row]?.name;
  clearTimeout(rest);
  if (name === undefined || name === useClients.getState().selected) return;
  rest = setTimeout(() => openClient(name), REST_MS);
}

export const draftCell = (draft: Draft | null): void => useClientSelection.setState({ draft });

/** Opens a cell with a text in it, to be corrected. */
export function reopenCell(at: GridPlace, value: string): void {
  selectCells(oneCell(at));
  draftCell({ value, over: false });
}

/** The selected row stays with its client when the rows are others, and goes to a client that is opened elsewhere. */
useClients.subscribe((now, before) => {
  const { range } = useClientSelection.getState();
  const here = before.shown[range.at.row]?.name;
  const opened = now.selected !== before.selected || before.shown.length === 0;
  const wanted = opened ? now.selected : here;
  if ((now.shown === before.shown && !opened) || wanted === undefined) return;
  const row = now.shown.findIndex(({ name }) => name === wanted);
  if (row < 0 || now.shown[range.at.row]?.name === wanted) return;
  useClientSelection.setState({ range: oneCell({ row, column: range.at.column }), draft: null });
});
