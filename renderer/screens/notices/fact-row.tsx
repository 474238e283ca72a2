import { ask } from '../../bridge.ts';
import { showFailure } from '../../stores/failures.ts';
import { say } from '../../stores/history.ts';
import { correctNotice } from '../../stores/notices.ts';
import { text } from '../../text/text.ts';
import { CheckOutlined, DeleteOutlined, EditOutlined, ExportOutlined } from '../../widgets/icons.tsx';
import { focusNeighbour, focusUnconfirmed } from './fact-focus.ts';
import { hasMoved } from './has-moved.ts';
import type { KeyboardEvent, ReactNode } from 'react';
import type { FactState } from './fact-state.ts';
import type { Fact } from './facts.ts';

interface FactRowProps {
  readonly fact: Fact;
  readonly state: FactState;
  readonly lit: boolean;
  /** A later notice has set another date in its place. */
  readonly replaced: boolean;
  /** 核对 mode: Tab goes from one unconfirmed fact to the next. */
  readonly checking: boolean;
  onPoint(fact: string | null): void;
  onChoose(fact: string): void;
  onEdit(): void;
}

const removable = (fact: Fact): boolean => fact.pointer !== '/title' && fact.pointer !== '/kind';

/** One fact: confirmed, changed or removed where it stands. */
export function FactRow({ fact, state, lit, replaced, checking, onPoint, onChoose, onEdit }: FactRowProps) {
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
      focusUnconfirmed(row, 1);
    } else if (event.key === 'Enter' || event.key === 'F2') onEdit();
    else if (event.key === 'Delete' && removable(fact)) {
      remove();
      if (checking) focusUnconfirmed(row, 1);
      else focusNeighbour(row, 1);
    } else if (event.key === 'ArrowDown') focusNeighbour(row, 1);
    else if (event.key === 'ArrowUp') focusNeighbour(row, -1);
    else if (event.key === 'Tab' && checking) focusUnconfirmed(row, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const classes = ['fact', `fact-${state}`, lit ? 'fact-lit' : '', replaced ? 'fact-replaced' : ''];
  return (
    <div
      className={classes.filter((name) => name !== '').join(' ')}
      tabIndex={0}
      data-pointer={fact.pointer}
      aria-label={text.clauses([
        `${fact.label} ${fact.words}`.trim(),
        replaced ? text.notices.replacedDate : text.state[state],
      ])}
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
        {replaced ? <span className="fact-tag">{text.notices.replacedDate}</span> : null}
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
          <Act tip={text.facts.confirmKey} name={text.facts.confirm} icon={<CheckOutlined />} onClick={confirm} />
        ) : null}
        <Act tip={text.facts.editKey} name={text.facts.edit} icon={<EditOutlined />} onClick={onEdit} />
        {removable(fact) ? (
          <Act tip={text.facts.removeKey} name={text.facts.remove} icon={<DeleteOutlined />} onClick={remove} />
        ) : null}
      </span>
    </div>
  );
}

interface ActProps {
  readonly tip: string;
  readonly name: string;
  readonly icon: ReactNode;
  onClick(): void;
}

const Act = ({ tip, name, icon, onClick }: ActProps) => (
  <button type="button" tabIndex={-1} className="plain fact-action" aria-label={name} title={tip} onClick={onClick}>
    {icon}
  </button>
);

function OpenLink({ url }: { readonly url: string }) {
  return (
    <button
      type="button"
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
