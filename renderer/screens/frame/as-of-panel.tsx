import { Button, Input } from 'antd';
import { useState } from 'react';
import { parseIsoDate } from '../../../shared/base/local-date.ts';
import { defaultDate, setAsOf, useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { MonthGrid } from '../../widgets/month-grid.tsx';

/** Where the date is typed or chosen. */
export function AsOfPanel({ onChosen }: { onChosen(): void }) {
  const { on, today, workspace } = useSession();
  const choose = (date: string | null): void => {
    setAsOf(date);
    onChosen();
  };
  const fallback = defaultDate(workspace, today);
  const sampleDate = workspace?.sampleOn ?? null;
  return (
    <div className="as-of-panel">
      <p className="muted">{text.asOf.hint}</p>
      <TypedDate key={on} value={on} onChoose={choose} />
      <MonthGrid value={on} today={today} onChoose={choose} />
      <div className="as-of-actions">
        {sampleDate ? (
          <Button size="small" disabled={on === sampleDate} onClick={() => choose(null)}>
            {text.asOf.backToSample}
          </Button>
        ) : null}
        <Button size="small" disabled={on === today} onClick={() => choose(fallback === today ? null : today)}>
          {text.asOf.backToToday}
        </Button>
      </div>
    </div>
  );
}

function TypedDate({ value, onChoose }: { readonly value: string; onChoose(date: string): void }) {
  const [typed, setTyped] = useState(value);
  const date = parseIsoDate(typed.trim());
  return (
    <Input
      autoFocus
      value={typed}
      status={date === null ? 'error' : ''}
      aria-label={text.asOf.typed}
      placeholder={text.asOf.typed}
      onChange={(event) => setTyped(event.target.value)}
      onPressEnter={(event) => {
        if (date === null) return;
        // Else the button that has the focus then would take the same key and open the panel again.
        event.preventDefault();
        onChoose(date);
      }}
    />
  );
}
