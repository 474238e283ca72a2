import { useCallback, useRef, useState } from 'react';
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react';
import './split.css';

interface SplitProps {
  readonly label: string;
  /** Width of the pane that keeps its width, in pixels. */
  readonly width: number;
  readonly min: number;
  /** What the other pane keeps at least. */
  readonly minOther: number;
  /** Which of the two keeps its width while the window grows. */
  readonly keeps: 'first' | 'second';
  onWidth(width: number): void;
  readonly first: ReactNode;
  readonly second: ReactNode;
}

const STEP = 24;

/** Two panes side by side with a bar between them that is dragged, or moved with the arrow keys. */
export function Split({ label, width, min, minOther, keeps, onWidth, first, second }: SplitProps) {
  const whole = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<number | null>(null);
  const limit = useCallback(
    (wanted: number): number => {
      const room = whole.current?.clientWidth ?? Infinity;
      return Math.round(Math.max(min, Math.min(wanted, room - minOther)));
    },
    [min, minOther],
  );
  const at = (event: PointerEvent): number => {
    const box = whole.current?.getBoundingClientRect();
    if (!box) return width;
    return limit(keeps === 'first' ? event.clientX - box.left : box.right - event.clientX);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    onWidth(limit(width + direction * STEP * (keeps === 'first' ? 1 : -1)));
  };
  const shown = dragged ?? width;
  // Where the window is too narrow for both, the pane keeps at least a good third.
  const basis = `min(${shown}px, max(100% - ${minOther}px, 38%))`;
  const fixed = { flex: `0 0 ${basis}` };
  return (
    <div className="split" ref={whole}>
      <div className="split-pane" style={keeps === 'first' ? fixed : undefined}>
        {first}
      </div>
      <div
        className="split-bar"
        role="separator"
        aria-orientation="vertical"
        aria-label={label}
        aria-valuenow={shown}
        aria-valuemin={min}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragged(at(event));
        }}
        onPointerMove={(event) => dragged !== null && setDragged(at(event))}
        onPointerUp={(event) => {
          if (dragged === null) return;
          onWidth(at(event));
          setDragged(null);
        }}
        onPointerCancel={() => setDragged(null)}
      />
      <div className="split-pane" style={keeps === 'second' ? fixed : undefined}>
        {second}
      </div>
    </div>
  );
}
