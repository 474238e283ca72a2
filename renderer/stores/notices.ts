import { create } from 'zustand';
import { ask } from '../bridge.ts';
import { showFailure } from './failures.ts';
import { Latest } from './latest.ts';
import { inParts } from './in-parts.ts';
import { inSlices } from './in-slices.ts';
import { sortSteps } from './sort-in-steps.ts';
import { noticesBy } from '../../shared/contract/notice-order.ts';
import { NO_FILTER, filterFrom, filterNotices, isFiltered, sortFrom } from './notice-filter.ts';
import { isRecord, isTextOrNull, remember, remembered } from './remembered.ts';
import { useSession } from './session.ts';
import type { NoticeRow, NoticeView } from '../../shared/contract/views.ts';
import type { NoticeSort } from '../../shared/contract/notice-order.ts';
import type { NoticeFilter } from './notice-filter.ts';
import type { WindowArgs } from '../../shared/contract/desktop-commands.ts';

/** The notices of the workspace as of the date, what of them is shown, and the one that is open. */

interface NoticesState {
  readonly status: 'loading' | 'ready' | 'failed';
  /** In the chosen order. */
  readonly rows: readonly NoticeRow[];
  readonly filter: NoticeFilter;
  readonly sort: NoticeSort;
  /** Notices whose text has the words of the filter; null while that is not known. */
  readonly found: ReadonlySet<string> | null;
  readonly searching: boolean;
  readonly shown: readonly NoticeRow[];
  readonly selected: string | null;
  readonly view: NoticeView | null;
  readonly reading: boolean;
  /** A place in the open notice's text that was asked for from elsewhere (a reason, a search). */
  readonly target: { readonly start: number; readonly end: number } | null;
  /** 核对 mode: one fact after the other, one notice after the other. */
  readonly checking: boolean;
}

export const useNotices = create<NoticesState>(() => ({
  status: 'loading',
  rows: [],
  filter: NO_FILTER,
  sort: 'deadline',
  found: null,
  searching: false,
  shown: [],
  selected: null,
  view: null,
  reading: false,
  target: null,
  checking: false,
}));

const lists = new Latest();
const reads = new Latest();
const searches = new Latest();
const SEARCH_LIMIT = 2000;
/** Nobody has chosen the open notice yet: the first of the list stays open while the list still comes in. */
let chosenForThem = false;

const arrange = (state: Pick<NoticesState, 'rows' | 'filter' | 'found'>): NoticeRow[] =>
  filterNotices(state.rows, state.filter, state.found);

/** Takes filter, order and selection up again where the last session left them. */
export function restoreNotices(): void {
  useNotices.setState({
    filter: filterFrom(remembered('notices.filter', isRecord, {})),
    sort: sortFrom(remembered('notices.sort', isTextOrNull, null)),
    selected: remembered('notices.selected', isTextOrNull, null),
  });
}

/** Rows that are asked for ahead of all others when there are none yet: more than any screen shows. */
const FIRST_ROWS = 100;

/** The first rows in the chosen order, so that the window is in use while ten thousand are on their way. */
export async function loadFirstNotices(): Promise<void> {
  const { on } = useSession.getState();
  const { rows, filter, sort } = useNotices.getState();
  if (rows.length > 0 || isFiltered(filter)) return;
  await lists.run(
    ask('notice.list', { on, first: { sort, count: FIRST_ROWS } }),
    ({ rows: first }) => {
      if (first.length > 0)
        useNotices.setState((state) => ({ status: 'ready', rows: first, shown: arrange({ ...state, rows: first }) }));
    },
    // Asking for all says it.
    () => undefined,
  );
}

/** Asks for all rows again; what is shown stays until they are here. */
export async function loadNotices(): Promise<void> {
  await lists.run(
    allNotices(),
    (rows) => {
      useNotices.setState((state) => ({ status: 'ready', rows, shown: arrange({ ...state, rows }) }));
      const { selected, shown, view } = useNotices.getState();
      const keep = rows.some((row) => row.id === selected) && !chosenForThem;
      const next = keep ? selected : (shown[0]?.id ?? null);
      if (next !== selected || view === null) openNotice(next);
      chosenForThem = !keep;
      if (useNotices.getState().filter.text.trim() !== '') searchText();
    },
    (error) => {
      useNotices.setState({ status: 'failed' });
      showFailure(error);
    },
  );
}

