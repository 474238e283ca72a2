import { SearchOutlined, SortAscendingOutlined } from '../../widgets/icons.tsx';
import { useMemo } from 'react';
import { NOTICE_SORTS } from '../../../shared/contract/notice-order.ts';
import { NOTICE_KINDS } from '../../../shared/notice/notice.ts';
import { NONE, NO_FILTER, WINDOWS, choices, isFiltered, issuersOf, regionPaths } from '../../stores/notice-filter.ts';
import { setNoticeFilter, setNoticeSort, useNotices } from '../../stores/notices.ts';
import { text } from '../../text/text.ts';
import { Busy } from '../../widgets/busy.tsx';
import { Button } from '../../widgets/button.tsx';
import { FilterChip } from '../../widgets/filter-chip.tsx';
import { MenuButton } from '../../widgets/menu-button.tsx';
import { FindField } from '../frame/find-field.tsx';
import type { FilterChoice } from '../../widgets/filter-chip.tsx';

/** The words and chips above the list of notices. */
export function NoticeFilters() {
  const rows = useNotices((state) => state.rows);
  const filter = useNotices((state) => state.filter);
  const sort = useNotices((state) => state.sort);
  const searching = useNotices((state) => state.searching);
  const shown = useNotices((state) => state.shown.length);
  const offered = useMemo(
    () => ({
      windows: choices(
        rows.filter((row) => row.kind === 'program'),
        (row) => [row.window],
      ),
      kinds: choices(rows, (row) => [row.kind]),
      regions: choices(rows, regionPaths).toSorted((a, b) => (a.value < b.value ? -1 : 1)),
      sections: choices(rows, (row) => [row.section ?? NONE]),
      issuers: choices(rows, issuersOf),
    }),
    [rows],
  );
  const only = <T extends string>(possible: readonly T[], chosen: readonly string[]): T[] =>
    possible.filter((value) => chosen.includes(value));
  const countOf = (list: readonly { value: string; count: number }[], value: string): number =>
    list.find((choice) => choice.value === value)?.count ?? 0;
  const windows = WINDOWS.map((value): FilterChoice => ({
    value,
    label: text.window[value],
    count: countOf(offered.windows, value),
  }));
  const kinds = NOTICE_KINDS.map((value): FilterChoice => ({
    value,
    label: text.kind[value],
    count: countOf(offered.kinds, value),
  }));
  const regions = offered.regions.map(({ value, count }): FilterChoice => ({
    value,
    label: regionLabel(value),
    count,
  }));
  const sections = offered.sections.map(({ value, count }): FilterChoice => ({
    value,
    label: value || text.notices.noSection,
    count,
  }));
  const issuers = offered.issuers.map(({ value, count }): FilterChoice => ({
    value,
    label: value || text.notices.noIssuer,
    count,
  }));
  return (
    <div className="toolbar" role="search">
      <FindField
        className="toolbar-find"
        prefix={searching ? <Busy small /> : <SearchOutlined />}
        label={text.notices.filterText}
        value={filter.text}
        onChange={(words) => setNoticeFilter({ text: words })}
      />
      <MenuButton
        label={text.notices.sort}
        items={NOTICE_SORTS.map((key) => ({
          key,
          label: text.notices.sorts[key],
          onChoose: () => setNoticeSort(key),
        }))}
        chosen={[sort]}
        button={(trigger) => (
          <Button
            icon={<SortAscendingOutlined />}
            aria-label={text.labelled(text.notices.sort, text.notices.sorts[sort])}
            title={text.notices.sorts[sort]}
            {...trigger}
          />
        )}
      />
      <div className="chips">
        <FilterChip
          label={text.notices.window}
          choices={windows}
          chosen={filter.windows}
          onChange={(chosen) => setNoticeFilter({ windows: only(WINDOWS, chosen) })}
        />
        <FilterChip
          label={text.notices.kind}
          choices={kinds}
          chosen={filter.kinds}
          onChange={(chosen) => setNoticeFilter({ kinds: only(NOTICE_KINDS, chosen) })}
        />
        <FilterChip
          label={text.notices.region}
          choices={regions}
          chosen={filter.regions}
          onChange={(chosen) => setNoticeFilter({ regions: chosen })}
        />
        <FilterChip
          label={text.notices.section}
          choices={sections}
          chosen={filter.sections}
          onChange={(chosen) => setNoticeFilter({ sections: chosen })}
        />
        <FilterChip
          label={text.notices.issuer}
          choices={issuers}
          chosen={filter.issuers}
          onChange={(chosen) => setNoticeFilter({ issuers: chosen })}
        />
        <button
          type="button"
          className={`chip chip-words chip-toggle${filter.unconfirmed ? ' chip-on' : ''}`}
          aria-pressed={filter.unconfirmed}
          onClick={() => setNoticeFilter({ unconfirmed: !filter.unconfirmed })}
        >
          {text.notices.unconfirmed}
        </button>
        {isFiltered(filter) ? (
          <span className="toolbar-result">
            <span className="muted">{text.status.shown(shown)}</span>
            <button type="button" className="plain link" onClick={() => setNoticeFilter(NO_FILTER)}>
              {text.notices.clearFilter}
            </button>
          </span>
        ) : null}
      </div>
    </div>
  );
}

const regionLabel = (path: string): string =>
  path === NONE
    ? text.notices.national
    : path
        .split('/')
        .filter((name) => name !== '')
        .join(' ');
