'use client';

import type { ReactNode } from 'react';
import { Check } from 'lucide-react';
import { MenuButton } from './menu-button';

type MenuChoice<Value extends string> = {
  value: Value;
  label: ReactNode;
  /** Beside the label, quieter. */
  note?: ReactNode;
};

type ChoiceMenuProps<Value extends string> = {
  /** What is being chosen; said of the button and above the choices. */
  label: string;
  /** What the button shows; its accessible name is the label followed by this. */
  children: ReactNode;
  choices: readonly MenuChoice<Value>[];
  value: Value | undefined;
  onChoose: (value: Value) => void;
  align?: 'start' | 'end';
};

/** A button that opens a short list of which exactly one is chosen. */
export function ChoiceMenu<Value extends string>(props: ChoiceMenuProps<Value>) {
  const { label, children, choices, value, onChoose, align = 'end' } = props;
  return (
    <MenuButton
      className="inline-flex h-8 min-w-0 items-center gap-1.5 rounded border border-transparent px-2 text-sm hover:border-line hover:bg-sunken data-[state=open]:border-line data-[state=open]:bg-sunken"
      button={
        <>
          <span className="sr-only">{label}</span>
          {children}
        </>
      }
    >
      {(Menu) => (
        <Menu.Content
          align={align}
          className="z-40 max-h-[70vh] max-w-[calc(100vw-1rem)] min-w-48 overflow-y-auto rounded border border-line-strong bg-surface p-1"
          collisionPadding={8}
          sideOffset={4}
        >
          <Menu.Label className="px-2 py-1 text-xs text-muted">{label}</Menu.Label>
          <Menu.RadioGroup
            onValueChange={(next) => {
              const choice = choices.find((candidate) => candidate.value === next);
              if (choice) onChoose(choice.value);
            }}
            value={value ?? ''}
          >
            {choices.map((choice) => (
              <Menu.RadioItem
                key={choice.value}
                className="flex min-h-8 cursor-pointer items-center gap-3 rounded py-1 pr-2 pl-7 text-sm outline-none data-[highlighted]:bg-sunken data-[state=checked]:font-medium"
                value={choice.value}
              >
                <Menu.ItemIndicator className="absolute left-3">
                  <Check aria-hidden className="size-3.5 text-accent" />
                </Menu.ItemIndicator>
                <span className="min-w-0 flex-1 truncate">{choice.label}</span>
                {choice.note && <span className="text-muted">{choice.note}</span>}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </Menu.Content>
      )}
    </MenuButton>
  );
}
