import { ArrowDownOutlined, ArrowUpOutlined } from './icons.tsx';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useEffectEvent, useRef } from 'react';
import { movedIndex } from './moved-index.ts';
import type { KeyboardEvent, ReactNode } from 'react';
import './data-grid.css';

export interface GridColumn<T> {
  readonly key: string;
  readonly title: string;
  readonly width: number;
  readonly align?: 'right' | 'center';
  readonly sortable?: boolean;
  render(item: T): ReactNode;
}

interface DataGridProps<T> {
  readonly label: string;
  readonly columns: readonly GridColumn<T>[];
  readonly items: readonly T[];
  readonly selected: string | null;
  readonly sort: { readonly by: string | null; readonly descending: boolean };
  idOf(item: T): string;
  onSelect(id: string): void;
  onSort(key: string): void;
}

const ROW_HEIGHT = 30;

/** A table of which only the rows in sight exist; head row and first column stay where they are. */
export function DataGrid<T>({ label, columns, items, selected, sort, idOf, onSelect, onSort }: DataGridProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const index = items.findIndex((item) => idOf(item) === selected);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
    scrollPaddingStart: ROW_HEIGHT,
  });
  // Only a changed selection scrolls; new rows around it do not.
  const showSelected = useEffectEvent(() => {
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
  });
  useEffect(() => showSelected(), [selected]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      scroller.current?.scrollBy({ left: event.key === 'ArrowRight' ? 120 : -120 });
      event.preventDefault();
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
    const next = movedIndex(event.key, index, items.length, page);
    const item = next === null ? undefined : items[next];
    if (item === undefined) return;
    event.preventDefault();
    onSelect(idOf(item));
  };
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return (
    <div
      ref={scroller}
      className="grid scroll"
      role="grid"
      aria-label={label}
      aria-rowcount={items.length + 1}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div className="grid-head" role="row" style={{ width }}>
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
        ))}
      </div>
      <div className="grid-rows" style={{ height: virtualizer.getTotalSize(), width }}>
        {virtualizer.getVirtualItems().map((row) => {
          const item = items[row.index];
          if (item === undefined) return null;
          const id = idOf(item);
          return (
            <Row
              key={id}
              item={item}
              id={id}
              columns={columns}
              index={row.index}
              top={row.start}
              selected={id === selected}
              onSelect={onSelect}
            />
          );
        })}
      </div>
    </div>
  );
}

interface RowProps<T> {
  readonly item: T;
  readonly id: string;
  readonly columns: readonly GridColumn<T>[];
  readonly index: number;
  readonly top: number;
  readonly selected: boolean;
  onSelect(id: string): void;
}

function PlainRow<T>({ item, id, columns, index, top, selected, onSelect }: RowProps<T>) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      className="grid-row"
      style={{ transform: `translateY(${top}px)` }}
      onClick={() => onSelect(id)}
    >
      {columns.map((column) => (
        <div
          key={column.key}
          role="gridcell"
          className={`grid-cell cut grid-${column.align ?? 'left'}`}
          style={{ width: column.width }}
        >
          {column.render(item)}
        </div>
      ))}
    </div>
  );
}

/** Scrolling draws new rows only. */
const Row = memo(PlainRow) as typeof PlainRow;

interface HeadCellProps<T> {
  readonly column: GridColumn<T>;
  readonly sort: DataGridProps<T>['sort'];
  onSort(key: string): void;
}

function HeadCell<T>({ column, sort, onSort }: HeadCellProps<T>) {
  const sorted = sort.by === column.key;
  return (
    <div
      role="columnheader"
      aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
      className={`grid-cell cut grid-${column.align ?? 'left'}`}
      style={{ width: column.width }}
    >
      {column.sortable ? (
        <button type="button" className="plain grid-sort" onClick={() => onSort(column.key)}>
          {column.title} {sorted ? sort.descending ? <ArrowDownOutlined /> : <ArrowUpOutlined /> : null}
        </button>
      ) : (
        column.title
      )}
    </div>
  );
}
