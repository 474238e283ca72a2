import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useCallback, useEffect, useEffectEvent, useRef } from 'react';
import { decidedAt, markAt, openAt } from '../../stores/matrix-view.ts';
import { text } from '../../text/text.ts';
import { markName } from '../../widgets/verdict-mark.tsx';
import { WindowBadge } from '../../widgets/window-badge.tsx';
import { CellHover } from './cell-hover.tsx';
import { placeOfCell } from '../../widgets/place-of-cell.ts';
import { movedCell } from './moved-cell.ts';
import { shortTitle } from './short-title.ts';
import type { KeyboardEvent } from 'react';
import type { Matrix, ProgramView } from '../../../shared/contract/views.ts';
import type { Pair } from '../../stores/matches.ts';
import type { Mark, MatrixView, Tally } from '../../stores/matrix-view.ts';
import './matrix-grid.css';
import './matrix-marks.css';

interface MatrixGridProps {
  readonly matrix: Matrix;
  readonly view: MatrixView;
  readonly selected: Pair | null;
  /** Where it was scrolled to when it was last in sight, in pixels. */
  readonly scroll: { readonly top: number; readonly left: number };
  onScroll(scroll: { readonly top: number; readonly left: number }): void;
  onSelect(pair: Pair): void;
}

const ROW_HEIGHT = 32;
const COLUMN_WIDTH = 112;
const HEAD_HEIGHT = 116;
const MOST_NAME_WIDTH = 276;
const LEAST_NAME_WIDTH = 130;
/** Elements of rows are kept by this many at a time. */
const POOL = 32;
/** Of a narrow window the names take no more than this, so that programs are seen beside them. */
const NAME_SHARE = 0.45;

/** Clients × programs, of which only the cells in sight exist; head row and first column stay where they are. */
export function MatrixGrid({ matrix, view, selected, scroll, onScroll, onSelect }: MatrixGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // Both answer one scroll event: drawing at once for each would lay everything out twice.
  const rows = useVirtualizer({
    useFlushSync: false,
    count: view.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 3,
    scrollPaddingStart: HEAD_HEIGHT,
    initialOffset: scroll.top,
  });
  const nameWidth = Math.round(
    Math.max(LEAST_NAME_WIDTH, Math.min(MOST_NAME_WIDTH, NAME_SHARE * (rows.scrollRect?.width ?? Infinity))),
  );
  const columns = useVirtualizer({
    horizontal: true,
    useFlushSync: false,
    count: view.columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN_WIDTH,
    overscan: 1,
    scrollPaddingStart: nameWidth,
    initialOffset: scroll.left,
  });
  const at = {
    row: view.rows.findIndex((row) => matrix.clients[row] === selected?.client),
    column: view.columns.findIndex((column) => matrix.programs[column]?.id === selected?.program),
  };
  const showSelected = useEffectEvent(() => {
    if (at.row >= 0) rows.scrollToIndex(at.row, { align: 'auto' });
    if (at.column >= 0) columns.scrollToIndex(at.column, { align: 'auto' });
  });
  const restored = useRef(scroll.top > 0 || scroll.left > 0);
  useEffect(() => {
    if (restored.current) restored.current = false;
    else showSelected();
  }, [selected]);
  const pairAt = useCallback(
    (row: number, column: number): Pair | null => {
      const client = matrix.clients[view.rows[row] ?? -1];
      const program = matrix.programs[view.columns[column] ?? -1];
      return client !== undefined && program ? { client, program: program.id } : null;
    },
    [matrix, view],
  );
  const choose = (row: number, column: number): void => {
    const pair = pairAt(row, column);
    if (pair) onSelect(pair);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
    const next = movedCell(event, at, { rows: view.rows.length, columns: view.columns.length }, page);
    if (!next) return;
    event.preventDefault();
    choose(next.row, next.column);
  };
  const shownRows = rows.getVirtualItems();
  const pool = POOL * Math.ceil((shownRows.length + 1) / POOL);
  const shownColumns = columns.getVirtualItems();
  const width = columns.getTotalSize();
  return (
    <div
      ref={scroller}
      className="matrix scroll"
      role="grid"
      aria-label={text.matches.matrix}
      aria-rowcount={view.rows.length + 1}
      aria-colcount={view.columns.length + 1}
      aria-activedescendant={at.row >= 0 && at.column >= 0 ? cellId(at.row, at.column) : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onScroll={({ currentTarget: { scrollTop: top, scrollLeft: left } }) => onScroll({ top, left })}
      onClick={(event) => {
        const place = placeOfCell(event.target);
        if (place) choose(place.row, place.column);
      }}
    >
      <div className="matrix-head" role="row" style={{ width: nameWidth + width, height: HEAD_HEIGHT }}>
        <div className="matrix-corner" role="columnheader" style={{ width: nameWidth }}>
          {text.matches.counts(view.rows.length, view.columns.length)}
        </div>
        {shownColumns.map((column) => {
          const program = matrix.programs[view.columns[column.index] ?? -1];
          return program ? (
            <ProgramHead
              key={program.id}
              program={program}
              tally={view.columnTallies[column.index]}
              left={nameWidth + column.start}
              current={column.index === at.column}
              position={column.index}
            />
          ) : null;
        })}
      </div>
      <div className="matrix-rows" style={{ width: nameWidth + width, height: rows.getTotalSize() }}>
        {shownRows.map((row) => (
          <Row
            // Elements of rows that went out of sight are used again for those that came.
            key={row.index % pool}
            nameWidth={nameWidth}
            matrix={matrix}
            view={view}
            index={row.index}
            top={row.start}
            from={shownColumns[0]?.index ?? 0}
            to={(shownColumns.at(-1)?.index ?? -1) + 1}
            selected={row.index === at.row ? at.column : -1}
          />
        ))}
      </div>
      <CellHover grid={scroller} pairAt={pairAt} />
    </div>
  );
}

interface RowProps {
  readonly nameWidth: number;
  readonly matrix: Matrix;
  readonly view: MatrixView;
  readonly index: number;
  readonly top: number;
  /** The columns in sight, [from, to). */
  readonly from: number;
  readonly to: number;
  /** The selected column of this row; −1 for none. */
  readonly selected: number;
}

/** Drawn again only where its columns in sight or its selection change: scrolling down draws new rows only. */
const Row = memo(function Row({ nameWidth, matrix, view, index, top, from, to, selected }: RowProps) {
  const client = view.rows[index] ?? -1;
  const name = matrix.clients[client] ?? '';
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className="matrix-row"
      data-row={index}
      style={{ top, width: nameWidth + view.columns.length * COLUMN_WIDTH }}
    >
      <ClientHead width={nameWidth} client={name} tally={view.rowTallies[index]} current={selected >= 0} />
      {Array.from({ length: to - from }, (_, offset) => {
        const column = from + offset;
        const program = view.columns[column] ?? -1;
        return (
          <Cell
            key={column}
            left={nameWidth + column * COLUMN_WIDTH}
            row={index}
            column={column}
            mark={markAt(matrix, client, program)}
            open={openAt(matrix, client, program)}
            decided={decidedAt(matrix, client, program)}
            client={name}
            title={matrix.programs[program]?.title ?? ''}
            selected={column === selected}
          />
        );
      })}
    </div>
  );
});

