import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import {
  CellGridHead,
  CellGridRow,
  HEAD_HEIGHT,
  ROW_HEIGHT,
  type CellGridColumn,
  type CellGridGroup,
} from './cell-grid-parts.tsx';
import { CellInput, type Draft } from './cell-input.tsx';
import { clampedPlace, cornersOf, movedRange, oneCell } from './grid-range.ts';
import { placeOfCell } from './place-of-cell.ts';
import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react';
import type { GridPlace, GridRange } from './grid-range.ts';
import './cell-grid.css';

/** Of the window's width, and in pixels. */
const MOST_FIRST = 0.36;
const LEAST_FIRST = 120;

/** Rows of elements are kept by this many at a time. */
const POOL = 32;

interface CellGridProps {
  readonly label: string;
  readonly columns: readonly CellGridColumn[];
  readonly groups: readonly CellGridGroup[];
  /** The names of the rows; the last, without a name, is for a new one. */
  readonly names: readonly string[];
  /** What stands in the row for a new one. */
  readonly newRow: string;
  readonly range: GridRange;
  readonly draft: Draft | null;
  /** Whenever it rises, the grid takes the focus. */
  readonly focusTurn: number;
  cellsOf(name: string): Readonly<Record<string, string>> | undefined;
  cautionOf(name: string): string | null;
  /** What a screen reader says of a cell. */
  say(name: string, column: string, value: string): string;
  onRange(range: GridRange): void;
  onDraft(draft: Draft | null): void;
  onEnter(at: GridPlace, value: string): void;
  onClear(from: GridPlace, to: GridPlace): void;
  onPaste(text: string, from: GridPlace, to: GridPlace): void;
  onCopy(event: ClipboardEvent, from: GridPlace, to: GridPlace, cut: boolean): void;
  onUndo(redo: boolean): void;
  onSort(key: string): void;
  /** The rows that are in sight. */
  onSight(from: number, to: number): void;
}

