import { LeftOutlined, RightOutlined } from './icons.tsx';
import { useState } from 'react';
import { addDays, dateOf, daysInMonth, parseIsoDate } from '../../shared/base/local-date.ts';
import { text } from '../text/text.ts';
import { monthDays, monthMoved } from './month-days.ts';
import type { KeyboardEvent } from 'react';
import './month-grid.css';

interface MonthGridProps {
  readonly value: string;
  readonly today: string;
  onChoose(date: string): void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** One month of days, weeks from Monday. Arrows move by day and week, Enter chooses. */
export function MonthGrid({ value, today, onChoose }: MonthGridProps) {
  const [focus, setFocus] = useState(parseIsoDate(value) ?? value);
  const [year, month] = [Number(focus.slice(0, 4)), Number(focus.slice(5, 7))];
  const move = (by: number): void => {
    const next = monthMoved(year, month, by);
    setFocus(
      dateOf(next.year, next.month, Math.min(Number(focus.slice(8)), daysInMonth(next.year, next.month))) ?? focus,
    );
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const at = parseIsoDate(focus);
    if (event.key === 'Enter') onChoose(focus);
    else if (event.key === 'PageUp' || event.key === 'PageDown') move(event.key === 'PageUp' ? -1 : 1);
    else if (step !== undefined && at !== null) setFocus(addDays(at, step));
    else return;
    event.preventDefault();
  };
  return (
    <div className="month">
      <div className="month-head">
        <button
          type="button"
          className="plain month-move"
          aria-label={text.asOf.previousMonth}
          onClick={() => move(-1)}
        >
          <LeftOutlined />
        </button>
        <strong>{text.asOf.month(year, month)}</strong>
        <button type="button" className="plain month-move" aria-label={text.asOf.nextMonth} onClick={() => move(1)}>
          <RightOutlined />
        </button>
      </div>
      <div
        className="month-days"
        role="grid"
        tabIndex={0}
        aria-label={text.asOf.label}
        aria-activedescendant={`day-${focus}`}
        onKeyDown={onKeyDown}
      >
        {text.asOf.weekdays.map((day) => (
          <span key={day} className="month-weekday" aria-hidden="true">
            {day}
          </span>
        ))}
        {monthDays(year, month).map((day) => (
          <span
            key={day.date}
            id={`day-${day.date}`}
            role="gridcell"
            aria-label={day.date}
            aria-selected={day.date === value}
            className={`month-day${day.inMonth ? '' : ' month-day-out'}${day.date === today ? ' month-day-today' : ''}${day.date === focus ? ' month-day-focus' : ''}`}
            onClick={() => onChoose(day.date)}
          >
            {Number(day.date.slice(8))}
          </span>
        ))}
      </div>
    </div>
  );
}
