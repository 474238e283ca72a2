import { create } from 'zustand';
import { ask } from '../bridge.ts';
import { useClientCells } from './client-cells.ts';
import { arrangeClients } from './client-order.ts';
import { inParts } from './in-parts.ts';
import { showFailure } from './failures.ts';
import { Latest } from './latest.ts';
import { learnNames, useInitials } from './name-initials.ts';
import { isRecord, isText, isTextOrNull, remember, remembered } from './remembered.ts';
import { useSession } from './session.ts';
import type { ClientPage } from '../../shared/contract/client-commands.ts';
import type { ClientRow } from '../../shared/contract/views.ts';
import type { ClientOrder, Ranks } from './client-order.ts';

/** The clients of the workspace, and the one that is open. */

interface ClientsState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly rows: readonly ClientRow[];
  readonly text: string;
  readonly order: ClientOrder;
  /** By the column of `order`. */
  readonly ranks: Ranks;
  readonly shown: readonly ClientRow[];
  readonly selected: string | null;
  readonly view: ClientPage | null;
  readonly reading: boolean;
}

export const useClients = create<ClientsState>(() => ({
  status: 'loading',
  rows: [],
  text: '',
  order: { by: null, descending: false },
  ranks: new Map(),
  shown: [],
  selected: null,
  view: null,
  reading: false,
}));

const lists = new Latest();
const reads = new Latest();

export function restoreClients(): void {
  const order = remembered('clients.order', isRecord, {});
  useClients.setState({
    order: { by: isText(order['by']) ? order['by'] : null, descending: order['descending'] === true },
    selected: remembered('clients.selected', isTextOrNull, null),
  });
}

/** Once the initials are there, a filter of letters finds more than before. */
useInitials.subscribe(({ of }) =>
  useClients.setState((state) =>
    state.text.trim() === '' ? {} : { shown: arrangeClients(state.rows, state.text, state.order, of, state.ranks) },
  ),
);

/** Asks for all rows again; what is shown stays until they are here. */
export async function loadClients(): Promise<void> {
  await lists.run(
    inParts((after, count) => ask('client.listPart', { after, count })),
    (rows) => {
      useClients.setState((state) => ({
        status: 'ready',
        rows,
        shown: arrangeClients(rows, state.text, state.order, useInitials.getState().of, state.ranks),
      }));
      void rankClients();
      void learnNames(rows.map((row) => row.name)).catch(showFailure);
      const { selected, view, shown } = useClients.getState();
      const next = rows.some((row) => row.name === selected) ? selected : (shown[0]?.name ?? null);
      if (next !== selected || view === null) openClient(next);
    },
    (error) => {
      useClients.setState({ status: 'failed' });
      showFailure(error);
    },
  );
}

export function setClientText(text: string): void {
  useClients.setState((state) => ({
    text,
    shown: arrangeClients(state.rows, text, state.order, useInitials.getState().of, state.ranks),
  }));
}

/** The same column again turns the order round, a third time gives the stored order back. */
export function sortClients(by: string): void {
  const { order } = useClients.getState();
  const next: ClientOrder =
    order.by !== by
      ? { by, descending: false }
      : order.descending
        ? { by: null, descending: false }
        : { by, descending: true };
  useClients.setState((state) => ({
    order: next,
    shown: arrangeClients(state.rows, state.text, next, useInitials.getState().of, state.ranks),
  }));
  remember('clients.order', next);
  void rankClients();
}

const rankings = new Latest();

/** Asks for the order of the column that the clients are sorted by; a column that is gone sorts nothing. */
async function rankClients(): Promise<void> {
  const { by } = useClients.getState().order;
  const place = useClientCells.getState().columns.find(({ key }) => key === by)?.place;
  if (by === null || !place) return rankings.forget();
  await rankings.run(
    ask('client.order', { place }),
    ({ names }) => {
      const ranks = new Map(names.map((name, rank) => [name, rank]));
      useClients.setState((state) => ({
        ranks,
        shown: arrangeClients(state.rows, state.text, state.order, useInitials.getState().of, ranks),
      }));
    },
    showFailure,
  );
}

useClientCells.subscribe((now, before) => {
  if (now.columns !== before.columns) void rankClients();
});

export function openClient(name: string | null): void {
  const { selected } = useClients.getState();
  useClients.setState({ selected: name, reading: name !== null, ...(name === selected ? {} : { view: null }) });
  remember('clients.selected', name);
  if (name === null) reads.forget();
  else readOpen(name);
}

/** Reads the open client again, because something stored has changed. */
export function rereadClient(): void {
  const { selected } = useClients.getState();
  if (selected !== null) readOpen(selected);
}

function readOpen(name: string): void {
  void reads.run(
    ask('client.page', { on: useSession.getState().on, name }),
    (view) => useClients.setState({ view, reading: false }),
    (error) => {
      useClients.setState({ reading: false });
      showFailure(error);
    },
  );
}
