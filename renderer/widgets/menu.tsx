import { useLayoutEffect, useRef } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { movedIndex } from './moved-index.ts';
import { Popup } from './popup.tsx';
import type { Point } from './popup.tsx';
import './menu.css';

export interface MenuEntry {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  onChoose(): void;
}

export type MenuItem = MenuEntry | 'line';

interface MenuProps {
  /** What it belongs to: it has the focus again afterwards. */
  readonly anchor: RefObject<HTMLElement | null>;
  /** Where it opens; below its anchor if not given. */
  readonly at?: Point;
  readonly align?: 'start' | 'end';
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Keys of what holds now. */
  readonly chosen?: readonly string[];
  onClose(): void;
}

/** An open menu; arrows, Home and End go through the entries. */
export function Menu({ anchor, at, align = 'start', label, items, chosen = [], onClose }: MenuProps) {
  return (
    <Popup
      anchor={anchor}
      {...(at ? { at } : {})}
      align={align}
      role="menu"
      label={label}
      className="menu"
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.key === 'Tab') onClose();
        else moveFocus(event);
      }}
    >
      <Entries
        items={items}
        chosen={chosen}
        onChoose={(entry) => {
          onClose();
          entry.onChoose();
        }}
      />
    </Popup>
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
