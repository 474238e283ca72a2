import { WarningFilled } from '../../widgets/icons.tsx';
import { text } from '../../text/text.ts';
import { grouped } from '../../widgets/format.ts';
import type { ClientRow } from '../../../shared/contract/views.ts';
import type { GridColumn } from '../../widgets/data-grid.tsx';

const c = text.clients.columns;
const known = (value: string | null | undefined) => value || <span className="unknown">{text.clients.unknown}</span>;

/** The column of contradictions stands there only where a client has one. */
export const columnsFor = (rows: readonly ClientRow[]): readonly GridColumn<ClientRow>[] =>
  rows.some((row) => row.contradictions > 0)
    ? CLIENT_COLUMNS
    : CLIENT_COLUMNS.filter(({ key }) => key !== 'contradictions');

/** The columns of the grid of clients; what is not known says so. */
const CLIENT_COLUMNS: readonly GridColumn<ClientRow>[] = [
  { key: 'name', title: c.name, width: 262, sortable: true, render: (row) => <span title={row.name}>{row.name}</span> },
  {
    key: 'contradictions',
    title: c.contradictions,
    width: 62,
    align: 'center',
    sortable: true,
    render: (row) =>
      row.contradictions > 0 ? (
        <span className="contradiction" title={text.clients.contradictions(row.contradictions)}>
          <WarningFilled /> {row.contradictions}
        </span>
      ) : null,
  },
  { key: 'region', title: c.region, width: 180, sortable: true, render: (row) => known(row.region) },
  { key: 'industry', title: c.industry, width: 170, sortable: true, render: (row) => known(row.industry) },
  { key: 'scale', title: c.scale, width: 64, sortable: true, render: (row) => known(row.scale) },
  { key: 'registeredOn', title: c.registeredOn, width: 104, sortable: true, render: (row) => known(row.registeredOn) },
  {
    key: 'employees',
    title: c.employees,
    width: 96,
    align: 'right',
    sortable: true,
    render: (row) => known(row.employees === null ? null : grouped(String(row.employees))),
  },
  {
    key: 'revenue',
    title: c.revenue,
    width: 148,
    align: 'right',
    sortable: true,
    render: (row) =>
      row.latestRevenue === null ? (
        known(null)
      ) : (
        <>
          <span className="unknown">{row.latestRevenue.year}</span> {grouped(row.latestRevenue.wan)}
        </>
      ),
  },
  {
    key: 'qualifications',
    title: c.qualifications,
    width: 230,
    render: (row) => <span title={row.qualifications.join('、')}>{row.qualifications.join('、')}</span>,
  },
  { key: 'projects', title: c.projects, width: 60, align: 'right', render: (row) => row.projects || null },
  { key: 'contact', title: c.contact, width: 90, render: (row) => row.contactName },
  { key: 'phone', title: c.phone, width: 130, render: (row) => row.contactPhone },
  { key: 'creditCode', title: c.creditCode, width: 190, render: (row) => known(row.creditCode) },
];
