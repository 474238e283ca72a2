import { LeftOutlined } from '../../widgets/icons.tsx';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useEffectEvent, useRef } from 'react';
import { moveApplication } from '../../stores/application-work.ts';
import { openApplication } from '../../stores/applications.ts';
import { text } from '../../text/text.ts';
import { movedIndex } from '../../widgets/moved-index.ts';
import { Card } from './card.tsx';
import type { DragEvent, KeyboardEvent } from 'react';
import type { ApplicationRow } from '../../../shared/contract/application-views.ts';
import type { Stage } from '../../stores/application-order.ts';

interface BoardColumnProps {
  readonly stage: Stage;
  readonly rows: readonly ApplicationRow[];
  readonly selected: number | null;
  readonly on: string;
  onFold?(): void;
}

const CARD_HEIGHT = 128;
/** What a dragged card is called in a drag, so that nothing else is taken for one. */
const DRAGGED = 'application/x-shenbao-card';

/** What makes an element a place to drop cards of another stage on. */
export const takesCards = (stage: Stage) => ({
  onDragOver(event: DragEvent<HTMLElement>): void {
    if (!event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
    event.currentTarget.dataset['over'] = '';
  },
  onDragLeave(event: DragEvent<HTMLElement>): void {
    const to = event.relatedTarget;
    if (!(to instanceof Node) || !event.currentTarget.contains(to)) delete event.currentTarget.dataset['over'];
  },
  onDrop(event: DragEvent<HTMLElement>): void {
    delete event.currentTarget.dataset['over'];
    const id = Number(event.dataTransfer.getData(DRAGGED));
    if (!Number.isInteger(id) || id === 0) return;
    event.preventDefault();
    void moveApplication(id, stage);
  },
});

/** The applications of one stage, of which only the cards in sight exist. */
export function BoardColumn({ stage, rows, selected, on, onFold }: BoardColumnProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const index = rows.findIndex((row) => row.id === selected);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT,
    overscan: 4,
  });
  const showSelected = useEffectEvent(() => {
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' });
  });
  useEffect(() => showSelected(), [selected, stage]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / CARD_HEIGHT));
    const next = movedIndex(event.key, index, rows.length, page);
    const row = next === null ? undefined : rows[next];
    if (!row) return;
    event.preventDefault();
    openApplication(row.id);
  };
  const place = (at: number): string => `card-${stage}-${at}`;
  return (
    <section className="board-column" {...takesCards(stage)}>
      <h2 className="board-head">
        {text.stage[stage]} <span className="muted">{rows.length}</span>
        {onFold ? (
          <button type="button" className="plain board-fold" aria-label={text.applications.fold} onClick={onFold}>
            <LeftOutlined />
          </button>
        ) : null}
      </h2>
      <div
        ref={scroller}
        className="board-cards scroll"
        role="listbox"
        aria-label={text.applications.column(text.stage[stage], rows.length)}
        tabIndex={0}
        data-stage={stage}
        aria-activedescendant={index >= 0 ? place(index) : undefined}
        onKeyDown={onKeyDown}
      >
        <div className="virtual-list-whole" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (!row) return null;
            return (
              <div
                key={row.id}
                id={place(item.index)}
                role="option"
                aria-selected={row.id === selected}
                aria-posinset={item.index + 1}
                aria-setsize={rows.length}
                className="board-card"
                data-card={row.id}
                draggable
                style={{ height: CARD_HEIGHT, transform: `translateY(${item.start}px)` }}
                onClick={() => openApplication(row.id)}
                onDragStart={(event) => {
                  event.dataTransfer.setData(DRAGGED, String(row.id));
                  event.dataTransfer.effectAllowed = 'move';
                }}
              >
                <Card row={row} on={on} />
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}
