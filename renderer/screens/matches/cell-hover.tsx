import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { ask } from '../../bridge.ts';
import { showFailure } from '../../stores/failures.ts';
import { useSession } from '../../stores/session.ts';
import { text } from '../../text/text.ts';
import { placeOfCell } from '../../widgets/place-of-cell.ts';
import { markName } from '../../widgets/verdict-mark.tsx';
import { reasonCounts } from './reason-counts.ts';
import type { RefObject } from 'react';
import type { Pair } from '../../stores/matches.ts';
import type { ReasonCounts } from './reason-counts.ts';
import './cell-hover.css';

interface CellHoverProps {
  readonly grid: RefObject<HTMLElement | null>;
  pairAt(row: number, column: number): Pair | null;
}

/** So long a pointer rests before it asks. */
const REST_MS = 250;
const MOST_SENTENCES = 3;

interface Shown {
  readonly counts: ReasonCounts;
  readonly summary: string;
  readonly left: number;
  readonly top: number;
}

/** Over a cell: how many criteria fail or are not known, and the first of them in words. */
export function CellHover({ grid, pairAt }: CellHoverProps) {
  const on = useSession((state) => state.on);
  const [shown, setShown] = useState<Shown | null>(null);
  useEffect(() => {
    const element = grid.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let over: HTMLElement | null = null;
    const leave = (): void => {
      clearTimeout(timer);
      over = null;
      setShown(null);
    };
    const enter = (event: MouseEvent): void => {
      const place = placeOfCell(event.target);
      const cell = place?.element ?? null;
      if (cell === over) return;
      leave();
      over = cell;
      const pair = place ? pairAt(place.row, place.column) : null;
      if (!cell || !pair) return;
      timer = setTimeout(() => {
        ask('match.explain', { on, ...pair }).then(({ reasons, verdict, manualOpen, decided }) => {
          const box = cell.getBoundingClientRect();
          if (over === cell && cell.isConnected)
            setShown({
              counts: reasonCounts(reasons),
              summary: markName(verdict === 'eligible' && manualOpen > 0 ? 'machine' : verdict, manualOpen, decided),
              left: box.left,
              top: box.bottom,
            });
        }, showFailure);
      }, REST_MS);
    };
    element.addEventListener('mouseover', enter);
    element.addEventListener('mouseleave', leave);
    element.addEventListener('scroll', leave);
    return () => {
      leave();
      element.removeEventListener('mouseover', enter);
      element.removeEventListener('mouseleave', leave);
      element.removeEventListener('scroll', leave);
    };
  }, [grid, pairAt, on]);
  if (!shown) return null;
  const { fail, unknown, manual, sentences } = shown.counts;
  const counted = [
    fail > 0 ? text.matches.hover.fail(fail) : null,
    unknown > 0 ? text.matches.hover.unknown(unknown) : null,
    manual > 0 ? text.matches.hover.manual(manual) : null,
  ].filter((words) => words !== null);
  return createPortal(
    <div
      className="cell-hover"
      role="tooltip"
      style={{
        left: Math.min(shown.left, innerWidth - WIDTH - 12),
        ...(shown.top + HEIGHT > innerHeight ? { bottom: innerHeight - shown.top + 36 } : { top: shown.top + 4 }),
      }}
    >
      <strong>{shown.summary}</strong>
      {counted.length > 0 ? <p className="muted">{counted.join(' · ')}</p> : null}
      <ul>
        {sentences.slice(0, MOST_SENTENCES).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>,
    // Within the screen's landmark, beside the grid: a grid holds rows only.
    grid.current?.closest('main') ?? document.body,
  );
}

/** What it takes at most, to keep it within the window. */
const WIDTH = 360;
const HEIGHT = 150;