async function allNotices(): Promise<readonly NoticeRow[]> {
  const { on } = useSession.getState();
  return inChosenOrder(await inParts((after, count) => ask('notice.listPart', { on, after, count })));
}

/** Sorted in steps; again where somebody has chosen another order meanwhile. */
async function inChosenOrder(rows: readonly NoticeRow[]): Promise<readonly NoticeRow[]> {
  const { sort } = useNotices.getState();
  const sorted = await inSlices(sortSteps(rows, noticesBy(sort)));
  return sort === useNotices.getState().sort ? sorted : inChosenOrder(sorted);
}

export function setNoticeFilter(part: Partial<NoticeFilter>): void {
  const before = useNotices.getState();
  const filter = { ...before.filter, ...part };
  const sameText = filter.text.trim() === before.filter.text.trim();
  const found = sameText ? before.found : null;
  useNotices.setState({ filter, found, shown: arrange({ ...before, filter, found }) });
  remember('notices.filter', filter);
  if (!sameText) searchText();
}

export async function setNoticeSort(sort: NoticeSort): Promise<void> {
  remember('notices.sort', sort);
  useNotices.setState({ sort });
  const { rows: before } = useNotices.getState();
  const rows = await inChosenOrder(before);
  // Rows that came in meanwhile are in the chosen order already.
  useNotices.setState((state) => (state.rows === before ? { rows, shown: arrange({ ...state, rows }) } : {}));
}

function searchText(): void {
  const query = useNotices.getState().filter.text.trim();
  if (query === '') {
    searches.forget();
    useNotices.setState({ searching: false });
    return;
  }
  useNotices.setState({ searching: true });
  void searches.run(
    ask('notice.search', { query, limit: SEARCH_LIMIT }),
    ({ ids }) => {
      const found = new Set(ids);
      useNotices.setState((state) => ({ searching: false, found, shown: arrange({ ...state, found }) }));
    },
    (error) => {
      useNotices.setState({ searching: false });
      showFailure(error);
    },
  );
}

/** Opens a notice beside the list; `target` is shown and lit in its text. */
export function openNotice(id: string | null, target: NoticesState['target'] = null): void {
  const { selected, view } = useNotices.getState();
  chosenForThem = false;
  useNotices.setState({ selected: id, target, reading: id !== null, ...(id === selected ? {} : { view: null }) });
  remember('notices.selected', id);
  if (id === null) {
    reads.forget();
    return;
  }
  if (id === selected && view?.id === id) {
    useNotices.setState({ reading: false });
    return;
  }
  readOpen(id);
}

/** Reads the open notice again, because something stored has changed. */
export function rereadNotice(): void {
  const { selected } = useNotices.getState();
  if (selected !== null) readOpen(selected);
}

function readOpen(id: string): void {
  void reads.run(
    ask('notice.read', { id }),
    (view) => useNotices.setState({ view, reading: false }),
    (error) => {
      useNotices.setState({ reading: false });
      showFailure(error);
    },
  );
}

export type Correction = Omit<WindowArgs<'notice.correct'>, 'id'>;

/** Stores changes by a person, one after the other, and shows the notice as it is then. */
export async function correctNotice(corrections: readonly Correction[]): Promise<void> {
  const id = useNotices.getState().selected;
  if (id === null) return;
  try {
    for (const correction of corrections) {
      const view = await ask('notice.correct', { id, ...correction });
      if (useNotices.getState().selected === id) useNotices.setState({ view });
    }
  } catch (error) {
    showFailure(error);
  }
}

export const setChecking = (checking: boolean): void => useNotices.setState({ checking });

/** The notice of the list after the open one, round the end, with facts that nobody has confirmed; null where there is none. */
export function nextToCheck({ shown, selected }: NoticesState): string | null {
  const at = shown.findIndex((row) => row.id === selected);
  const others = [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))];
  return others.find((row) => row.unconfirmed > 0)?.id ?? null;
}
