'use client';

import type { ReactNode } from 'react';
import type { RadixPopover } from './radix-popover';
import { useReached } from './use-reached';

type PopoverButtonProps = {
  className: string;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** What the button shows. */
  button: ReactNode;
  /** What opens. */
  children: (popover: typeof RadixPopover) => ReactNode;
};

const load = async () => (await import('./radix-popover')).RadixPopover;

/** A button that opens a small window beside it, loaded as a menu is: see menu-button.tsx. */
export function PopoverButton(props: PopoverButtonProps) {
  const { className, isOpen, onOpenChange, button, children } = props;
  const { reached, early, trigger, reach } = useReached(load);
  const open = () => {
    if (!isOpen) onOpenChange(true);
    reach(true);
  };
  if (!reached) {
    return (
      <button
        ref={early}
        aria-expanded={false}
        aria-haspopup="dialog"
        className={className}
        onClick={open}
        onFocus={() => reach(false)}
        onPointerDown={({ button: pressed }) => pressed === 0 && open()}
        onPointerEnter={() => reach(false)}
        type="button"
      >
        {button}
      </button>
    );
  }
  const { part: Popover } = reached;
  return (
    <Popover.Root onOpenChange={onOpenChange} open={isOpen}>
      <Popover.Trigger ref={trigger} className={className}>
        {button}
      </Popover.Trigger>
      <Popover.Portal>{children(Popover)}</Popover.Portal>
    </Popover.Root>
  );
}
