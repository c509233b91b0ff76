'use client';

import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { RadixMenu } from './radix-menu';

type Menu = typeof RadixMenu;

type MenuButtonProps = {
  className: string;
  /** What the button shows. */
  button: ReactNode;
  /** What opens, made of the parts of a menu. */
  children: (menu: Menu) => ReactNode;
};

const OPENING_KEYS = ['Enter', ' ', 'ArrowDown'];

/**
 * A button that opens a menu. What a menu is made of is loaded when somebody reaches for it; until then the button looks and
 * answers as it will, and opens as soon as it can.
 */
export function MenuButton({ className, button, children }: MenuButtonProps) {
  const [loaded, setLoaded] = useState<{ menu: Menu; isOpen: boolean } | null>(null);
  const isWanted = useRef(false);
  const hadFocus = useRef(false);
  const early = useRef<HTMLButtonElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);

  const reach = () => {
    void import('./radix-menu').then(
      ({ RadixMenu: menu }) => {
        hadFocus.current = document.activeElement === early.current;
        setLoaded({ menu, isOpen: isWanted.current });
      },
      // The server has no code of this version any more: the next one who reaches for it tries again.
      () => undefined,
    );
  };
  const open = () => {
    isWanted.current = true;
    reach();
  };
  useEffect(() => {
    if (loaded && hadFocus.current && !loaded.isOpen) trigger.current?.focus();
  }, [loaded]);

  if (!loaded) {
    return (
      <button
        ref={early}
        aria-expanded={false}
        aria-haspopup="menu"
        className={className}
        onClick={open}
        onFocus={reach}
        onKeyDown={(event: KeyboardEvent) => OPENING_KEYS.includes(event.key) && open()}
        onPointerDown={({ button: pressed }) => pressed === 0 && open()}
        onPointerEnter={reach}
        type="button"
      >
        {button}
      </button>
    );
  }
  const { menu, isOpen } = loaded;
  return (
    <menu.Root defaultOpen={isOpen} modal={false}>
      <menu.Trigger ref={trigger} className={className}>
        {button}
      </menu.Trigger>
      <menu.Portal>{children(menu)}</menu.Portal>
    </menu.Root>
  );
}