/** A table that is typed and pasted into, of which only the cells in sight exist; head rows and first column stay where they are. */
export function CellGrid(props: CellGridProps) {
  const { label, groups, names, range, draft, cellsOf, cautionOf, onRange, onDraft, onSight } = props;
  const scroller = useRef<HTMLDivElement>(null);
  // Both answer one scroll event: drawing at once for each would draw and lay out everything twice.
  const rows = useVirtualizer({
    useFlushSync: false,
    count: names.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
    // Rows begin below the head, which covers as much of the window.
    scrollPaddingEnd: HEAD_HEIGHT,
  });
  // In a narrow window the first column leaves room for others.
  const first = Math.round(Math.max(LEAST_FIRST, MOST_FIRST * (rows.scrollRect?.width ?? Infinity)));
  const columns = useMemo(
    () => props.columns.map((column, i) => (i === 0 && column.width > first ? { ...column, width: first } : column)),
    [props.columns, first],
  );
  const offsets = useMemo(() => offsetsOf(columns), [columns]);
  const frozen = offsets[1] ?? 0;
  const across = useVirtualizer({
    horizontal: true,
    useFlushSync: false,
    count: Math.max(0, columns.length - 1),
    getScrollElement: () => scroller.current,
    estimateSize: (index) => columns[index + 1]?.width ?? 0,
    overscan: 1,
    scrollPaddingEnd: frozen,
  });
  useEffect(() => across.measure(), [across, columns]);
  const size = { rows: names.length, columns: columns.length };
  const at = clampedPlace(range.at, size);
  const showAt = useEffectEvent(() => {
    rows.scrollToIndex(at.row, { align: 'auto' });
    if (at.column > 0) across.scrollToIndex(at.column - 1, { align: 'auto' });
  });
  useEffect(() => showAt(), [range.at.row, range.at.column]);

  const shownRows = rows.getVirtualItems();
  const pool = POOL * Math.ceil((shownRows.length + 1) / POOL);
  const [firstRow, lastRow] = [shownRows[0]?.index ?? 0, shownRows.at(-1)?.index ?? -1];
  const tellSight = useEffectEvent(() => onSight(firstRow, lastRow + 1));
  useEffect(() => tellSight(), [firstRow, lastRow, names, cellsOf]);

  const shownColumns = across.getVirtualItems();
  const [from, to] = [(shownColumns[0]?.index ?? 0) + 1, (shownColumns.at(-1)?.index ?? -1) + 2];
  const corners = cornersOf({ at, anchor: clampedPlace(range.anchor, size) });
  const focus = useCallback((): void => scroller.current?.querySelector('input')?.focus({ preventScroll: true }), []);

  // A grid that comes up because of it, too.
  const seen = useRef(0);
  useEffect(() => {
    if (props.focusTurn !== seen.current) focus();
    seen.current = props.focusTurn;
  }, [props.focusTurn, focus]);

  const onKey = (event: KeyboardEvent): boolean => {
    const far = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (far && (key === 'z' || key === 'y')) props.onUndo(key === 'y' || event.shiftKey);
    else if (far && key === 'a')
      onRange({ at: { row: 0, column: 0 }, anchor: { row: names.length - 2, column: columns.length - 1 } });
    else if (event.key === 'Delete' || event.key === 'Backspace') props.onClear(corners.from, corners.to);
    else if (
      event.key === 'Escape' &&
      (corners.from.row !== corners.to.row || corners.from.column !== corners.to.column)
    )
      onRange(oneCell(at));
    else if (event.key === 'Enter')
      onRange(oneCell(clampedPlace({ row: at.row + (event.shiftKey ? -1 : 1), column: at.column }, size)));
    else {
      const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - HEAD_HEIGHT) / ROW_HEIGHT) - 1);
      const next = movedRange({ at, anchor: range.anchor }, event, size, page);
      if (!next) return false;
      onRange(next);
    }
    return true;
  };
  const placeOf = (event: MouseEvent): GridPlace | null => {
    const place = placeOfCell(event.target);
    return place && { row: place.row, column: place.column };
  };
  const onMouseDown = (event: MouseEvent): void => {
    const place = placeOf(event);
    if (!place || event.button !== 0) return;
    event.preventDefault();
    if (draft !== null) commit(draft.value);
    onRange({ at: place, anchor: event.shiftKey ? range.anchor : place });
    focus();
  };
  const onMouseMove = (event: MouseEvent): void => {
    if (event.buttons !== 1 || draft !== null) return;
    const place = placeOf(event);
    if (place && (place.row !== range.at.row || place.column !== range.at.column))
      onRange({ at: place, anchor: range.anchor });
  };
  const column = columns[at.column];
  const name = names[at.row] ?? '';
  const value = at.column === 0 ? name : (cellsOf(name)?.[column?.key ?? ''] ?? '');
  const commit = (typed: string): void => {
    onDraft(null);
    if (typed !== value) props.onEnter(at, typed);
  };
  const over = { top: HEAD_HEIGHT + at.row * ROW_HEIGHT, left: offsets[at.column], width: column?.width };
  const input = (
    <div className={`cells-at${draft === null ? '' : ' cells-editing'}`} style={over}>
      <CellInput
        label={props.say(name, column?.title ?? '', value)}
        value={value}
        choices={column?.choices ?? []}
        fixed={column?.fixed ?? false}
        draft={draft}
        onDraft={onDraft}
        onCommit={commit}
        onKey={onKey}
        onCopy={(event, cut) => props.onCopy(event, corners.from, corners.to, cut)}
        onPaste={(text) => props.onPaste(text, corners.from, corners.to)}
      />
    </div>
  );
  const blockFrom = Math.max(1, corners.from.column);
  const block = {
    top: HEAD_HEIGHT + corners.from.row * ROW_HEIGHT,
    height: (corners.to.row - corners.from.row + 1) * ROW_HEIGHT,
  };
  return (
    <div
      ref={scroller}
      className="cells scroll"
      onMouseDown={onMouseDown}
      onMouseMove={onMouseMove}
      onDoubleClick={(event) => {
        if (placeOf(event) && !column?.fixed) onDraft({ value, over: false });
      }}
    >
      <div className="cells-over cells-over-frozen">
        {corners.from.column === 0 ? (
          <div className="cells-block" style={{ ...block, left: 0, width: frozen }} />
        ) : null}
      </div>
      <div className="cells-over">
        {corners.to.column > 0 ? (
          <div
            className="cells-block"
            style={{
              ...block,
              left: offsets[blockFrom],
              width: (offsets[corners.to.column + 1] ?? 0) - (offsets[blockFrom] ?? 0),
            }}
          />
        ) : null}
      </div>
      <div className={at.column === 0 ? 'cells-over cells-over-frozen' : 'cells-over'}>{input}</div>
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={names.length + 2}
        aria-colcount={columns.length}
        aria-multiselectable="true"
        style={{ width: offsets.at(-1) }}
      >
        <div role="rowgroup" className="cells-heads">
          <CellGridHead columns={columns} groups={groups} offsets={offsets} from={from} to={to} onSort={props.onSort} />
        </div>
        <div role="rowgroup" className="cells-rows" style={{ height: rows.getTotalSize() }}>
          {shownRows.map(({ index }) => {
            const own = names[index] ?? '';
            const selected = index >= corners.from.row && index <= corners.to.row;
            return (
              <CellGridRow
                // Elements of rows that went out of sight are used again for those that came.
                key={index % pool}
                index={index}
                name={own}
                newRow={props.newRow}
                cells={cellsOf(own)}
                caution={own === '' ? null : cautionOf(own)}
                columns={columns}
                offsets={offsets}
                from={from}
                to={to}
                selectedFrom={selected ? corners.from.column : 0}
                selectedTo={selected ? corners.to.column + 1 : 0}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function offsetsOf(columns: readonly CellGridColumn[]): readonly number[] {
  const offsets = [0];
  for (const { width } of columns) offsets.push((offsets.at(-1) ?? 0) + width);
  return offsets;
}
