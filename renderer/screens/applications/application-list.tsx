import { orderApplications, openApplication, useApplications } from '../../stores/applications.ts';
import { APPLICATION_SORTS } from '../../stores/application-order.ts';
import { text } from '../../text/text.ts';
import { DataGrid } from '../../widgets/data-grid.tsx';
import { deadlineWords } from '../../widgets/format.ts';
import { DaysLeft } from './days-left.tsx';
import type { ApplicationRow } from '../../../shared/contract/application-views.ts';
import type { GridColumn } from '../../widgets/data-grid.tsx';

const c = text.applications.columns;

const COLUMNS: readonly GridColumn<ApplicationRow>[] = [
  {
    key: 'client',
    title: c.client,
    width: 210,
    sortable: true,
    render: (row) => <span title={row.client}>{row.client}</span>,
  },
  {
    key: 'program',
    title: c.program,
    width: 260,
    sortable: true,
    render: (row) => <span title={row.title}>{row.track === null ? row.title : `${row.track} · ${row.title}`}</span>,
  },
  { key: 'stage', title: c.stage, width: 74, sortable: true, render: (row) => text.stage[row.stage] },
  { key: 'daysLeft', title: c.daysLeft, width: 120, sortable: true, render: (row) => <DaysLeft row={row} /> },
  {
    key: 'ownDate',
    title: c.ownDate,
    width: 150,
    sortable: true,
    render: (row) => (row.ownDate === null ? null : deadlineWords(row.ownDate, null)),
  },
  {
    key: 'papers',
    title: c.papers,
    width: 76,
    align: 'right',
    sortable: true,
    render: (row) => (row.papers.total === 0 ? null : `${row.papers.ready}/${row.papers.total}`),
  },
  {
    key: 'missing',
    title: c.missing,
    width: 76,
    align: 'right',
    sortable: true,
    render: (row) => (row.missing === 0 ? null : row.missing),
  },
  {
    key: 'task',
    title: c.task,
    width: 220,
    sortable: true,
    render: (row) => (row.nextTask ? `${row.nextTask.due ?? text.applications.noDue} ${row.nextTask.title}` : null),
  },
  { key: 'owner', title: c.owner, width: 90, sortable: true, render: (row) => row.owner },
  { key: 'recommender', title: c.recommender, width: 170, render: (row) => row.recommender },
];

/** The same applications line by line. */
export function ApplicationList() {
  const { shown, selected, order } = useApplications();
  return (
    <DataGrid
      label={text.applications.list}
      columns={COLUMNS}
      items={shown}
      selected={selected === null ? null : String(selected)}
      sort={order}
      idOf={(row) => String(row.id)}
      onSelect={(id) => openApplication(Number(id))}
      onSort={(key) => {
        const by = APPLICATION_SORTS.find((sort) => sort === key);
        if (by) orderApplications(by);
      }}
    />
  );
}
