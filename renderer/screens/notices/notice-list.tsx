import { useNotices, openNotice } from '../../stores/notices.ts';
import { regionText } from '../../stores/notice-filter.ts';
import { isNumber, remember, remembered } from '../../stores/remembered.ts';
import { text } from '../../text/text.ts';
import { VirtualList } from '../../widgets/virtual-list.tsx';
import { WindowBadge } from '../../widgets/window-badge.tsx';
import type { NoticeRow } from '../../../shared/contract/views.ts';
import './notice-list.css';

const ROW_HEIGHT = 68;
const select = (id: string): void => openNotice(id);
const SCROLL = 'notices.scroll';
const keepScroll = (top: number): void => remember(SCROLL, Math.round(top));
const render = (row: NoticeRow) => <Row row={row} />;

export function NoticeList() {
  const shown = useNotices((state) => state.shown);
  const selected = useNotices((state) => state.selected);
  return (
    <VirtualList
      label={text.notices.list}
      items={shown}
      rowHeight={ROW_HEIGHT}
      selected={selected}
      idOf={(row) => row.id}
      onSelect={select}
      scroll={remembered(SCROLL, isNumber, 0)}
      onScroll={keepScroll}
      render={render}
    />
  );
}

function Row({ row }: { readonly row: NoticeRow }) {
  const program = row.kind === 'program';
  const place = regionText(row.region) ?? text.notices.national;
  const issuer = row.issuers[0];
  return (
    <div className={`notice-row${row.standing || (row.window === 'closed' && program) ? ' notice-row-closed' : ''}`}>
      <div className="notice-row-title" title={row.title}>
        {row.title}
      </div>
      <div className="notice-row-line">
        {row.standing ? (
          <span className="badge badge-kind">
            {row.standing.is === 'superseded' ? text.notices.superseded : text.notices.onlyChanges}
          </span>
        ) : program ? (
          <WindowBadge window={row.window} daysLeft={row.daysLeft} />
        ) : (
          <span className="badge badge-kind">{text.kind[row.kind]}</span>
        )}
        <span className="cut notice-row-from">
          {place}
          {issuer ? ` · ${issuer}` : ''}
          {row.bodyMissing ? ` · ${text.notices.bodyMissing}` : ''}
        </span>
        {row.nextDeadline && row.window !== 'closed' ? (
          <span className="cut cut-front notice-row-date">
            <bdi>{text.notices.deadline(row.nextDeadline.to)}</bdi>
          </span>
        ) : row.publishedOn ? (
          <span className="cut cut-front notice-row-date">
            <bdi>{text.notices.published(row.publishedOn)}</bdi>
          </span>
        ) : null}
      </div>
    </div>
  );
}
