'use client';

import type { ReactNode } from 'react';
import { Check } from 'lucide-react';
import { MenuButton } from './menu-button';

type CheckMenuProps<Value extends string> = {
  label: string;
  /** What the button shows; the label is read out where that is no text. */
  children: ReactNode;
  choices: readonly { value: Value; label: string }[];
  checked: readonly Value[];
  onToggle: (value: Value) => void;
};

/** A button that opens a list of which any number is chosen. */
export function CheckMenu<Value extends string>(props: CheckMenuProps<Value>) {
  const { label, children, choices, checked, onToggle } = props;
  return (
    <MenuButton
      className="inline-flex min-h-7 items-center gap-1.5 rounded border px-2 text-text hover:bg-sunken data-[state=open]:bg-sunken pointer-coarse:min-h-9"
      button={<>{children}</>}
    >
      {(Menu) => (
        <Menu.Content
          align="end"
          aria-label={label}
          className="z-40 max-h-[70vh] min-w-48 overflow-y-auto rounded border border-line-strong bg-surface p-1"
          collisionPadding={8}
          sideOffset={4}
        >
          {choices.map(({ value, label: words }) => (
            <Menu.CheckboxItem
              key={value}
              checked={checked.includes(value)}
              className="relative flex min-h-8 cursor-pointer items-center rounded py-1 pr-3 pl-7 text-sm outline-none data-[highlighted]:bg-sunken"
              onCheckedChange={() => onToggle(value)}
              onSelect={(event) => event.preventDefault()}
            >
              <Menu.ItemIndicator className="absolute left-2">
                <Check aria-hidden className="size-3.5 text-accent" />
              </Menu.ItemIndicator>
              {words}
            </Menu.CheckboxItem>
          ))}
        </Menu.Content>
      )}
    </MenuButton>
  );
}
