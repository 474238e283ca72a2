import { useState } from 'react';
import { enterFacts } from '../../stores/client-facts.ts';
import { text } from '../../text/text.ts';
import { grouped, momentText } from '../../widgets/format.ts';
import { useSession } from '../../stores/session.ts';
import type { CellPlaceView, ClientPage } from '../../../shared/contract/client-commands.ts';
import './fact-cell.css';

type Origin = ClientPage['origins'][number];

interface FactCellProps {
  readonly client: string;
  readonly place: CellPlaceView;
  /** Heading of the cell, with year or row where there are several: for a screen reader. */
  readonly label: string;
  readonly value: string | null;
  readonly figure: boolean;
  readonly origin: Origin | null;
  /** Shows where it came from below it. */
  readonly traced: boolean;
}

/** One fact of a client: a click, Enter or F2 edits it in place; what a person entered has a blue bar at its left. */
export function FactCell({ client, place, label, value, figure, origin, traced }: FactCellProps) {
  const today = useSession((state) => state.today);
  const [draft, setDraft] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const source = origin && originText(origin, today);
  const commit = async (typed: string): Promise<void> => {
    if (typed.trim() === (value ?? '')) {
      setDraft(null);
      return;
    }
    const reason = await enterFacts(client, [{ place, value: typed }]);
    setRefused(reason);
    if (reason === null) setDraft(null);
  };
  if (draft !== null)
    return (
      <span className="known-edit">
        <input
          autoFocus
          aria-label={label}
          aria-invalid={refused !== null}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onBlur={() => void commit(draft)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter') void commit(draft);
            if (event.key === 'Escape') {
              event.stopPropagation();
              setRefused(null);
              setDraft(null);
            }
          }}
        />
        {refused ? (
          <span role="alert" className="known-refused">
            {refused}
          </span>
        ) : null}
      </span>
    );
  const shown = value !== null && figure && /^-?\d+(\.\d+)?$/.test(value) ? grouped(value) : value;
  return (
    <>
      <button
        type="button"
        className={`plain known-fact${origin && origin.file === null ? ' known-by-person' : ''}`}
        aria-label={text.clients.factLabel(label, shown ?? text.clients.unknown)}
        title={source ?? undefined}
        onClick={() => setDraft(value ?? '')}
        onKeyDown={(event) => {
          if (event.key === 'F2') setDraft(value ?? '');
        }}
      >
        {shown ?? <span className="unknown">{text.clients.unknown}</span>}
      </button>
      {traced && source ? <span className="known-source">{source}</span> : null}
    </>
  );
}

/** 「客户.xlsx · 财务 第 2 行 · 2026-03-16 10:00」, 「张某 填写 · 今天 09:12」 */
export function originText({ file, sheet, row, by, at }: Origin, today: string): string {
  const moment = momentText(at, today);
  return file === null
    ? text.clients.enteredBy(by, moment)
    : text.clients.fromFile(file, sheet ?? '', row ?? 0, moment);
}
