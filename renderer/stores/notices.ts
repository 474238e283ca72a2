import { create } from 'zustand';
import { NOTICE_KINDS } from '../../shared/notice/notice.ts';
import { ask } from '../bridge.ts';
import { showFailure } from './failures.ts';
import { Latest } from './latest.ts';
import { NO_FILTER, NOTICE_SORTS, filterNotices, sortNotices } from './notice-filter.ts';
import { isRecord, isTextOrNull, oneOfEach, remember, remembered } from './remembered.ts';
import { useSession } from './session.ts';
import type { NoticeRow, NoticeView } from '../../shared/contract/views.ts';
import type { NoticeFilter, NoticeSort } from './notice-filter.ts';
import type { WindowArgs } from '../../shared/contract/desktop-commands.ts';

/** The notices of the workspace as of the date, what of them is shown, and the one that is open. */

export const WINDOWS = ['open', 'upcoming', 'undated', 'closed'] as const;

interface NoticesState {
  readonly status: 'loading' | 'ready' | 'failed';
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
}));

const lists = new Latest();
const reads = new Latest();
const searches = new Latest();
const SEARCH_LIMIT = 2000;
/** Nobody has chosen the open notice yet: the first of the list stays open while the list still comes in. */
let chosenForThem = false;

const arrange = (state: Pick<NoticesState, 'rows' | 'filter' | 'sort' | 'found'>): NoticeRow[] =>
  sortNotices(filterNotices(state.rows, state.filter, state.found), state.sort);

/** Takes filter, order and selection up again where the last session left them. */
export function restoreNotices(): void {
  const stored = remembered('notices.filter', isRecord, {});
  const texts = (value: unknown): string[] =>
    Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  useNotices.setState({
    filter: {
      text: typeof stored['text'] === 'string' ? stored['text'] : '',
      windows: oneOfEach(stored['windows'], WINDOWS),
      kinds: oneOfEach(stored['kinds'], NOTICE_KINDS),
      regions: texts(stored['regions']),
      sections: texts(stored['sections']),
      unconfirmed: stored['unconfirmed'] === true,
    },
    sort: NOTICE_SORTS.find((sort) => sort === remembered('notices.sort', isTextOrNull, null)) ?? 'deadline',
    selected: remembered('notices.selected', isTextOrNull, null),
  });
}

/** Asks for all rows again; what is shown stays until they are here. */
export async function loadNotices(): Promise<void> {
  await lists.run(
    ask('notice.list', { on: useSession.getState().on }),
    ({ rows }) => {
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

export function setNoticeFilter(part: Partial<NoticeFilter>): void {
  const before = useNotices.getState();
  const filter = { ...before.filter, ...part };
  const sameText = filter.text.trim() === before.filter.text.trim();
  const found = sameText ? before.found : null;
  useNotices.setState({ filter, found, shown: arrange({ ...before, filter, found }) });
  remember('notices.filter', filter);
  if (!sameText) searchText();
}

export function setNoticeSort(sort: NoticeSort): void {
  useNotices.setState((state) => ({ sort, shown: arrange({ ...state, sort }) }));
  remember('notices.sort', sort);
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
