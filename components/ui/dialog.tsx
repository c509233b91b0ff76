'use client';

import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { Dialog as RadixDialog } from 'radix-ui';
import { useTranslations } from 'use-intl';

type DialogProps = {
  title: string;
  /** What it is for, below the title. */
  description: ReactNode;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Where the focus goes when it closes and what opened it is gone. */
  fallbackFocus: () => HTMLElement | null;
  /** The button that opens it. */
  trigger: ReactNode;
  children: ReactNode;
};

/** A question above the page. Escape closes it, Tab stays inside, and the focus returns to what opened it. */
export function Dialog(props: DialogProps) {
  const { title, description, isOpen, onOpenChange, fallbackFocus, trigger, children } = props;
  const t = useTranslations('ui');
  return (
    <RadixDialog.Root onOpenChange={onOpenChange} open={isOpen}>
      <RadixDialog.Trigger asChild>{trigger}</RadixDialog.Trigger>
      <RadixDialog.Portal>
        <RadixDialog.Overlay className="fixed inset-0 z-50 bg-canvas/80" />
        <RadixDialog.Content
          className="fixed top-1/2 left-1/2 z-50 max-h-[92dvh] w-[min(32rem,calc(100vw-1.5rem))] -translate-x-1/2 -translate-y-1/2 space-y-4 overflow-y-auto rounded border border-line-strong bg-surface p-4"
          onCloseAutoFocus={() => {
            // Radix has returned the focus by then, unless the button was taken away with what it was for.
            setTimeout(() => {
              if (document.activeElement === document.body) fallbackFocus()?.focus();
            });
          }}
        >
          <header className="flex items-start gap-3">
            <div className="min-w-0 flex-1 space-y-1">
              <RadixDialog.Title className="text-lg font-semibold">{title}</RadixDialog.Title>
              <RadixDialog.Description className="text-muted">
                {description}
              </RadixDialog.Description>
            </div>
            <RadixDialog.Close
              aria-label={t('close')}
              className="inline-flex size-8 shrink-0 items-center justify-center rounded text-muted hover:bg-sunken hover:text-text"
            >
              <X aria-hidden className="size-4" />
            </RadixDialog.Close>
          </header>
          {children}
        </RadixDialog.Content>
      </RadixDialog.Portal>
    </RadixDialog.Root>
  );
}
