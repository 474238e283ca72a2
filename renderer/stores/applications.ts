import { create } from 'zustand';
import { ask } from '../bridge.ts';
import { APPLICATION_SORTS, filterApplications, NO_APPLICATION_FILTER, sortApplications } from './application-order.ts';
import { showFailure } from './failures.ts';
import { Latest } from './latest.ts';
import { useInitials } from './name-initials.ts';
import { WINDOWS } from './notice-filter.ts';
import { isNumber, isRecord, isText, oneOfEach, remember, remembered } from './remembered.ts';
import { showScreen, useSession } from './session.ts';
import type { ApplicationFilter, ApplicationOrder, ApplicationSort } from './application-order.ts';
import type { ApplicationRow, ApplicationView } from '../../shared/contract/application-views.ts';

/** The applications of the workspace as of the date, how they are shown, and the one that is open. */

export const LAYOUTS = ['board', 'list'] as const;
export type Layout = (typeof LAYOUTS)[number];

interface ApplicationsState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly rows: readonly ApplicationRow[];
  readonly filter: ApplicationFilter;
  readonly layout: Layout;
  readonly order: ApplicationOrder;
  readonly shown: readonly ApplicationRow[];
  readonly selected: number | null;
  readonly view: ApplicationView | null;
  /** The column 未立项 is folded until somebody opens it. */
  readonly unfolded: boolean;
}

const FIRST_ORDER: ApplicationOrder = { by: 'ownDate', descending: false };

export const useApplications = create<ApplicationsState>(() => ({
  status: 'loading',
  rows: [],
  filter: NO_APPLICATION_FILTER,
  layout: 'board',
  order: FIRST_ORDER,
  shown: [],
  selected: null,
  view: null,
  unfolded: false,
}));

const lists = new Latest();
const reads = new Latest();

export function restoreApplications(): void {
  const stored = remembered('applications', isRecord, {});
  const order = isRecord(stored['order']) ? stored['order'] : {};
  useApplications.setState({
    filter: {
      ...NO_APPLICATION_FILTER,
      owners: textsOf(stored['owners']),
      windows: oneOfEach(stored['windows'], WINDOWS),
      archived: stored['archived'] === true,
    },
    layout: LAYOUTS.find((layout) => layout === stored['layout']) ?? 'board',
    order: {
      by: APPLICATION_SORTS.find((by) => by === order['by']) ?? FIRST_ORDER.by,
      descending: order['descending'] === true,
    },
    unfolded: stored['unfolded'] === true,
    selected: isNumber(stored['selected']) ? stored['selected'] : null,
  });
}

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter(isText) : []);

function keep(): void {
  const { filter, layout, order, unfolded, selected } = useApplications.getState();
  const { owners, windows, archived } = filter;
  remember('applications', { owners, windows, archived, layout, order, unfolded, selected });
}

const arranged = (
  rows: readonly ApplicationRow[],
  filter: ApplicationFilter,
  order: ApplicationOrder,
): readonly ApplicationRow[] => sortApplications(filterApplications(rows, filter, useInitials.getState().of), order);

/** Asks for all rows again; what is shown stays until they are here. */
export async function loadApplications(): Promise<void> {
  const { on } = useSession.getState();
  await lists.run(
    ask('application.list', { on, archived: useApplications.getState().filter.archived }),
    ({ rows }) => {
      useApplications.setState(({ filter, order }) => ({
        status: 'ready',
        rows,
        shown: arranged(rows, filter, order),
      }));
      const { selected } = useApplications.getState();
      if (selected !== null && !rows.some((row) => row.id === selected)) openApplication(null);
      else if (selected !== null) readOpen(selected);
    },
    (error) => {
      useApplications.setState({ status: 'failed' });
      showFailure(error);
    },
  );
}

export function setApplicationFilter(part: Partial<ApplicationFilter>): void {
  const before = useApplications.getState().filter;
  const filter = { ...before, ...part };
  useApplications.setState(({ rows, order }) => ({ filter, shown: arranged(rows, filter, order) }));
  keep();
  if (filter.archived !== before.archived) void loadApplications();
}

export function setLayout(layout: Layout): void {
  useApplications.setState({ layout });
  keep();
}

/** The same column again turns the order round. */
export function orderApplications(by: ApplicationSort): void {
  const { order: before } = useApplications.getState();
  const order = { by, descending: before.by === by && !before.descending };
  useApplications.setState(({ rows, filter }) => ({ order, shown: arranged(rows, filter, order) }));
  keep();
}

export function unfold(unfolded: boolean): void {
  useApplications.setState({ unfolded });
  keep();
}

export function openApplication(id: number | null): void {
  const { view } = useApplications.getState();
  useApplications.setState({ selected: id, ...(view?.id === id ? {} : { view: null }) });
  keep();
  if (id === null) reads.forget();
  else readOpen(id);
}

function readOpen(id: number): void {
  void reads.run(
    ask('application.read', { on: useSession.getState().on, id }),
    (view) => useApplications.setState({ view }),
    showFailure,
  );
}

/** From elsewhere: the screen with this application open in it, whatever was filtered before. */
export function showApplication(id: number): void {
  setApplicationFilter({ ...NO_APPLICATION_FILTER, archived: useApplications.getState().filter.archived });
  openApplication(id);
  showScreen('applications');
}

/** Changes that this window has asked for and whose event has not come yet. */
const own = new Set<symbol>();

/** Runs a change whose answer is taken as it is, so that its event need not have the whole list asked for again. */
export async function asOwnChange<T>(call: Promise<T>): Promise<T> {
  const mine = Symbol('change');
  own.add(mine);
  try {
    return await call;
  } finally {
    own.delete(mine);
  }
}

/** Whether an event that applications have changed is that of a change of this window's own; each is taken once. */
export function isOwnChange(): boolean {
  const [first] = own;
  return first !== undefined && own.delete(first);
}

/** What came of a change: the open application and its line, at once. */
export function takeView(view: ApplicationView): void {
  useApplications.setState((state) => {
    const gone = view.archived && !state.filter.archived;
    const rows = gone
      ? state.rows.filter((row) => row.id !== view.id)
      : state.rows.map((row) => (row.id === view.id ? view : row));
    return {
      rows,
      shown: arranged(rows, state.filter, state.order),
      ...(state.selected !== view.id ? {} : gone ? { selected: null, view: null } : { view }),
    };
  });
}
