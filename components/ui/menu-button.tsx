'use client';

import type { KeyboardEvent, ReactNode } from 'react';
import type { RadixMenu } from './radix-menu';
import { useReached } from './use-reached';

type Menu = typeof RadixMenu;

type MenuButtonProps = {
  className: string;
  /** What the button shows. */
  button: ReactNode;
  /** What opens, made of the parts of a menu. */
  children: (menu: Menu) => ReactNode;
};

const OPENING_KEYS = ['Enter', ' ', 'ArrowDown'];

const load = async () => (await import('./radix-menu')).RadixMenu;

/**
 * A button that opens a menu. What a menu is made of is loaded when somebody reaches for it; until then the button looks and
 * answers as it will, and opens as soon as it can.
 */
export function MenuButton({ className, button, children }: MenuButtonProps) {
  const { reached, early, trigger, reach } = useReached(load);
  if (!reached) {
    return (
      <button
        ref={early}
        aria-expanded={false}
        aria-haspopup="menu"
        className={className}
        onClick={() => reach(true)}
        onFocus={() => reach(false)}
        onKeyDown={({ key }: KeyboardEvent) => OPENING_KEYS.includes(key) && reach(true)}
        onPointerDown={({ button: pressed }) => pressed === 0 && reach(true)}
        onPointerEnter={() => reach(false)}
        type="button"
      >
        {button}
      </button>
    );
  }
  const { part: Menu, opens } = reached;
  return (
    <Menu.Root defaultOpen={opens} modal={false}>
      <Menu.Trigger ref={trigger} className={className}>
        {button}
      </Menu.Trigger>
      <Menu.Portal>{children(Menu)}</Menu.Portal>
    </Menu.Root>
  );
}
