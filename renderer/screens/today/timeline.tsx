import { useMemo, useRef } from 'react';
import { addDays, daysBetween, parseIsoDate } from '../../../shared/base/local-date.ts';
import { text } from '../../text/text.ts';
import { weekdayText } from '../../widgets/format.ts';
import { useWidth } from '../../widgets/use-width.ts';
import { Panel } from './panel.tsx';
import type { KeyboardEvent } from 'react';
import type { LocalDate } from '../../../shared/base/local-date.ts';
import type { Due, Today } from '../../../shared/contract/today-views.ts';

const DAYS = 60;
const HEIGHT = 104;
const BASE = 78;
const EDGE = 24;
const STEP = 13;
/** More than these are counted instead of drawn. */
const MOST_DRAWN = 4;
const NUMBER_WIDTH = 22;
const WEEK = 7;

interface TimelineProps {
  readonly view: Today;
  readonly day: string | null;
  onDay(day: string | null): void;
}

/** The dates of the next sixty days on a line; a day's marks show what is due on it. */
export function Timeline({ view, day, onDay }: TimelineProps) {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const on = parseIsoDate(view.on);
  const days = useMemo(() => byDay(view.due), [view.due]);
  const x = (date: LocalDate): number => EDGE + (on === null ? 0 : (daysBetween(on, date) / DAYS) * (width - 2 * EDGE));
  // Its number would run into the one of the next day.
  const isCrowded = (next: LocalDate | undefined, date: LocalDate): boolean =>
    next !== undefined && x(next) - x(date) < NUMBER_WIDTH;
  return (
    <Panel title={text.today.timeline} aside={<Legend />}>
      <div ref={box} className="timeline">
        {on === null || width === 0 ? null : (
          <svg width={width} height={HEIGHT} role="group" aria-label={text.today.timelineOf(DAYS)}>
            <line className="timeline-base" x1={EDGE} x2={width - EDGE} y1={BASE} y2={BASE} />
            {Array.from({ length: Math.floor(DAYS / WEEK) + 1 }, (_, week) => addDays(on, week * WEEK)).map((date) => (
              <g key={date} aria-hidden="true">
                <line className="timeline-tick" x1={x(date)} x2={x(date)} y1={BASE} y2={BASE + 5} />
                <text className="timeline-word" x={x(date)} y={BASE + 19} textAnchor="middle">
                  {date === on ? text.asOf.today : date.slice(5)}
                </text>
              </g>
            ))}
            {days.map(({ date, dues }, index) => (
              <Marks
                key={date}
                date={date}
                dues={dues}
                x={x(date)}
                chosen={date === day}
                crowded={isCrowded(days[index + 1]?.date, date)}
                onChoose={() => onDay(date === day ? null : date)}
              />
            ))}
          </svg>
        )}
      </div>
    </Panel>
  );
}

function byDay(dues: readonly Due[]): { readonly date: LocalDate; readonly dues: readonly Due[] }[] {
  const days = new Map<LocalDate, Due[]>();
  for (const due of dues) {
    const date = parseIsoDate(due.date);
    if (date === null || due.daysLeft < 0) continue;
    days.set(date, [...(days.get(date) ?? []), due]);
  }
  return [...days].map(([date, own]) => ({ date, dues: own }));
}

interface MarksProps {
  readonly date: LocalDate;
  readonly dues: readonly Due[];
  readonly x: number;
  readonly chosen: boolean;
  readonly crowded: boolean;
  onChoose(): void;
}

function Marks({ date, dues, x, chosen, crowded, onChoose }: MarksProps) {
  const name = text.today.onDay(
    `${date} ${weekdayText(date)}`,
    dues.map(({ kind, words, client }) => `${text.today.kinds[kind]} ${words} ${client}`),
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onChoose();
  };
  const drawn = dues.slice(0, MOST_DRAWN);
  return (
    <>
      <g
        className={`timeline-day${chosen ? ' timeline-chosen' : ''}`}
        role="button"
        tabIndex={0}
        aria-label={name}
        aria-pressed={chosen}
        onClick={onChoose}
        onKeyDown={onKeyDown}
      >
        <title>{name}</title>
        <rect className="timeline-hit" x={x - 9} width={18} y={4} height={BASE + 18} rx={4} />
        {drawn.map((due, index) => (
          <Shape key={index} due={due} x={x} y={BASE - 11 - index * STEP} />
        ))}
      </g>
      {dues.length > MOST_DRAWN && !crowded ? (
        <text className="timeline-more" x={x} y={BASE - 8 - MOST_DRAWN * STEP} textAnchor="middle" aria-hidden="true">
          +{dues.length - MOST_DRAWN}
        </text>
      ) : null}
    </>
  );
}

function Shape({
  due: { kind, daysLeft },
  x,
  y,
}: {
  readonly due: Pick<Due, 'kind' | 'daysLeft'>;
  readonly x: number;
  readonly y: number;
}) {
  const tone = daysLeft <= WEEK ? 'urgent' : daysLeft <= 30 ? 'soon' : 'far';
  const className = `timeline-mark timeline-${tone}`;
  switch (kind) {
    case 'deadline':
    case 'passed':
      return <path className={className} d={`M${x} ${y - 6}l6 6-6 6-6-6z`} />;
    case 'ready':
      return <circle className={className} cx={x} cy={y} r={5} />;
    case 'task':
      return <rect className={className} x={x - 4} y={y - 4} width={8} height={8} rx={1} />;
  }
}

function Legend() {
  const shown = ['deadline', 'ready', 'task'] as const;
  return (
    <span className="timeline-legend" aria-hidden="true">
      {shown.map((kind) => (
        <span key={kind} className="muted">
          <svg width={14} height={14}>
            <Shape due={{ kind, daysLeft: 99 }} x={7} y={7} />
          </svg>
          {text.today.kinds[kind]}
        </span>
      ))}
    </span>
  );
}
