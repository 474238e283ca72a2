import { useRef, useState } from 'react';
import type { ReactNode, Ref } from 'react';
import { Menu } from './menu.tsx';
import type { MenuItem } from './menu.tsx';

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

/** A button with a menu below it. */
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
        <Menu
          anchor={anchor}
          align={align}
          label={label}
          items={items}
          chosen={chosen}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}
