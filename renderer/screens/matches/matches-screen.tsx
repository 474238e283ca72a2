import { SearchOutlined, TableOutlined } from '../../widgets/icons.tsx';
import { Button, Input } from 'antd';
import { importByDialog } from '../../stores/imports.ts';
import { MARKS } from '../../stores/matrix-view.ts';
import { loadMatrix, openPair, setMatrixFilter, useMatches } from '../../stores/matches.ts';
import { WINDOWS } from '../../stores/notice-filter.ts';
import { isNumber, isRecord, remember, remembered } from '../../stores/remembered.ts';
import { useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { Busy } from '../../widgets/busy.tsx';
import { CLEARS } from '../../widgets/clears.tsx';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { FilterChip } from '../../widgets/filter-chip.tsx';
import { RememberedSplit } from '../frame/remembered-split.tsx';
import { FindField } from '../frame/find-field.tsx';
import { InsightBar } from './insight-bar.tsx';
import { MatrixGrid } from './matrix-grid.tsx';
import { Reasons } from './reasons.tsx';

/** 匹配: clients × programs, and the reasons of the chosen cell. */
export function MatchesScreen() {
  const { status, matrix, shown, selected } = useMatches();
  if (!matrix) {
    if (status !== 'failed') return <EmptyState icon={<Busy />} title={text.matches.running} />;
    return (
      <EmptyState
        icon={<TableOutlined />}
        title={text.matches.emptyTitle}
        action={<Button onClick={() => void loadMatrix()}>{text.matches.refresh}</Button>}
      />
    );
  }
  if (matrix.programs.length === 0 || matrix.clients.length === 0)
    return <NothingToMatch noNotices={matrix.programs.length === 0} />;
  return (
    <RememberedSplit
      name="reasons"
      pane={text.matches.reasons}
      keeps="second"
      width={380}
      min={280}
      minOther={400}
      first={
        <>
          <MatrixFilters />
          <InsightBar />
          {shown.rows.length === 0 || shown.columns.length === 0 ? (
            <NothingShown allClosed={matrix.programs.every(({ window }) => window === 'closed')} />
          ) : (
            <MatrixGrid
              matrix={matrix}
              view={shown}
              selected={selected}
              scroll={rememberedScroll()}
              onScroll={keepScroll}
              onSelect={openPair}
            />
          )}
        </>
      }
      second={<Reasons />}
    />
  );
}

/** Filters hide all: those that a person set, or the usual one where no program is open any more. */
function NothingShown({ allClosed }: { readonly allClosed: boolean }) {
  const { windows } = useMatches((state) => state.filter);
  const on = useSession((state) => state.on);
  const onlyClosed = allClosed && windows.length > 0 && !windows.includes('closed');
  return (
    <EmptyState
      title={onlyClosed ? text.matches.allClosed(on) : text.matches.nothingShown}
      action={
        <Button onClick={() => setMatrixFilter({ clientText: '', programText: '', windows: [], marks: [] })}>
          {onlyClosed ? text.matches.showClosed : text.notices.clearFilter}
        </Button>
      }
    />
  );
}

const SCROLL = 'matches.scroll';

function rememberedScroll(): { top: number; left: number } {
  const { top, left } = remembered(SCROLL, isRecord, {});
  return { top: isNumber(top) ? top : 0, left: isNumber(left) ? left : 0 };
}

const keepScroll = ({ top, left }: { readonly top: number; readonly left: number }): void =>
  remember(SCROLL, { top: Math.round(top), left: Math.round(left) });

function MatrixFilters() {
  const { filter, status } = useMatches();
  const windows = WINDOWS.map((value) => ({ value, label: text.window[value] }));
  const marks = MARKS.map((value) => ({ value, label: text.mark[value] }));
  return (
    <div className="toolbar" role="search">
      <FindField
        className="toolbar-find"
        label={text.matches.clientFilter}
        value={filter.clientText}
        onChange={(words) => setMatrixFilter({ clientText: words })}
      />
      <Input
        className="toolbar-find"
        allowClear={CLEARS}
        prefix={<SearchOutlined />}
        placeholder={text.matches.programFilter}
        aria-label={text.matches.programFilter}
        value={filter.programText}
        onChange={(event) => setMatrixFilter({ programText: event.target.value })}
      />
      <FilterChip
        label={text.matches.windows}
        choices={windows}
        chosen={filter.windows}
        onChange={(chosen) => setMatrixFilter({ windows: WINDOWS.filter((value) => chosen.includes(value)) })}
      />
      <FilterChip
        label={text.matches.marks}
        choices={marks}
        chosen={filter.marks}
        onChange={(chosen) => setMatrixFilter({ marks: MARKS.filter((value) => chosen.includes(value)) })}
      />
      {status === 'loading' ? <Busy small /> : null}
    </div>
  );
}

function NothingToMatch({ noNotices }: { readonly noNotices: boolean }) {
  return (
    <EmptyState
      icon={<TableOutlined />}
      title={text.matches.emptyTitle}
      hint={noNotices ? text.matches.emptyNoNotices : text.matches.emptyNoClients}
      action={
        <Button type="primary" onClick={() => void importByDialog(noNotices ? 'notices' : 'clients')}>
          {noNotices ? text.frame.importNotices : text.frame.importClients}
        </Button>
      }
    />
  );
}
