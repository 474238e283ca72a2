import { useState } from 'react';
import { isFiltered } from '../../stores/notice-filter.ts';
import { chooseView, deleteView, hasLeft, renameView, saveView, useNoticeViews } from '../../stores/notice-views.ts';
import { useNotices } from '../../stores/notices.ts';
import { text } from '../../text/text.ts';
import { later } from '../../widgets/later.tsx';
import { MenuButton } from '../../widgets/menu-button.tsx';
import { MoreOutlined, PlusOutlined } from '../../widgets/icons.tsx';
import type { SavedView } from '../../stores/notice-views.ts';
import './saved-views.css';

const t = text.notices;

const ViewNameField = later(() => import('./view-name-field.tsx').then((code) => code.ViewNameField));

/** The saved views as tabs: 全部, then those that a person has named, and what is filtered now to be named. */
export function SavedViews() {
  const { views, chosen } = useNoticeViews();
  const filter = useNotices((state) => state.filter);
  const sort = useNotices((state) => state.sort);
  /** The view that is being named: null for none, '' for a new one. */
  const [naming, setNaming] = useState<string | null>(null);
  const current = views.find((view) => view.name === chosen) ?? null;
  const left = current !== null && hasLeft(current, filter, sort);
  if (views.length === 0 && !isFiltered(filter) && naming === null) return null;
  return (
    <div className="views" role="tablist" aria-label={t.views}>
      <Tab name={t.allNotices} selected={current === null} onChoose={() => chooseView(null)} />
      {views.map((view) =>
        naming === view.name ? (
          <ViewNameField
            key={view.name}
            name={view.name}
            onName={(name) => {
              setNaming(null);
              if (name !== null) renameView(view.name, name);
            }}
          />
        ) : (
          <ViewTab
            key={view.name}
            view={view}
            selected={view === current}
            left={view === current && left}
            onRename={() => setNaming(view.name)}
          />
        ),
      )}
      {naming === '' ? (
        <ViewNameField
          name=""
          onName={(name) => {
            setNaming(null);
            if (name !== null) saveView(name);
          }}
        />
      ) : isFiltered(filter) && (current === null || left) ? (
        <button type="button" className="plain view-new" onClick={() => setNaming('')}>
          <PlusOutlined /> {t.saveView}
        </button>
      ) : null}
    </div>
  );
}

interface TabProps {
  readonly name: string;
  readonly selected: boolean;
  /** The list has gone on from what the view shows. */
  readonly left?: boolean;
  onChoose(): void;
}

const Tab = ({ name, selected, left = false, onChoose }: TabProps) => (
  <button
    type="button"
    role="tab"
    aria-selected={selected}
    className={`plain cut view-tab${selected ? ' view-tab-on' : ''}`}
    title={name}
    onClick={onChoose}
  >
    {name}
    {left ? ' *' : ''}
  </button>
);

interface ViewTabProps {
  readonly view: SavedView;
  readonly selected: boolean;
  readonly left: boolean;
  onRename(): void;
}

function ViewTab({ view: { name }, selected, left, onRename }: ViewTabProps) {
  const items = [
    ...(left ? [{ key: 'update', label: t.updateView, onChoose: () => saveView(name) }] : []),
    { key: 'rename', label: t.renameView, onChoose: onRename },
    { key: 'delete', label: t.deleteView, onChoose: () => deleteView(name) },
  ];
  return (
    <span className="view-one">
      <Tab name={name} selected={selected} left={left} onChoose={() => chooseView(name)} />
      {selected ? (
        <MenuButton
          label={t.viewMenu(name)}
          items={items}
          button={(trigger) => (
            <button type="button" className="plain view-more" aria-label={t.viewMenu(name)} {...trigger}>
              <MoreOutlined />
            </button>
          )}
        />
      ) : null}
    </span>
  );
}
