import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useEffectEvent, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { movedIndex } from './moved-index.ts';
import './virtual-list.css';

interface VirtualListProps<T> {
  /** Of its element, where something refers to it; its rows are `ID-0`, `ID-1` … */
  readonly id?: string;
  readonly label: string;
  readonly items: readonly T[];
  readonly rowHeight: number;
  readonly selected: string | null;
  idOf(item: T): string;
  onSelect(id: string): void;
  /** Enter or a double click. */
  onOpen?(id: string): void;
  /** A list to tick: Space turns the tick of the selected row, and a click that of its own unless `clickSelects`. */
  onTick?(id: string): void;
  /** A click only selects, because the row has a box of its own to tick. */
  readonly clickSelects?: boolean;
  isTicked?(item: T): boolean;
  /** Where it was scrolled to when it was last in sight, in pixels. */
  readonly scroll?: number | undefined;
  onScroll?(top: number): void;
  render(item: T): ReactNode;
}

/** A list of which only the rows in sight exist. The selected row stays in sight; arrows move the selection. */
export function VirtualList<T>({
  label,
  id,
  items,
  rowHeight,
  selected,
  idOf,
  onSelect,
  onOpen,
  onTick,
  clickSelects = false,
  isTicked,
  scroll = 0,
  onScroll,
  render,
}: VirtualListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const own = useId();
  const list = id ?? own;
  const index = items.findIndex((item) => idOf(item) === selected);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialOffset: scroll,
  });
  const restored = useRef(scroll > 0);
  /** Where it is to be again as soon as the rows for it are here; 0 once it is, or once somebody moves. */
  const wanted = useRef(scroll);
  useEffect(() => {
    const box = scroller.current;
    if (!box || wanted.current === 0) return;
    box.scrollTop = wanted.current;
    if (box.scrollTop >= wanted.current - 1) wanted.current = 0;
  }, [items.length]);
  const moves = (): void => {
    wanted.current = 0;
  };
  // Only a changed selection scrolls; new rows around it do not.
  const showSelected = useEffectEvent(() => {
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
  });
  useEffect(() => {
    if (restored.current) restored.current = false;
    else showSelected();
  }, [selected]);

  const onKeyDown = (event: KeyboardEvent): void => {
    moves();
    if (event.key === 'Enter' && selected !== null) {
      onOpen?.(selected);
      return;
    }
    if (event.key === ' ' && selected !== null && onTick) {
      event.preventDefault();
      onTick(selected);
      return;
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1);
    const next = movedIndex(event.key, index, items.length, page);
    const item = next === null ? undefined : items[next];
    if (item === undefined) return;
    event.preventDefault();
    onSelect(idOf(item));
  };
  return (
    <div
      ref={scroller}
      className="virtual-list scroll"
      id={list}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={index >= 0 ? `${list}-${index}` : undefined}
      onKeyDown={onKeyDown}
      onWheel={moves}
      onPointerDown={moves}
      onScroll={(event) => {
        if (wanted.current === 0) onScroll?.(event.currentTarget.scrollTop);
      }}
    >
      <div className="virtual-list-whole" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((row) => {
          const item = items[row.index];
          if (item === undefined) return null;
          const id = idOf(item);
          return (
            <Row
              key={id}
              item={item}
              id={id}
              place={`${list}-${row.index}`}
              position={row.index + 1}
              size={items.length}
              top={row.start}
              height={rowHeight}
              selected={id === selected}
              onSelect={onSelect}
              onOpen={onOpen}
              onTick={clickSelects ? undefined : onTick}
              ticked={isTicked?.(item)}
              render={render}
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
  readonly place: string;
  readonly position: number;
  readonly size: number;
  readonly top: number;
  readonly height: number;
  readonly selected: boolean;
  onSelect(id: string): void;
  onOpen: ((id: string) => void) | undefined;
  onTick: ((id: string) => void) | undefined;
  ticked: boolean | undefined;
  render(item: T): ReactNode;
}

function PlainRow<T>({
  item,
  id,
  place,
  position,
  size,
  top,
  height,
  selected,
  onSelect,
  onOpen,
  onTick,
  ticked,
  render,
}: RowProps<T>) {
  return (
    <div
      id={place}
      role="option"
      aria-selected={selected}
      aria-posinset={position}
      aria-setsize={size}
      className="virtual-list-row"
      style={{ height, transform: `translateY(${top}px)` }}
      aria-checked={ticked}
      onClick={() => {
        onSelect(id);
        onTick?.(id);
      }}
      onDoubleClick={() => onOpen?.(id)}
    >
      {render(item)}
    </div>
  );
}

/** Scrolling draws new rows only, where `render` and the callbacks keep their identity. */
const Row = memo(PlainRow) as typeof PlainRow;
