import { FolderOpenOutlined } from '../../widgets/icons.tsx';
import { Button } from 'antd';
import { isNarrowed, NO_APPLICATION_FILTER } from '../../stores/application-order.ts';
import { setApplicationFilter, useApplications } from '../../stores/applications.ts';
import { showScreen } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { Busy } from '../../widgets/busy.tsx';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { RememberedSplit } from '../frame/remembered-split.tsx';
import { ApplicationDetail } from './application-detail.tsx';
import { ApplicationFilters } from './application-filters.tsx';
import { ApplicationList } from './application-list.tsx';
import { Board } from './board.tsx';
import './applications.css';

/** 申报: each application on the board or in the list, and the open one beside it. */
export function ApplicationsScreen() {
  const { status, rows, filter, selected } = useApplications();
  if (status === 'loading') return <EmptyState icon={<Busy />} title="" />;
  if (rows.length === 0 && !filter.archived) return <NoApplications />;
  if (selected === null) return <Applications />;
  return (
    <RememberedSplit
      name="application"
      pane={text.applications.detail}
      keeps="second"
      width={410}
      min={340}
      minOther={420}
      first={<Applications />}
      second={<ApplicationDetail />}
    />
  );
}

function Applications() {
  const layout = useApplications((state) => state.layout);
  const shown = useApplications((state) => state.shown);
  const filter = useApplications((state) => state.filter);
  return (
    <>
      <ApplicationFilters />
      {shown.length === 0 && isNarrowed(filter) ? (
        <EmptyState
          title={text.applications.nothingFound}
          action={
            <Button onClick={() => setApplicationFilter({ ...NO_APPLICATION_FILTER, archived: filter.archived })}>
              {text.notices.clearFilter}
            </Button>
          }
        />
      ) : layout === 'board' ? (
        <Board rows={shown} />
      ) : (
        <ApplicationList />
      )}
    </>
  );
}

function NoApplications() {
  return (
    <EmptyState
      icon={<FolderOpenOutlined />}
      title={text.applications.emptyTitle}
      hint={text.applications.emptyHint}
      action={
        <>
          <Button type="primary" onClick={() => showScreen('matches')}>
            {text.applications.toMatches}
          </Button>
          <Button onClick={() => setApplicationFilter({ archived: true })}>{text.applications.showArchived}</Button>
        </>
      }
    />
  );
}
