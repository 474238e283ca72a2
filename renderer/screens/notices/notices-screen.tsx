import { FileTextOutlined } from '../../widgets/icons.tsx';
import { importByDialog, showPasting } from '../../stores/imports.ts';
import { NO_FILTER } from '../../stores/notice-filter.ts';
import { setNoticeFilter, useNotices } from '../../stores/notices.ts';
import { text } from '../../text/text.ts';
import { Busy } from '../../widgets/busy.tsx';
import { Button } from '../../widgets/button.tsx';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { RememberedSplit } from '../frame/remembered-split.tsx';
import { later } from '../../widgets/later.tsx';
import { NoticeFilters } from './notice-filters.tsx';
import { NoticeList } from './notice-list.tsx';
import { SavedViews } from './saved-views.tsx';

export const NoticeDetail = later(
  () => import('./notice-detail.tsx').then((code) => code.NoticeDetail),
  <EmptyState icon={<Busy />} title="" />,
);

/** 通知: which notices there are on the left, the open one on the right. */
export function NoticesScreen() {
  const status = useNotices((state) => state.status);
  const count = useNotices((state) => state.rows.length);
  const shown = useNotices((state) => state.shown.length);
  if (status === 'loading') return <EmptyState icon={<Busy />} title="" />;
  if (count === 0) {
    return (
      <EmptyState
        icon={<FileTextOutlined />}
        title={text.notices.emptyTitle}
        hint={text.notices.emptyHint}
        action={
          <>
            <Button kind="primary" onClick={() => void importByDialog('notices')}>
              {text.frame.importNotices}
            </Button>
            <Button onClick={() => showPasting('')}>{text.frame.pasteNotice}</Button>
          </>
        }
      />
    );
  }
  return (
    <RememberedSplit
      name="notices"
      pane={text.notices.list}
      keeps="first"
      width={384}
      min={260}
      minOther={520}
      first={
        <>
          <SavedViews />
          <NoticeFilters />
          {shown === 0 ? (
            <EmptyState
              title={text.notices.nothingFound}
              hint={text.notices.nothingFoundHint}
              action={<Button onClick={() => setNoticeFilter(NO_FILTER)}>{text.notices.clearFilter}</Button>}
            />
          ) : (
            <NoticeList />
          )}
        </>
      }
      second={<NoticeDetail />}
    />
  );
}
