import { CheckOutlined, DeleteOutlined, EditOutlined, ExportOutlined, PlusOutlined } from '../../widgets/icons.tsx';
import { Tooltip } from 'antd';
import { useState } from 'react';
import { ask } from '../../bridge.ts';
import { showFailure } from '../../stores/failures.ts';
import { say } from '../../stores/history.ts';
import { correctNotice } from '../../stores/notices.ts';
import { text } from '../../text/text.ts';
import { FactEditor } from './fact-editor.tsx';
import { factState } from './fact-state.ts';
import { hasMoved } from './has-moved.ts';
import { FACT_GROUPS, blankEntry } from './fact-fields.ts';
import type { KeyboardEvent } from 'react';
import type { NoticeView } from '../../../shared/contract/views.ts';
import type { FactGroup } from './fact-fields.ts';
import type { Fact } from './facts.ts';
import './fact-list.css';

interface FactListProps {
  readonly view: NoticeView;
  readonly facts: readonly Fact[];
  readonly lit: string | null;
  onPoint(fact: string | null): void;
  onChoose(fact: string): void;
}

/** The facts of a notice in groups; each is confirmed, changed or removed where it stands. */
export function FactList({ view, facts, lit, onPoint, onChoose }: FactListProps) {
  const [editing, setEditing] = useState<string | null>(null);
  return (
    <div className="facts scroll" role="region" aria-label={text.notices.facts}>
      {FACT_GROUPS.map((group) => {
        const inGroup = facts.filter((fact) => fact.group === group);
        return (
          <section key={group} className="fact-group">
            <GroupHead group={group} count={inGroup.length} view={view} />
            {inGroup.length === 0 ? <p className="muted fact-none">{text.facts.none}</p> : null}
            {inGroup.map((fact) =>
              fact.pointer === editing ? (
                <FactEditor
                  key={fact.pointer}
                  fields={fact.fields}
                  value={fact.value}
                  onCancel={() => setEditing(null)}
                  onSave={(value) => {
                    setEditing(null);
                    void correctNotice([{ pointer: fact.pointer, action: 'change', value }]);
                  }}
                />
              ) : (
                <FactRow
                  key={fact.pointer}
                  fact={fact}
                  state={factState(view.corrections, fact.pointer)}
                  lit={fact.pointer === lit}
                  onPoint={onPoint}
                  onChoose={onChoose}
                  onEdit={() => setEditing(fact.pointer)}
                />
              ),
            )}
          </section>
        );
      })}
    </div>
  );
}

function GroupHead({
  group,
  count,
  view,
}: {
  readonly group: FactGroup;
  readonly count: number;
  readonly view: NoticeView;
}) {
  const [adding, setAdding] = useState(false);
  const blank = blankEntry(group, view.notice);
  return (
    <>
      <h3 className="fact-group-head">
        {text.facts.groups[group]}
        {count > 1 ? <span className="fact-count">{count}</span> : null}
        {blank ? (
          <button
            type="button"
            className="plain fact-add"
            aria-label={`${text.facts.add} ${text.facts.groups[group]}`}
            onClick={() => setAdding(true)}
          >
            <PlusOutlined /> {text.facts.add}
          </button>
        ) : null}
      </h3>
      {adding && blank ? (
        <FactEditor
          fields={blank.fields}
          value={blank.value}
          onCancel={() => setAdding(false)}
          onSave={(value) => {
            setAdding(false);
            void correctNotice([{ pointer: blank.pointer, action: 'add', value }]);
          }}
        />
      ) : null}
    </>
  );
}

interface FactRowProps {
  readonly fact: Fact;
  readonly state: ReturnType<typeof factState>;
  readonly lit: boolean;
  onPoint(fact: string | null): void;
  onChoose(fact: string): void;
  onEdit(): void;
}

