import { useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode, Ref } from 'react';
import { movedIndex } from './moved-index.ts';
import { Popup } from './popup.tsx';
import './menu-button.css';

export interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  onChoose(): void;
}

export type MenuItem = MenuEntry | 'line';

/** What the button that opens the menu takes over. */
export interface MenuTrigger {
  readonly ref: Ref<HTMLButtonElement>;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  onClick(): void;
}

interface MenuButtonProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Keys of what holds now. */
  readonly chosen?: readonly string[];
  readonly align?: 'start' | 'end';
  button(trigger: MenuTrigger): ReactNode;
}

/** A button with a menu below it; arrows, Home and End go through the entries. */
export function MenuButton({ label, items, chosen = [], align = 'start', button }: MenuButtonProps) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      {button({
        ref: anchor,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        onClick: () => setOpen(!open),
      })}
      {open ? (
        <Popup
          anchor={anchor}
          align={align}
          role="menu"
          label={label}
          className="menu"
          onClose={() => setOpen(false)}
          onKeyDown={(event) => {
            if (event.key === 'Tab') setOpen(false);
            else moveFocus(event);
          }}
        >
          <Entries
            items={items}
            chosen={chosen}
            onChoose={(entry) => {
              setOpen(false);
              entry.onChoose();
            }}
          />
        </Popup>
      ) : null}
    </>
  );
}

interface EntriesProps {
  readonly items: readonly MenuItem[];
  readonly chosen: readonly string[];
  onChoose(entry: MenuEntry): void;
}

function Entries({ items, chosen, onChoose }: EntriesProps) {
  const first = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => first.current?.focus(), []);
  const top = items.find((item) => item !== 'line');
  return items.map((item, index) =>
    item === 'line' ? (
      <div key={`line-${index}`} className="menu-line" role="separator" />
    ) : (
      <button
        key={item.key}
        ref={item === top ? first : undefined}
        type="button"
        role="menuitem"
        tabIndex={-1}
        className="plain menu-entry"
        title={item.hint}
        aria-current={chosen.includes(item.key) ? 'true' : undefined}
        onClick={() => onChoose(item)}
      >
        {item.label}
      </button>
    ),
  );
}

function moveFocus(event: KeyboardEvent): void {
  const entries = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  const at = entries.findIndex((entry) => entry === document.activeElement);
  const next = movedIndex(event.key, at, entries.length, entries.length);
  if (next === null) return;
  event.preventDefault();
  event.stopPropagation();
  entries[next]?.focus();
}
