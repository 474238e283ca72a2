import { CalendarOutlined } from './icons.tsx';
import { Input } from 'antd';
import { useState } from 'react';
import { parseIsoDate } from '../../shared/base/local-date.ts';
import { text } from '../text/text.ts';
import { MonthGrid } from './month-grid.tsx';
import { PanelButton } from './panel-button.tsx';
import './date-field.css';

interface DateFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`; null where no date is set. */
  readonly value: string | null;
  readonly today: string;
  readonly placeholder?: string;
  /** Null where it was emptied. Not called for what is no date. */
  onChange(date: string | null): void;
}

/** A date that is typed, or chosen from a month. Enter or leaving keeps it, Esc puts the old one back. */
export function DateField(props: DateFieldProps) {
  return <Field key={props.value ?? ''} {...props} />;
}

function Field({ label, value, today, placeholder, onChange }: DateFieldProps) {
  const [typed, setTyped] = useState(value ?? '');
  const words = typed.trim();
  const date = parseIsoDate(words);
  const commit = (): void => {
    if (words === (value ?? '')) return;
    if (words === '') onChange(null);
    else if (date !== null) onChange(date);
  };
  return (
    <span className="date-field">
      <Input
        size="small"
        aria-label={label}
        placeholder={placeholder ?? text.dateField.hint}
        value={typed}
        status={words !== '' && date === null ? 'error' : ''}
        maxLength={10}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape' && typed !== (value ?? '')) {
            setTyped(value ?? '');
            event.stopPropagation();
          }
        }}
      />
      <PanelButton
        label={text.dateField.choose(label)}
        align="end"
        button={(trigger) => (
          <button
            type="button"
            className="plain date-field-open"
            aria-label={text.dateField.choose(label)}
            {...trigger}
          >
            <CalendarOutlined />
          </button>
        )}
        panel={(close) => (
          <MonthGrid
            value={date ?? today}
            today={today}
            onChoose={(chosen) => {
              close();
              setTyped(chosen);
              if (chosen !== value) onChange(chosen);
            }}
          />
        )}
      />
    </span>
  );
}
