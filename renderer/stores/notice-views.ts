import { create } from 'zustand';
import { text } from '../text/text.ts';
import { offerUndo, say } from './history.ts';
import { NO_FILTER, filterFrom, sameFilter, sortFrom } from './notice-filter.ts';
import { setNoticeFilter, setNoticeSort, useNotices } from './notices.ts';
import { isRecord, isTextOrNull, remember, remembered } from './remembered.ts';
import type { NoticeSort } from '../../shared/contract/notice-order.ts';
import type { NoticeFilter } from './notice-filter.ts';

/** Filters and orders of the notices that a person keeps under a name. */

export interface SavedView {
  readonly name: string;
  readonly filter: NoticeFilter;
  readonly sort: NoticeSort;
}

interface ViewsState {
  readonly views: readonly SavedView[];
  /** The view that was chosen last, also while the filter has gone on from it; null for 全部. */
  readonly chosen: string | null;
}

export const useNoticeViews = create<ViewsState>(() => ({ views: [], chosen: null }));

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value);

/** Takes the views up again; to be called once the window remembers. */
export function restoreNoticeViews(): void {
  const views = remembered('notices.views', isList, []).flatMap((stored): SavedView[] =>
    isRecord(stored) && typeof stored['name'] === 'string' && isRecord(stored['filter'])
      ? [{ name: stored['name'], filter: filterFrom(stored['filter']), sort: sortFrom(stored['sort']) }]
      : [],
  );
  const chosen = remembered('notices.view', isTextOrNull, null);
  useNoticeViews.setState({ views, chosen: views.some((view) => view.name === chosen) ? chosen : null });
}

function keep(views: readonly SavedView[], chosen: string | null): void {
  useNoticeViews.setState({ views, chosen });
  remember('notices.views', views);
  remember('notices.view', chosen);
}

/** Shows what a view shows; null for 全部. */
export function chooseView(name: string | null): void {
  const { views } = useNoticeViews.getState();
  const view = views.find((other) => other.name === name) ?? null;
  keep(views, view?.name ?? null);
  setNoticeFilter(view?.filter ?? NO_FILTER);
  if (view) void setNoticeSort(view.sort);
}

/** Keeps the filter and order of now under a name; a view of that name is replaced. */
export function saveView(name: string): void {
  const { filter, sort } = useNotices.getState();
  const { views } = useNoticeViews.getState();
  const view = { name, filter, sort };
  const known = views.some((other) => other.name === name);
  keep(known ? views.map((other) => (other.name === name ? view : other)) : [...views, view], name);
  say(text.notices.viewSaved(name));
}

/** Another name for a view; nothing where another view has it. */
export function renameView(name: string, next: string): void {
  const { views, chosen } = useNoticeViews.getState();
  if (next === name || views.some((view) => view.name === next)) return;
  keep(
    views.map((view) => (view.name === name ? { ...view, name: next } : view)),
    chosen === name ? next : chosen,
  );
}

/** Takes a view away; Ctrl Z brings it back. */
export function deleteView(name: string): void {
  const before = useNoticeViews.getState();
  keep(
    before.views.filter((view) => view.name !== name),
    before.chosen === name ? null : before.chosen,
  );
  offerUndo(text.notices.viewDeleted(name), () => keep(before.views, before.chosen));
}

/** Whether the list shows something else than the chosen view. */
export function hasLeft(view: SavedView, filter: NoticeFilter, sort: NoticeSort): boolean {
  return view.sort !== sort || !sameFilter(view.filter, filter);
}
