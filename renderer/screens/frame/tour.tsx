import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { endTour, goToStep, TOUR, useTour } from '../../stores/tour.ts';
import { text } from '../../text/text.ts';
import { CloseOutlined } from '../../widgets/icons.tsx';
import type { KeyboardEvent } from 'react';
import './tour.css';

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const GAP = 14;
const WIDTH = 330;

/** The card of the step that is shown, beside what it points at. It lies over the window and stops nothing in it. */
export function Tour() {
  const at = useTour((state) => state.at);
  return at === null ? null : <Step key={at} at={at} />;
}

/** Where the target stands. Of several the last in sight: in a narrow window a button may have gone into the menu before it. */
function boxOf(target: string): Box | null {
  const places = [...document.querySelectorAll(target)].map((element) => element.getBoundingClientRect());
  const place = places.findLast(({ width }) => width > 0);
  return place ? { left: place.left, top: place.top, width: place.width, height: place.height } : null;
}

function Step({ at }: { readonly at: number }) {
  const [box, setBox] = useState<Box | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const step = TOUR[at];
  useEffect(() => {
    const measure = (): void => {
      setBox(step ? boxOf(step.target) : null);
    };
    measure();
    card.current?.focus();
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, [step]);
  if (!step) return null;
  const words = text.tour.steps[step.key];
  const last = at === TOUR.length - 1;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') endTour();
    else if (event.key === 'ArrowRight') goToStep(at + 1);
    else if (event.key === 'ArrowLeft' && at > 0) goToStep(at - 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      {box ? (
        <div
          className="tour-ring"
          aria-hidden="true"
          style={{ left: box.left - 3, top: box.top - 3, width: box.width + 6, height: box.height + 6 }}
        />
      ) : null}
      <div
        ref={card}
        className="tour-card"
        role="dialog"
        aria-label={text.tour.title}
        aria-describedby="tour-words"
        tabIndex={-1}
        style={placeOf(box)}
        onKeyDown={onKeyDown}
      >
        <div className="tour-head">
          <strong>{words.title}</strong>
          <span className="muted">{text.tour.step(at + 1, TOUR.length)}</span>
          <Button
            type="text"
            size="small"
            className="tour-close"
            aria-label={text.tour.close}
            icon={<CloseOutlined />}
            onClick={endTour}
          />
        </div>
        <p id="tour-words">{words.words}</p>
        <div className="tour-actions">
          {at > 0 ? <Button onClick={() => goToStep(at - 1)}>{text.tour.back}</Button> : null}
          <Button type="primary" onClick={() => goToStep(at + 1)}>
            {last ? text.tour.done : text.tour.next}
          </Button>
        </div>
      </div>
    </>
  );
}

/** Right of what it points at, or below where that is wide or far to the right. */
function placeOf(box: Box | null): { readonly left: number; readonly top: number } {
  if (!box) return { left: GAP, top: 60 };
  const beside = box.left + box.width + GAP;
  if (box.top > 50 && beside + WIDTH < innerWidth) return { left: beside, top: Math.max(GAP, box.top - 10) };
  return { left: Math.max(GAP, Math.min(box.left, innerWidth - WIDTH - GAP)), top: box.top + box.height + GAP };
}
