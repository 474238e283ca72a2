import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useEffectEvent, useRef } from 'react';
import { markAt } from '../../stores/matrix-view.ts';
import { text } from '../../text/text.ts';
import { VerdictMark, markName } from '../../widgets/verdict-mark.tsx';
import { WindowBadge } from '../../widgets/window-badge.tsx';
import { movedCell } from './moved-cell.ts';
import { shortTitle } from './short-title.ts';
import type { KeyboardEvent } from 'react';
import type { Matrix, ProgramView } from '../../../shared/contract/views.ts';
import type { Pair } from '../../stores/matches.ts';
import type { Mark, MatrixView, Tally } from '../../stores/matrix-view.ts';
import './matrix-grid.css';

interface MatrixGridProps {
  readonly matrix: Matrix;
  readonly view: MatrixView;
  readonly selected: Pair | null;
  onSelect(pair: Pair): void;
}

const ROW_HEIGHT = 32;
const COLUMN_WIDTH = 112;
const HEAD_HEIGHT = 116;
const NAME_WIDTH = 276;

/** Clients × programs, of which only the cells in sight exist; head row and first column stay where they are. */
export function MatrixGrid({ matrix, view, selected, onSelect }: MatrixGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: view.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollPaddingStart: HEAD_HEIGHT,
  });
  const columns = useVirtualizer({
    horizontal: true,
    count: view.columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => COLUMN_WIDTH,
    overscan: 3,
    scrollPaddingStart: NAME_WIDTH,
  });
  const at = {
    row: view.rows.findIndex((row) => matrix.clients[row] === selected?.client),
    column: view.columns.findIndex((column) => matrix.programs[column]?.id === selected?.program),
  };
  const showSelected = useEffectEvent(() => {
    if (at.row >= 0) rows.scrollToIndex(at.row, { align: 'auto' });
    if (at.column >= 0) columns.scrollToIndex(at.column, { align: 'auto' });
  });
  useEffect(() => showSelected(), [selected]);
  const choose = (row: number, column: number): void => {
    const client = matrix.clients[view.rows[row] ?? -1];
    const program = matrix.programs[view.columns[column] ?? -1];
    if (client !== undefined && program) onSelect({ client, program: program.id });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
    const next = movedCell(event, at, { rows: view.rows.length, columns: view.columns.length }, page);
    if (!next) return;
    event.preventDefault();
    choose(next.row, next.column);
  };
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
      onClick={(event) => {
        const cell = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-row]') : null;
        if (cell) choose(Number(cell.dataset['row']), Number(cell.dataset['column']));
      }}
    >
      <div className="matrix-head" role="row" style={{ width: NAME_WIDTH + width, height: HEAD_HEIGHT }}>
        <div className="matrix-corner" role="columnheader" style={{ width: NAME_WIDTH }}>
          {text.matches.counts(view.rows.length, view.columns.length)}
        </div>
        {shownColumns.map((column) => {
          const program = matrix.programs[view.columns[column.index] ?? -1];
          return program ? (
            <ProgramHead
              key={program.id}
              program={program}
              tally={view.columnTallies[column.index]}
              left={NAME_WIDTH + column.start}
              current={column.index === at.column}
              position={column.index}
            />
          ) : null;
        })}
      </div>
      <div className="matrix-rows" style={{ width: NAME_WIDTH + width, height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((row) => {
          const index = view.rows[row.index] ?? -1;
          const client = matrix.clients[index] ?? '';
          return (
            <div
              key={client}
              role="row"
              aria-rowindex={row.index + 2}
              className="matrix-row"
              style={{ transform: `translateY(${row.start}px)`, width: NAME_WIDTH + width }}
            >
              <ClientHead client={client} tally={view.rowTallies[row.index]} current={row.index === at.row} />
              {shownColumns.map((column) => {
                const program = view.columns[column.index] ?? -1;
                return (
                  <Cell
                    key={program}
                    row={row.index}
                    column={column.index}
                    left={NAME_WIDTH + column.start}
                    mark={markAt(matrix, index, program)}
                    open={matrix.manualOpen[program] ?? 0}
                    client={client}
                    title={matrix.programs[program]?.title ?? ''}
                    selected={row.index === at.row && column.index === at.column}
                  />
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

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
  client,
  tally,
  current,
}: {
  readonly client: string;
  readonly tally: Tally | undefined;
  readonly current: boolean;
}) {
  return (
    <div
      role="rowheader"
      className={`matrix-client${current ? ' matrix-current' : ''}`}
      style={{ width: NAME_WIDTH }}
      title={client}
    >
      <span className="cut">{client}</span>
      {tally ? <TallyText tally={tally} /> : null}
    </div>
  );
});

interface CellProps {
  readonly row: number;
  readonly column: number;
  readonly left: number;
  readonly mark: Mark | null;
  readonly open: number;
  readonly client: string;
  readonly title: string;
  readonly selected: boolean;
}

const Cell = memo(function Cell({ row, column, left, mark, open, client, title, selected }: CellProps) {
  return (
    <div
      id={cellId(row, column)}
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={selected}
      aria-label={mark ? text.matches.cell(client, title, markName(mark, open)) : undefined}
      className={`matrix-cell${mark ? ` matrix-${mark}` : ''}`}
      data-row={row}
      data-column={column}
      style={{ left, width: COLUMN_WIDTH }}
    >
      {mark ? <VerdictMark kind={mark} open={open} /> : null}
    </div>
  );
});