const cellId = (row: number, column: number): string => `cell-${row}-${column}`;

interface ProgramHeadProps {
  readonly program: ProgramView;
  readonly tally: Tally | undefined;
  readonly left: number;
  readonly current: boolean;
  readonly position: number;
}

const ProgramHead = memo(function ProgramHead({ program, tally, left, current, position }: ProgramHeadProps) {
  const name = program.track === null ? program.title : `${program.title} · ${program.track}`;
  return (
    <div
      role="columnheader"
      aria-colindex={position + 2}
      className={`matrix-program${current ? ' matrix-current' : ''}`}
      style={{ left, width: COLUMN_WIDTH }}
      title={name}
    >
      <span className="matrix-program-title">
        {program.track === null ? shortTitle(program.title) : `${program.track} · ${shortTitle(program.title)}`}
      </span>
      <span className="matrix-program-foot">
        <WindowBadge window={program.window} daysLeft={program.daysLeft} short />
        {tally ? <TallyText tally={tally} /> : null}
      </span>
    </div>
  );
});

function TallyText({ tally }: { readonly tally: Tally }) {
  const eligible = tally.eligible + tally.machine;
  return (
    <span className="matrix-tally" title={text.matches.rowTally(eligible, tally['needs-data'])}>
      <span className={eligible > 0 ? 'matrix-good' : 'matrix-none'}>✓{eligible}</span>{' '}
      <span className={tally['needs-data'] > 0 ? 'matrix-warn' : 'matrix-none'}>?{tally['needs-data']}</span>
    </span>
  );
}

const ClientHead = memo(function ClientHead({
  width,
  client,
  tally,
  current,
}: {
  readonly width: number;
  readonly client: string;
  readonly tally: Tally | undefined;
  readonly current: boolean;
}) {
  return (
    <div
      role="rowheader"
      className={`matrix-client${current ? ' matrix-current' : ''}`}
      style={{ width }}
      title={client}
    >
      <span className="cut">{client}</span>
      {tally ? <TallyText tally={tally} /> : null}
    </div>
  );
});

interface CellProps {
  readonly left: number;
  readonly row: number;
  readonly column: number;
  readonly mark: Mark | null;
  readonly open: number;
  readonly decided: boolean;
  readonly client: string;
  readonly title: string;
  readonly selected: boolean;
}

/** One element a cell: its mark is a background (matrix-marks.css), so that thousands of them scroll smoothly. */
const Cell = memo(function Cell({ left, row, column, mark, open, decided, client, title, selected }: CellProps) {
  return (
    <div
      id={selected ? cellId(row, column) : undefined}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={selected}
      aria-label={mark ? text.matches.cell(client, title, markName(mark, open, decided)) : undefined}
      className={mark ? `matrix-cell matrix-${mark}${decided ? ' matrix-by-person' : ''}` : 'matrix-cell'}
      data-column={column}
      style={{ left, width: COLUMN_WIDTH }}
    >
      {mark === 'machine' ? open : null}
    </div>
  );
});