/** The next or previous fact that the keyboard goes to. */
function focusNeighbour(row: HTMLElement, by: 1 | -1, selector: string): void {
  const rows = [...(row.closest('.facts')?.querySelectorAll<HTMLElement>(selector) ?? [])];
  const all = [...(row.closest('.facts')?.querySelectorAll<HTMLElement>('.fact') ?? [])];
  const at = all.indexOf(row);
  const next =
    by === 1 ? rows.find((other) => all.indexOf(other) > at) : rows.findLast((other) => all.indexOf(other) < at);
  next?.focus();
}

function FactRow({ fact, state, lit, onPoint, onChoose, onEdit }: FactRowProps) {
  const confirm = (): void => {
    if (state === 'unconfirmed') void correctNotice([{ pointer: fact.pointer, action: 'confirm' }]);
  };
  const remove = (): void => {
    void correctNotice([{ pointer: fact.pointer, action: 'remove' }]).then(() =>
      say(text.facts.removed(fact.label || fact.words.slice(0, 12))),
    );
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target !== event.currentTarget) return;
    const row = event.currentTarget;
    if (event.key === ' ') {
      confirm();
      focusNeighbour(row, 1, '.fact-unconfirmed');
    } else if (event.key === 'Enter' || event.key === 'F2') onEdit();
    else if (event.key === 'Delete' && fact.pointer !== '/title' && fact.pointer !== '/kind') remove();
    else if (event.key === 'ArrowDown') focusNeighbour(row, 1, '.fact');
    else if (event.key === 'ArrowUp') focusNeighbour(row, -1, '.fact');
    else return;
    event.preventDefault();
  };
  return (
    <div
      className={`fact fact-${state}${lit ? ' fact-lit' : ''}`}
      tabIndex={0}
      data-pointer={fact.pointer}
      aria-label={`${fact.label} ${fact.words}，${text.state[state]}`}
      onMouseMove={(event) => hasMoved(event) && onPoint(fact.pointer)}
      onMouseLeave={() => onPoint(null)}
      onFocus={() => onChoose(fact.pointer)}
      onClick={() => onChoose(fact.pointer)}
      onDoubleClick={onEdit}
      onKeyDown={onKeyDown}
    >
      {fact.label ? (
        <span className={/^\d+$/.test(fact.label) ? 'fact-label fact-number' : 'fact-label'}>{fact.label}</span>
      ) : null}
      <div className="fact-value">
        <span className="fact-words">{fact.words}</span>
        {fact.tags.map((tag) => (
          <span key={tag} className="fact-tag">
            {tag}
          </span>
        ))}
        {fact.url ? <OpenLink url={fact.url} /> : null}
        {fact.criteria.length > 0 ? (
          <ul className="fact-criteria">
            {fact.criteria.map((criterion) => (
              <li key={criterion}>{criterion}</li>
            ))}
          </ul>
        ) : null}
      </div>
      <span className="fact-actions">
        {state === 'unconfirmed' ? (
          <Tooltip title={text.facts.confirmKey}>
            <button
              type="button"
              tabIndex={-1}
              className="plain fact-action"
              aria-label={text.facts.confirm}
              onClick={confirm}
            >
              <CheckOutlined />
            </button>
          </Tooltip>
        ) : null}
        <Tooltip title={text.facts.editKey}>
          <button
            type="button"
            tabIndex={-1}
            className="plain fact-action"
            aria-label={text.facts.edit}
            onClick={onEdit}
          >
            <EditOutlined />
          </button>
        </Tooltip>
        {fact.pointer === '/title' || fact.pointer === '/kind' ? null : (
          <Tooltip title={text.facts.removeKey}>
            <button
              type="button"
              tabIndex={-1}
              className="plain fact-action"
              aria-label={text.facts.remove}
              onClick={remove}
            >
              <DeleteOutlined />
            </button>
          </Tooltip>
        )}
      </span>
    </div>
  );
}

function OpenLink({ url }: { readonly url: string }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className="plain link fact-link"
      aria-label={text.facts.openLink}
      title={text.facts.openLink}
      onClick={(event) => {
        event.stopPropagation();
        void ask('link.open', { url }).catch(showFailure);
      }}
    >
      <ExportOutlined />
    </button>
  );
}
