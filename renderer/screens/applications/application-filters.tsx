import { BarsOutlined, CalendarOutlined, LayoutOutlined } from '../../widgets/icons.tsx';
import { Button } from 'antd';
import { useMemo } from 'react';
import { isNarrowed, NO_APPLICATION_FILTER, NO_OWNER } from '../../stores/application-order.ts';
import { exportApplicationDates } from '../../stores/application-files.ts';
import { LAYOUTS, setApplicationFilter, setLayout, useApplications } from '../../stores/applications.ts';
import { WINDOWS } from '../../stores/notice-filter.ts';
import { text } from '../../text/text.ts';
import { FilterChip } from '../../widgets/filter-chip.tsx';
import { FindField } from '../frame/find-field.tsx';
import type { FilterChoice } from '../../widgets/filter-chip.tsx';
import type { ApplicationRow } from '../../../shared/contract/application-views.ts';

/** Words, chips, and the choice between board and list. */
export function ApplicationFilters() {
  const { rows, shown, filter, layout } = useApplications();
  const offered = useMemo(
    () => ({
      owners: valuesOf(rows, (row) => [row.owner ?? NO_OWNER, row.owner ?? text.applications.nobody]),
      programs: valuesOf(rows, (row) => [row.program, row.track === null ? row.title : `${row.track} · ${row.title}`]),
      clients: valuesOf(rows, (row) => [row.client, row.client]),
    }),
    [rows],
  );
  const windows = WINDOWS.map((value): FilterChoice => ({
    value,
    label: text.window[value],
    count: rows.filter((row) => row.window === value).length,
  }));
  return (
    <div className="toolbar" role="search">
      <FindField
        className="toolbar-find"
        label={text.applications.filterText}
        value={filter.text}
        onChange={(words) => setApplicationFilter({ text: words })}
      />
      <FilterChip
        label={text.applications.owner}
        choices={offered.owners}
        chosen={filter.owners}
        onChange={(owners) => setApplicationFilter({ owners })}
      />
      <FilterChip
        label={text.applications.program}
        choices={offered.programs}
        chosen={filter.programs}
        onChange={(programs) => setApplicationFilter({ programs })}
      />
      <FilterChip
        label={text.applications.client}
        choices={offered.clients}
        chosen={filter.clients}
        onChange={(clients) => setApplicationFilter({ clients })}
      />
      <FilterChip
        label={text.notices.window}
        choices={windows}
        chosen={filter.windows}
        onChange={(chosen) => setApplicationFilter({ windows: WINDOWS.filter((value) => chosen.includes(value)) })}
      />
      <button
        type="button"
        className={`chip chip-words chip-toggle applications-archived${filter.archived ? ' chip-on' : ''}`}
        aria-pressed={filter.archived}
        onClick={() => setApplicationFilter({ archived: !filter.archived })}
      >
        {text.applications.withArchived}
      </button>
      {isNarrowed(filter) ? (
        <>
          <span className="muted">{text.status.shown(shown.length)}</span>
          <button
            type="button"
            className="plain link"
            onClick={() => setApplicationFilter({ ...NO_APPLICATION_FILTER, archived: filter.archived })}
          >
            {text.notices.clearFilter}
          </button>
        </>
      ) : null}
      <Button
        size="small"
        className="applications-calendar"
        icon={<CalendarOutlined />}
        title={text.applications.calendarHint}
        onClick={() => void exportApplicationDates()}
      >
        {text.applications.calendar}
      </Button>
      <span className="applications-layouts" role="group" aria-label={text.applications.layout}>
        {LAYOUTS.map((one) => (
          <Button
            key={one}
            size="small"
            type={one === layout ? 'primary' : 'default'}
            aria-pressed={one === layout}
            icon={one === 'board' ? <LayoutOutlined /> : <BarsOutlined />}
            onClick={() => setLayout(one)}
          >
            {text.applications.layouts[one]}
          </Button>
        ))}
      </span>
    </div>
  );
}

/** Each value that occurs, with how often, the most frequent first. */
function valuesOf(
  rows: readonly ApplicationRow[],
  valueOf: (row: ApplicationRow) => readonly [value: string, label: string],
): FilterChoice[] {
  const found = new Map<string, { value: string; label: string; count: number }>();
  for (const row of rows) {
    const [value, label] = valueOf(row);
    const choice = found.get(value);
    if (choice) choice.count += 1;
    else found.set(value, { value, label, count: 1 });
  }
  return [...found.values()].toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'zh-CN'));
}
