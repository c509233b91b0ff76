'use client';

import type { ReactNode } from 'react';
import { Tooltip as RadixTooltip } from 'radix-ui';

type TooltipProps = {
  /** Null or empty: no tooltip. */
  content: ReactNode;
  side?: 'top' | 'right' | 'bottom' | 'left';
  /** One element that takes a ref and can be focused. */
  children: ReactNode;
};

/** More about what is pointed at or focused. Never the only place of something that must be known. */
export function Tooltip({ content, side = 'top', children }: TooltipProps) {
  if (!content) return children;
  return (
    <RadixTooltip.Root>
      <RadixTooltip.Trigger asChild>{children}</RadixTooltip.Trigger>
      <RadixTooltip.Portal>
        <RadixTooltip.Content
          className="z-50 max-w-80 rounded border border-line-strong bg-surface px-2 py-1 text-sm text-text"
          collisionPadding={8}
          side={side}
          sideOffset={5}
        >
          {content}
        </RadixTooltip.Content>
      </RadixTooltip.Portal>
    </RadixTooltip.Root>
  );
}
