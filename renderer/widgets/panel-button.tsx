import { useRef, useState } from 'react';
import type { ReactNode, Ref } from 'react';
import { Popup } from './popup.tsx';

/** What the button that opens the panel takes over. */
export interface PanelTrigger {
  readonly ref: Ref<HTMLButtonElement>;
  readonly 'aria-haspopup': 'dialog';
  readonly 'aria-expanded': boolean;
  onClick(): void;
}

interface PanelButtonProps {
  readonly label: string;
  readonly align?: 'start' | 'end';
  button(trigger: PanelTrigger): ReactNode;
  /** What it shows while it is open; may be code that is loaded then. */
  panel(close: () => void): ReactNode;
}

/** A button with a panel below it. */
export function PanelButton({ label, align = 'start', button, panel }: PanelButtonProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      {button({ ref: anchor, 'aria-haspopup': 'dialog', 'aria-expanded': open, onClick: () => setOpen(!open) })}
      {open ? (
        <Popup anchor={anchor} align={align} role="dialog" label={label} className="panel-below" onClose={close}>
          {panel(close)}
        </Popup>
      ) : null}
    </>
  );
}
