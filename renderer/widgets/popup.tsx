import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import './popup.css';

/** A place in the window, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface PopupProps {
  /** What it belongs to: it opens below, and a press there is left to it. */
  readonly anchor: RefObject<HTMLElement | null>;
  /** Where it opens instead; a press on what it belongs to closes it then. */
  readonly at?: Point;
  readonly align: 'start' | 'end';
  readonly role: 'dialog' | 'menu';
  readonly label: string;
  readonly className: string;
  onClose(): void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
}

const GAP = 4;

/** A panel over the page, in the browser's own top layer: Esc and a press beside it close it. Focus that is in it goes back as it closes. */
export function Popup({ anchor, at, align, role, label, className, onClose, onKeyDown, children }: PopupProps) {
  const panel = useRef<HTMLDivElement>(null);
  /** What is in it comes once it is shown, else nothing of it could take the focus. */
  const [shown, setShown] = useState(false);
  useLayoutEffect(() => {
    const [element, from] = [panel.current, anchor.current];
    element?.showPopover();
    setShown(true);
    return () => {
      if (element?.contains(document.activeElement)) from?.focus();
    };
  }, [anchor]);
  useLayoutEffect(() => {
    const element = panel.current;
    const box = at ? new DOMRect(at.x, at.y - GAP, 0, GAP) : anchor.current?.getBoundingClientRect();
    if (!shown || !element || !box) return;
    const place = (): void => {
      const { offsetWidth: width, offsetHeight: height } = element;
      const left = align === 'start' ? box.left : box.right - width;
      const below = box.bottom + GAP;
      const top = below + height <= innerHeight ? below : Math.max(GAP, box.top - GAP - height);
      element.style.left = `${Math.max(GAP, Math.min(left, innerWidth - width - GAP))}px`;
      element.style.top = `${top}px`;
    };
    place();
    // What it shows may come a moment later, or become less.
    const watch = new ResizeObserver(place);
    watch.observe(element);
    return () => watch.disconnect();
  }, [anchor, at, align, shown]);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const beside = (event: PointerEvent): void => {
      if (!(event.target instanceof Node)) return;
      const isOwn = !at && anchor.current?.contains(event.target);
      if (!panel.current?.contains(event.target) && !isOwn) close();
    };
    const away = (): void => close();
    document.addEventListener('pointerdown', beside, true);
    window.addEventListener('resize', away);
    return () => {
      document.removeEventListener('pointerdown', beside, true);
      window.removeEventListener('resize', away);
    };
  }, [anchor, at]);
  return (
    <div
      ref={panel}
      popover="manual"
      className={`popup ${className}`}
      role={role}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
          event.stopPropagation();
          onClose();
        } else onKeyDown?.(event);
      }}
    >
      {shown ? children : null}
    </div>
  );
}
