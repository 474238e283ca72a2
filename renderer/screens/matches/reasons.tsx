import { CaretDownOutlined, CaretRightOutlined } from '../../widgets/icons.tsx';
import { Button } from 'antd';
import { useState } from 'react';
import { startApplications } from '../../stores/application-work.ts';
import { openClient } from '../../stores/clients.ts';
import { useMatches } from '../../stores/matches.ts';
import { openNotice } from '../../stores/notices.ts';
import { startPacket } from '../../stores/packets.ts';
import { showScreen, useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { told } from '../../text/told.ts';
import { Busy } from '../../widgets/busy.tsx';
import { EmptyState } from '../../widgets/empty-state.tsx';
import { deadlineWords } from '../../widgets/format.ts';
import { DecideButtons } from './decide-buttons.tsx';
import { Prospects } from './prospects.tsx';
import { WhatIf } from './what-if.tsx';
import { VerdictMark } from '../../widgets/verdict-mark.tsx';
import { WindowBadge } from '../../widgets/window-badge.tsx';
import type { Explanation, ReasonView } from '../../../shared/contract/views.ts';
import './reasons.css';

/** Why a client gets its mark for a program: the tree of sentences, each with the words that ask for it. */
export function Reasons() {
  const { explanation, explaining, selected } = useMatches();
  if (!explanation) {
    return explaining && selected ? (
      <EmptyState icon={<Busy />} title="" />
    ) : (
      <EmptyState title={text.matches.noneOpen} />
    );
  }
  return <Explained explanation={explanation} />;
}

function Explained({ explanation }: { readonly explanation: Explanation }) {
  const { program, client } = explanation;
  const on = useSession((state) => state.on);
  const kind = explanation.verdict === 'eligible' && explanation.manualOpen > 0 ? 'machine' : explanation.verdict;
  const goToNotice = (span: ReasonView['span']): void => {
    showScreen('notices');
    openNotice(program.noticeId, span);
  };
  return (
    <div className="reasons scroll" role="region" aria-label={text.matches.reasons} tabIndex={0}>
      <header className="reasons-head">
        <p className="reasons-verdict">
          <VerdictMark kind={kind} open={explanation.manualOpen} word byPerson={explanation.decided} />
        </p>
        <h2>{client}</h2>
        <p className="reasons-program">
          {program.track === null ? program.title : `${program.title} · ${program.track}`}
        </p>
        <p className="reasons-line">
          <WindowBadge window={program.window} daysLeft={program.daysLeft} />
          {program.nextDeadline ? (
            <span className="muted">{deadlineWords(program.nextDeadline.to, program.nextDeadline.time)}</span>
          ) : null}
        </p>
        {explanation.project ? <p className="muted">{text.matches.project(explanation.project)}</p> : null}
        <div className="reasons-actions">
          <Button size="small" type="primary" onClick={() => startPacket(program.id, client)}>
            {text.matches.makePacket}
          </Button>
          <Button size="small" onClick={() => void startApplications(program.id, [client])}>
            {text.applications.start}
          </Button>
          <Button size="small" onClick={() => goToNotice(null)}>
            {text.matches.openNotice}
          </Button>
          <Button
            size="small"
            onClick={() => {
              showScreen('clients');
              openClient(client);
            }}
          >
            {text.matches.openClient}
          </Button>
        </div>
      </header>
      <ul role="tree" aria-label={text.matches.reasons}>
        {explanation.reasons.map((reason, index) => (
          <Reason key={`${program.id} ${client} ${index}`} reason={reason} onClause={goToNotice} />
        ))}
      </ul>
      <Prospects explanation={explanation} />
      <WhatIf key={client} client={client} on={on} />
    </div>
  );
}

function Reason({ reason, onClause }: { readonly reason: ReasonView; onClause(span: ReasonView['span']): void }) {
  const [open, setOpen] = useState(reason.result !== 'pass');
  const hasChildren = reason.children.length > 0;
  return (
    <li
      className={`reason reason-${reason.result}`}
      role="treeitem"
      aria-expanded={hasChildren ? open : undefined}
      aria-selected={false}
    >
      <div className="reason-row">
        {hasChildren ? (
          <button
            type="button"
            className="plain reason-toggle"
            aria-label={open ? text.matches.collapse : text.matches.expand}
            onClick={() => setOpen(!open)}
          >
            {open ? <CaretDownOutlined /> : <CaretRightOutlined />}
          </button>
        ) : (
          <span className="reason-toggle" />
        )}
        <span className="reason-mark">
          <VerdictMark kind={reason.result} byPerson={reason.decision !== null} />
        </span>
        <div className="reason-words">
          <Sentence reason={reason} onClause={onClause} />
          {reason.missing.length > 0 ? <p className="reason-missing">{text.matches.missing(reason.missing)}</p> : null}
          {reason.quote && !told(reason.sentence).includes(reason.quote) ? (
            <Clause quote={reason.quote} span={reason.span} onClause={onClause} />
          ) : null}
          {saysMoreBelow(reason) ? null : <DecideButtons reason={reason} />}
        </div>
      </div>
      {hasChildren && open ? (
        <ul role="group">
          {reason.children.map((child, index) => (
            <Reason key={index} reason={child} onClause={onClause} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

/** A condition with one open criterion is decided there. */
const saysMoreBelow = ({ children, decision }: ReasonView): boolean =>
  decision === null && children.length === 1 && children[0]?.target != null;

/** A sentence that holds the notice's own words leads to them itself. */
function Sentence({ reason, onClause }: { readonly reason: ReasonView; onClause(span: ReasonView['span']): void }) {
  const { quote, span } = reason;
  const sentence = told(reason.sentence);
  if (!span || quote === null || !sentence.includes(quote)) return <span>{sentence}</span>;
  return (
    <button
      type="button"
      className="plain reason-sentence"
      title={text.matches.showClause}
      onClick={() => onClause(span)}
    >
      {sentence}
    </button>
  );
}

interface ClauseProps {
  readonly quote: string;
  readonly span: ReasonView['span'];
  onClause(span: ReasonView['span']): void;
}

/** The notice's own words; they lead to their place in its text. */
function Clause({ quote, span, onClause }: ClauseProps) {
  if (!span) return <p className="reason-quote">{text.quote(quote)}</p>;
  return (
    <button
      type="button"
      className="plain reason-quote reason-quote-link"
      title={text.matches.showClause}
      onClick={() => onClause(span)}
    >
      {text.quote(quote)}
    </button>
  );
}
