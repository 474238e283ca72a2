import { useMemo, useRef, useState } from 'react';
import { changeApplication, moveApplication } from '../../stores/application-work.ts';
import { byStage, STAGES, stageBeside, WAY } from '../../stores/application-order.ts';
import { openApplication, unfold, useApplications } from '../../stores/applications.ts';
import { useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { RightOutlined } from '../../widgets/icons.tsx';
import { Menu } from '../../widgets/menu.tsx';
import { BoardColumn, takesCards } from './board-column.tsx';
import type { ApplicationRow } from '../../../shared/contract/application-views.ts';
import type { Stage } from '../../stores/application-order.ts';
import type { MenuItem } from '../../widgets/menu.tsx';
import type { Point } from '../../widgets/popup.tsx';
import type { KeyboardEvent, MouseEvent } from 'react';
import './board.css';

interface OpenMenu {
  readonly row: ApplicationRow;
  readonly at: Point;
}

/** `MouseEvent.button` of a context menu that the mouse asked for; the menu key has 0. */
const RIGHT_BUTTON = 2;

/** A column a stage. Cards are dragged, moved with Ctrl and an arrow, or by their menu. */
export function Board({ rows }: { readonly rows: readonly ApplicationRow[] }) {
  const { selected, unfolded } = useApplications();
  const on = useSession((state) => state.on);
  const columns = useMemo(() => byStage(rows), [rows]);
  const board = useRef<HTMLDivElement>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  /** The column whose card has the menu. */
  const column = useRef<HTMLElement>(null);
  const shown = unfolded ? STAGES : WAY;
  const focus = (stage: Stage): void => {
    board.current?.querySelector<HTMLElement>(`[data-stage="${stage}"]`)?.focus();
  };
  const current = rows.find((row) => row.id === selected);

  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const at = event.target instanceof HTMLElement ? event.target.dataset['stage'] : undefined;
    const stage = STAGES.find((one) => one === at);
    if (by === 0 || !stage) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) {
      if (current?.stage !== stage) return;
      const next = stageBeside(stage, by);
      void moveApplication(current.id, next);
      requestAnimationFrame(() => focus(next));
      return;
    }
    const next = shown[shown.indexOf(stage) + by];
    if (!next) return;
    const index = columns[stage].findIndex((row) => row.id === selected);
    const card = columns[next][Math.min(Math.max(0, index), columns[next].length - 1)];
    if (card) openApplication(card.id);
    focus(next);
  };
  const cardOf = (row: ApplicationRow | undefined): HTMLElement | null =>
    (row && board.current?.querySelector<HTMLElement>(`[data-card="${row.id}"]`)) ?? null;
  const onContextMenu = (event: MouseEvent): void => {
    if (!(event.target instanceof HTMLElement)) return;
    const pointed = event.target.closest<HTMLElement>('[data-card]');
    const byKey = event.button !== RIGHT_BUTTON;
    const card = pointed ?? (byKey ? cardOf(current) : null);
    const row = rows.find((one) => String(one.id) === card?.dataset['card']);
    if (!card || !row) return;
    event.preventDefault();
    column.current = card.closest<HTMLElement>('[data-stage]');
    column.current?.focus();
    const box = card.getBoundingClientRect();
    setMenu({ row, at: pointed ? { x: event.clientX, y: event.clientY } : { x: box.left, y: box.bottom } });
    openApplication(row.id);
  };
  return (
    <>
      <div
        ref={board}
        className="board"
        role="group"
        aria-label={text.applications.board}
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
      >
        {shown.map((stage) => (
          <BoardColumn
            key={stage}
            stage={stage}
            rows={columns[stage]}
            selected={selected}
            on={on}
            {...(stage === 'rejected' ? { onFold: () => unfold(false) } : {})}
          />
        ))}
        {unfolded ? null : (
          <button
            type="button"
            className="plain board-folded"
            aria-expanded={false}
            title={text.applications.unfold}
            onClick={() => unfold(true)}
            {...takesCards('rejected')}
          >
            <RightOutlined />
            <span className="board-folded-words">
              {text.stage.rejected} {columns.rejected.length}
            </span>
          </button>
        )}
      </div>
      {menu ? (
        <Menu
          anchor={column}
          at={menu.at}
          label={text.applications.menuOf(menu.row.client)}
          items={entriesOf(menu.row)}
          onClose={() => setMenu(null)}
        />
      ) : null}
    </>
  );
}

const entriesOf = (row: ApplicationRow): readonly MenuItem[] => [
  ...STAGES.filter((stage) => stage !== row.stage).map((stage) => ({
    key: stage,
    label: text.applications.moveTo(text.stage[stage]),
    onChoose: () => void moveApplication(row.id, stage),
  })),
  'line',
  {
    key: 'archive',
    label: row.archived ? text.applications.unarchive : text.applications.archive,
    onChoose: () => void changeApplication({ id: row.id, archived: !row.archived }),
  },
];
