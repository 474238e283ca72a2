import { Dropdown } from 'antd';
import { useMemo, useRef, useState } from 'react';
import { changeApplication, moveApplication } from '../../stores/application-work.ts';
import { byStage, STAGES, stageBeside, WAY } from '../../stores/application-order.ts';
import { openApplication, unfold, useApplications } from '../../stores/applications.ts';
import { useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { RightOutlined } from '../../widgets/icons.tsx';
import { BoardColumn, takesCards } from './board-column.tsx';
import type { ApplicationRow } from '../../../shared/contract/application-views.ts';
import type { Stage } from '../../stores/application-order.ts';
import type { KeyboardEvent, MouseEvent } from 'react';
import './board.css';

/** A column a stage. Cards are dragged, moved with Ctrl and an arrow, or by their menu. */
export function Board({ rows }: { readonly rows: readonly ApplicationRow[] }) {
  const { selected, unfolded } = useApplications();
  const on = useSession((state) => state.on);
  const columns = useMemo(() => byStage(rows), [rows]);
  const board = useRef<HTMLDivElement>(null);
  const [menuFor, setMenuFor] = useState<ApplicationRow | null>(null);
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
  const onContextMenu = (event: MouseEvent): void => {
    const card = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-card]') : null;
    const row = card ? rows.find((one) => String(one.id) === card.dataset['card']) : current;
    setMenuFor(row ?? null);
    if (row) openApplication(row.id);
  };
  const items = menuFor
    ? [
        ...STAGES.filter((stage) => stage !== menuFor.stage).map((stage) => ({
          key: stage,
          label: text.applications.moveTo(text.stage[stage]),
          onClick: () => void moveApplication(menuFor.id, stage),
        })),
        { type: 'divider' as const },
        {
          key: 'archive',
          label: menuFor.archived ? text.applications.unarchive : text.applications.archive,
          onClick: () => void changeApplication({ id: menuFor.id, archived: !menuFor.archived }),
        },
      ]
    : [];
  return (
    <Dropdown trigger={['contextMenu']} menu={{ items }} {...(menuFor ? {} : { open: false })}>
      <div
        ref={board}
        className="board"
        role="group"
        aria-label={text.applications.board}
        onKeyDown={onKeyDown}
        onContextMenuCapture={onContextMenu}
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
    </Dropdown>
  );
}
