import { useEffect, useRef, useState } from 'react';
import { correctNotice } from '../../stores/notices.ts';
import { text } from '../../text/text.ts';
import { PlusOutlined } from '../../widgets/icons.tsx';
import { DatesInForce, replacedDates } from './dates-in-force.tsx';
import { FactEditor } from './fact-editor.tsx';
import { FACT_GROUPS, blankEntry } from './fact-fields.ts';
import { factIn, focusUnconfirmed } from './fact-focus.ts';
import { FactRow } from './fact-row.tsx';
import { factState } from './fact-state.ts';
import type { NoticeView } from '../../../shared/contract/views.ts';
import type { DraftFact, FactGroup } from './fact-fields.ts';
import type { Fact } from './facts.ts';
import './fact-list.css';

interface FactListProps {
  readonly view: NoticeView;
  readonly facts: readonly Fact[];
  readonly lit: string | null;
  readonly checking: boolean;
  /** A fact to add or change that is being asked for, from words marked in the text. */
  readonly draft: DraftFact | null;
  onDraft(draft: DraftFact | null): void;
  onPoint(fact: string | null): void;
  onChoose(fact: string): void;
}

/** The facts of a notice in groups; each is confirmed, changed or removed where it stands. */
export function FactList({ view, facts, lit, checking, draft, onDraft, onPoint, onChoose }: FactListProps) {
  const [editing, setEditing] = useState<string | null>(null);
  /** The fact whose editor has closed: the keyboard goes on from there. */
  const [left, setLeft] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = left === null ? null : factIn(list.current, left);
    if (row === null) return;
    if (!checking || !focusUnconfirmed(row, 1)) row.focus();
    setLeft(null);
  }, [left, checking]);
  const replaced = replacedDates(view);
  return (
    <div className="facts scroll" role="region" aria-label={text.notices.facts} ref={list}>
      {FACT_GROUPS.map((group) => {
        const inGroup = facts.filter((fact) => fact.group === group);
        return (
          <section key={group} className="fact-group">
            <GroupHead
              group={group}
              count={inGroup.length}
              view={view}
              draft={draft?.group === group ? draft : null}
              onDraft={onDraft}
            />
            {group === 'time' && view.inForce ? <DatesInForce inForce={view.inForce} /> : null}
            {inGroup.length === 0 ? <p className="muted fact-none">{text.facts.none}</p> : null}
            {inGroup.map((fact) =>
              fact.pointer === editing ? (
                <FactEditor
                  key={fact.pointer}
                  fields={fact.fields}
                  value={fact.value}
                  onCancel={() => {
                    setEditing(null);
                    setLeft(fact.pointer);
                  }}
                  onSave={(value) => {
                    setEditing(null);
                    setLeft(fact.pointer);
                    void correctNotice([{ pointer: fact.pointer, action: 'change', value }]);
                  }}
                />
              ) : (
                <FactRow
                  key={fact.pointer}
                  fact={fact}
                  state={factState(view.corrections, fact.pointer)}
                  lit={fact.pointer === lit}
                  replaced={replaced.has(fact.pointer)}
                  checking={checking}
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

interface GroupHeadProps {
  readonly group: FactGroup;
  readonly count: number;
  readonly view: NoticeView;
  readonly draft: DraftFact | null;
  onDraft(draft: DraftFact | null): void;
}

function GroupHead({ group, count, view, draft, onDraft }: GroupHeadProps) {
  const blank = blankEntry(group, view.notice);
  const editor = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (draft) editor.current?.scrollIntoView({ block: 'nearest' });
  }, [draft]);
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
            onClick={() => onDraft({ ...blank, group, action: 'add' })}
          >
            <PlusOutlined /> {text.facts.add}
          </button>
        ) : null}
      </h3>
      {draft ? (
        <div ref={editor}>
          <FactEditor
            key={JSON.stringify(draft.value)}
            fields={draft.fields}
            value={draft.value}
            onCancel={() => onDraft(null)}
            onSave={(value) => {
              onDraft(null);
              void correctNotice([{ pointer: draft.pointer, action: draft.action, value }]);
            }}
          />
        </div>
      ) : null}
    </>
  );
}
