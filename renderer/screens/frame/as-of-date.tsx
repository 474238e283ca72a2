import { CalendarOutlined, DownOutlined } from '../../widgets/icons.tsx';
import { Button, Input, Popover } from 'antd';
import { useState } from 'react';
import { parseIsoDate } from '../../../shared/base/local-date.ts';
import { defaultDate, setAsOf, useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { weekdayText } from '../../widgets/format.ts';
import { MonthGrid } from '../../widgets/month-grid.tsx';

/** The date that everything is read as of; tinted where it is neither today nor the samples' own. */
export function AsOfDate() {
  const { on, today, workspace } = useSession();
  const [open, setOpen] = useState(false);
  const choose = (date: string | null): void => {
    setAsOf(date);
    setOpen(false);
  };
  const fallback = defaultDate(workspace, today);
  const sampleDate = workspace?.sampleOn ?? null;
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      open={open}
      onOpenChange={setOpen}
      destroyOnHidden
      content={
        <div className="as-of-panel">
          <p className="muted">{text.asOf.hint}</p>
          <TypedDate key={on} value={on} onChoose={choose} />
          <MonthGrid value={on} today={today} onChoose={choose} />
          <div className="as-of-actions">
            {sampleDate ? (
              <Button size="small" disabled={on === sampleDate} onClick={() => choose(null)}>
                {text.asOf.backTo(text.asOf.sample)}
              </Button>
            ) : null}
            <Button size="small" disabled={on === today} onClick={() => choose(fallback === today ? null : today)}>
              {text.asOf.backTo(text.asOf.today)}
            </Button>
          </div>
        </div>
      }
    >
      <button type="button" className={`plain as-of${on === fallback ? '' : ' as-of-other'}`}>
        <CalendarOutlined />
        <span className="as-of-label">{text.asOf.label}</span>
        <strong>{on}</strong>
        <span className="as-of-weekday">{weekdayText(on)}</span>
        <DownOutlined className="chip-arrow" />
      </button>
    </Popover>
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
      onPressEnter={() => date !== null && onChoose(date)}
    />
  );
}
